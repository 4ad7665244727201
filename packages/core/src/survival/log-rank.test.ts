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

test('one group is no comparison, nor are empty ones beside it', () => {
  for (const codes of [new Uint32Array(4), new Uint32Array(4).fill(3)]) {
    const alone = logRankTest(columns, codes)
    expect([alone.chiSquared, alone.degreesOfFreedom, alone.pValue]).toEqual([Number.NaN, 0, Number.NaN])
    expect(alone.warnings).toEqual(['There is one group only, so there is nothing to compare.'])
  }
})

test('two groups of which one has left before any event are no comparison', () => {
  const left = { time: Float64Array.of(1, 1, 2, 4), event: Uint8Array.of(0, 0, 1, 1) }
  expect(
    logRankTest(
      left,
      group.map((code) => 1 - code),
    ).warnings,
  ).toEqual(['Fewer than two groups were at risk when an event happened, so they cannot be compared.'])
})

test('groups of which only some met are compared as far as they did, and that is said', () => {
  // The third group has left when the first event happens.
  const some = { time: Float64Array.of(1, 3, 2, 4, 0.5), event: Uint8Array.of(1, 1, 1, 1, 0) }
  const test = logRankTest(some, Uint32Array.of(0, 0, 1, 1, 2))
  expect(test.chiSquared).toBeCloseTo(logRankTest(columns, group).chiSquared, 14)
  expect(test.degreesOfFreedom).toBe(1)
  expect(test.warnings).toEqual([
    'Of 3 groups only some were at risk together when events happened: 1 degrees of freedom.',
  ])
  expect(logRankTest(columns, group).warnings).toEqual([])
})

test('a row that enters late is at risk from then on: by hand', () => {
  // The second row enters at 2.5, after the events at 1 and 2.
  const late = { ...columns, entry: Float64Array.of(0, 2.5, 0, 0) }
  const { groups } = logRankTest(late, group)
  // At risk in the first group, of all: 1 of 3, 0 of 2, 1 of 2, 0 of 1.
  expect(groups[0]).toEqual({ n: 2, observed: 2, expected: expect.closeTo(1 / 3 + 1 / 2, 15) })
  const weighted = logRankTest({ ...late, weight: Float64Array.of(1, 3, 1, 1) }, group)
  // At 3 there are 3 of 4, and all 3 of them have the event.
  expect(weighted.groups[0]).toEqual({ n: 2, observed: 4, expected: expect.closeTo(1 / 3 + (3 * 3) / 4, 15) })
})

test('the covariance of three groups is symmetric, with rows that add up to nothing', () => {
  const { variance } = logRankTest(
    { time: Float64Array.of(1, 2, 3, 4, 5, 6), event: Uint8Array.of(1, 1, 1, 1, 1, 1) },
    Uint32Array.of(0, 1, 2, 2, 0, 1),
  )
  for (const row of [0, 1, 2]) {
    expect(variance[row * 3]! + variance[row * 3 + 1]! + variance[row * 3 + 2]!).toBeCloseTo(0, 14)
    for (const column of [0, 1, 2]) expect(variance[row * 3 + column]).toBe(variance[column * 3 + row])
  }
})

test('more groups than fit in a byte with their events are told apart', () => {
  const rows = 400
  const times = Float64Array.from({ length: rows }, (_, row) => row + 1)
  const codes = Uint32Array.from({ length: rows }, (_, row) => row % 200)
  const { groups } = logRankTest({ time: times, event: new Uint8Array(rows).fill(1) }, codes)
  expect(groups).toHaveLength(200)
  expect(groups.every(({ n, observed }) => n === 2 && observed === 2)).toBe(true)
})

test('codes that number rows, not groups, are refused', () => {
  expect(() => logRankTest(columns, Uint32Array.of(0, 1, 2, 4_000_000))).toThrow(InputError)
  expect(() => logRankTest(columns, Uint32Array.of(0, 1))).toThrow('group: got 2 rows; expected 4 rows')
  expect(() => logRankTest(columns, group, { rho: Number.NaN })).toThrow('rho: got NaN')
})
