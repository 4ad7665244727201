import { expect, test } from 'vitest'
import { InputError } from '../math/input-error.ts'
import { logRankTest } from './log-rank.ts'

// Two groups of two, all with events, at 1 (first group), 2 (second), 3 (first), 4 (second).
const columns = { time: Float64Array.of(1, 3, 2, 4), event: Uint8Array.of(1, 1, 1, 1) }
const group = Uint32Array.of(0, 0, 1, 1)

test('by hand: observed, expected and hypergeometric variance', () => {
  const { groups, variance, chiSquared, degreesOfFreedom } = logRankTest(columns, group)
  // At risk in the first group, of all: 2 of 4, 1 of 3, 1 of 2, 0 of 1.
  expect(groups[0]!.observed).toBe(2)
  expect(groups[0]!.expected).toBeCloseTo(1 / 2 + 1 / 3 + 1 / 2, 15)
  expect(variance[0]).toBeCloseTo(1 / 4 + 2 / 9 + 1 / 4, 15)
  expect(chiSquared).toBeCloseTo((2 - 4 / 3) ** 2 / (13 / 18), 14)
  expect(degreesOfFreedom).toBe(1)
})

test('with rho 1 an event weighs what the curve of all was just before it', () => {
  const { groups } = logRankTest(columns, group, { rho: 1 })
  expect(groups[0]!.observed).toBe(1 + 1 / 2)
  expect(groups[0]!.expected).toBeCloseTo(1 / 2 + (3 / 4) * (1 / 3) + (1 / 2) * (1 / 2), 15)
})

test('strata that hold all rows together or each group apart', () => {
  expect(logRankTest(columns, group, { strata: Uint32Array.of(0, 0, 0, 0) })).toEqual(logRankTest(columns, group))
  const apart = logRankTest(columns, group, { strata: group })
  expect(apart.chiSquared).toBeNaN()
  expect(apart.warnings.join()).toContain('No event happened while two groups were at risk together')
})

test('a weight is a number of identical rows', () => {
  const weighted = logRankTest({ ...columns, weight: Float64Array.of(2, 1, 1, 3) }, group)
  const time = Float64Array.of(1, 1, 3, 2, 4, 4, 4)
  const repeated = logRankTest({ time, event: new Uint8Array(7).fill(1) }, Uint32Array.of(0, 0, 0, 1, 1, 1, 1))
  expect(weighted.chiSquared).toBeCloseTo(repeated.chiSquared, 14)
})

test('one group is no comparison', () => {
  const alone = logRankTest(columns, new Uint32Array(4))
  expect([alone.chiSquared, alone.degreesOfFreedom, alone.pValue]).toEqual([Number.NaN, 0, Number.NaN])
  expect(alone.warnings).toHaveLength(1)
})

test('codes that number rows, not groups, are refused', () => {
  expect(() => logRankTest(columns, Uint32Array.of(0, 1, 2, 4_000_000))).toThrow(InputError)
  expect(() => logRankTest(columns, Uint32Array.of(0, 1))).toThrow('group: got 2 rows; expected 4 rows')
  expect(() => logRankTest(columns, group, { rho: Number.NaN })).toThrow('rho: got NaN')
})
