import type { ClaimDistribution } from './claim-distribution.ts'

/** What can be asked of any distribution: of a claim, or of a pool of claims. */
export interface ProbabilityLaw {
  /** The claim as plain data, where the law has a name; null for a pool without one. */
  readonly distribution: ClaimDistribution | null
  /** The smallest and the largest value possible; may be infinite. */
  readonly support: { readonly low: number; readonly high: number }
  /** P(X ≤ x). */
  readonly cumulative: (x: number) => number
  /** P(X > x), to full relative accuracy where the law has a closed form. */
  readonly upperTail: (x: number) => number
  /** The smallest x with P(X ≤ x) ≥ `probability`, 0 … 1. */
  readonly quantile: (probability: number) => number
  /**
   * The quantile at the probability Φ(z) of a standard normal score z: the same as `quantile`, but with as many digits
   * in the upper tail, where probabilities crowd below 1.
   */
  readonly quantileAtScore: (z: number) => number
  /** Log of the density at x, of the part without atoms; −∞ where there is none. */
  readonly logDensity: (x: number) => number
  /** Values that have a probability of their own, ascending. */
  readonly atoms: readonly Atom[]
  /** Values inside the support where the density is not smooth, ascending. */
  readonly knots: readonly number[]
  readonly mean: number
  readonly variance: number
}

export interface Atom {
  readonly value: number
  readonly probability: number
}

/** Normal scores beyond which even doubles hold no probability. */
export const LARGEST_SCORE = 38
