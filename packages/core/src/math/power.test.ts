import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactExp, exactLog, exactTimes, exactly, unitsOff } from '../../test/support/exact-functions.ts'
import { power } from './power.ts'

test('is within 0.6 units in the last place of the true value', () => {
  const base = fc.oneof(
    fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }),
    fc.double({ min: 0.5, max: 2, noNaN: true }),
  )
  fc.assert(
    fc.property(base, fc.double({ min: -700, max: 700, noNaN: true }), (x, logarithm) => {
      // Such an exponent that the result is some e^logarithm.
      const exponent = logarithm / Math.log(x)
      fc.pre(Math.abs(exponent) > 1e-3 && Math.abs(exponent) < 1e15)
      expect(unitsOff(power(x, exponent), exactExp(exactTimes(exactly(exponent), exactLog(exactly(x)))))).toBeLessThan(
        1,
      )
    }),
    { numRuns: 500 },
  )
})

test('whole numbers to whole powers are whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 10 }), (base, exponent) => {
      expect(power(base, exponent)).toBe(Number(BigInt(base) ** BigInt(exponent)))
    }),
  )
})

test('a number to the power of 1 is that number, and to −1 its inverse', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (base) => {
      expect(power(base, 1)).toBe(base)
      expect(power(base, -1) * base).toBeCloseTo(1, 15)
    }),
  )
})

test.each([
  [0, 0, 1],
  [0, 2, 0],
  [0, 0.5, 0],
  [0, -1, Number.POSITIVE_INFINITY],
  [1, 0.3, 1],
  [1, 1e308, 1],
  [0.3, 1, 0.3],
  [1, -1e308, 1],
  [1, Number.POSITIVE_INFINITY, Number.NaN],
  [2, 1000, 2 ** 1000],
  [2, 1024, Number.POSITIVE_INFINITY],
  [2, -1074, Number.MIN_VALUE],
  [2, -1080, 0],
  [Number.MIN_VALUE, 0.5, 2 ** -537],
  [Number.POSITIVE_INFINITY, 0.5, Number.POSITIVE_INFINITY],
  [Number.POSITIVE_INFINITY, -2, 0],
  [-1, 2, Number.NaN],
  [-1, 0, Number.NaN],
  [Number.NaN, 0, Number.NaN],
])('%d to the %d is %d', (base, exponent, value) => {
  expect(power(base, exponent)).toBe(value)
})
