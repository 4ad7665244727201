/**
 * Natural logarithms with the same bits on every runtime: ECMAScript leaves those of `Math.log` to the engine, and engines
 * differ. Only operations whose rounding IEEE 754 fixes are used here.
 *
 * Method and coefficients: K. C. Ng, fdlibm 5.3 (Sun Microsystems, 1995), e_log.c and s_log1p.c. With x = 2^k (1 + f)
 * and 1 + f between √½ and √2, log(1 + f) = f − f²/2 + s (f²/2 + R(s²)), where s = f/(2 + f) and R is a minimax polynomial.
 */
import { powerOfTwo } from './power-of-two.ts'
import { UPPER_HALF } from './upper-half.ts'

/** log 2 in two parts; the first has 32 trailing zeros, so that its products with exponents are exact. */
const LOG_TWO_HIGH = 0.6931471803691238
const LOG_TWO_LOW = 1.9082149292705877e-10

/** The upper half of the bits of √½. */
const ROOT_HALF_BITS = 0x3fe6a09e
/** The upper half of the bits of 1. */
const ONE_BITS = 0x3ff00000

const SMALLEST_NORMAL = 2.2250738585072014e-308

const SCRATCH = new Float64Array(1)
const WORDS = new Int32Array(SCRATCH.buffer)

/** The k for which x = 2^k · z with z between √½ and √2, for a normal x > 0. */
export function exponentOf(x: number): number {
  SCRATCH[0] = x
  return ((WORDS[UPPER_HALF]! - ROOT_HALF_BITS + ONE_BITS) >> 20) - 1023
}

/** s (f²/2 + R(s²)), what is added to f − f²/2 to give log(1 + f). */
function seriesTail(f: number, halfSquare: number): number {
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  return s * (halfSquare + (odd + even))
}

/** log x within 0.8 units in the last place; −∞ for 0, NaN below 0. */
export function log(x: number): number {
  if (!(x >= SMALLEST_NORMAL && x < Number.POSITIVE_INFINITY)) return logOfExtreme(x)
  const k = exponentOf(x)
  return logOfScaled(x * powerOfTwo(0 - k) - 1, k, 0)
}

function logOfExtreme(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (!(x > 0)) return Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  const normal = x * powerOfTwo(54)
  const k = exponentOf(normal)
  return logOfScaled(normal * powerOfTwo(0 - k) - 1, k - 54, 0)
}

/** log(1 + x) within 0.8 units in the last place, also where x is small; −∞ for −1, NaN below. */
export function log1p(x: number): number {
  // 1 + x lies between √½ and √2: nothing is lost.
  if (x > -0.2928 && x < 0.4142) {
    // A 0 keeps its sign.
    if (x === 0) return x
    return logOfScaled(x, 0, 0)
  }
  if (!(x > -1 && x < Number.POSITIVE_INFINITY)) return x === -1 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN
  const sum = 1 + x
  // What the rounding of the sum lost, as a change of its logarithm.
  const lost = (x - (sum - 1)) / sum
  const k = exponentOf(sum)
  return logOfScaled(sum * powerOfTwo(0 - k) - 1, k, lost)
}

/** k log 2 + log(1 + f) + `lost`. */
function logOfScaled(f: number, k: number, lost: number): number {
  const halfSquare = 0.5 * f * f
  return k * LOG_TWO_HIGH - (halfSquare - (seriesTail(f, halfSquare) + (k * LOG_TWO_LOW + lost)) - f)
}
