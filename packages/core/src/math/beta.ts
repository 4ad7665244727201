import { approximateBetaQuantile } from './beta-quantile-start.ts'
import { exp } from './exp.ts'
import { devianceTerm, stirlingError } from './gamma.ts'
import { findRootNear } from './halley.ts'
import { InputError } from './input-error.ts'
import { normalQuantile } from './normal.ts'
import { findRoot } from './root.ts'

const MAXIMUM_TERMS = 100_000

/**
 * P(X ≤ x) for a beta variable, the regularised incomplete beta function I_x(a, b), to full relative accuracy in the
 * lower tail: the continued fraction of DLMF 8.17.22 by the modified method of Lentz, with the factor in front in
 * Loader's saddle-point form, so that large shapes lose no digits. Above the mean, shapes of different size lose up to as
 * many digits as one has more than the other. NaN outside the range of an argument.
 * @param x 0 … 1
 * @param a shape, above 0
 * @param b shape, above 0
 * @param complement 1 − x, where the caller knows it to more digits than the subtraction gives
 */
export function betaCumulative(x: number, a: number, b: number, complement = 1 - x): number {
  return cumulativeFrom(leadingFactor(x, a, b, complement, stirlingErrors(a, b)), x, a, b, complement)
}

function cumulativeFrom(factor: number, x: number, a: number, b: number, complement: number): number {
  // The fraction converges fast below the mean; above it, the other tail does.
  if (x > (a + 1) / (a + b + 2)) return 1 - (factor * betaFraction(complement, b, a)) / b
  return (factor * betaFraction(x, a, b)) / a
}

/** P(X > x), to full relative accuracy however small. */
export function betaUpperTail(x: number, a: number, b: number, complement = 1 - x): number {
  return betaCumulative(complement, b, a, x)
}

function stirlingErrors(a: number, b: number): number {
  return stirlingError(a + b) - stirlingError(a) - stirlingError(b)
}

/** x^a (1 − x)^b / B(a, b). */
function leadingFactor(x: number, a: number, b: number, complement: number, errors: number): number {
  const sum = a + b
  const exponent = errors - devianceTerm(a, sum * x) - devianceTerm(b, sum * complement)
  return Math.sqrt(((a / sum) * b) / (2 * Math.PI)) * exp(exponent)
}

/** The continued fraction, of which the leading factor over `a` is left out. */
function betaFraction(x: number, a: number, b: number): number {
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
    // Written so that NaN ends it.
    if (!(Math.abs(change - 1) >= Number.EPSILON)) break
  }
  return fraction
}

/**
 * The x with P(X ≤ x) = `probability` for a beta variable: exact to rounding of the probability. Near 1 an x has only
 * the digits that 1 − x leaves it; ask for the quantile of 1 − X, with the shapes swapped, where that matters.
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  return betaQuantileAt(probability)(a, b)
}

/** `betaQuantile` at one probability, for whoever asks it of many shapes. */
export function betaQuantileAt(probability: number): (a: number, b: number) => number {
  const deviate = -normalQuantile(probability)
  return (a, b) => quantileFrom(deviate, probability, a, b)
}

/** @param deviate the standard normal deviate that is exceeded with the probability, from which the search starts */
function quantileFrom(deviate: number, probability: number, a: number, b: number): number {
  if (!(probability >= 0 && probability <= 1 && a > 0 && b > 0)) {
    throw new InputError({
      argument: 'betaQuantile',
      got: `probability ${probability}, shapes ${a} and ${b}`,
      expected: 'a probability from 0 to 1 and shapes above 0',
      tip: 'Check the counts that the shapes come from.',
    })
  }
  const errors = stirlingErrors(a, b)
  const look = (x: number) => {
    const complement = 1 - x
    const factor = leadingFactor(x, a, b, complement, errors)
    const excess = cumulativeFrom(factor, x, a, b, complement) - probability
    // In this order, since x alone may be as small as a number gets.
    return { newton: (excess / factor) * x * complement, curvature: (a - 1) / x - (b - 1) / complement }
  }
  const near = findRootNear(approximateBetaQuantile(deviate, a, b), look, 0, 1)
  return near ?? findRoot((x) => betaCumulative(x, a, b) - probability, 0, 1)
}
