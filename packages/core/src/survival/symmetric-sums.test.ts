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
    ['of many sets', 550, 0],
    ['of large values', 20, 50],
    ['of small values', 20, -50],
  ])('%s', (_, half, logValue) => {
    const sums = makeSymmetricSums(half, 0)
    for (let count = 0; count < 2 * half; count += 1) addToSums(sums, Math.exp(logValue), new Float64Array(0), 0)
    let logBinomial = 0
    for (let factor = 1; factor <= half; factor += 1) logBinomial += Math.log((half + factor) / factor)
    expect(Math.log(sums.value[half]!) + sums.logScale[half]!).toBeCloseTo(logBinomial + half * logValue, 8)
  })

  test('and their derivatives: with a covariate of 1 for all, each product of 20 has e^{20β}', () => {
    const sums = makeSymmetricSums(20, 1)
    for (let count = 0; count < 40; count += 1) addToSums(sums, Math.exp(-50), Float64Array.of(1), 0)
    expect(sums.first[20]! / sums.value[20]!).toBeCloseTo(20, 10)
    expect(sums.second[20]! / sums.value[20]!).toBeCloseTo(20 ** 2, 9)
  })
})

test('values of 0 add nothing, however many come first', () => {
  const sums = makeSymmetricSums(2, 0)
  for (const risk of [0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3]) addToSums(sums, risk, new Float64Array(0), 0)
  expect([...sums.value]).toEqual([1, 1 + 2 + 3, 1 * 2 + 1 * 3 + 2 * 3])
})
