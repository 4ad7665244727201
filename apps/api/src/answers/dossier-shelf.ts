import type { Dossier } from '@ffc/core'
import type { Dependencies } from '../dependencies.ts'

/** Loads each edition once. */
export interface DossierShelf {
  /** The dossier with the rows of an edition. A name that the data do not have gives the default, whose view refuses it. */
  of(edition: string | undefined): Promise<Dossier>
  /** The dossier with every row. */
  whole(): Promise<Dossier>
}

/** Stands for every edition, as loaders take it: no edition is called so. */
const EVERY_ROW = '*'

export function makeDossierShelf({ loadDossier }: Pick<Dependencies, 'loadDossier'>): DossierShelf {
  const loaded = new Map<string | undefined, Promise<Dossier>>()
  const load = (edition: string | undefined): Promise<Dossier> => {
    const present = loaded.get(edition)
    if (present) return present
    const dossier = loadDossier(edition)
    loaded.set(edition, dossier)
    // A failure may pass: the next request tries again.
    dossier.catch(() => loaded.delete(edition))
    return dossier
  }
  return {
    async of(edition) {
      if (edition === undefined || edition === EVERY_ROW) return load(edition)
      const first = await load(undefined)
      const [usual, ...others] = first.editions
      if (edition === usual?.name) return first
      return others.some(({ name }) => name === edition) ? load(edition) : first
    },
    whole: () => load(EVERY_ROW),
  }
}
