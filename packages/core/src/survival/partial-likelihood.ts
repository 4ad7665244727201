import { exp } from '../math/exp.ts'
import { log } from '../math/log.ts'
import { triangleSize } from '../math/linear-algebra.ts'
import type { CoxDesign, CoxStratum } from './cox-design.ts'

/** The log partial likelihood with its derivatives, as far as a walk has come. */
export interface PartialSums {
  logLikelihood: number
  /** Covariates of those with the event, less what was expected of them: the sum of Schoenfeld residuals. */
  readonly score: Float64Array
  /** Variances of the covariates over the risk sets; the lower triangle, row after row. */
  readonly information: Float64Array
}

/**
 * Called after each time with events, `stratum.times[index]`, with the step of the cumulative baseline hazard there.
 * Who wants what this one time has added to the sums clears them before the next.
 */
export type EventVisitor = (stratum: CoxStratum, index: number, hazard: number) => void

export function makePartialSums(size: number): PartialSums {
  return { logLikelihood: 0, score: new Float64Array(size), information: new Float64Array(triangleSize(size)) }
}

/**
 * Walks each stratum from its last time to its first, keeping the sums over the risk set of w e^η, w e^η x and
 * w e^η x xᵀ, and adds to `sums` at every time with events (Cox 1972; ties by Breslow 1974 or Efron 1977, who takes
 * tied events one after another, each still counting in part: with case weights each has their mean weight).
 *
 * @param logRisk η by position
 */
export function walkRiskSets(
  design: CoxDesign,
  logRisk: Float64Array,
  ties: 'efron' | 'breslow',
  sums: PartialSums,
  visit?: EventVisitor,
): void {
  for (const stratum of design.strata) walkStratum(design, stratum, logRisk, ties, sums, visit)
}

/** A sum that has shrunk to this part of what it was has lost too many of its digits. */
const LOST_DIGITS = 1e-3

function walkStratum(
  { size, covariates, event, weight }: CoxDesign,
  stratum: CoxStratum,
  logRisk: Float64Array,
  ties: 'efron' | 'breslow',
  sums: PartialSums,
  visit: EventVisitor | undefined,
): void {
  const { score, information } = sums
  const { times, firstPosition, entries } = stratum
  // Sums over the risk set, over those with the event, and over the risk set less a part of those.
  const atRisk = makeRiskSums(size)
  const tied = makeRiskSums(size)
  const reduced = makeRiskSums(size)
  const riskOf = (position: number): number => (weight ? weight[position]! : 1) * exp(logRisk[position]!)
  let total = 0
  let largestTotal = 0
  let notEntered = entries?.order.length ?? 0
  for (let index = times.length - 1; index >= 0; index -= 1) {
    const start = firstPosition[index]!
    const end = firstPosition[index + 1]!
    if (entries) {
      const { order, entered, rank } = entries
      largestTotal = Math.max(largestTotal, total)
      for (; notEntered > entered[index]!; notEntered -= 1) {
        const position = order[notEntered - 1]!
        total -= riskOf(position)
        addRow(atRisk, covariates, position * size, -riskOf(position))
      }
      if (total < LOST_DIGITS * largestTotal) {
        // What is left is rounding for the most part: those still at risk are summed afresh.
        clear(atRisk)
        total = 0
        for (let position = end; position < firstPosition[times.length]!; position += 1) {
          if (rank[position - firstPosition[0]!]! >= entered[index]!) continue
          total += riskOf(position)
          addRow(atRisk, covariates, position * size, riskOf(position))
        }
        largestTotal = total
      }
    }
    let events = 0
    let eventWeight = 0
    let logLikelihood = 0
    for (let position = start; position < end; position += 1) {
      const count = weight ? weight[position]! : 1
      const risk = count * exp(logRisk[position]!)
      total += risk
      addRow(atRisk, covariates, position * size, risk)
      if (event[position] === 0) continue
      logLikelihood += count * logRisk[position]!
      for (let column = 0; column < size; column += 1) score[column]! += count * covariates[position * size + column]!
      events += 1
      eventWeight += count
    }
    if (events === 0) continue
    subtractExpected(atRisk, total, eventWeight / (ties === 'efron' ? events : 1), score, information)
    let hazard = eventWeight / total
    if (ties === 'breslow' || events === 1) logLikelihood -= eventWeight * log(total)
    else {
      const share = eventWeight / events
      hazard /= events
      logLikelihood -= share * log(total)
      clear(tied)
      let tiedTotal = 0
      for (let position = start; position < end; position += 1) {
        if (event[position] === 0) continue
        tiedTotal += riskOf(position)
        addRow(tied, covariates, position * size, riskOf(position))
      }
      for (let step = 1; step < events; step += 1) {
        const gone = step / events
        const left = total - gone * tiedTotal
        subtractShare(atRisk, tied, gone, reduced)
        subtractExpected(reduced, left, share, score, information)
        logLikelihood -= share * log(left)
        hazard += share / left
      }
    }
    sums.logLikelihood += logLikelihood
    visit?.(stratum, index, hazard)
  }
}

/** Sums over a set of rows of r x, and of the lower triangle of r x xᵀ, row after row. */
interface RiskSums {
  readonly first: Float64Array
  readonly second: Float64Array
}

function makeRiskSums(size: number): RiskSums {
  return { first: new Float64Array(size), second: new Float64Array(triangleSize(size)) }
}

function clear({ first, second }: RiskSums): void {
  first.fill(0)
  second.fill(0)
}

function addRow({ first, second }: RiskSums, covariates: Float64Array, start: number, risk: number): void {
  let cell = 0
  for (let column = 0; column < first.length; column += 1) {
    const product = risk * covariates[start + column]!
    first[column]! += product
    for (let other = 0; other <= column; other += 1) {
      second[cell]! += product * covariates[start + other]!
      cell += 1
    }
  }
}

function subtractShare(from: RiskSums, what: RiskSums, share: number, target: RiskSums): void {
  for (let column = 0; column < from.first.length; column += 1) {
    target.first[column] = from.first[column]! - share * what.first[column]!
  }
  for (let cell = 0; cell < from.second.length; cell += 1) {
    target.second[cell] = from.second[cell]! - share * what.second[cell]!
  }
}

/** Takes the mean over the risk set from the score, and adds the variance over it to the information. */
function subtractExpected(
  { first, second }: RiskSums,
  total: number,
  share: number,
  score: Float64Array,
  information: Float64Array,
): void {
  const factor = share / total
  let cell = 0
  for (let column = 0; column < first.length; column += 1) {
    const mean = first[column]! / total
    score[column]! -= share * mean
    for (let other = 0; other <= column; other += 1) {
      information[cell]! += factor * (second[cell]! - mean * first[other]!)
      cell += 1
    }
  }
}
