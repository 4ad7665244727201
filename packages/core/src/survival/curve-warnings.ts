import type { RiskTable } from './risk-table.ts'

/** With fewer events than this, pointwise limits from large-sample theory may miss their level. */
export const FEW_EVENTS = 20

/** What a reader of a survival curve must know, in sentences. */
export function curveWarnings(table: RiskTable, survival: Float64Array, weight: Float64Array | undefined): string[] {
  const warnings: string[] = []
  const events = countUpTo(FEW_EVENTS, table.eventRows)
  if (events === 0) {
    warnings.push('No event was observed: the curve stays at 1 and no quantile exists.')
  } else if (events < FEW_EVENTS) {
    warnings.push(
      `Only ${events} ${events === 1 ? 'event' : 'events'}: the limits rest on large-sample theory and may miss their level; a small-sample interval stands beside them.`,
    )
  }
  if (survival.at(-1) === 0 && survival.indexOf(0) < survival.length - 1) {
    warnings.push(
      `All at risk at ${table.time[survival.indexOf(0)]} had the event while others entered later: the estimate is 0 from there on for good. Start the clock later, where the risk set is not so small.`,
    )
  }
  if (weight?.some((one) => !Number.isInteger(one))) {
    warnings.push(
      'Some weights are not whole numbers: standard errors still treat a weight as a number of identical rows, which is wrong for sampling weights.',
    )
  }
  return warnings
}

/** The sum of counts, or a number that is at least `enough`. */
function countUpTo(enough: number, counts: Uint32Array): number {
  let sum = 0
  for (let index = 0; index < counts.length && sum < enough; index += 1) sum += counts[index]!
  return sum
}
