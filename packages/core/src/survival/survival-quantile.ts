import { powerOfTwo } from '../math/power-of-two.ts'
import { assertProbability } from './assert-probability.ts'
import type { SurvivalCurve } from './kaplan-meier.ts'

/** The time by which a share of events has happened; null where the curve, or a limit, does not reach it. */
export interface SurvivalQuantile {
  /** Share of events, in (0, 1): 0.5 for the median. */
  readonly probability: number
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** A curve this near to 1 − p is at it: rounding must not decide whether a flat stretch is hit. */
const LEVEL_TOLERANCE = powerOfTwo(-26)

/**
 * The p-th quantile of the time to the event: the smallest t with S(t) ≤ 1 − p, or, where S runs flat at 1 − p, the
 * midpoint of that stretch (R's convention). Its limits are the times at which the curve's own pointwise limits reach
 * 1 − p by the same rule (Brookmeyer and Crowley, Biometrics 38, 1982), so they have the curve's level and scale.
 */
export function survivalQuantile(curve: SurvivalCurve, probability: number): SurvivalQuantile {
  assertProbability(probability)
  return {
    probability,
    value: timeOfShare(curve.time, curve.survival, probability),
    lower: timeOfShare(curve.time, curve.lower, probability),
    upper: timeOfShare(curve.time, curve.upper, probability),
  }
}

/**
 * When a step function has fallen by `share`, or the midpoint of its stretch there; null if it never does. NaN is no
 * height. Limits need not fall steadily (the upper log limit can rise again in the tail): the step that comes nearest
 * below 1 − share counts, as in R's `quantile`, even if an earlier one is deeper.
 */
function timeOfShare(time: Float64Array, heights: Float64Array, share: number): number | null {
  const reached = nearestFall(heights, share - LEVEL_TOLERANCE)
  const passed = nearestFall(heights, share + LEVEL_TOLERANCE)
  if (reached === null) return null
  if (passed !== null) return (time[reached]! + time[passed]!) / 2
  const endsFlat = Math.abs(share - (1 - heights.at(-1)!)) < LEVEL_TOLERANCE
  return endsFlat ? (time[reached]! + time.at(-1)!) / 2 : null
}

/** The first position of the smallest fall from 1 that is at least `fall`. */
function nearestFall(heights: Float64Array, fall: number): number | null {
  let nearest: number | null = null
  for (let index = 0; index < heights.length; index += 1) {
    const fallen = 1 - heights[index]!
    if (fallen >= fall && (nearest === null || fallen < 1 - heights[nearest]!)) nearest = index
  }
  return nearest
}
