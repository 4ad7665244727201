import type { Treaty } from '../model/tables.ts'

/** The other party of a bilateral instrument; null when it has more parties than two, or names only one. */
export function partnerOf(treaty: Treaty, focalState: string): string | null {
  const others = treaty.parties.filter((party) => party !== focalState)
  return others.length === 1 ? (others[0] ?? null) : null
}
