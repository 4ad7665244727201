import type { Treaty } from '../model/tables.ts'
import type { DossierView } from './view.ts'

/** The other party of a bilateral instrument; null when it has more parties than two, or names only one. */
export function partnerOf(treaty: Treaty, focalState: string): string | null {
  const others = treaty.parties.filter((party) => party !== focalState)
  return others.length === 1 ? (others[0] ?? null) : null
}

/** The English name of a partner; null where there is no single one, or the view has no row for it. */
export function partnerNameOf({ countriesById }: DossierView, partner: string | null): string | null {
  return (partner === null ? undefined : countriesById.get(partner)?.nameEn) ?? null
}
