/**
 * Elementary functions to some 2^-1100 in whole numbers, to hold those of src/math to. Numbers are in units of 2^-1200,
 * in which every double is a whole number.
 */
const BITS = 1200n
const ONE = 1n << BITS

/** A finite double, exactly. */
export function exactly(value: number): bigint {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, value)
  const word = bits.getBigUint64(0)
  const biased = (word >> 52n) & 0x7ffn
  const fraction = word & 0xfffffffffffffn
  const whole = biased === 0n ? fraction : fraction | (1n << 52n)
  const size = whole << (BITS - 1074n + (biased === 0n ? 0n : biased - 1n))
  return value < 0 ? -size : size
}

/** The distance of a finite result from the true value in units in the last place of the result. */
export function unitsOff(result: number, truth: bigint): number {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, Math.abs(result))
  const biased = bits.getBigUint64(0) >> 52n
  const unit = 1n << (BITS - 1074n + (biased === 0n ? 0n : biased - 1n))
  const distance = exactly(result) - truth
  return Number(((distance < 0n ? -distance : distance) << 20n) / unit) / 2 ** 20
}

/** 2 · (t + t³/3 + t⁵/5 + …) = log((1 + t)/(1 − t)). */
function twiceArtanh(t: bigint): bigint {
  const square = (t * t) >> BITS
  let [power, sum] = [t, 0n]
  for (let odd = 1n; power !== 0n && power !== -1n; odd += 2n) {
    sum += power / odd
    power = (power * square) >> BITS
  }
  return 2n * sum
}

const LOG_TWO = twiceArtanh(ONE / 3n)

/** log(`x`), x > 0 in units. */
export function exactLog(x: bigint): bigint {
  let [scaled, exponent] = [x, 0n]
  const width = BigInt(x.toString(2).length) - 1n - BITS
  exponent = width
  scaled = width > 0n ? x >> width : x << -width
  return exponent * LOG_TWO + twiceArtanh(((scaled - ONE) << BITS) / (scaled + ONE))
}

/** e^`x`, x in units. */
export function exactExp(x: bigint): bigint {
  const exponent = x / LOG_TWO
  const rest = x - exponent * LOG_TWO
  let [term, sum] = [ONE, 0n]
  for (let count = 1n; term !== 0n && term !== -1n; count += 1n) {
    sum += term
    term = ((term * rest) >> BITS) / count
  }
  return exponent > 0n ? sum << exponent : sum >> -exponent
}

/** The product of two numbers in units. */
export function exactTimes(one: bigint, other: bigint): bigint {
  return (one * other) >> BITS
}

export const EXACT_ONE = ONE
