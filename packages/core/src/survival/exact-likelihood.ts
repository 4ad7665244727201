import { exp } from '../math/exp.ts'
import { log } from '../math/log.ts'
import type { CoxDesign, CoxStratum } from './cox-design.ts'
import type { EventVisitor, PartialSums } from './partial-likelihood.ts'
import { type SymmetricSums, addToSums, makeSymmetricSums } from './symmetric-sums.ts'

/**
 * Walks each stratum as `walkRiskSets` does, with the exact treatment of ties in discrete time: the probability that,
 * of all sets of d rows at risk, just this one has the event (Cox 1972; R's and SAS's "exact"/DISCRETE, not the average
 * over orders that SAS calls EXACT). Case weights have no meaning here.
 *
 * @param logRisk η by position
 */
export function walkExactRiskSets(
  design: CoxDesign,
  logRisk: Float64Array,
  sums: PartialSums,
  visit?: EventVisitor,
): void {
  for (const stratum of design.strata) walkStratum(design, stratum, logRisk, sums, visit)
}

function walkStratum(
  design: CoxDesign,
  stratum: CoxStratum,
  logRisk: Float64Array,
  sums: PartialSums,
  visit: EventVisitor | undefined,
): void {
  const { size, covariates, event } = design
  const { times, firstPosition } = stratum
  const counts = countEvents(event, stratum)
  const growing = stratum.entries
    ? null
    : makeSymmetricSums(
        counts.reduce((most, one) => Math.max(most, one), 1),
        size,
      )
  for (let index = times.length - 1; index >= 0; index -= 1) {
    const start = firstPosition[index]!
    const end = firstPosition[index + 1]!
    if (growing) addRows(growing, design, logRisk, start, end)
    const events = counts[index]!
    if (events === 0) continue
    const sets = growing ?? sumRiskSet(design, stratum, index, logRisk, events)
    sums.logLikelihood -= log(sets.value[events]!) + sets.logScale[events]!
    for (let position = start; position < end; position += 1) {
      if (event[position] === 0) continue
      sums.logLikelihood += logRisk[position]!
      for (let column = 0; column < size; column += 1) sums.score[column]! += covariates[position * size + column]!
    }
    subtractExpected(sets, events, sums)
    visit?.(stratum, index, events / (sets.value[1]! * exp(sets.logScale[1]!)))
  }
}

function subtractExpected(sets: SymmetricSums, events: number, { score, information }: PartialSums): void {
  const { size, value, first, second } = sets
  const total = value[events]!
  let cell = 0
  for (let column = 0; column < size; column += 1) {
    const mean = first[events * size + column]! / total
    score[column]! -= mean
    for (let other = 0; other <= column; other += 1) {
      const otherMean = first[events * size + other]! / total
      information[cell]! += second[(events * size + column) * size + other]! / total - mean * otherMean
      cell += 1
    }
  }
}

function countEvents(event: Uint8Array, { times, firstPosition }: CoxStratum): Uint32Array {
  const counts = new Uint32Array(times.length)
  for (let index = 0; index < times.length; index += 1) {
    for (let position = firstPosition[index]!; position < firstPosition[index + 1]!; position += 1) {
      counts[index]! += event[position]!
    }
  }
  return counts
}

function addRows(sums: SymmetricSums, design: CoxDesign, logRisk: Float64Array, start: number, end: number): void {
  for (let position = start; position < end; position += 1) {
    addToSums(sums, exp(logRisk[position]!), design.covariates, position * design.size)
  }
}

/** Rows leave the risk set again where entry is delayed, and sums cannot shrink stably: each set is summed afresh. */
function sumRiskSet(
  { size, covariates }: CoxDesign,
  { firstPosition, entries }: CoxStratum,
  index: number,
  logRisk: Float64Array,
  events: number,
): SymmetricSums {
  const { entered, rank } = entries!
  const sums = makeSymmetricSums(events, size)
  const offset = firstPosition[0]!
  for (let position = firstPosition[index]!; position < offset + rank.length; position += 1) {
    if (rank[position - offset]! >= entered[index]!) continue
    addToSums(sums, exp(logRisk[position]!), covariates, position * size)
  }
  return sums
}
