import { exp } from './exp.ts'

/**
 * Two or three digits of a quantile of the beta distribution with shapes of 4 or more, for a search to start from; one
 * with shapes from 1 (Abramowitz and Stegun 26.5.22). With a shape of ½ or less it may lie outside 0 … 1, or be NaN.
 * @param deviate the standard normal deviate that is exceeded with the probability asked for
 */
export function approximateBetaQuantile(deviate: number, a: number, b: number): number {
  const skew = (deviate * deviate - 3) / 6
  const [overA, overB] = [1 / (2 * a - 1), 1 / (2 * b - 1)]
  const size = 2 / (overA + overB)
  const exponent = (deviate * Math.sqrt(size + skew)) / size - (overB - overA) * (skew + 5 / 6 - 2 / (3 * size))
  return a / (a + b * exp(2 * exponent))
}
