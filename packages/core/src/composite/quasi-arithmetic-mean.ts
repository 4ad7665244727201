import { exp } from '../math/exp.ts'
import { log } from '../math/log.ts'

/**
 * The three weighted means, written as what they have in common: transform, take the weighted sum, transform back
 * (Kolmogorov–Nagumo means). An indicator's contribution is its term of that sum, so contributions add up exactly to
 * the score for the arithmetic mean, to its logarithm for the geometric, to its reciprocal for the harmonic.
 */
export type MeanName = 'arithmetic' | 'geometric' | 'harmonic'

export interface QuasiArithmeticMean {
  /** The scale on which contributions add up to the score. */
  readonly scale: 'natural' | 'log' | 'reciprocal'
  /** Whether the mean exists only for values that are not negative; a 0 then makes the mean 0. */
  readonly needsNonNegative: boolean
  readonly transform: (value: number) => number
  readonly inverse: (sum: number) => number
}

const unchanged = (value: number): number => value

export const QUASI_ARITHMETIC_MEANS: Readonly<Record<MeanName, QuasiArithmeticMean>> = {
  arithmetic: { scale: 'natural', needsNonNegative: false, transform: unchanged, inverse: unchanged },
  geometric: { scale: 'log', needsNonNegative: true, transform: log, inverse: exp },
  harmonic: {
    scale: 'reciprocal',
    needsNonNegative: true,
    transform: (value) => 1 / value,
    inverse: (sum) => 1 / sum,
  },
}
