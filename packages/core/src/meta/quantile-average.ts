import { square } from '../math/square.ts'
import { exp } from '../math/exp.ts'
import { log } from '../math/log.ts'
import { InputError } from '../math/input-error.ts'
import { LOG_SQRT_TWO_PI, normalCumulative, normalDensity, normalQuantile, normalUpperTail } from '../math/normal.ts'
import { integrate } from '../math/quadrature.ts'
import { lawOf } from './claim-law.ts'
import { discreteLaw, isDiscrete } from './discrete-law.ts'
import { distinctAscending } from './distinct-ascending.ts'
import { type WeightedLaw, weighLaws } from './pool-weights.ts'
import { LARGEST_SCORE, type ProbabilityLaw } from './probability-law.ts'

/**
 * Quantile averaging, or Vincent averaging (Vincent 1912; Lichtendahl, Grushka-Cockayne and Winkler, Management Science
 * 59(7), 2013): each quantile of the pool is the weighted mean of that quantile of the claims, on the natural scale or,
 * for claims above 0, of its logarithm. It keeps the shape of the claims and averages their places and widths.
 */
export function quantileAverage(
  laws: readonly ProbabilityLaw[],
  weights: ArrayLike<number>,
  scale: 'natural' | 'log',
): ProbabilityLaw {
  const parts = weighLaws(laws, weights)
  if (scale === 'log') expectPositive(laws)
  if (parts.length === 1) return parts[0]!.law
  return averageInFamily(parts, scale) ?? averageDiscrete(parts, scale) ?? averageNumerically(parts, scale)
}

/** Normal quantiles are straight lines in the score, and so is their mean. */
function averageInFamily(parts: readonly WeightedLaw[], scale: 'natural' | 'log'): ProbabilityLaw | null {
  let centre = 0
  let spread = 0
  for (const { law, weight } of parts) {
    const claim = law.distribution
    if (scale === 'natural' && claim?.kind === 'normal') {
      centre += weight * claim.mean
      spread += weight * claim.standardDeviation
    } else if (scale === 'log' && claim?.kind === 'log-normal') {
      centre += weight * claim.mu
      spread += weight * claim.sigma
    } else return null
  }
  return lawOf(
    scale === 'log'
      ? { kind: 'log-normal', mu: centre, sigma: spread }
      : { kind: 'normal', mean: centre, standardDeviation: spread },
  )
}

/** Steps average to steps: between two probabilities at which some part jumps, all are level. */
function averageDiscrete(parts: readonly WeightedLaw[], scale: 'natural' | 'log'): ProbabilityLaw | null {
  if (!parts.every(({ law }) => isDiscrete(law))) return null
  const jumps = parts.flatMap(({ law }) => law.atoms.map(({ value }) => law.cumulative(value)))
  const ends = distinctAscending(jumps)
  const probabilities = new Map<number, number>()
  ends.forEach((end, index) => {
    const start = ends[index - 1] ?? 0
    const value = averageOf(parts, scale, (law) => law.quantile((start + end) / 2))
    probabilities.set(value, (probabilities.get(value) ?? 0) + end - start)
  })
  const atoms = [...probabilities].map(([value, probability]) => ({ value, probability }))
  return atoms.length === 1 ? lawOf({ kind: 'point', value: atoms[0]!.value }) : discreteLaw(null, atoms)
}

function averageOf(
  parts: readonly WeightedLaw[],
  scale: 'natural' | 'log',
  value: (law: ProbabilityLaw) => number,
): number {
  if (scale === 'natural') return parts.reduce((sum, { law, weight }) => sum + weight * value(law), 0)
  return exp(parts.reduce((sum, { law, weight }) => sum + weight * log(value(law)), 0))
}

function averageNumerically(parts: readonly WeightedLaw[], scale: 'natural' | 'log'): ProbabilityLaw {
  const average = (value: (law: ProbabilityLaw) => number): number => averageOf(parts, scale, value)
  const quantileAtScore = (z: number): number => average((law) => law.quantileAtScore(z))
  const support = { low: average((law) => law.support.low), high: average((law) => law.support.high) }
  const scoreOf = (x: number): number => highestScore(quantileAtScore, x)
  const kinks = kinksOf(parts)
  const cuts = distinctAscending([...WHOLE_SCORES, ...kinks])
  const mean =
    scale === 'natural' ? average((law) => law.mean) : integrate((z) => quantileAtScore(z) * normalDensity(z), cuts)
  // A claim narrow for its size loses digits in the deviations from the mean, which no finer panels bring back.
  const spread = (quantileAtScore(1) - quantileAtScore(-1)) / 2
  const noise = 50 * Number.EPSILON * Math.max(1, square(mean / spread))
  // Half of the exponent goes into the square, so that a far tail does not overflow before it is weighed down.
  const deviationAt = (z: number): number => (quantileAtScore(z) - mean) * exp(-0.25 * z * z - LOG_SQRT_TWO_PI / 2)
  const variance = integrate((z) => square(deviationAt(z)), cuts, { noise })
  return {
    distribution: null,
    support,
    cumulative: (x) => (x <= support.low ? 0 : normalCumulative(scoreOf(x))),
    upperTail: (x) => (x >= support.high ? 0 : normalUpperTail(scoreOf(x))),
    quantile: (probability) => average((law) => law.quantile(probability)),
    quantileAtScore,
    logDensity(x) {
      if (!(x >= support.low && x <= support.high)) return -Infinity
      const z = scoreOf(x)
      // The slope of a quantile is the reciprocal of the density there; on the log scale, of the density of the logarithm.
      const slope = parts.reduce((sum, { law, weight }) => {
        const quantile = law.quantileAtScore(z)
        if (law.atoms.some((atom) => atom.value === quantile)) return sum
        return sum + (weight * exp(-law.logDensity(quantile))) / (scale === 'log' ? quantile : 1)
      }, 0)
      return -log(scale === 'log' ? slope * x : slope)
    },
    atoms: [],
    knots: distinctAscending(kinks.map(quantileAtScore)),
    mean,
    variance,
  }
}

/** Halvings that take the range of scores to the distance of neighbouring doubles. */
const HALVINGS = 64

/** The highest score whose quantile is not above x: P(X ≤ x) is its normal probability. */
function highestScore(quantileAtScore: (z: number) => number, x: number): number {
  let low = -LARGEST_SCORE
  let high = LARGEST_SCORE
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2
    if (quantileAtScore(middle) <= x) low = middle
    else high = middle
  }
  return low
}

/** Where panels of the integrals begin. */
const WHOLE_SCORES = Array.from({ length: 2 * LARGEST_SCORE + 1 }, (_, index) => index - LARGEST_SCORE)

/** Scores at which the quantile function of a part has a kink or a jump. */
function kinksOf(parts: readonly WeightedLaw[]): number[] {
  return parts
    .flatMap(({ law }) =>
      [...law.knots, ...law.atoms.map((atom) => atom.value)].map((value) => normalQuantile(law.cumulative(value))),
    )
    .filter(Number.isFinite)
}

function expectPositive(laws: readonly ProbabilityLaw[]): void {
  const wrong = laws.findIndex((law) => law.support.low < 0)
  if (wrong < 0) return
  throw new InputError({
    argument: `claims[${wrong}]`,
    got: `values from ${laws[wrong]!.support.low}`,
    expected: 'values above 0, as the log scale needs',
    tip: 'Average on the natural scale, or state the claim as log-normal.',
  })
}
