import { devianceTerm, stirlingError } from './gamma.ts'
import { InputError } from './input-error.ts'
import { findRoot } from './root.ts'

const MAXIMUM_TERMS = 100_000

/**
 * P(X ≤ x) for a beta variable, the regularised incomplete beta function I_x(a, b), to full relative accuracy in the
 * lower tail: the continued fraction of DLMF 8.17.22 by the modified method of Lentz, with the factor in front in
 * Loader's saddle-point form, so that large shapes lose no digits.
 * @param x 0 … 1
 * @param a shape, above 0
 * @param b shape, above 0
 * @param complement 1 − x, where the caller knows it to more digits than the subtraction gives
 */
export function betaCumulative(x: number, a: number, b: number, complement = 1 - x): number {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) return Number.NaN
  if (x === 0) return 0
  if (complement === 0) return 1
  // The fraction converges fast below the mean; above it, the other tail does.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaFraction(complement, b, a, x)
  return betaFraction(x, a, b, complement)
}

/** P(X > x), to full relative accuracy however small. */
export function betaUpperTail(x: number, a: number, b: number, complement = 1 - x): number {
  return betaCumulative(complement, b, a, x)
}

/** x^a (1 − x)^b / B(a, b). */
function leadingFactor(x: number, a: number, b: number, complement: number): number {
  const sum = a + b
  const exponent =
    stirlingError(sum) -
    stirlingError(a) -
    stirlingError(b) -
    devianceTerm(a, sum * x) -
    devianceTerm(b, sum * complement)
  return Math.sqrt(((a / sum) * b) / (2 * Math.PI)) * Math.exp(exponent)
}

function betaFraction(x: number, a: number, b: number, complement: number): number {
  let numeratorRatio = 1
  let denominatorRatio = 1 / (1 - ((a + b) * x) / (a + 1))
  let fraction = denominatorRatio
  for (let count = 1; count < MAXIMUM_TERMS; count += 1) {
    const twice = a + 2 * count
    const even = (count * (b - count) * x) / ((twice - 1) * twice)
    denominatorRatio = 1 / (1 + even * denominatorRatio)
    numeratorRatio = 1 + even / numeratorRatio
    fraction *= numeratorRatio * denominatorRatio
    const odd = (-(a + count) * (a + b + count) * x) / (twice * (twice + 1))
    denominatorRatio = 1 / (1 + odd * denominatorRatio)
    numeratorRatio = 1 + odd / numeratorRatio
    const change = numeratorRatio * denominatorRatio
    fraction *= change
    if (Math.abs(change - 1) < Number.EPSILON) break
  }
  return (leadingFactor(x, a, b, complement) * fraction) / a
}

/**
 * The x with P(X ≤ x) = `probability` for a beta variable: exact to rounding of the probability. Near 1 an x has only
 * the digits that 1 − x leaves it; ask for the quantile of 1 − X, with the shapes swapped, where that matters.
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (!(probability >= 0 && probability <= 1 && a > 0 && b > 0)) {
    throw new InputError({
      argument: 'betaQuantile',
      got: `probability ${probability}, shapes ${a} and ${b}`,
      expected: 'a probability from 0 to 1 and shapes above 0',
      tip: 'Check the counts that the shapes come from.',
    })
  }
  if (probability === 0) return 0
  if (probability === 1) return 1
  return findRoot((x) => betaCumulative(x, a, b) - probability, 0, 1)
}
