import { euclideanNorm } from '../math/euclidean-norm.ts'
import { log } from '../math/log.ts'
import { InputError } from '../math/input-error.ts'
import { normalDensity } from '../math/normal.ts'
import { kronrodNodes } from '../math/quadrature.ts'
import { type ClaimDistribution, scaleClaim } from './claim-distribution.ts'
import { lawOf } from './claim-law.ts'
import { isDiscrete } from './discrete-law.ts'
import { linearPool } from './linear-pool.ts'
import { logUniformProduct } from './log-uniform-product.ts'
import type { ProbabilityLaw } from './probability-law.ts'

/** Scores between which nodes are laid; beyond lies 1e-18 of the probability. */
const REACH = 9

/**
 * The law of the product of two independent quantities above 0, such as a claim and a conversion factor that is itself
 * uncertain. Closed for log-normal laws, for a log-uniform and a log-normal one, and for points; otherwise a mixture of
 * `one`, scaled by some 270 quantiles of `factor`, which is exact to rounding if the density of `one` is smooth
 * (log-normal, normal) and to four or five digits if it has edges. Throws `InputError` for a law that reaches below 0.
 */
export function productLaw(one: ProbabilityLaw, factor: ProbabilityLaw): ProbabilityLaw {
  expectPositive([one, factor])
  const [left, right] = [one.distribution, factor.distribution]
  if (left?.kind === 'log-normal' && right?.kind === 'log-normal') {
    return lawOf({ kind: 'log-normal', mu: left.mu + right.mu, sigma: euclideanNorm([left.sigma, right.sigma]) })
  }
  if (left?.kind === 'log-uniform' && right?.kind === 'log-normal') return logUniformProduct({ ...left, ...right })
  if (left?.kind === 'log-normal' && right?.kind === 'log-uniform') return logUniformProduct({ ...left, ...right })
  // An exact figure has no shape of its own, and takes that of the other.
  return isDiscrete(one) ? scaledMixture(factor, nodesOf(one)) : scaledMixture(one, nodesOf(factor))
}

/** The law of `one` over `divisor`, independent and both above 0, such as a share of a total. As `productLaw`. */
export function ratioLaw(one: ProbabilityLaw, divisor: ProbabilityLaw): ProbabilityLaw {
  expectPositive([one, divisor])
  const reciprocal = reciprocalOf(divisor.distribution)
  if (reciprocal) return productLaw(one, lawOf(reciprocal))
  const { values, weights } = nodesOf(divisor)
  return scaledMixture(one, { values: values.map((value) => 1 / value), weights })
}

function expectPositive(laws: readonly ProbabilityLaw[]): void {
  for (const law of laws) {
    if (law.support.low >= 0 && law.quantileAtScore(-REACH) > 0) continue
    throw new InputError({
      argument: 'laws',
      got: `values from ${law.support.low}`,
      expected: 'values above 0',
      tip: 'State the claim as log-normal, or as a range from above 0.',
    })
  }
}

/** The claim about one over the quantity, where it has a name. */
function reciprocalOf(claim: ClaimDistribution | null): ClaimDistribution | null {
  if (claim?.kind === 'log-normal') return { ...claim, mu: -claim.mu }
  if (claim?.kind === 'log-uniform') return { ...claim, low: 1 / claim.high, high: 1 / claim.low }
  return null
}

interface Nodes {
  readonly values: readonly number[]
  readonly weights: readonly number[]
}

function scaledMixture(law: ProbabilityLaw, { values, weights }: Nodes): ProbabilityLaw {
  return linearPool(
    values.map((value) => scaleLaw(law, value)),
    weights,
  )
}

/** Values of a law with weights: its atoms, or the nodes of a quadrature in its normal score. */
function nodesOf(law: ProbabilityLaw): Nodes {
  if (isDiscrete(law)) {
    return { values: law.atoms.map((atom) => atom.value), weights: law.atoms.map((atom) => atom.probability) }
  }
  const values: number[] = []
  const weights: number[] = []
  let sum = 0
  for (let score = -REACH; score < REACH; score += 1) {
    for (const { at, weight } of kronrodNodes(score, score + 1)) {
      const share = weight * normalDensity(at)
      values.push(law.quantileAtScore(at))
      weights.push(share)
      sum += share
    }
  }
  return { values, weights: weights.map((weight) => weight / sum) }
}

/** The law of `factor` times the quantity; `factor` > 0. */
export function scaleLaw(law: ProbabilityLaw, factor: number): ProbabilityLaw {
  if (law.distribution) return lawOf(scaleClaim(law.distribution, factor))
  return {
    distribution: null,
    support: { low: law.support.low * factor, high: law.support.high * factor },
    cumulative: (x) => law.cumulative(x / factor),
    upperTail: (x) => law.upperTail(x / factor),
    quantile: (probability) => factor * law.quantile(probability),
    quantileAtScore: (z) => factor * law.quantileAtScore(z),
    logDensity: (x) => law.logDensity(x / factor) - log(factor),
    atoms: law.atoms.map(({ value, probability }) => ({ value: value * factor, probability })),
    knots: law.knots.map((knot) => knot * factor),
    mean: law.mean * factor,
    variance: law.variance * factor * factor,
  }
}
