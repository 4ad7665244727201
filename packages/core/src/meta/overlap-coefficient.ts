import { findRoot } from '../math/root.ts'
import { distinctAscending } from './distinct-ascending.ts'
import type { ProbabilityLaw } from './probability-law.ts'

/** Scores at which panels begin: fine enough that two densities cross at most once in a panel. */
const SCORES = Array.from({ length: 301 }, (_, index) => (index - 150) / 16)

/**
 * The overlap of two laws, ∫ min(f, g) (Weitzman 1970; Inman and Bradley, Communications in Statistics 18(10), 1989):
 * 1 for equal laws, 0 for laws that cannot both hold. It is computed from the points where the densities cross and the
 * probabilities between them, not by adding up densities.
 *
 * A point overlaps only with a point at the same value: against a density it has overlap 0 wherever it lies. Give an
 * exact figure its width (a count of 300 is 299.5 to 300.5) to compare it with a range.
 */
export function overlapCoefficient(one: ProbabilityLaw, other: ProbabilityLaw): number {
  const shared = one.atoms.reduce((sum, atom) => {
    const match = other.atoms.find(({ value }) => value === atom.value)
    return sum + Math.min(atom.probability, match?.probability ?? 0)
  }, 0)
  const cuts = cutsOf(one, other)
  let overlap = shared
  for (const [index, upper] of cuts.entries()) {
    if (index === 0) continue
    overlap += overlapBetween(one, other, cuts[index - 1]!, upper)
  }
  return Math.min(1, overlap)
}

function cutsOf(one: ProbabilityLaw, other: ProbabilityLaw): number[] {
  return distinctAscending(
    [one, other].flatMap((law) =>
      [SCORES.map(law.quantileAtScore), law.knots, law.support.low, law.support.high].flat(),
    ),
  )
}

/** On a panel where one density is above the other throughout, the smaller probability is the overlap. */
function overlapBetween(one: ProbabilityLaw, other: ProbabilityLaw, lower: number, upper: number): number {
  const excess = (x: number): number => one.logDensity(x) - other.logDensity(x)
  // Just inside, for at the cut itself a density may jump; on an infinite panel one of them is no number, nor the product.
  const [first, last] = [lower + 1e-6 * (upper - lower), upper - 1e-6 * (upper - lower)]
  if (excess(first) * excess(last) < 0) {
    const crossing = findRoot(excess, first, last)
    return smallerShare(one, other, lower, crossing) + smallerShare(one, other, crossing, upper)
  }
  return smallerShare(one, other, lower, upper)
}

function smallerShare(one: ProbabilityLaw, other: ProbabilityLaw, lower: number, upper: number): number {
  return Math.min(shareBetween(one, lower, upper), shareBetween(other, lower, upper))
}

/** The probability of the part without atoms between two values, as a difference of the smaller tails. */
function shareBetween(law: ProbabilityLaw, lower: number, upper: number): number {
  const share =
    law.cumulative(lower) < 0.5
      ? law.cumulative(upper) - law.cumulative(lower)
      : law.upperTail(lower) - law.upperTail(upper)
  const atoms = law.atoms.filter(({ value }) => value > lower && value <= upper)
  return Math.max(0, share - atoms.reduce((sum, atom) => sum + atom.probability, 0))
}
