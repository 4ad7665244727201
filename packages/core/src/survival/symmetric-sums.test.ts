import { describe, expect, test } from 'vitest'
import { addToSums, makeSymmetricSums } from './symmetric-sums.ts'

test('by hand: the sums over all pairs of 1, 2 and 3', () => {
  const sums = makeSymmetricSums(2, 0)
  for (const risk of [1, 2, 3]) addToSums(sums, risk, new Float64Array(0), 0)
  expect([...sums.value]).toEqual([1, 1 + 2 + 3, 1 * 2 + 1 * 3 + 2 * 3])
})

test('with derivatives: of e₂ in β for r = exp(xβ) at β = 0', () => {
  const covariates = Float64Array.of(1, 2, 4)
  const sums = makeSymmetricSums(2, 1)
  for (const start of covariates.keys()) addToSums(sums, 1, covariates, start)
  // Σ over pairs of (x + y) and of (x + y)².
  expect(sums.first[2]).toBe(3 + 5 + 6)
  expect(sums.second[2]).toBe(9 + 25 + 36)
})

describe('sums that no double can hold keep their logarithm', () => {
  test.each([
    ['of many sets', 0],
    ['of large values', 50],
    ['of small values', -50],
  ])('%s', (_, logValue) => {
    const sums = makeSymmetricSums(550, 1)
    for (let count = 0; count < 1100; count += 1) addToSums(sums, Math.exp(logValue), Float64Array.of(1), 0)
    let logBinomial = 0
    for (let factor = 1; factor <= 550; factor += 1) logBinomial += Math.log((550 + factor) / factor)
    expect(Math.log(sums.value[550]!) + sums.logScale[550]!).toBeCloseTo(logBinomial + 550 * logValue, 8)
    // With a covariate of 1 for all, each product has e^{550β}.
    expect(sums.first[550]! / sums.value[550]!).toBeCloseTo(550, 8)
    expect(sums.second[550]! / sums.value[550]!).toBeCloseTo(550 ** 2, 5)
  })
})

test('values of 0 add nothing, however many come first', () => {
  const sums = makeSymmetricSums(2, 0)
  for (const risk of [0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3]) addToSums(sums, risk, new Float64Array(0), 0)
  expect([...sums.value]).toEqual([1, 1 + 2 + 3, 1 * 2 + 1 * 3 + 2 * 3])
})
