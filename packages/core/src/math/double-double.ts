/**
 * Numbers of twice the precision, as unevaluated sums of two doubles: the operations behind the tables of elementary
 * functions and behind powers. Error-free sums and products after T. J. Dekker, "A floating-point technique for
 * extending the available precision", Numerische Mathematik 18 (1971).
 */
export interface DoubleDouble {
  readonly high: number
  /** At most half a unit in the last place of `high`. */
  readonly low: number
}

/** 2^27 + 1, which splits a double in two halves whose products are exact. */
const SPLITTER = 134_217_729

/** The exact sum of two doubles, of which the first is not the smaller. */
function exactSum(larger: number, smaller: number): DoubleDouble {
  const high = larger + smaller
  return { high, low: smaller - (high - larger) }
}

/** The exact product of two doubles. */
function exactProduct(one: number, other: number): DoubleDouble {
  const high = one * other
  const [a, b] = split(one)
  const [c, d] = split(other)
  return { high, low: a * c - high + a * d + b * c + b * d }
}

function split(value: number): readonly [high: number, low: number] {
  const scaled = value * SPLITTER
  const high = scaled - (scaled - value)
  return [high, value - high]
}

/** The sum to about 104 bits. */
export function add(one: DoubleDouble, other: DoubleDouble): DoubleDouble {
  const high = one.high + other.high
  const back = high - one.high
  const lost = one.high - (high - back) + (other.high - back)
  return exactSum(high, lost + one.low + other.low)
}

/** The quotient to about 104 bits. */
export function divide(one: number, other: DoubleDouble): DoubleDouble {
  const quotient = one / other.high
  const back = exactProduct(quotient, other.high)
  const rest = one - back.high - back.low - quotient * other.low
  return exactSum(quotient, rest / other.high)
}

/** The product to about 104 bits. */
export function multiply(one: DoubleDouble, other: DoubleDouble): DoubleDouble {
  const { high, low } = exactProduct(one.high, other.high)
  return exactSum(high, low + (one.high * other.low + one.low * other.high))
}

/** The square root to about 104 bits: one step of Newton from the root of the high part. For `high` > 0. */
export function squareRoot({ high, low }: DoubleDouble): DoubleDouble {
  const root = Math.sqrt(high)
  const square = exactProduct(root, root)
  return exactSum(root, (high - square.high - square.low + low) / (2 * root))
}
