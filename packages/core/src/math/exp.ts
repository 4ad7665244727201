/**
 * The exponential function with the same bits on every runtime: ECMAScript leaves those of `Math.exp` to the engine, and
 * engines differ. Only operations whose rounding IEEE 754 fixes are used here.
 *
 * Method: P. T. P. Tang, "Table-driven implementation of the exponential function in IEEE floating-point arithmetic",
 * ACM TOMS 15(2), 1989. With x = (128 m + j) · log 2/128 + r, exp x = 2^m · 2^(j/128) · exp r, and |r| ≤ log 2/256.
 */
import { type DoubleDouble, multiply, squareRoot } from './double-double.ts'
import { powerOfTwo } from './power-of-two.ts'

/** Above, the result is ∞. */
const OVERFLOW = 709.782712893384
/** Below, the result is 0. */
const UNDERFLOW = -745.1332191019412

const STEPS = 128
const STEPS_PER_UNIT = 184.6649652337873
/** log 2/128 in two parts; the first has 21 trailing zeros, so that its products with the numbers of steps are exact. */
const STEP_HIGH = 0.00541521234663378
const STEP_LOW = 1.4907929134926466e-12

/** Adding and subtracting it rounds to a whole number: 1.5 · 2^52. */
const ROUNDER = 6_755_399_441_055_744

/** 2^(j/128) for j = 0 … 127, as high and low parts beside each other. */
const ROOTS: Float64Array = /* @__PURE__ */ tabulateRoots()

function tabulateRoots(): Float64Array {
  let root: DoubleDouble = { high: 2, low: 0 }
  for (let count = 1; count < STEPS; count *= 2) root = squareRoot(root)
  const roots = new Float64Array(2 * STEPS)
  let power: DoubleDouble = { high: 1, low: 0 }
  for (let index = 0; index < STEPS; index += 1) {
    roots[2 * index] = power.high
    roots[2 * index + 1] = power.low
    power = multiply(power, root)
  }
  return roots
}

/** e^x within 0.7 units in the last place; 0 and ∞ where doubles end, NaN for NaN. */
export function exp(x: number): number {
  return expOfSum(x, 0)
}

/** e^(x + `low`) for a `low` of at most some units in the last place of x; else as `exp`. */
export function expOfSum(x: number, low: number): number {
  // Written so that NaN takes this path.
  if (!(x <= OVERFLOW && x >= UNDERFLOW)) return x > 0 ? Number.POSITIVE_INFINITY : x < 0 ? 0 : Number.NaN
  const steps = x * STEPS_PER_UNIT + ROUNDER - ROUNDER
  const rest = x - steps * STEP_HIGH - steps * STEP_LOW + low
  const root = 2 * (steps & (STEPS - 1))
  const high = ROOTS[root]!
  const value = high + (ROOTS[root + 1]! + high * smallExpm1(rest))
  const m = steps >> 7
  // Where 2^m is no normal double, its halves are, and the last product alone rounds.
  return m < -1022 || m > 1023 ? value * powerOfTwo(m >> 1) * powerOfTwo(m - (m >> 1)) : value * powerOfTwo(m)
}

/** e^r − 1 for |r| ≤ log 2/256, by its series: the first term left out is below 2^-60 of the sum. */
function smallExpm1(r: number): number {
  return r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))))
}

/** Below, in absolute value, e^x − 1 comes from its series. */
const SERIES_LIMIT = 0.35
/** 1/k! for k = 3 … 15. */
const INVERSE_FACTORIALS: readonly number[] = /* @__PURE__ */ listInverseFactorials()

function listInverseFactorials(): number[] {
  let factorial = 2
  return Array.from({ length: 13 }, (_, index) => {
    factorial *= index + 3
    return 1 / factorial
  })
}

/** e^x − 1 within 0.8 units in the last place, also where x is small. −1 and ∞ at the ends, NaN for NaN. */
export function expm1(x: number): number {
  if (x > -SERIES_LIMIT && x < SERIES_LIMIT) {
    // A 0 keeps its sign.
    if (x === 0) return x
    let sum = 0
    for (let index = INVERSE_FACTORIALS.length - 1; index >= 0; index -= 1) sum = sum * x + INVERSE_FACTORIALS[index]!
    return x + x * x * (0.5 + x * sum)
  }
  // Beyond, the 1 no longer matters, or is all that matters.
  if (!(x < 40 && x > -40)) return x < 0 ? -1 : exp(x)
  const steps = x * STEPS_PER_UNIT + ROUNDER - ROUNDER
  const rest = x - steps * STEP_HIGH - steps * STEP_LOW
  const root = 2 * (steps & (STEPS - 1))
  const scale = powerOfTwo(steps >> 7)
  const high = ROOTS[root]! * scale
  const low = ROOTS[root + 1]! * scale + high * smallExpm1(rest)
  // high − 1 with what its rounding loses.
  const difference = high - 1
  const lost = high > 1 ? high - difference - 1 : high - (difference + 1)
  return difference + (lost + low)
}
