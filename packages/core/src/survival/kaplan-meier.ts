import { type IntervalKind, writeLimits } from './confidence-limits.ts'
import { curveWarnings } from './curve-warnings.ts'
import { type RiskTable, tabulateRisk } from './risk-table.ts'
import { type SurvivalColumns, assertSurvivalColumns } from './survival-columns.ts'
import { orderByTime } from './time-order.ts'

/** How to draw the band around a curve. */
export interface CurveOptions {
  /** Scale of the pointwise limits. Default log-log, which stays inside 0…1 and covers well in small samples. */
  readonly interval?: IntervalKind | undefined
  /** Confidence level of the limits, in (0.5, 1). Default 0.95. */
  readonly level?: number | undefined
}

/** A Kaplan–Meier curve: one position in each column for each distinct time with an event or a censoring, ascending. */
export interface SurvivalCurve {
  readonly time: Float64Array
  /** Under observation just before the time (sum of weights). */
  readonly atRisk: Float64Array
  readonly events: Float64Array
  readonly censored: Float64Array
  /** S(t), the probability that the event comes after `time`. */
  readonly survival: Float64Array
  /** Of S (Greenwood); NaN where S is 0. */
  readonly standardError: Float64Array
  /** Pointwise limits of S; NaN where they do not exist. */
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Nelson–Aalen estimate of the cumulative hazard. */
  readonly cumulativeHazard: Float64Array
  /** Its variance Σ d/n². */
  readonly cumulativeHazardVariance: Float64Array
  /** Rows. */
  readonly n: number
  /** Sum of `events`. */
  readonly totalEvents: number
  /** Sum of `censored`. */
  readonly totalCensored: number
  readonly interval: IntervalKind
  readonly level: number
  /** What a reader must know, in sentences. */
  readonly warnings: readonly string[]
}

/**
 * The product-limit estimate of a survival curve (Kaplan and Meier, JASA 53, 1958), with Greenwood's variance and the
 * Nelson–Aalen cumulative hazard. Delayed entry and case weights are honoured; weights count as identical rows.
 * Times that differ by rounding only are tied (see `orderByTime`).
 *
 * Throws `InputError` if a column or an option is not what its type says. No event is no error: the curve stays at 1.
 */
export function kaplanMeier(columns: SurvivalColumns, options: CurveOptions = {}): SurvivalCurve {
  assertSurvivalColumns(columns)
  const table = tabulateRisk(columns, orderByTime(columns))
  const curve = curveFrom(table, columns.time.length, options)
  return { ...curve, warnings: curveWarnings(table, curve.survival, columns.weight) }
}

/** The curve of a table of events and numbers at risk, without warnings. */
export function curveFrom(
  table: Omit<RiskTable, 'eventRows'>,
  n: number,
  { interval = 'log-log', level = 0.95 }: CurveOptions,
): SurvivalCurve {
  const { time, atRisk, events, censored } = table
  const survival = new Float64Array(time.length)
  const greenwood = new Float64Array(time.length)
  const cumulativeHazard = new Float64Array(time.length)
  const cumulativeHazardVariance = new Float64Array(time.length)
  let surviving = 1
  let greenwoodSum = 0
  let hazard = 0
  let hazardVariance = 0
  let totalEvents = 0
  let totalCensored = 0
  for (let index = 0; index < time.length; index += 1) {
    const happened = events[index]!
    const exposed = atRisk[index]!
    if (happened > 0) {
      surviving *= (exposed - happened) / exposed
      greenwoodSum += happened / (exposed * (exposed - happened))
      hazard += happened / exposed
      hazardVariance += happened / (exposed * exposed)
    }
    survival[index] = surviving
    greenwood[index] = greenwoodSum
    cumulativeHazard[index] = hazard
    cumulativeHazardVariance[index] = hazardVariance
    totalEvents += happened
    totalCensored += censored[index]!
  }
  const lower = new Float64Array(time.length)
  const upper = new Float64Array(time.length)
  writeLimits(survival, greenwood, interval, level, lower, upper)
  // From here on the column holds the error of S, of which Greenwood's sum is a part.
  const standardError = greenwood
  for (let index = 0; index < time.length; index += 1) {
    standardError[index] = survival[index]! * Math.sqrt(greenwood[index]!)
  }
  return {
    time,
    atRisk,
    events,
    censored,
    survival,
    standardError,
    lower,
    upper,
    cumulativeHazard,
    cumulativeHazardVariance,
    n,
    totalEvents,
    totalCensored,
    interval,
    level,
    warnings: [],
  }
}
