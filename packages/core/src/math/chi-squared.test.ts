import { describe, expect, test } from 'vitest'
import { chiSquaredUpperTail } from './chi-squared.ts'
import { normalUpperTail } from './normal.ts'

describe('by hand', () => {
  test.each([0.5, 3, 40, 700])('two degrees of freedom at %s: e^(−x/2)', (x) => {
    expect(Math.abs(chiSquaredUpperTail(x, 2) / Math.exp(-x / 2) - 1)).toBeLessThan(1e-13)
  })

  test.each([0.5, 3, 40, 700])('one degree of freedom at %s: both tails of the normal at √x', (x) => {
    expect(Math.abs(chiSquaredUpperTail(x, 1) / (2 * normalUpperTail(Math.sqrt(x))) - 1)).toBeLessThan(1e-13)
  })

  test.each([0.5, 3, 40, 700])('six degrees of freedom at %s: a Poisson sum', (x) => {
    const sum = Math.exp(-x / 2) * (1 + x / 2 + (x / 2) ** 2 / 2)
    expect(Math.abs(chiSquaredUpperTail(x, 6) / sum - 1)).toBeLessThan(1e-13)
  })
})

test('the ends', () => {
  expect(chiSquaredUpperTail(0, 3)).toBe(1)
  expect(chiSquaredUpperTail(Number.POSITIVE_INFINITY, 3)).toBe(0)
  expect(chiSquaredUpperTail(1, 0)).toBeNaN()
  expect(chiSquaredUpperTail(Number.NaN, 1)).toBeNaN()
})
