import type { DossierView } from '@ffc/core/dossier'

export interface StateNames {
  /** The state whose affairs the dossier studies. */
  readonly focalState: string
  /** English names of states by ISO code. */
  readonly names: ReadonlyMap<string, string>
}

/** Who is who in a view. */
export function stateNames({ dossier, tables }: DossierView): StateNames {
  return { focalState: dossier.focalState, names: new Map(tables.countries.map(({ id, nameEn }) => [id, nameEn])) }
}
