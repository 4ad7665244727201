import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXACT_ONE, exactLog, exactly, unitsOff } from '../../test/support/exact-functions.ts'
import { exp } from './exp.ts'
import { log, log1p } from './log.ts'

/** Doubles above 0 of every size, many near 1. */
const positive = fc.oneof(
  fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }),
  fc.double({ min: 0.5, max: 2, noNaN: true }),
  fc.integer({ min: -1074, max: 1023 }).map((exponent) => 2 ** exponent),
)

describe('log', () => {
  test('is within 0.8 units in the last place of the true value', () => {
    fc.assert(
      fc.property(positive, (x) => {
        expect(unitsOff(log(x), exactLog(exactly(x)))).toBeLessThan(0.8)
      }),
      { numRuns: 400 },
    )
  })

  test.each([
    [1, 0],
    [0, Number.NEGATIVE_INFINITY],
    [-0, Number.NEGATIVE_INFINITY],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [-1, Number.NaN],
    [Number.NaN, Number.NaN],
    [2, Math.LN2],
    [10, Math.LN10],
  ])('of %d is %d', (x, value) => {
    expect(log(x)).toBe(value)
  })

  test('undoes exp', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 700, noNaN: true }), (x) => {
        // An error of one unit in e^x is one of 2^-52 in x.
        expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(2 ** -52 * (1 + x))
      }),
    )
  })
})

describe('log1p', () => {
  test('is within 0.8 units in the last place of the true value, however small', () => {
    const above = fc.oneof(
      // Those that fast-check draws by their bits are next to 0 or far off.
      fc.integer({ min: 1, max: 2 ** 32 }).map((part) => part / 2 ** 30 - 1),
      fc.double({ min: -1, max: 3, minExcluded: true, noNaN: true }),
      fc.double({ min: 0, max: Number.MAX_VALUE, minExcluded: true, noNaN: true }),
      fc
        .tuple(fc.integer({ min: -60, max: -1 }), fc.constantFrom(1, -1))
        .map(([exponent, sign]) => sign * 2 ** exponent),
    )
    fc.assert(
      fc.property(above, (x) => {
        fc.pre(Math.abs(x) > 1e-100)
        expect(unitsOff(log1p(x), exactLog(EXACT_ONE + exactly(x)))).toBeLessThan(0.8)
      }),
      { numRuns: 600 },
    )
  })

  test.each([
    [0, 0],
    [-0, -0],
    [1e-300, 1e-300],
    [-1, Number.NEGATIVE_INFINITY],
    [-1.5, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NaN, Number.NaN],
  ])('of %d is %d', (x, value) => {
    expect(log1p(x)).toBe(value)
  })
})
