import { exp, expm1 } from '../math/exp.ts'
import { log, log1p } from '../math/log.ts'
import { InputError } from '../math/input-error.ts'
import { assertProbability } from './assert-probability.ts'
import { criticalValue } from './confidence-limits.ts'
import { type PredictedDistribution, deltaVariance } from './predicted-distribution.ts'
import { ERROR_DISTRIBUTIONS } from './survival-distribution.ts'

/** A forecast with the error that comes from estimating the parameters, not from the choice of the model. */
export interface Forecast {
  readonly value: number
  readonly standardError: number
  readonly lower: number
  readonly upper: number
}

/**
 * The probability of the event in (age, age + horizon] for one that has reached `age` without it:
 * 1 − S(age + horizon) / S(age). Limits by the delta method on the complementary log-log scale, log(−log(1 − p)).
 *
 * @param age ≥ 0 and finite
 * @param horizon > 0 and finite
 */
export function conditionalEventProbability(
  predicted: PredictedDistribution,
  age: number,
  horizon: number,
  level = 0.95,
): Forecast {
  assertAge(age)
  if (!(horizon > 0 && horizon < Number.POSITIVE_INFINITY)) {
    throw new InputError({
      argument: 'horizon',
      got: String(horizon),
      expected: 'a finite number > 0',
      tip: 'Use the unit in which the model was fitted.',
    })
  }
  const now = stateAt(predicted, age)
  const then = stateAt(predicted, age + horizon)
  // log of the conditional survival; its slopes are differences of those of log S.
  const logRatio = then.logSurvival - now.logSurvival
  const variance = deltaVariance(predicted, {
    location: then.slopes.location - now.slopes.location,
    logScale: then.slopes.logScale - now.slopes.logScale,
  })
  const standardError = Math.sqrt(variance)
  const reach = (criticalValue(level) * standardError) / -logRatio
  return {
    value: -expm1(logRatio),
    standardError: exp(logRatio) * standardError,
    lower: -expm1(logRatio * exp(-reach)),
    upper: -expm1(logRatio * exp(reach)),
  }
}

/**
 * How much longer it takes until the event has come, with the given probability, for one that has reached `age`
 * without it: 0.5 for the median residual time. Limits by the delta method on the log scale.
 *
 * @param age ≥ 0 and finite
 * @param probability in (0, 1)
 */
export function residualQuantile(
  predicted: PredictedDistribution,
  age: number,
  probability = 0.5,
  level = 0.95,
): Forecast {
  assertAge(age)
  assertProbability(probability)
  const { distribution, location, logScale } = predicted
  const errors = ERROR_DISTRIBUTIONS[distribution]
  const scale = exp(logScale)
  const now = stateAt(predicted, age)
  const w = errors.atLogSurvival(now.logSurvival + log1p(-probability))
  const time = exp(location + scale * w)
  const value = time - age
  // From S(time) = (1 − p) S(age): the hazard at `time` turns a shift of log S(age) into one of log time.
  const perLogSurvival = scale / errors.hazard(w)
  const variance = deltaVariance(predicted, {
    location: time * (1 - now.slopes.location * perLogSurvival),
    logScale: time * (scale * w - now.slopes.logScale * perLogSurvival),
  })
  const standardError = Math.sqrt(variance)
  const factor = exp((criticalValue(level) * standardError) / value)
  return { value, standardError, lower: value / factor, upper: value * factor }
}

/** log S at an age and its slopes in location and log scale. */
function stateAt(
  { distribution, location, logScale }: PredictedDistribution,
  age: number,
): { logSurvival: number; slopes: { location: number; logScale: number } } {
  if (age === 0) return { logSurvival: 0, slopes: { location: 0, logScale: 0 } }
  const errors = ERROR_DISTRIBUTIONS[distribution]
  const scale = exp(logScale)
  const w = (log(age) - location) / scale
  const hazard = errors.hazard(w)
  return { logSurvival: errors.logSurvival(w), slopes: { location: hazard / scale, logScale: hazard * w } }
}

function assertAge(age: number): void {
  if (age >= 0 && age < Number.POSITIVE_INFINITY) return
  throw new InputError({
    argument: 'age',
    got: String(age),
    expected: 'a finite number ≥ 0',
    tip: 'Use the unit in which the model was fitted.',
  })
}
