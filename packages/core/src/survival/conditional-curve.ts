import { InputError } from '../math/input-error.ts'
import { type SurvivalCurve, curveFrom } from './kaplan-meier.ts'
import { type SurvivalQuantile, survivalQuantile } from './survival-quantile.ts'

/** The probability of the event within a horizon, read off a survival curve. */
export interface CurveForecast {
  /** Null if nobody was observed past the age. */
  readonly value: number | null
  /** Null where it does not exist: nobody observed, or all had the event. */
  readonly standardError: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Rows still at risk just after the age. */
  readonly atRisk: number
  /** Whether the horizon ends after the curve does; then what comes later is unknown and the value a lower bound. */
  readonly isBeyondLastTime: boolean
}

/**
 * The curve of those who have reached `age` without the event, from the age on: S(t) / S(age), with the variance of the
 * events after the age only, as R's `survfit(start.time = age)`. Times are still measured from the origin. Null if
 * nobody was observed past the age.
 */
export function conditionalCurve(curve: SurvivalCurve, age: number): SurvivalCurve | null {
  if (!(age >= 0 && age < Number.POSITIVE_INFINITY)) {
    throw new InputError({
      argument: 'age',
      got: String(age),
      expected: 'a finite number ≥ 0',
      tip: 'Use the unit of the curve.',
    })
  }
  const start = curve.time.findIndex((time) => time > age)
  if (start < 0) return null
  const table = {
    time: curve.time.slice(start),
    atRisk: curve.atRisk.slice(start),
    events: curve.events.slice(start),
    censored: curve.censored.slice(start),
  }
  return curveFrom(table, curve.atRisk[start]!, { interval: curve.interval, level: curve.level })
}

/**
 * The probability of the event in (age, age + horizon] for one that has reached `age` without it, from the curve
 * itself. Its limits have the curve's scale and level.
 *
 * @param horizon > 0
 */
export function curveEventProbability(curve: SurvivalCurve, age: number, horizon: number): CurveForecast {
  const rest = conditionalCurve(curve, age)
  if (!(horizon > 0)) {
    throw new InputError({
      argument: 'horizon',
      got: String(horizon),
      expected: 'a number > 0',
      tip: 'Use the unit of the curve.',
    })
  }
  const end = age + horizon
  const isBeyondLastTime = end > curve.time.at(-1)!
  if (rest === null) return { value: null, standardError: null, lower: null, upper: null, atRisk: 0, isBeyondLastTime }
  const index = rest.time.findLastIndex((time) => time <= end)
  const atRisk = rest.atRisk[0]!
  const read = (values: Float64Array, before: number): number => (index < 0 ? before : values[index]!)
  const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)
  const beforeAnyEvent = curve.interval === 'log-log' ? Number.NaN : 1
  return {
    value: 1 - read(rest.survival, 1),
    standardError: orNull(read(rest.standardError, 0)),
    lower: orNull(1 - read(rest.upper, beforeAnyEvent)),
    upper: orNull(1 - read(rest.lower, beforeAnyEvent)),
    atRisk,
    isBeyondLastTime,
  }
}

/** How much longer it takes from `age` until the event has come with the given probability; null as in a quantile. */
export function curveResidualQuantile(curve: SurvivalCurve, age: number, probability = 0.5): SurvivalQuantile {
  const rest = conditionalCurve(curve, age)
  if (rest === null) return { probability, value: null, lower: null, upper: null }
  const { value, lower, upper } = survivalQuantile(rest, probability)
  const since = (time: number | null): number | null => (time === null ? null : time - age)
  return { probability, value: since(value), lower: since(lower), upper: since(upper) }
}
