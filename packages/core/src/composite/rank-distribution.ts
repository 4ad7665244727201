import { square } from '../math/square.ts'

/** What a number of draws says about the rank of one unit. */
export interface RankDistribution {
  /** Draws in which the unit had a rank. All below is over these, NaN if there are none. */
  readonly rankedDraws: number
  readonly meanRank: number
  readonly meanRankError: number
  /** Quantiles of type 7 (R's default): whole ranks but where the quantile falls between two draws. */
  readonly interval: RankInterval
  /** Monte Carlo standard errors of the three: half the distance between the quantiles one error of p to each side. */
  readonly intervalError: RankInterval
  /** Probability of rank 1, 2, … */
  readonly probabilities: Float64Array
  readonly probabilityErrors: Float64Array
}

export interface RankInterval {
  readonly lower: number
  readonly median: number
  readonly upper: number
}

/**
 * The Monte Carlo standard error √(p(1 − p) / draws) of a share of independent draws. It is 0 for a share of 0 or 1:
 * what never happened in n draws may still have a probability of up to 3 / n (95 %).
 */
export function shareError(share: number, draws: number): number {
  return Math.sqrt((share * (1 - share)) / draws)
}

/**
 * @param counts how often the unit had rank 1, 2, …
 * @param level share of the draws inside the interval, between 0 and 1; the same share lies beyond each end
 */
export function describeRanks(counts: Uint32Array, level: number): RankDistribution {
  let draws = 0
  let sum = 0
  let sumOfSquares = 0
  counts.forEach((count, index) => {
    draws += count
    sum += count * (index + 1)
    sumOfSquares += count * square(index + 1)
  })
  const meanRank = sum / draws
  const variance = Math.max(0, sumOfSquares / draws - meanRank * meanRank) * (draws > 1 ? draws / (draws - 1) : 1)
  const tail = (1 - level) / 2
  const probabilities = Float64Array.from(counts, (count) => count / draws)
  return {
    rankedDraws: draws,
    meanRank,
    meanRankError: Math.sqrt(variance / draws),
    interval: {
      lower: rankQuantile(counts, draws, tail),
      median: rankQuantile(counts, draws, 0.5),
      upper: rankQuantile(counts, draws, 1 - tail),
    },
    intervalError: {
      lower: quantileError(counts, draws, tail),
      median: quantileError(counts, draws, 0.5),
      upper: quantileError(counts, draws, 1 - tail),
    },
    probabilities,
    probabilityErrors: probabilities.map((probability) => shareError(probability, draws)),
  }
}

/** The quantile of type 7 (Hyndman and Fan 1996) of ranks given as counts; NaN without draws. */
function rankQuantile(counts: Uint32Array, draws: number, probability: number): number {
  if (draws === 0) return Number.NaN
  const position = (draws - 1) * probability
  const below = Math.floor(position)
  const lower = orderStatistic(counts, below)
  const upper = orderStatistic(counts, Math.min(below + 1, draws - 1))
  return lower + (position - below) * (upper - lower)
}

/** The rank at a place, counted from 0, when all draws are put in order. */
function orderStatistic(counts: Uint32Array, place: number): number {
  let seen = 0
  const index = counts.findIndex((count) => {
    seen += count
    return seen > place
  })
  return index + 1
}

function quantileError(counts: Uint32Array, draws: number, probability: number): number {
  const error = shareError(probability, draws)
  const upper = rankQuantile(counts, draws, Math.min(1, probability + error))
  return (upper - rankQuantile(counts, draws, Math.max(0, probability - error))) / 2
}
