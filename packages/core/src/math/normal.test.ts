import { describe, expect, test } from 'vitest'
import {
  normalCumulative,
  normalDensity,
  normalHazard,
  normalLogUpperTail,
  normalQuantile,
  normalUpperTail,
} from './normal.ts'

// By the error function in multiple precision.
describe('to the last digits, in both tails', () => {
  test.each([
    [0, 0.5],
    [-1, 0.15865525393145705],
    [-1.959963984540054, 0.02500000000000001],
    [-5, 2.866515718791939e-7],
    [-10, 7.619853024160525e-24],
    [-7.77, 3.924306316131574e-15],
    [-17.3, 2.3519444588092324e-67],
    [-29.7, 3.839307400444862e-194],
    [-30, 4.906713927148187e-198],
  ])('P(Z ≤ %s)', (z, probability) => {
    expect(Math.abs(normalCumulative(z) / probability - 1)).toBeLessThan(2e-15)
    expect(Math.abs(normalUpperTail(-z) / probability - 1)).toBeLessThan(2e-15)
    expect(normalCumulative(-z)).toBeCloseTo(1 - probability, 15)
  })
})

test('quantiles undo probabilities', () => {
  for (const z of [-30, -8, -3, -0.5, 0, 0.3, 2, 5]) expect(normalQuantile(normalCumulative(z))).toBeCloseTo(z, 9)
  expect(normalQuantile(0.975)).toBeCloseTo(1.9599639845400545, 14)
})

test('the ends', () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
  expect([normalCumulative(Number.NEGATIVE_INFINITY), normalCumulative(Number.POSITIVE_INFINITY)]).toEqual([0, 1])
  expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(Number.NaN)]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ])
})

test('the logarithm of a tail stays finite where the tail does not, and agrees with it elsewhere', () => {
  expect(normalLogUpperTail(100)).toBeCloseTo(-5005.52420869421, 10)
  // Where nearly all is above, by multiple precision.
  expect(normalLogUpperTail(-10) / -7.619853024160525e-24).toBeCloseTo(1, 14)
  expect(normalLogUpperTail(-3) / -0.0013508099647481938).toBeCloseTo(1, 14)
  for (const z of [-9, -1, 0.2, 1, 9]) expect(normalLogUpperTail(z)).toBeCloseTo(Math.log(normalUpperTail(z)), 13)
})

test('the hazard is density over tail, and z + 1/z far out', () => {
  for (const z of [-3, 0, 0.5, 4]) expect(normalHazard(z)).toBeCloseTo(normalDensity(z) / normalUpperTail(z), 13)
  expect(normalHazard(1e6) - 1e6).toBeCloseTo(1e-6, 9)
})
