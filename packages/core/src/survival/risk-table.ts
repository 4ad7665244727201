import type { SurvivalColumns } from './survival-columns.ts'
import type { TimeOrder } from './time-order.ts'

/** Who was at risk and what happened, at each distinct time. Counts are sums of case weights. */
export interface RiskTable {
  readonly time: Float64Array
  /** Under observation just before the time. */
  readonly atRisk: Float64Array
  readonly events: Float64Array
  readonly censored: Float64Array
  /** Rows with an event, each counted once whatever its weight. */
  readonly eventRows: Uint32Array
}

/**
 * Counts along the order of time. At a tied time events come before censorings: a row censored at t is still at risk
 * for an event at t, one that enters at t is not yet.
 */
export function tabulateRisk(columns: SurvivalColumns, timeOrder: TimeOrder): RiskTable {
  const { event, weight } = columns
  const { times, order, firstRow } = timeOrder
  const events = new Float64Array(times.length)
  const censored = new Float64Array(times.length)
  const eventRows = new Uint32Array(times.length)
  for (let index = 0; index < times.length; index += 1) {
    const start = firstRow[index]!
    const end = firstRow[index + 1]!
    let rows = 0
    for (let position = start; position < end; position += 1) rows += event[order[position]!]!
    eventRows[index] = rows
    events[index] = rows
    censored[index] = end - start - rows
  }
  if (weight) sumWeights(event, weight, timeOrder, events, censored)
  return {
    time: times,
    atRisk: countAtRisk(columns, timeOrder, events, censored, eventRows),
    events,
    censored,
    eventRows,
  }
}

function sumWeights(
  event: Uint8Array,
  weight: Float64Array,
  { times, order, firstRow }: TimeOrder,
  events: Float64Array,
  censored: Float64Array,
): void {
  for (let index = 0; index < times.length; index += 1) {
    events[index] = 0
    censored[index] = 0
    for (let position = firstRow[index]!; position < firstRow[index + 1]!; position += 1) {
      const row = order[position]!
      const sums = event[row] === 1 ? events : censored
      sums[index]! += weight[row]!
    }
  }
}

/**
 * Summed from the last time backwards, so that small late risk sets are not the difference of large numbers.
 */
function countAtRisk(
  { weight }: SurvivalColumns,
  { times, firstRow, entries }: TimeOrder,
  events: Float64Array,
  censored: Float64Array,
  eventRows: Uint32Array,
): Float64Array {
  const atRisk = new Float64Array(times.length)
  let leaveLater = 0
  let enterLater = 0
  let notEntered = entries?.order.length ?? 0
  for (let index = times.length - 1; index >= 0; index -= 1) {
    leaveLater += events[index]! + censored[index]!
    if (!entries) {
      atRisk[index] = leaveLater
      continue
    }
    for (; notEntered > entries.entered[index]!; notEntered -= 1)
      enterLater += weight ? weight[entries.order[notEntered - 1]!]! : 1
    const rowsAtRisk = entries.entered[index]! - firstRow[index]!
    // Where all have the event, rounding of fractional weights must not leave a fragment of a survivor.
    atRisk[index] = rowsAtRisk === eventRows[index] ? events[index]! : leaveLater - enterLater
  }
  return atRisk
}
