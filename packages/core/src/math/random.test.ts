import { describe, expect, it } from 'vitest'
import { scriptedRandom } from '../../test/support/scripted-random.ts'
import { InputError } from './input-error.ts'
import { drawExponential, drawGamma, drawLogGamma, drawNormal, makeRandom, nextWord } from './random.ts'

/** Fewer where `pnpm mutate` asks again and again: limits are in standard errors, so that they hold of any number. */
const DRAWS = process.env['FFC_MUTATE'] === undefined ? 40_000 : 4000

/** How many standard errors the mean of many draws lies from what it should be. */
function errorsFrom(expected: number, draw: () => number): number {
  let sum = 0
  let sumOfSquares = 0
  for (let index = 0; index < DRAWS; index += 1) {
    const value = draw()
    sum += value
    sumOfSquares += value * value
  }
  const mean = sum / DRAWS
  return Math.abs(mean - expected) / Math.sqrt((sumOfSquares / DRAWS - mean * mean) / DRAWS)
}

function firstOf(seed: number): number[] {
  const random = makeRandom(seed)
  return Array.from({ length: 5 }, () => random.uniform())
}

describe('the generator', () => {
  it('gives the words of the reference implementation of xoshiro128** 1.1 from the state 1, 2, 3, 4', () => {
    const state = Int32Array.of(1, 2, 3, 4)
    const words = Array.from({ length: 10 }, () => nextWord(state) >>> 0)
    expect(words).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })

  // By the definitions, in whole numbers of any size (Python). The last seed is one whose words all cancel.
  it.each([
    [0, [3100323154, 1933146060, 2065886621, 1309512077]],
    [20190125, [2494133933, 2352299799, 1054986430, 1821998481]],
    [Number.MAX_SAFE_INTEGER, [49223098, 1708614820, 300762105, 2237565499]],
    [2027808484, [0, 5760, 5760, 2954880]],
  ])('begins for seed %d as it always did', (seed, words) => {
    const [first, second, third, fourth] = words as [number, number, number, number]
    const whole = makeRandom(seed)
    expect(words.map(() => whole.integerBelow(2 ** 32))).toEqual(words)
    const random = makeRandom(seed)
    const share = (upper: number, lower: number) =>
      (Math.floor(upper / 64) + (Math.floor(lower / 64) + 0.5) / 2 ** 26) / 2 ** 26
    expect([random.uniform(), random.uniform()]).toEqual([share(first, second), share(third, fourth)])
  })

  it('repeats itself for one seed and differs between seeds that share their low or their high half', () => {
    expect(firstOf(20190125)).toEqual(firstOf(20190125))
    const seeds = [0, 1, 2, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER]
    expect(new Set(seeds.map((seed) => firstOf(seed).join())).size).toBe(seeds.length)
  })

  it('refuses a seed that is not a whole number from 0', () => {
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => makeRandom(seed)).toThrow(InputError)
  })
})

describe('draws', () => {
  it('has uniform draws strictly inside 0 and 1 with the moments of the uniform distribution', () => {
    const random = makeRandom(1)
    for (let index = 0; index < 1000; index += 1) {
      const value = random.uniform()
      expect(value > 0 && value < 1).toBe(true)
    }
    expect(errorsFrom(1 / 2, () => random.uniform())).toBeLessThan(4)
    expect(errorsFrom(1 / 3, () => random.uniform() ** 2)).toBeLessThan(4)
  })

  it('has whole numbers below the bound, each as often as the others', () => {
    const random = makeRandom(2)
    const counts = Array.from({ length: 7 }, () => 0)
    for (let index = 0; index < DRAWS; index += 1) counts[random.integerBelow(7)]! += 1
    const expected = DRAWS / 7
    const chiSquared = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // 0.9999 quantile of the chi-squared distribution on 6 degrees of freedom.
    expect(chiSquared).toBeLessThan(27.86)
    expect(counts.reduce((sum, count) => sum + count)).toBe(DRAWS)
  })

  it('favours no whole number below a bound that does not divide 2^32', () => {
    const random = makeRandom(5)
    // Were no word drawn again, half of them would lie in the first third.
    const bound = 3 * 2 ** 30
    expect(errorsFrom(1 / 3, () => Number(random.integerBelow(bound) < 2 ** 30))).toBeLessThan(4)
    expect(errorsFrom(2 / 3, () => Number(random.integerBelow(bound) < 2 ** 31))).toBeLessThan(4)
  })

  it('has the moments of the exponential and of the normal distribution', () => {
    const random = makeRandom(3)
    expect(errorsFrom(1, () => drawExponential(random))).toBeLessThan(4)
    expect(errorsFrom(2, () => drawExponential(random) ** 2)).toBeLessThan(4)
    expect(errorsFrom(0, () => drawNormal(random))).toBeLessThan(4)
    expect(errorsFrom(1, () => drawNormal(random) ** 2)).toBeLessThan(4)
    expect(errorsFrom(3, () => drawNormal(random) ** 4)).toBeLessThan(4)
  })

  it('has the moments of the gamma distribution, also on the log scale for shapes below 1', () => {
    const random = makeRandom(4)
    for (const shape of [1, 2.5, 40]) {
      expect(errorsFrom(shape, () => drawGamma(random, shape))).toBeLessThan(4)
      expect(errorsFrom(shape * (shape + 1), () => drawGamma(random, shape) ** 2)).toBeLessThan(4)
    }
    for (const shape of [0.05, 0.5, 3]) {
      expect(errorsFrom(shape, () => Math.exp(drawLogGamma(random, shape)))).toBeLessThan(4)
      expect(errorsFrom(shape * (shape + 1), () => Math.exp(drawLogGamma(random, shape)) ** 2)).toBeLessThan(4)
    }
  })
})

/** The two uniform numbers from which the polar method makes a normal number below 0. */
const pairFor = (normal: number) => [(1 - Math.exp(-(normal ** 2) / 4)) / 2, 0.5]

describe('by hand', () => {
  it('a normal draw: across ½, along 0 gives ½ √(−2 log ¼ / ¼)', () => {
    const { random, left } = scriptedRandom(0.75, 0.5)
    expect(drawNormal(random)).toBeCloseTo(Math.sqrt(2 * Math.log(4)), 14)
    expect(left()).toBe(0)
  })

  it('a normal draw outside the circle is drawn again', () => {
    const { random, left } = scriptedRandom(0.9, 0.9, ...pairFor(-1.5))
    expect(drawNormal(random)).toBeCloseTo(-1.5, 14)
    expect(left()).toBe(0)
  })

  // At −2 the cube is (1 − 2/√6)³ = 0.00618; up to 1 − 0.0331 · 2⁴ = 0.4704 the squeeze accepts, up to
  // exp(2 + ⅔ (1 − 0.00618 − 5.08657)) = 0.4826 the logarithm does.
  const atTwo = (2 / 3) * (1 - 2 / Math.sqrt(6)) ** 3
  it.each([
    ['below the squeeze', 0.46, atTwo],
    ['between the squeeze and the logarithm', 0.481, atTwo],
    ['beyond both, where a normal draw of 0 follows', 0.4845, 2 / 3],
  ])('a gamma draw of shape 1: a uniform number %s', (_, uniform, draw) => {
    const following = draw === atTwo ? [] : [0.5, 0.75, 0.99]
    const { random, left } = scriptedRandom(...pairFor(-2), uniform, ...following)
    expect(drawGamma(random, 1)).toBeCloseTo(draw, 14)
    expect(left()).toBe(0)
    // On the log scale a shape of 1 is drawn as it is.
    const again = scriptedRandom(...pairFor(-2), uniform, ...following)
    expect(drawLogGamma(again.random, 1)).toBeCloseTo(Math.log(draw), 12)
    expect(again.left()).toBe(0)
  })

  it('a normal draw that would give a gamma draw below 0 is drawn again at once', () => {
    const { random, left } = scriptedRandom(...pairFor(-2.6), ...pairFor(-2), 0.46)
    expect(drawGamma(random, 1)).toBeCloseTo(atTwo, 14)
    expect(left()).toBe(0)
  })

  it('a shape below 1 takes a draw of one more, and a uniform number to the power of its inverse', () => {
    const { random, left } = scriptedRandom(0.5, 0.75, 0.99, 0.3)
    expect(drawLogGamma(random, 0.25)).toBeCloseTo(Math.log(1.25 - 1 / 3) + 4 * Math.log(0.3), 14)
    expect(left()).toBe(0)
  })
})
