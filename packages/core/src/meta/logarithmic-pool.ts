import { square } from '../math/square.ts'
import { exp } from '../math/exp.ts'
import { log } from '../math/log.ts'
import { InputError } from '../math/input-error.ts'
import { lawOf } from './claim-law.ts'
import { discreteLaw, isDiscrete } from './discrete-law.ts'
import { numericLaw } from './numeric-law.ts'
import { type WeightedLaw, weighLaws } from './pool-weights.ts'
import type { ProbabilityLaw } from './probability-law.ts'

/**
 * The logarithmic opinion pool (Genest and Zidek, Statistical Science 1(1), 1986): density ∝ Π fᵢ^wᵢ, with weights of
 * sum 1. It is what the claims agree on: narrower than the linear pool, and impossible where any claim says so. It is
 * not the product of independent experts, in which each would count in full.
 *
 * Log-normal claims give a log-normal and normal claims a normal; other densities are multiplied and normalised
 * numerically. Throws `InputError` if no value is possible under all claims, or if some claims are points and others
 * are not: a point has no density to take a power of.
 */
export function logarithmicPool(laws: readonly ProbabilityLaw[], weights: ArrayLike<number>): ProbabilityLaw {
  const parts = weighLaws(laws, weights)
  if (parts.length === 1) return parts[0]!.law
  return poolInFamily(parts) ?? poolDiscrete(parts) ?? poolNumerically(parts)
}

/** The logarithm of a product of normal densities is a sum of parabolas: precisions add up. */
function poolInFamily(parts: readonly WeightedLaw[]): ProbabilityLaw | null {
  const moments = parts.map(({ law, weight }) => {
    const claim = law.distribution
    if (claim?.kind === 'log-normal') return { kind: claim.kind, centre: claim.mu, spread: claim.sigma, weight }
    if (claim?.kind === 'normal')
      return { kind: claim.kind, centre: claim.mean, spread: claim.standardDeviation, weight }
    return null
  })
  const family = moments[0]?.kind
  if (family === undefined || moments.some((moment) => moment?.kind !== family)) return null
  let precision = 0
  let weightedSum = 0
  for (const moment of moments) {
    const part = moment!.weight / square(moment!.spread)
    precision += part
    weightedSum += part * moment!.centre
  }
  const centre = weightedSum / precision
  const spread = 1 / Math.sqrt(precision)
  return lawOf(
    family === 'log-normal'
      ? { kind: family, mu: centre, sigma: spread }
      : { kind: family, mean: centre, standardDeviation: spread },
  )
}

/** Claims with atoms only: the product runs over the values that all of them have. */
function poolDiscrete(parts: readonly WeightedLaw[]): ProbabilityLaw | null {
  if (parts.every(({ law }) => law.atoms.length === 0)) return null
  if (!parts.every(({ law }) => isDiscrete(law))) {
    throw new InputError({
      argument: 'claims',
      got: 'points together with densities',
      expected: 'densities only, or points only',
      tip: 'Give the exact figure a stated width, or take the linear pool or the quantile average.',
    })
  }
  const common = parts[0]!.law.atoms.flatMap(({ value }) => {
    const logarithm = parts.reduce((sum, { law, weight }) => {
      const atom = law.atoms.find((one) => one.value === value)
      return sum + weight * log(atom?.probability ?? 0)
    }, 0)
    return logarithm > -Infinity ? [{ value, probability: exp(logarithm) }] : []
  })
  if (common.length === 0) throw nothingInCommon()
  return discreteLaw(null, common)
}

function poolNumerically(parts: readonly WeightedLaw[]): ProbabilityLaw {
  const laws = parts.map(({ law }) => law)
  const low = Math.max(...laws.map((law) => law.support.low))
  const high = Math.min(...laws.map((law) => law.support.high))
  if (!(low < high)) throw nothingInCommon()
  const law = numericLaw(
    (x) => parts.reduce((sum, part) => sum + part.weight * part.law.logDensity(x), 0),
    { low, high },
    laws,
  )
  if (law === null) throw nothingInCommon()
  return law
}

function nothingInCommon(): InputError {
  return new InputError({
    argument: 'claims',
    got: 'claims without a value in common',
    expected: 'at least one value that all claims hold possible',
    tip: 'They contradict each other; the linear pool and the envelope show how.',
  })
}
