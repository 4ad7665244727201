import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXACT_ONE, exactExp, exactly, unitsOff } from '../../test/support/exact-functions.ts'
import { exp, expm1 } from './exp.ts'

/** Numbers of every size up to a limit, of both signs. */
const upTo = (limit: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.double({ min: -limit, max: limit, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
    // Those that fast-check draws by their bits are next to 0 or next to the limits.
    fc.integer({ min: -(2 ** 32), max: 2 ** 32 }).map((part) => (part / 2 ** 32) * limit),
    fc.integer({ min: -40, max: 0 }).map((exponent) => 1.2345 * 2 ** exponent),
  )

describe('exp', () => {
  test('is within 0.7 units in the last place of the true value', () => {
    fc.assert(
      fc.property(upTo(709.78), (x) => {
        expect(unitsOff(exp(x), exactExp(exactly(x)))).toBeLessThan(0.7)
      }),
      { numRuns: 400 },
    )
  })

  test.each([
    [0, 1],
    [-0, 1],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, 0],
    [709.79, Number.POSITIVE_INFINITY],
    [-745.2, 0],
    [-745.1332191019411, Number.MIN_VALUE],
    [Number.NaN, Number.NaN],
  ])('of %d is %d', (x, value) => {
    expect(exp(x)).toBe(value)
  })

  test('reaches the largest doubles', () => {
    expect(unitsOff(exp(709.782712893384), exactExp(exactly(709.782712893384)))).toBeLessThan(0.7)
    expect(exp(709.7827128933841)).toBe(Number.POSITIVE_INFINITY)
  })

  test('never falls', () => {
    fc.assert(
      fc.property(upTo(700), upTo(700), (one, other) => {
        expect(exp(Math.min(one, other))).toBeLessThanOrEqual(exp(Math.max(one, other)))
      }),
    )
  })
})

describe('expm1', () => {
  test('is within 0.8 units in the last place of the true value, however small', () => {
    fc.assert(
      fc.property(fc.oneof(upTo(709), upTo(40), upTo(3)), (x) => {
        expect(unitsOff(expm1(x), exactExp(exactly(x)) - EXACT_ONE)).toBeLessThan(0.8)
      }),
      { numRuns: 600 },
    )
  })

  test('is within 0.8 units where 1 is less than a unit of e^x', () => {
    for (const x of [36.8, 37.023448063333305, 37.27637023558854, 37.37814352381921, 38.1]) {
      expect(unitsOff(expm1(x), exactExp(exactly(x)) - EXACT_ONE)).toBeLessThan(0.8)
    }
  })

  test.each([
    [0, 0],
    [-0, -0],
    [1e-300, 1e-300],
    [Number.NEGATIVE_INFINITY, -1],
    [-100, -1],
    [800, Number.POSITIVE_INFINITY],
    [Number.NaN, Number.NaN],
  ])('of %d is %d', (x, value) => {
    expect(expm1(x)).toBe(value)
  })
})
