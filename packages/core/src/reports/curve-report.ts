/** Survival curves as records: what answers print of the engine's columns. */
import { capitalise, uncapitalise } from '../present/format.ts'
import {
  type CurveOptions,
  type GroupCodes,
  type LogRankTest,
  type SurvivalColumns,
  type SurvivalCurve,
  kaplanMeierByGroup,
  logRankTest,
  restrictedMean,
  SMALL_SAMPLE_METHOD,
  smallSampleInterval,
  smallSampleQuantileLimits,
  survivalQuantile,
} from '../survival/index.ts'

/** One distinct time with an event or a censoring. */
export interface CurvePoint {
  readonly time: number
  readonly atRisk: number
  readonly events: number
  readonly censored: number
  readonly survival: number
  /** Of the survival estimate (Greenwood); null where the curve has reached 0 and the variance is undefined. */
  readonly standardError: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Nelson–Aalen. */
  readonly cumulativeHazard: number
}

export interface QuantileReport {
  readonly probability: number
  /** Null where not reached. */
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

export interface CurveGroup {
  readonly group: string
  readonly n: number
  readonly events: number
  readonly censored: number
  readonly curve: readonly CurvePoint[]
  readonly quantiles: readonly QuantileReport[]
  readonly restrictedMean: { readonly horizon: number; readonly value: number; readonly standardError: number }
  /** Null with many rows, and where the procedure is not defined (delayed entry, fractional weights). */
  readonly smallSample: SmallSampleReport | null
}

/** Limits that hold in small samples, beside the named ones and never instead of them. */
export interface SmallSampleReport {
  readonly method: string
  readonly curve: readonly { readonly time: number; readonly lower: number | null; readonly upper: number | null }[]
  readonly quantiles: readonly {
    readonly probability: number
    readonly lower: number | null
    readonly upper: number | null
  }[]
}

export interface TestReport {
  /** Null where there is nothing to compare; a warning says why. */
  readonly chiSquared: number | null
  readonly degreesOfFreedom: number
  readonly pValue: number | null
}

export interface GroupTests {
  readonly logRank: TestReport
  readonly petoPeto: TestReport
}

export interface CurveReport {
  readonly groups: readonly CurveGroup[]
  /** Null with one group. */
  readonly tests: GroupTests | null
  readonly warnings: readonly string[]
}

/** The group of everything. */
export const ALL = 'all'

/** Shares of events at which quantiles are read off a curve. */
const PROBABILITIES = [0.25, 0.5, 0.75] as const

export interface CurveReportOptions extends CurveOptions {
  /** Time up to which the restricted mean is taken. */
  readonly horizon: number
  readonly strata?: GroupCodes | undefined
}

/**
 * Curves, quantiles, restricted means and tests of groups.
 *
 * @param labels name of each group, by code
 */
export function reportCurves(
  columns: SurvivalColumns,
  labels: readonly string[],
  codes: GroupCodes,
  { horizon, strata, ...options }: CurveReportOptions,
): CurveReport {
  const groups: CurveGroup[] = []
  const warnings: string[] = []
  kaplanMeierByGroup(columns, codes, options).forEach((curve, code) => {
    if (!curve) return
    const group = toGroup(labels[code] ?? String(code), curve, columns, horizon)
    const where = labels.length > 1 ? `Group ${group.group}: ` : ''
    groups.push(group)
    const own = where === '' ? curve.warnings : curve.warnings.map((warning) => `${where}${uncapitalise(warning)}`)
    warnings.push(...own, ...unreached(group, where))
  })
  if (groups.length < 2) return { groups, tests: null, warnings }
  const logRank = logRankTest(columns, codes, { rho: 0, strata })
  const petoPeto = logRankTest(columns, codes, { rho: 1, strata })
  return {
    groups,
    tests: { logRank: toTest(logRank), petoPeto: toTest(petoPeto) },
    warnings: [...new Set([...warnings, ...logRank.warnings, ...petoPeto.warnings])],
  }
}

function toGroup(group: string, curve: SurvivalCurve, columns: SurvivalColumns, horizon: number): CurveGroup {
  const { value, standardError } = restrictedMean(curve, horizon)
  return {
    group,
    n: curve.n,
    events: curve.totalEvents,
    censored: curve.totalCensored,
    curve: toPoints(curve),
    quantiles: PROBABILITIES.map((probability) => survivalQuantile(curve, probability)),
    restrictedMean: { horizon, value, standardError },
    smallSample: reportSmallSample(curve, columns),
  }
}

/** Below this many rows the small-sample limits are given. */
const FEW_ROWS = 50

function reportSmallSample(curve: SurvivalCurve, { entry, weight }: SurvivalColumns): SmallSampleReport | null {
  if (curve.n >= FEW_ROWS || entry || weight?.some((one) => !Number.isInteger(one))) return null
  const interval = smallSampleInterval(curve)
  return {
    method: SMALL_SAMPLE_METHOD,
    curve: [...interval.time].map((time, index) => ({
      time,
      lower: orNull(interval.lower[index]!),
      upper: orNull(interval.upper[index]!),
    })),
    quantiles: PROBABILITIES.map((probability) => ({
      probability,
      ...smallSampleQuantileLimits(interval, probability),
    })),
  }
}

function toPoints(curve: SurvivalCurve): CurvePoint[] {
  return [...curve.time].map((_, index) => toPoint(curve, index))
}

function toPoint(curve: SurvivalCurve, index: number): CurvePoint {
  return {
    time: curve.time[index]!,
    atRisk: curve.atRisk[index]!,
    events: curve.events[index]!,
    censored: curve.censored[index]!,
    survival: curve.survival[index]!,
    standardError: orNull(curve.standardError[index]!),
    lower: orNull(curve.lower[index]!),
    upper: orNull(curve.upper[index]!),
    cumulativeHazard: curve.cumulativeHazard[index]!,
  }
}

/** R's NA: the value does not exist. */
function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}

function toTest({ chiSquared, degreesOfFreedom, pValue }: LogRankTest): TestReport {
  return { chiSquared: orNull(chiSquared), degreesOfFreedom, pValue: orNull(pValue) }
}

/** One sentence on the quantiles and limits that do not exist, since a reader would wonder. */
function unreached({ quantiles }: CurveGroup, where: string): string[] {
  const share = ({ probability }: QuantileReport) => `${probability * 100}%`
  const values = quantiles.filter(({ value }) => value === null)
  const limits = quantiles.filter(({ value, upper }) => value !== null && upper === null)
  const parts = [
    ...(values.length > 0 ? [`the time by which ${values.map(share).join(', ')} has happened is not reached`] : []),
    ...(limits.length > 0
      ? [`the upper limit of the time by which ${limits.map(share).join(', ')} has happened is not reached`]
      : []),
  ]
  if (parts.length === 0) return []
  const sentence = `${parts.join('; ')}: too many are still waiting.`
  return [where === '' ? capitalise(sentence) : `${where}${sentence}`]
}
