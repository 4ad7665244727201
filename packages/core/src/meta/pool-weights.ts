import { InputError } from '../math/input-error.ts'
import type { ProbabilityLaw } from './probability-law.ts'

export interface WeightedLaw {
  readonly law: ProbabilityLaw
  /** Above 0. */
  readonly weight: number
}

/** Sums of weights may miss 1 by rounding, not by more. */
const SUM_TOLERANCE = 1e-9

/**
 * Pairs laws with weights of sum 1, in which a law of weight 0 has no part. Throws `InputError` if there are no laws,
 * not one weight for each, a weight is negative or their sum is not 1.
 */
export function weighLaws(laws: readonly ProbabilityLaw[], weights: ArrayLike<number>): WeightedLaw[] {
  const values = Array.from(weights)
  const sum = values.reduce((total, weight) => total + weight, 0)
  if (laws.length === 0 || values.length !== laws.length) {
    throw new InputError({
      argument: 'weights',
      got: `${values.length} weights for ${laws.length} claims`,
      expected: 'at least one claim, and one weight for each',
      tip: 'Give the weights in the order of the claims.',
    })
  }
  values.forEach((weight, index) => {
    if (weight >= 0) return
    throw new InputError({
      argument: `weights[${index}]`,
      got: String(weight),
      expected: 'a number, 0 or more',
      tip: 'Give a claim that is to have no part the weight 0.',
    })
  })
  if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
    throw new InputError({
      argument: 'weights',
      got: `a sum of ${sum}`,
      expected: 'a sum of 1',
      tip: 'Divide the weights by their sum, or take originWeights.',
    })
  }
  return laws.map((law, index) => ({ law, weight: values[index]! / sum })).filter(({ weight }) => weight > 0)
}

/**
 * Weights by origin: every origin counts once, and claims that repeat one origin share its weight equally. Ten copies
 * of a figure are one figure.
 * @param origins of each claim; claims with the same text have one origin
 * @returns one weight per claim, sum 1
 */
export function originWeights(origins: readonly string[]): Float64Array {
  const counts = new Map<string, number>()
  for (const origin of origins) counts.set(origin, (counts.get(origin) ?? 0) + 1)
  return Float64Array.from(origins, (origin) => 1 / counts.size / counts.get(origin)!)
}
