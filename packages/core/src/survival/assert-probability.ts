import { InputError } from '../math/input-error.ts'

/** Throws `InputError` unless a quantile of that probability exists whatever the distribution: above 0 and below 1. */
export function assertProbability(probability: number): void {
  if (probability > 0 && probability < 1) return
  throw new InputError({
    argument: 'probability',
    got: String(probability),
    expected: 'a number above 0 and below 1',
    tip: 'Use 0.5 for the median.',
  })
}
