import type { Normalisation } from './normalise.ts'
import { type MeanName, QUASI_ARITHMETIC_MEANS } from './quasi-arithmetic-mean.ts'

/** The means of the Handbook, from full compensation between indicators to the least. */
export const STANDARD_MEANS: readonly MeanName[] = ['arithmetic', 'geometric', 'harmonic']

/**
 * Normalisations to vary that go with each of the given means, so that no combination has to be left out: min-max (to
 * 0.01 … 1, which ranks as 0 … 1 does under the arithmetic mean and keeps the worst unit from a geometric mean of 0),
 * rank and percentile; z-scores only if every mean takes negative values. Targets are not among them, for they must be
 * stated.
 */
export function standardNormalisations(means: readonly MeanName[]): readonly Normalisation[] {
  const positive: Normalisation[] = [
    { method: 'min-max', low: 0.01, high: 1 },
    { method: 'rank' },
    { method: 'percentile' },
  ]
  const takesNegative = means.every((mean) => !QUASI_ARITHMETIC_MEANS[mean].needsNonNegative)
  return takesNegative ? [...positive, { method: 'z-score' }] : positive
}
