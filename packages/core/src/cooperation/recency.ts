import { exp } from '../math/exp.ts'
import { type CivilDate, DAYS_PER_YEAR, daysBetween } from '../time/civil-date.ts'

/** Years in which an act loses half of its weight. A convention of the index: about one term of a government. */
export const HALF_LIFE_YEARS = 5

/** The weight of an act: 1 on its day, half as much every five years. A day after the as-of date counts as that date. */
export function recency(day: CivilDate, asOf: CivilDate): number {
  const years = Math.max(0, daysBetween(day, asOf)) / DAYS_PER_YEAR
  // 2^(−years / half-life).
  return exp((-Math.LN2 * years) / HALF_LIFE_YEARS)
}

/** Several acts together: 1 − (1 − a)(1 − b)…, which grows with every act and never passes 1. 0 without any. */
export function accumulate(weights: readonly number[]): number {
  return 1 - weights.reduce((left, weight) => left * (1 - weight), 1)
}
