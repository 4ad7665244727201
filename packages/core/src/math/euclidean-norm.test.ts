import { expect, test } from 'vitest'
import { euclideanNorm } from './euclidean-norm.ts'

test.each([
  [[], 0],
  [[0, -0], 0],
  [[3, 4], 5],
  [[-3 * 2 ** 600, 4 * 2 ** 600], 5 * 2 ** 600],
  [[3 * 2 ** -900, -4 * 2 ** -900], 5 * 2 ** -900],
  [[1, Number.NEGATIVE_INFINITY], Number.POSITIVE_INFINITY],
])('the length of %j is %d', (values, length) => {
  expect(euclideanNorm(values)).toBe(length)
})
