import { describe, expect, test } from 'vitest'
import { gammaCumulative, gammaUpperTail, logGamma } from './gamma.ts'

test('Γ(n) = (n − 1)!, Γ(½) = √π', () => {
  let factorial = 1
  for (let n = 1; n < 20; n += 1) {
    expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 13)
    factorial *= n
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14)
  expect(logGamma(0)).toBeNaN()
})

test.each([1e-8, 0.3, 1.7, 15.99, 16, 200])('Γ(x + 1) = x Γ(x) at %s', (x) => {
  const tolerance = 1e-14 * Math.max(1, Math.abs(logGamma(x + 1)))
  expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(tolerance)
})

describe('the two tails make one', () => {
  test.each([
    [0.01, 0.2],
    [0.5, 3],
    [3, 3.9],
    [3, 4.1],
    [100, 90],
    [5000, 5100],
  ])('shape %s at %s', (shape, x) => {
    expect(gammaCumulative(shape, x) + gammaUpperTail(shape, x)).toBeCloseTo(1, 14)
  })
})

test('shape 1 is the exponential distribution, to full relative accuracy in its tails', () => {
  for (const x of [1e-10, 0.1, 5, 300]) {
    expect(Math.abs(gammaCumulative(1, x) / -Math.expm1(-x) - 1)).toBeLessThan(1e-14)
    expect(Math.abs(gammaUpperTail(1, x) / Math.exp(-x) - 1)).toBeLessThan(1e-13)
  }
})

// By the incomplete gamma function in multiple precision; the last divided by its shape is the exponential integral of 1.
test.each([
  ['above', 5000, 5100, 0.07932888107761897],
  ['above', 200, 250, 0.00048221275959343376],
  ['below', 200, 150, 5.7096885742082446e-5],
  ['below', 0.5, 0.3, 0.5614219739190002],
  ['above', 1e-200, 1, 2.1938393439552025e-201],
] as const)('the part %s of a gamma variable of shape %d at %d, to the last digits', (side, shape, x, probability) => {
  const ours = side === 'above' ? gammaUpperTail(shape, x) : gammaCumulative(shape, x)
  expect(Math.abs(ours / probability - 1)).toBeLessThan(2.5e-14)
})

test('the ends, and what is no shape', () => {
  expect([gammaCumulative(2, 0), gammaCumulative(2, -1), gammaCumulative(2, Infinity)]).toEqual([0, 0, 1])
  expect([gammaUpperTail(2, 0), gammaUpperTail(2, -1), gammaUpperTail(2, Infinity)]).toEqual([1, 1, 0])
  for (const [shape, x] of [
    [0, 0],
    [0, 1],
    [-1, -1],
    [1, Number.NaN],
    [Number.NaN, 0],
  ] as const) {
    expect([gammaCumulative(shape, x), gammaUpperTail(shape, x)]).toEqual([Number.NaN, Number.NaN])
  }
})
