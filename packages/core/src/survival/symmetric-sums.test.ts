import { expect, test } from 'vitest'
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

test('sums beyond the range of doubles keep their logarithm', () => {
  const sums = makeSymmetricSums(550, 0)
  for (let count = 0; count < 1100; count += 1) addToSums(sums, 1, new Float64Array(0), 0)
  let logBinomial = 0
  for (let factor = 1; factor <= 550; factor += 1) logBinomial += Math.log((550 + factor) / factor)
  expect(Math.log(sums.value[550]!) + sums.logScale[550]!).toBeCloseTo(logBinomial, 8)
})
