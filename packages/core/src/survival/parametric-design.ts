import { spreadOf } from './column-spread.ts'
import type { ModelColumn } from './model-terms.ts'
import type { SurvivalColumns } from './survival-columns.ts'

/**
 * The rows of an accelerated-failure-time regression. Covariates and log time are centred, covariates scaled, so that
 * the first step of the search is a good one in any unit.
 */
export interface ParametricDesign {
  readonly rows: number
  /** Numbers a row: the intercept, the covariates and log time. */
  readonly width: number
  /** Row by row −1, −x, log t: with the parameters 1/σ times (μ's coefficients, 1) their product is w. */
  readonly cells: Float64Array
  readonly event: Uint8Array
  readonly weight: Float64Array | null
  /** Sum of log t over events, weighted: it turns densities of log time into densities of time. */
  readonly logTimeOfEvents: number
  /** Weighted events. */
  readonly eventWeight: number
  readonly logTimeCentre: number
  readonly logTimeSpread: number
  readonly centres: Float64Array
  readonly scales: Float64Array
}

export function makeParametricDesign(
  { time, event, weight }: SurvivalColumns,
  covariates: readonly ModelColumn[],
): ParametricDesign {
  const rows = time.length
  const width = covariates.length + 2
  const logTime = time.map(Math.log)
  const spread = spreadOf(logTime, weight)
  const spreads = covariates.map(({ values }) => spreadOf(values, weight))
  const cells = new Float64Array(rows * width)
  let logTimeOfEvents = 0
  let eventWeight = 0
  for (let row = 0; row < rows; row += 1) {
    cells[row * width] = -1
    cells[row * width + width - 1] = logTime[row]! - spread.centre
    if (event[row] === 0) continue
    const count = weight ? weight[row]! : 1
    eventWeight += count
    logTimeOfEvents += count * logTime[row]!
  }
  covariates.forEach(({ values }, index) => {
    const { centre, scale } = spreads[index]!
    for (let row = 0; row < rows; row += 1) cells[row * width + index + 1] = (centre - values[row]!) / scale
  })
  return {
    rows,
    width,
    cells,
    event,
    weight: weight ?? null,
    logTimeOfEvents,
    eventWeight,
    logTimeCentre: spread.centre,
    logTimeSpread: spread.scale,
    centres: Float64Array.from(spreads, ({ centre }) => centre),
    scales: Float64Array.from(spreads, ({ scale }) => scale),
  }
}
