/**
 * Seeded random numbers with the same bits on every runtime.
 *
 * The generator is integer arithmetic only. The draws below use `+ - * /`, `Math.sqrt` (exact by IEEE 754) and core's own
 * logarithm: rejection sampling would turn one differing bit into a different sequence.
 */
import { log } from './log.ts'
import { InputError } from './input-error.ts'

/** A stream of random numbers. It is stateful: two consumers of one stream see different numbers. */
export interface RandomSource {
  /** A number strictly between 0 and 1, one of 2^52 equally spaced values. */
  uniform(): number
  /** An integer in 0 … `bound` − 1, each equally likely; `bound` is 1 … 2^32. */
  integerBelow(bound: number): number
}

const TWO_TO_32 = 4_294_967_296

/** Below this shape the logarithm of a gamma draw could overflow. */
const SMALLEST_SHAPE = 1e-300

/** Mixes a 32-bit counter into a 32-bit word (the finaliser of MurmurHash3 over a Weyl sequence). */
function splitMix(counter: number): number {
  let word = counter | 0
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35)
  return word ^ (word >>> 16)
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}

/**
 * The 32-bit words of xoshiro128** 1.1 (Blackman and Vigna, ACM TOMS 47(4), 2021), as signed integers.
 * `state` is four words, not all zero; it is advanced in place.
 */
export function nextWord(state: Int32Array): number {
  const second = state[1]!
  const result = Math.imul(rotateLeft(Math.imul(second, 5), 7), 9)
  state[2]! ^= state[0]!
  state[3]! ^= second
  state[1]! ^= state[2]!
  state[0]! ^= state[3]!
  state[2]! ^= second << 9
  state[3] = rotateLeft(state[3]!, 11)
  return result
}

/**
 * A stream that a seed determines.
 * @param seed a whole number, 0 … 2^53 − 1
 */
export function makeRandom(seed: number): RandomSource {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new InputError({
      argument: 'seed',
      got: String(seed),
      expected: 'a whole number from 0 to 9007199254740991',
      tip: 'Pass the same seed again to get the same numbers again.',
    })
  }
  const low = seed | 0
  const high = Math.floor(seed / TWO_TO_32) | 0
  const state = Int32Array.from(
    [1, 2, 3, 4],
    (count) => splitMix(low + Math.imul(count, 0x9e3779b9)) ^ splitMix(high + Math.imul(count + 4, 0x9e3779b9)),
  )
  // The all-zero state, which some seeds have, is the one fixed point of the generator.
  if (state.every((word) => word === 0)) state[0] = 1
  return {
    uniform() {
      const upper = nextWord(state) >>> 6
      const lower = nextWord(state) >>> 6
      // 26 + 26 bits and a half step: never 0, never 1, so that a logarithm is always finite.
      return (upper * 67_108_864 + lower + 0.5) / 4_503_599_627_370_496
    },
    integerBelow(bound) {
      // Words at or above the largest multiple of the bound are drawn again: no value is favoured.
      const limit = TWO_TO_32 - (TWO_TO_32 % bound)
      let word = nextWord(state) >>> 0
      while (word >= limit) word = nextWord(state) >>> 0
      return word % bound
    },
  }
}

/** A standard exponential draw. */
export function drawExponential(random: RandomSource): number {
  return -log(random.uniform())
}

/** A standard normal draw by Marsaglia's polar method (SIAM Review 6(3), 1964). */
export function drawNormal(random: RandomSource): number {
  for (;;) {
    const across = 2 * random.uniform() - 1
    const along = 2 * random.uniform() - 1
    const squaredRadius = across * across + along * along
    if (squaredRadius < 1) return across * Math.sqrt((-2 * log(squaredRadius)) / squaredRadius)
  }
}

/**
 * A draw from the gamma distribution with scale 1, for `shape` ≥ 1, by the squeeze of Marsaglia and Tsang
 * (ACM TOMS 26(3), 2000).
 */
export function drawGamma(random: RandomSource, shape: number): number {
  const centre = shape - 1 / 3
  const spread = 1 / Math.sqrt(9 * centre)
  for (;;) {
    const normal = drawNormal(random)
    const root = 1 + spread * normal
    if (root <= 0) continue
    const cube = root * root * root
    const uniform = random.uniform()
    const square = normal * normal
    if (uniform < 1 - 0.0331 * square * square) return centre * cube
    if (log(uniform) < 0.5 * square + centre * (1 - cube + log(cube))) return centre * cube
  }
}

/**
 * The logarithm of a gamma draw with scale 1, for any `shape` > 0. A small shape makes draws below the smallest
 * double; their logarithms are still apart. Uses G(a) = G(a + 1) · U^(1/a).
 */
export function drawLogGamma(random: RandomSource, shape: number): number {
  if (shape >= 1) return log(drawGamma(random, shape))
  const boosted = log(drawGamma(random, shape + 1))
  return boosted + log(random.uniform()) / Math.max(shape, SMALLEST_SHAPE)
}
