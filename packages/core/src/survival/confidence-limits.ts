import { exp } from '../math/exp.ts'
import { log } from '../math/log.ts'
import { InputError } from '../math/input-error.ts'
import { normalQuantile } from '../math/normal.ts'

/**
 * The scale on which a pointwise interval for a survival probability S is symmetric: log(−log S), log S, or S itself,
 * cut to [0, 1].
 */
export const INTERVAL_KINDS = ['log-log', 'log', 'plain'] as const
export type IntervalKind = (typeof INTERVAL_KINDS)[number]

/** Throws `InputError` unless the confidence level is in (0.5, 1). */
export function assertLevel(level: number): void {
  if (level > 0.5 && level < 1) return
  throw new InputError({
    argument: 'level',
    got: String(level),
    expected: 'a number above 0.5 and below 1',
    tip: 'Write 95 % as 0.95.',
  })
}

/** The z for a two-sided interval of the level: 1.96 for 0.95. */
export function criticalValue(level: number): number {
  assertLevel(level)
  return normalQuantile(1 - (1 - level) / 2)
}

/**
 * Pointwise limits of survival probabilities, written to `lower` and `upper`.
 *
 * They do not exist (NaN, R's NA) where S = 0, and on the log-log scale where S = 1, for there the standard error on
 * that scale is 0/0.
 *
 * @param survival S
 * @param hazardVariance the variance of log S (Greenwood's sum)
 */
export function writeLimits(
  survival: Float64Array,
  hazardVariance: Float64Array,
  interval: IntervalKind,
  level: number,
  lower: Float64Array,
  upper: Float64Array,
): void {
  const z = criticalValue(level)
  let before = Number.NaN
  for (let index = 0; index < survival.length; index += 1) {
    const probability = survival[index]!
    // Between events nothing changes, and the transcendental functions are most of the work.
    if (probability === before) {
      lower[index] = lower[index - 1]!
      upper[index] = upper[index - 1]!
      continue
    }
    before = probability
    const reach = z * Math.sqrt(hazardVariance[index]!)
    if (probability === 0) {
      lower[index] = Number.NaN
      upper[index] = Number.NaN
    } else if (interval === 'log-log') {
      const logSurvival = log(probability)
      const factor = exp(-reach / logSurvival)
      lower[index] = exp(logSurvival * factor)
      upper[index] = exp(logSurvival / factor)
    } else if (interval === 'log') {
      lower[index] = probability * exp(-reach)
      upper[index] = Math.min(probability * exp(reach), 1)
    } else {
      lower[index] = Math.max(probability - reach * probability, 0)
      upper[index] = Math.min(probability + reach * probability, 1)
    }
  }
}
