import { exp } from '../math/exp.ts'
import { tabulateRisk } from './risk-table.ts'
import { type SurvivalColumns, assertSurvivalColumns } from './survival-columns.ts'
import { orderByTime } from './time-order.ts'

export interface FlemingHarringtonCurve {
  /** Distinct times with an event or a censoring, ascending. */
  readonly time: Float64Array
  readonly cumulativeHazard: Float64Array
  readonly cumulativeHazardVariance: Float64Array
  /** exp(−cumulative hazard). */
  readonly survival: Float64Array
}

/**
 * The estimate of Fleming and Harrington (Communications in Statistics 13, 1984): Nelson–Aalen with tied events taken
 * as if they had come one after another, Σ 1/n + 1/(n − 1) + … . With case weights each of the tied rows has their
 * mean weight, as in R (`survfit` with `ctype = 2`).
 */
export function flemingHarrington(columns: SurvivalColumns): FlemingHarringtonCurve {
  assertSurvivalColumns(columns)
  const { time, atRisk, events, eventRows } = tabulateRisk(columns, orderByTime(columns))
  const cumulativeHazard = new Float64Array(time.length)
  const cumulativeHazardVariance = new Float64Array(time.length)
  const survival = new Float64Array(time.length)
  let hazard = 0
  let variance = 0
  for (let index = 0; index < time.length; index += 1) {
    const meanWeight = events[index]! / eventRows[index]!
    for (let gone = 0; gone < eventRows[index]!; gone += 1) {
      const exposed = atRisk[index]! - gone * meanWeight
      hazard += meanWeight / exposed
      variance += meanWeight / (exposed * exposed)
    }
    cumulativeHazard[index] = hazard
    cumulativeHazardVariance[index] = variance
    survival[index] = exp(-hazard)
  }
  return { time, cumulativeHazard, cumulativeHazardVariance, survival }
}
