import { describe, expect, it } from 'vitest'
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
