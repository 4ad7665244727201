/**
 * The gamma function and the incomplete gamma function, by Stirling's series, the power series and the continued
 * fraction (Abramowitz and Stegun 6.1.41, 6.5.29, 6.5.31), with the factor in front taken as C. Loader does in
 * "Fast and accurate computation of binomial probabilities" (2000), so that large arguments lose no digits.
 */

import { exp } from './exp.ts'
import { log } from './log.ts'
import { LOG_SQRT_TWO_PI } from './normal.ts'

/** Stirling's series is exact to rounding from here on. */
const STIRLING_FROM = 16
const MAXIMUM_TERMS = 100_000

/** log Γ(x) for x > 0. */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN
  let product = 1
  let shifted = x
  for (; shifted < STIRLING_FROM; shifted += 1) product *= shifted
  return (shifted - 0.5) * log(shifted) - shifted + LOG_SQRT_TWO_PI + stirlingSeries(shifted) - log(product)
}

/** log Γ(x + 1) − log(√(2πx) (x/e)^x) for large x. */
function stirlingSeries(x: number): number {
  const inverse = 1 / (x * x)
  return (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / x
}

/** What Stirling's formula leaves out of log Γ(x + 1), for x > 0. */
export function stirlingError(x: number): number {
  if (x >= STIRLING_FROM) return stirlingSeries(x)
  return logGamma(x + 1) - (x + 0.5) * log(x) + x - LOG_SQRT_TWO_PI
}

/** a log(a/x) + x − a without cancellation where a and x are close. */
export function devianceTerm(a: number, x: number): number {
  const difference = a - x
  // Written so that NaN takes this path.
  if (!(Math.abs(difference) < 0.1 * (a + x))) return a * log(a / x) + x - a
  const ratio = difference / (a + x)
  let sum = difference * ratio
  let power = 2 * a * ratio
  for (let term = 1; term < MAXIMUM_TERMS; term += 1) {
    power *= ratio * ratio
    const next = sum + power / (2 * term + 1)
    if (next === sum) return sum
    sum = next
  }
  return sum
}

/** x^a e^(−x) / Γ(a + 1) for a, x > 0. */
function leadingFactor(a: number, x: number): number {
  return exp(-stirlingError(a) - devianceTerm(a, x) - LOG_SQRT_TWO_PI) / Math.sqrt(a)
}

/** P(G ≤ x) for a gamma variable of the given shape > 0 and scale 1. */
export function gammaCumulative(shape: number, x: number): number {
  if (!(shape > 0) || Number.isNaN(x)) return Number.NaN
  if (x <= 0) return 0
  if (x === Number.POSITIVE_INFINITY) return 1
  return x < shape + 1 ? lowerSeries(shape, x) : 1 - upperFraction(shape, x)
}

/** P(G > x), to full relative accuracy however small. */
export function gammaUpperTail(shape: number, x: number): number {
  if (!(shape > 0) || Number.isNaN(x)) return Number.NaN
  if (x <= 0) return 1
  if (x === Number.POSITIVE_INFINITY) return 0
  return x < shape + 1 ? 1 - lowerSeries(shape, x) : upperFraction(shape, x)
}

function lowerSeries(shape: number, x: number): number {
  let sum = 1
  let term = 1
  for (let count = 1; count < MAXIMUM_TERMS && term > sum * Number.EPSILON * 0.1; count += 1) {
    term *= x / (shape + count)
    sum += term
  }
  return leadingFactor(shape, x) * sum
}

/** The continued fraction by the modified method of Lentz. */
function upperFraction(shape: number, x: number): number {
  let denominator = x + 1 - shape
  let numeratorRatio = Number.MAX_VALUE
  let denominatorRatio = 1 / denominator
  let fraction = denominatorRatio
  for (let count = 1; count < MAXIMUM_TERMS; count += 1) {
    const partial = -count * (count - shape)
    denominator += 2
    denominatorRatio = 1 / (partial * denominatorRatio + denominator)
    numeratorRatio = denominator + partial / numeratorRatio
    const change = numeratorRatio * denominatorRatio
    fraction *= change
    if (Math.abs(change - 1) < Number.EPSILON) break
  }
  return leadingFactor(shape, x) * shape * fraction
}
