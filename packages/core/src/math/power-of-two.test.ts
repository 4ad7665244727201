import { expect, test } from 'vitest'
import { powerOfTwo } from './power-of-two.ts'

test.each([
  [-1074, Number.MIN_VALUE],
  [-1022, 2.2250738585072014e-308],
  [-52, Number.EPSILON],
  [0, 1],
  [10, 1024],
  [1023, 8.98846567431158e307],
])('2 to the %d is %d', (exponent, value) => {
  expect(powerOfTwo(exponent)).toBe(value)
})
