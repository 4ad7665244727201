import { log } from '../math/log.ts'
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
  /** Rows with an event. */
  readonly events: number
  /** Sum of their weights. */
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
  const logTime = time.map(log)
  const spread = spreadOf(logTime, weight)
  const spreads = covariates.map(({ values }) => spreadOf(values, weight))
  const cells = new Float64Array(rows * width)
  for (let row = 0; row < rows; row += 1) {
    cells[row * width] = -1
    cells[row * width + width - 1] = logTime[row]! - spread.centre
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
    ...sumEvents(logTime, event, weight),
    logTimeCentre: spread.centre,
    logTimeSpread: spread.scale,
    centres: Float64Array.from(spreads, ({ centre }) => centre),
    scales: Float64Array.from(spreads, ({ scale }) => scale),
  }
}

/** One row in `step`, from the first on. */
export function everyNthRow(design: ParametricDesign, step: number): ParametricDesign {
  const { width, cells } = design
  const rows = Math.ceil(design.rows / step)
  const take = <Column extends Float64Array | Uint8Array>(target: Column, values: Column): Column => {
    for (let row = 0; row < rows; row += 1) target[row] = values[row * step]!
    return target
  }
  const kept = new Float64Array(rows * width)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < width; column += 1) kept[row * width + column] = cells[row * step * width + column]!
  }
  const event = take(new Uint8Array(rows), design.event)
  const weight = design.weight && take(new Float64Array(rows), design.weight)
  const logTime = Float64Array.from({ length: rows }, (_, row) => kept[(row + 1) * width - 1]! + design.logTimeCentre)
  return { ...design, rows, cells: kept, event, weight, ...sumEvents(logTime, event, weight ?? undefined) }
}

function sumEvents(
  logTime: Float64Array,
  event: Uint8Array,
  weight: Float64Array | undefined,
): { logTimeOfEvents: number; events: number; eventWeight: number } {
  let logTimeOfEvents = 0
  let events = 0
  let eventWeight = 0
  for (let row = 0; row < event.length; row += 1) {
    if (event[row] === 0) continue
    const count = weight ? weight[row]! : 1
    events += 1
    eventWeight += count
    logTimeOfEvents += count * logTime[row]!
  }
  return { logTimeOfEvents, events, eventWeight }
}
