/**
 * The standard normal distribution.
 *
 * Probabilities: rational Chebyshev approximations of W. J. Cody, "Rational Chebyshev approximations for the error
 * function", Mathematics of Computation 23 (1969), with the exponential split as Cody advises, so that both tails keep
 * full relative accuracy. Quantiles: M. J. Wichura, algorithm AS 241, Applied Statistics 37 (1988).
 */

import { exp } from './exp.ts'
import { log, log1p } from './log.ts'

/** log √(2π). */
export const LOG_SQRT_TWO_PI = 0.9189385332046728
const INVERSE_SQRT_TWO_PI = 0.3989422804014327

const NEAR_LIMIT = 0.67448975
const MIDDLE_LIMIT = Math.sqrt(32)

const NEAR_NUMERATOR = [
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356,
]
const NEAR_DENOMINATOR = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673]
const MIDDLE_NUMERATOR = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
]
const MIDDLE_DENOMINATOR = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
  38912.00328609327, 19685.429676859992,
]
const FAR_NUMERATOR = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  2.9112874951168793e-5,
]
const FAR_DENOMINATOR = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
]

const CENTRE_NUMERATOR = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
]
const CENTRE_DENOMINATOR = [
  5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
]
const TAIL_NUMERATOR = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
]
const TAIL_DENOMINATOR = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
]
const EXTREME_NUMERATOR = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
]
const EXTREME_DENOMINATOR = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
]

/** The polynomial whose coefficients are given from the highest power down. */
function polynomial(coefficients: readonly number[], at: number): number {
  let sum = 0
  for (const coefficient of coefficients) sum = sum * at + coefficient
  return sum
}

/** The density at `z`. */
export function normalDensity(z: number): number {
  return INVERSE_SQRT_TWO_PI * gaussian(Math.abs(z))
}

/** P(Z ≤ z). */
export function normalCumulative(z: number): number {
  return normalUpperTail(-z)
}

/** P(Z > z), to full relative accuracy however small. */
export function normalUpperTail(z: number): number {
  const size = Math.abs(z)
  if (size <= NEAR_LIMIT) return 0.5 - z * nearRatio(z)
  const tail = gaussian(size) * farRatio(size)
  return z > 0 ? tail : 1 - tail
}

/** log P(Z > z); stays finite where the probability itself would be 0. */
export function normalLogUpperTail(z: number): number {
  if (z > NEAR_LIMIT) return -0.5 * z * z + log(farRatio(z))
  return z < -NEAR_LIMIT ? log1p(-normalUpperTail(-z)) : log(normalUpperTail(z))
}

/** φ(z) / P(Z > z), the hazard of the standard normal (inverse Mills ratio). */
export function normalHazard(z: number): number {
  if (z <= NEAR_LIMIT) return normalDensity(z) / normalUpperTail(z)
  // The exponentials cancel, so that the ratio does not underflow.
  return INVERSE_SQRT_TWO_PI / farRatio(z)
}

/** (Φ(z) − ½) / z for |z| ≤ 0.67. */
function nearRatio(z: number): number {
  const square = z * z
  return polynomial(NEAR_NUMERATOR, square) / polynomial(NEAR_DENOMINATOR, square)
}

/** exp(z²/2) · P(Z > z) for z > 0.67. */
function farRatio(z: number): number {
  if (z <= MIDDLE_LIMIT) return polynomial(MIDDLE_NUMERATOR, z) / polynomial(MIDDLE_DENOMINATOR, z)
  const inverseSquare = 1 / (z * z)
  const correction =
    (inverseSquare * polynomial(FAR_NUMERATOR, inverseSquare)) / polynomial(FAR_DENOMINATOR, inverseSquare)
  return (INVERSE_SQRT_TWO_PI - correction) / z
}

/** exp(−z²/2) with z² split in an exact part and a remainder, for the rounding of z² would be magnified by the power. */
function gaussian(size: number): number {
  if (size === Number.POSITIVE_INFINITY) return 0
  const coarse = Math.trunc(size * 16) / 16
  const remainder = (size - coarse) * (size + coarse)
  return exp(-0.5 * coarse * coarse) * exp(-0.5 * remainder)
}

/**
 * The z with P(Z ≤ z) = `probability`, accurate to about 16 digits. −∞ at 0, ∞ at 1, NaN outside [0, 1].
 */
export function normalQuantile(probability: number): number {
  if (probability === 0) return Number.NEGATIVE_INFINITY
  if (probability === 1) return Number.POSITIVE_INFINITY
  const centred = probability - 0.5
  if (Math.abs(centred) <= 0.425) {
    const inside = 0.180625 - centred * centred
    return (centred * polynomial(CENTRE_NUMERATOR, inside)) / polynomial(CENTRE_DENOMINATOR, inside)
  }
  const tail = Math.sqrt(-log(centred < 0 ? probability : 1 - probability))
  const size =
    tail <= 5
      ? polynomial(TAIL_NUMERATOR, tail - 1.6) / polynomial(TAIL_DENOMINATOR, tail - 1.6)
      : polynomial(EXTREME_NUMERATOR, tail - 5) / polynomial(EXTREME_DENOMINATOR, tail - 5)
  return centred < 0 ? -size : size
}
