import { medianSorted } from '../math/median.ts'
import type { LagObservation } from './lag-observations.ts'

/** The naive figures: waits that are over, the waiting ones dropped. Days. */
export interface CompletedOnly {
  readonly n: number
  /** Null without any. */
  readonly mean: number | null
  readonly median: number | null
}

/**
 * Mean and median of the completed waits alone. Shown beside the right answer because it is the classic mistake: the
 * treaties still waiting are the slow ones, so dropping them makes a state look faster than it is.
 */
export function completedOnly(observations: readonly LagObservation[]): CompletedOnly {
  const days = observations
    .filter(({ happened }) => happened)
    .map(({ lagDays }) => lagDays)
    .toSorted((a, b) => a - b)
  if (days.length === 0) return { n: 0, mean: null, median: null }
  const sum = days.reduce((total, value) => total + value, 0)
  return { n: days.length, mean: sum / days.length, median: medianSorted(days) }
}
