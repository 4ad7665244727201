import type { CoxDesign, CoxStratum } from './cox-design.ts'

/**
 * What one time with events adds to the log partial likelihood and its derivatives. The arrays are reused from one
 * time to the next: add them up, do not keep them.
 */
export interface EventContribution {
  readonly stratum: CoxStratum
  /** The time is `stratum.times[index]`. */
  readonly index: number
  readonly logLikelihood: number
  /** Covariates of those with the event, less what was expected of them: the Schoenfeld residual. */
  readonly score: Float64Array
  /** Variance of the covariates over the risk set, times the events; row by row. */
  readonly information: Float64Array
  /** Step of the cumulative baseline hazard. */
  readonly hazard: number
}

/**
 * Walks each stratum from its last time to its first, keeping the sums over the risk set of w e^η, w e^η x and
 * w e^η x xᵀ, and visits every time with events (Cox 1972; ties by Breslow 1974 or Efron 1977, who takes tied events
 * one after another, each still counting in part: with case weights each has their mean weight).
 *
 * @param logRisk η by position
 */
export function walkRiskSets(
  design: CoxDesign,
  logRisk: Float64Array,
  ties: 'efron' | 'breslow',
  visit: (contribution: EventContribution) => void,
): void {
  for (const stratum of design.strata) walkStratum(design, stratum, logRisk, ties, visit)
}

function walkStratum(
  { size, covariates, event, weight }: CoxDesign,
  stratum: CoxStratum,
  logRisk: Float64Array,
  ties: 'efron' | 'breslow',
  visit: (contribution: EventContribution) => void,
): void {
  const { times, firstPosition, entryOrder, entered } = stratum
  const atRisk = makeMoments(size)
  const tied = makeMoments(size)
  const score = new Float64Array(size)
  const information = new Float64Array(size * size)
  let notEntered = entryOrder?.length ?? 0
  for (let index = times.length - 1; index >= 0; index -= 1) {
    const end = firstPosition[index + 1]!
    let events = 0
    let eventWeight = 0
    let logLikelihood = 0
    score.fill(0)
    if (entryOrder && entered) {
      for (; notEntered > entered[index]!; notEntered -= 1) {
        const position = entryOrder[notEntered - 1]!
        addMoments(atRisk, covariates, position, -(weight ? weight[position]! : 1) * Math.exp(logRisk[position]!))
      }
      // What rounding leaves of an emptied risk set must not weigh on the next one.
      const leftBehind = end - firstPosition[0]!
      if (entered[index] === leftBehind) clearMoments(atRisk)
    }
    for (let position = firstPosition[index]!; position < end; position += 1) {
      const count = weight ? weight[position]! : 1
      addMoments(atRisk, covariates, position, count * Math.exp(logRisk[position]!))
      if (event[position] === 0) continue
      events += 1
      eventWeight += count
      logLikelihood += count * logRisk[position]!
      for (let column = 0; column < size; column += 1) score[column]! += count * covariates[position * size + column]!
    }
    if (events === 0) continue
    const steps = ties === 'efron' ? events : 1
    if (steps > 1) {
      clearMoments(tied)
      for (let position = firstPosition[index]!; position < end; position += 1) {
        if (event[position] === 1) {
          addMoments(tied, covariates, position, (weight ? weight[position]! : 1) * Math.exp(logRisk[position]!))
        }
      }
    }
    information.fill(0)
    let hazard = 0
    for (let step = 0; step < steps; step += 1) {
      const left = step / steps
      const share = eventWeight / steps
      const total = atRisk.sum - left * tied.sum
      logLikelihood -= share * Math.log(total)
      hazard += share / total
      for (let column = 0; column < size; column += 1) {
        const mean = (atRisk.first[column]! - left * tied.first[column]!) / total
        score[column]! -= share * mean
        for (let other = 0; other <= column; other += 1) {
          const otherMean = (atRisk.first[other]! - left * tied.first[other]!) / total
          const second = (atRisk.second[column * size + other]! - left * tied.second[column * size + other]!) / total
          information[column * size + other]! += share * (second - mean * otherMean)
        }
      }
    }
    mirror(information, size)
    visit({ stratum, index, logLikelihood, score, information, hazard })
  }
}

/** Sums over a set of rows of r, r x and r x xᵀ (lower triangle). */
interface Moments {
  sum: number
  readonly first: Float64Array
  readonly second: Float64Array
}

function makeMoments(size: number): Moments {
  return { sum: 0, first: new Float64Array(size), second: new Float64Array(size * size) }
}

function clearMoments(moments: Moments): void {
  moments.sum = 0
  moments.first.fill(0)
  moments.second.fill(0)
}

function addMoments(moments: Moments, covariates: Float64Array, position: number, risk: number): void {
  const { first, second } = moments
  const size = first.length
  const start = position * size
  moments.sum += risk
  for (let column = 0; column < size; column += 1) {
    const product = risk * covariates[start + column]!
    first[column]! += product
    for (let other = 0; other <= column; other += 1) {
      second[column * size + other]! += product * covariates[start + other]!
    }
  }
}

/** Copies the lower triangle to the upper one. */
export function mirror(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < row; column += 1) matrix[column * size + row] = matrix[row * size + column]!
  }
}
