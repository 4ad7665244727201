/** Exponents of the smallest and the largest power of two among doubles. */
const SMALLEST = -1074
const LARGEST = 1023

/** All powers of two that are doubles, from 2^−1074; doubling and halving are exact. */
const POWERS: Float64Array = /* @__PURE__ */ listPowers()

function listPowers(): Float64Array {
  const powers = new Float64Array(LARGEST - SMALLEST + 1)
  let power = Number.MIN_VALUE
  for (let index = 0; index < powers.length; index += 1) {
    powers[index] = power
    power *= 2
  }
  return powers
}

/** 2^`exponent`, exact, for a whole number from −1074 to 1023. */
export function powerOfTwo(exponent: number): number {
  return POWERS[exponent - SMALLEST]!
}
