import { type DoubleDouble, add, divide, multiply } from './double-double.ts'
import { exp, expOfSum } from './exp.ts'
import { exponentOf, log } from './log.ts'
import { powerOfTwo } from './power-of-two.ts'

const LOG_TWO: DoubleDouble = { high: Math.LN2, low: 2.3190468138462996e-17 }
const TWO_FIFTHS: DoubleDouble = { high: 0.4, low: -2.2204460492503132e-17 }
const TWO_THIRDS: DoubleDouble = { high: 0.6666666666666666, low: 3.700743415417188e-17 }

/** 2/(2k + 1) for k = 14 … 3: the powers of s from s^29 down to s^7 in log((1 + s)/(1 − s)). */
const FURTHER_TERMS: readonly number[] = [29, 27, 25, 23, 21, 19, 17, 15, 13, 11, 9, 7].map((odd) => 2 / odd)

/**
 * `base`^`exponent` for `base` ≥ 0 within 0.6 units in the last place, with the same bits on every runtime (those of `**` are
 * the engine's own). NaN for a negative base.
 */
export function power(base: number, exponent: number): number {
  if (!(base >= 0)) return Number.NaN
  if (exponent === 0) return 1
  const logarithm = log(base)
  const product = exponent * logarithm
  // Out of range, or base 1 to an exponent beyond what double-double arithmetic splits.
  if (!(Math.abs(product) < 750) || Math.abs(exponent) > 1e300) return exp(product)
  const { high, low } = multiply({ high: exponent, low: 0 }, preciseLog(base))
  return expOfSum(high, low)
}

/** log x to some 68 bits, for x > 0: k log 2 + 2 s + 2/3 s³ + …, of which the first terms are carried twice as far. */
function preciseLog(x: number): DoubleDouble {
  const lift = x < 1e-300 ? 54 : 0
  const normal = x * powerOfTwo(lift)
  const k = exponentOf(normal)
  const f = normal * powerOfTwo(0 - k) - 1
  const s = divide(f, add({ high: 2, low: 0 }, { high: f, low: 0 }))
  const square = multiply(s, s)
  const cube = multiply(square, s)
  let further = 0
  for (const term of FURTHER_TERMS) further = further * square.high + term
  const fifth = add(TWO_FIFTHS, { high: further * square.high, low: 0 })
  const third = add(TWO_THIRDS, multiply(square, fifth))
  const near = add({ high: 2 * s.high, low: 2 * s.low }, multiply(cube, third))
  return add(multiply({ high: k - lift, low: 0 }, LOG_TWO), near)
}
