import type { RiskTable } from './risk-table.ts'

/** With fewer events than this, pointwise limits from large-sample theory may miss their level. */
export const FEW_EVENTS = 20

/** What a reader of a survival curve must know, in sentences. */
export function curveWarnings(table: RiskTable, weight: Float64Array | undefined): string[] {
  const warnings: string[] = []
  const rowsWithEvent = table.eventRows.reduce((sum, rows) => sum + rows, 0)
  if (rowsWithEvent === 0) {
    warnings.push('No event was observed: the curve stays at 1 and no quantile exists.')
  } else if (rowsWithEvent < FEW_EVENTS) {
    warnings.push(
      `Only ${rowsWithEvent} ${rowsWithEvent === 1 ? 'event' : 'events'}: the limits rest on large-sample theory and may miss their level; a small-sample interval stands beside them.`,
    )
  }
  const emptied = firstEmptied(table)
  if (emptied !== null) {
    warnings.push(
      `All at risk at ${emptied} had the event while others entered later: the estimate is 0 from there on for good. Start the clock later, where the risk set is not so small.`,
    )
  }
  if (weight?.some((one) => !Number.isInteger(one))) {
    warnings.push(
      'Some weights are not whole numbers: standard errors still treat a weight as a number of identical rows, which is wrong for sampling weights.',
    )
  }
  return warnings
}

/** The first time after which the curve is 0 though rows are still to come. */
function firstEmptied({ time, atRisk, events }: RiskTable): number | null {
  for (let index = 0; index < time.length - 1; index += 1) {
    if (events[index]! > 0 && events[index] === atRisk[index]) return time[index]!
  }
  return null
}
