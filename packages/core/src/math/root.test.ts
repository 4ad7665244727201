import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { problemOf } from '../../test/support/problem-of.ts'
import { InputError } from './input-error.ts'
import { type RootOptions, findRoot } from './root.ts'

/** The root, and how often was looked. */
function search(evaluate: (at: number) => number, lower: number, upper: number, options?: RootOptions) {
  let looks = 0
  const root = findRoot(
    (at) => {
      looks += 1
      return evaluate(at)
    },
    lower,
    upper,
    options,
  )
  return { root, looks }
}

describe('a bracketed root', () => {
  it('is found to rounding error for smooth, flat, steep and kinked functions', () => {
    expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15)
    expect(findRoot((x) => Math.cos(x) - x, 0, 1)).toBeCloseTo(0.739_085_133_215_160_6, 15)
    expect(findRoot((x) => (x - 1) ** 9, 0, 5)).toBeCloseTo(1, 1)
    expect(findRoot((x) => Math.exp(40 * x) - 1e10, 0, 100)).toBeCloseTo(Math.log(1e10) / 40, 13)
    expect(findRoot((x) => (x < 0.3 ? x - 0.3 : 1e-9 * (x - 0.3)), -1e6, 1e6)).toBeCloseTo(0.3, 9)
  })

  it('is the bound itself where the function is 0 there', () => {
    expect(findRoot((x) => x, 0, 3)).toBe(0)
    expect(findRoot((x) => x - 3, 0, 3)).toBe(3)
    expect(findRoot((x) => 3 - x, 0, 3)).toBe(3)
  })

  it('never leaves the bracket and separates the signs', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        (at, power) => {
          const step = (x: number) => Math.sign(x - at) * Math.abs(x - at) ** power
          const root = findRoot(step, -60, 61)
          expect(root).toBeGreaterThanOrEqual(-60)
          expect(root).toBeLessThanOrEqual(61)
          expect(Math.abs(step(root))).toBeLessThanOrEqual((1e-13 * (1 + Math.abs(at))) ** Math.min(power, 1) * 1.0001)
        },
      ),
    )
  })

  it('stops early at the tolerance that was asked for', () => {
    const { root, looks } = search((x) => Math.atan(x - 1), -10, 1000, { tolerance: 1e-3 })
    expect(Math.abs(root - 1)).toBeLessThanOrEqual(1e-3)
    expect(looks).toBeLessThanOrEqual(14)
  })

  // Halving alone looks more than fifty times.
  it.each([
    ['a parabola', (x: number) => x * x - 2, 0, 2, 10],
    ['a parabola that falls', (x: number) => 2 - x * x, 0, 2, 10],
    ['cos x − x', (x: number) => Math.cos(x) - x, 0, 1, 9],
    ['a cubic', (x: number) => x ** 3 - x - 2, 1, 2, 9],
    ['an exponential', (x: number) => Math.exp(x) - 5, 0, 10, 14],
    ['an arctangent from far off', (x: number) => Math.atan(x - 1), -10, 1000, 15],
    ['a logarithm over twelve powers of ten', (x: number) => Math.log(x) + 3, 1e-6, 1e6, 31],
    ['a line', (x: number) => 3 * x - 1, -4, 9, 4],
  ] as const)('of %s is found in few looks', (_, evaluate, lower, upper, most) => {
    const { root, looks } = search(evaluate, lower, upper)
    expect(Math.abs(evaluate(root))).toBeLessThan(1e-13)
    expect(looks).toBeLessThanOrEqual(most)
  })

  it('of the ninth order, where each guess misleads, takes four times the looks of halving at most', () => {
    expect(search((x) => (x - 1) ** 9, 0, 5).looks).toBeLessThan(4 * 54)
  })

  it('at a jump is found by halving: seven times from 1 to less than a hundredth, and a look at either end', () => {
    const { root, looks } = search((x) => (x < 0.3 ? -1 : 1), 0, 1, { tolerance: 0.01 })
    expect(Math.abs(root - 0.3)).toBeLessThanOrEqual(0.01)
    expect(looks).toBe(2 + 7)
  })

  it('at a kink takes no steps shorter than what is asked for', () => {
    const { root, looks } = search((x) => (x < 0.3 ? x - 0.3 : 1e-9 * (x - 0.3)), -10, 10, { tolerance: 1e-3 })
    expect(Math.abs(root - 0.3)).toBeLessThanOrEqual(1e-3)
    expect(looks).toBeLessThan(12)
  })

  it('that is refused is named with both ends and the next step', () => {
    const { argument, got, expected, tip } = problemOf(() => findRoot((x) => x * x + 1, -1, 2))
    expect([argument, got]).toEqual(['bracket', '2 at -1 and 5 at 2'])
    expect([expected, tip]).toEqual([expect.stringMatching(/\w{3}/), expect.stringMatching(/^[A-Z].*\.$/)])
  })

  it('is refused where the function does not change sign', () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(InputError)
    expect(() => findRoot(() => Number.NaN, -1, 1)).toThrow(InputError)
  })
})
