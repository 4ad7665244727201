import { square } from '../math/square.ts'
import { exp, expm1 } from '../math/exp.ts'
import { log } from '../math/log.ts'
import { LOG_SQRT_TWO_PI, normalCumulative, normalQuantile, normalUpperTail } from '../math/normal.ts'
import { type ClaimDistribution, expectClaim } from './claim-distribution.ts'
import { discreteLaw } from './discrete-law.ts'
import type { ProbabilityLaw } from './probability-law.ts'

type ClaimOf<Kind extends ClaimDistribution['kind']> = Extract<ClaimDistribution, { kind: Kind }>

/** The law of a claim. Throws `InputError` if its parameters make no distribution. */
export function lawOf(claim: ClaimDistribution): ProbabilityLaw {
  expectClaim(claim)
  switch (claim.kind) {
    case 'log-normal':
      return logNormalLaw(claim)
    case 'normal':
      return normalLaw(claim)
    case 'uniform':
      return uniformLaw(claim)
    case 'log-uniform':
      return logUniformLaw(claim)
    case 'triangular':
      return triangularLaw(claim)
    case 'point':
      return discreteLaw(claim, [{ value: claim.value, probability: 1 }])
    default: {
      const atoms = claim.values.map((value, index) => ({ value, probability: claim.probabilities[index]! }))
      return discreteLaw(claim, atoms)
    }
  }
}

function logNormalLaw(claim: ClaimOf<'log-normal'>): ProbabilityLaw {
  const { mu, sigma } = claim
  const score = (x: number): number => (x > 0 ? (log(x) - mu) / sigma : -Infinity)
  const mean = exp(mu + (sigma * sigma) / 2)
  return {
    distribution: claim,
    support: { low: 0, high: Infinity },
    cumulative: (x) => normalCumulative(score(x)),
    upperTail: (x) => normalUpperTail(score(x)),
    quantile: (probability) => exp(mu + sigma * normalQuantile(probability)),
    quantileAtScore: (z) => exp(mu + sigma * z),
    logDensity: (x) => (x > 0 ? -0.5 * square(score(x)) - log(x) - log(sigma) - LOG_SQRT_TWO_PI : -Infinity),
    atoms: [],
    knots: [],
    mean,
    variance: expm1(sigma * sigma) * mean * mean,
  }
}

function normalLaw(claim: ClaimOf<'normal'>): ProbabilityLaw {
  const { mean, standardDeviation } = claim
  const score = (x: number): number => (x - mean) / standardDeviation
  return {
    distribution: claim,
    support: { low: -Infinity, high: Infinity },
    cumulative: (x) => normalCumulative(score(x)),
    upperTail: (x) => normalUpperTail(score(x)),
    quantile: (probability) => mean + standardDeviation * normalQuantile(probability),
    quantileAtScore: (z) => mean + standardDeviation * z,
    logDensity: (x) => -0.5 * square(score(x)) - log(standardDeviation) - LOG_SQRT_TWO_PI,
    atoms: [],
    knots: [],
    mean,
    variance: standardDeviation * standardDeviation,
  }
}

/** Completes a law on a finite stretch whose quantiles are given from either end. */
function boundedLaw(
  claim: ClaimOf<'uniform' | 'log-uniform' | 'triangular'>,
  parts: {
    readonly cumulative: (x: number) => number
    readonly upperTail: (x: number) => number
    readonly quantileFromBelow: (probability: number) => number
    /** The x with P(X > x) = probability. */
    readonly quantileFromAbove: (probability: number) => number
    readonly logDensity: (x: number) => number
    readonly knots: readonly number[]
    readonly mean: number
    readonly variance: number
  },
): ProbabilityLaw {
  const { low, high } = claim
  const inside = (x: number): number => Math.min(high, Math.max(low, x))
  return {
    distribution: claim,
    support: { low, high },
    cumulative: (x) => (x <= low ? 0 : x >= high ? 1 : parts.cumulative(x)),
    upperTail: (x) => (x <= low ? 1 : x >= high ? 0 : parts.upperTail(x)),
    quantile: (probability) => inside(parts.quantileFromBelow(probability)),
    quantileAtScore: (z) =>
      inside(z <= 0 ? parts.quantileFromBelow(normalCumulative(z)) : parts.quantileFromAbove(normalUpperTail(z))),
    logDensity: (x) => (x >= low && x <= high ? parts.logDensity(x) : -Infinity),
    atoms: [],
    knots: parts.knots,
    mean: parts.mean,
    variance: parts.variance,
  }
}

function uniformLaw(claim: ClaimOf<'uniform'>): ProbabilityLaw {
  const { low, high } = claim
  const width = high - low
  return boundedLaw(claim, {
    cumulative: (x) => (x - low) / width,
    upperTail: (x) => (high - x) / width,
    quantileFromBelow: (probability) => low + probability * width,
    quantileFromAbove: (probability) => high - probability * width,
    logDensity: () => -log(width),
    knots: [],
    mean: low + width / 2,
    variance: (width * width) / 12,
  })
}

function logUniformLaw(claim: ClaimOf<'log-uniform'>): ProbabilityLaw {
  const { low, high } = claim
  const width = log(high / low)
  const mean = (high - low) / width
  return boundedLaw(claim, {
    cumulative: (x) => log(x / low) / width,
    upperTail: (x) => log(high / x) / width,
    quantileFromBelow: (probability) => low * exp(probability * width),
    quantileFromAbove: (probability) => high * exp(-probability * width),
    logDensity: (x) => -log(x * width),
    knots: [],
    mean,
    variance: ((high - low) * (high + low)) / (2 * width) - mean * mean,
  })
}

function triangularLaw(claim: ClaimOf<'triangular'>): ProbabilityLaw {
  const { low, mode, high } = claim
  const width = high - low
  const rise = mode - low
  const fall = high - mode
  const shareBelow = (x: number): number => square(x - low) / (width * rise)
  const shareAbove = (x: number): number => square(high - x) / (width * fall)
  const fromBelow = (probability: number): number => low + Math.sqrt(probability * width * rise)
  const fromAbove = (probability: number): number => high - Math.sqrt(probability * width * fall)
  return boundedLaw(claim, {
    cumulative: (x) => (x < mode ? shareBelow(x) : 1 - shareAbove(x)),
    upperTail: (x) => (x < mode ? 1 - shareBelow(x) : shareAbove(x)),
    quantileFromBelow: (probability) =>
      probability * width < rise ? fromBelow(probability) : fromAbove(1 - probability),
    quantileFromAbove: (probability) =>
      probability * width < fall ? fromAbove(probability) : fromBelow(1 - probability),
    logDensity: (x) => log(x < mode || fall === 0 ? (x - low) / rise : (high - x) / fall) + log(2 / width),
    knots: rise > 0 && fall > 0 ? [mode] : [],
    mean: (low + mode + high) / 3,
    variance: (width * width - rise * fall) / 18,
  })
}
