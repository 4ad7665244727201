import { describe, expect, it, test } from 'vitest'
import type { ClaimDistribution } from './claim-distribution.ts'
import { lawOf } from './claim-law.ts'
import { linearPool } from './linear-pool.ts'
import { quantileAverage } from './quantile-average.ts'

const uniform = (low: number, high: number) => lawOf({ kind: 'uniform', low, high })
const point = (value: number) => lawOf({ kind: 'point', value })
const halves = [0.5, 0.5]

test.each<[scale: 'natural' | 'log', claims: ClaimDistribution[], average: ClaimDistribution]>([
  [
    'natural',
    [
      { kind: 'normal', mean: 10, standardDeviation: 1 },
      { kind: 'normal', mean: 20, standardDeviation: 5 },
    ],
    { kind: 'normal', mean: 17.5, standardDeviation: 4 },
  ],
  [
    'log',
    [
      { kind: 'log-normal', mu: 1, sigma: 0.25 },
      { kind: 'log-normal', mu: 3, sigma: 1.25 },
    ],
    { kind: 'log-normal', mu: 2.5, sigma: 1 },
  ],
])('claims of one family average to one of it on the %s scale: %j', (scale, claims, average) => {
  expect(quantileAverage(claims.map(lawOf), [0.25, 0.75], scale).distribution).toEqual(average)
})

test.each(['natural', 'log'] as const)('claims of two families have no name on the %s scale', (scale) => {
  const laws = [lawOf({ kind: 'log-normal', mu: 1, sigma: 0.2 }), lawOf({ kind: 'log-uniform', low: 1, high: 9 })]
  expect(quantileAverage(laws, halves, scale).distribution).toBeNull()
  expect(quantileAverage(laws.toReversed(), halves, scale).distribution).toBeNull()
})

test('points average to a point, which has its name', () => {
  const average = quantileAverage([point(1), point(3)], halves, 'natural')
  expect(average.distribution).toEqual({ kind: 'point', value: 2 })
})

describe('of uniforms', () => {
  // From (0 + 5) / 2 to (10 + 20) / 2, straight between.
  const average = () => quantileAverage([uniform(0, 10), uniform(5, 20)], halves, 'natural')

  it('is uniform between the averages of their ends', () => {
    const { support, mean, variance, quantile, cumulative, upperTail, atoms, knots } = average()
    expect(support).toEqual({ low: 2.5, high: 15 })
    expect(mean).toBe(8.75)
    expect(variance).toBeCloseTo(12.5 ** 2 / 12, 10)
    expect(quantile(0.2)).toBeCloseTo(5, 12)
    expect([2, 2.5, 5, 15, 16].map(cumulative)).toEqual([0, 0, expect.closeTo(0.2, 12), 1, 1])
    expect([2, 2.5, 5, 15, 16].map(upperTail)).toEqual([1, 1, expect.closeTo(0.8, 12), 0, 0])
    expect([atoms, knots]).toEqual([[], []])
  })

  it('has its density up to both ends, and none beyond', () => {
    const { logDensity } = average()
    for (const x of [2.5, 8, 15]) expect(logDensity(x)).toBeCloseTo(-Math.log(12.5), 10)
    for (const x of [2.4, 15.1, -Infinity, Infinity]) expect(logDensity(x)).toBe(-Infinity)
  })
})

test('a claim that may be an exact figure gives slopes and bends of its own', () => {
  // With q the share, one claim rises by 20 a share to 3 at 0.15, stays there to 0.65 and rises to 10; the other is 10 q.
  const perhapsThree = linearPool([point(3), uniform(0, 10)], halves)
  const average = quantileAverage([perhapsThree, uniform(0, 10)], halves, 'natural')
  const lines = [
    [0, 0.15, 0, 2.25],
    [0.15, 0.65, 2.25, 4.75],
    [0.65, 1, 4.75, 10],
  ] as const
  for (const [from, to, low, high] of lines) {
    const middle = (low + high) / 2
    expect(average.quantile((from + to) / 2)).toBeCloseTo(middle, 9)
    expect(average.cumulative(middle)).toBeCloseTo((from + to) / 2, 9)
    expect(Math.exp(average.logDensity(middle))).toBeCloseTo((to - from) / (high - low), 9)
  }
  expect(average.mean).toBe(4.5)
  // E(x²) on a line from a to b is (a² + ab + b²) / 3.
  const square = lines.reduce((sum, [from, to, a, b]) => sum + ((to - from) * (a * a + a * b + b * b)) / 3, 0)
  expect(average.variance).toBeCloseTo(square - 4.5 ** 2, 9)
  expect(average.knots).toContainEqual(expect.closeTo(4.75, 9))
})

test('claims without a name average as those that have one', () => {
  const nameless = [1, 3].map((mu) => ({ ...lawOf({ kind: 'log-normal', mu, sigma: mu / 4 }), distribution: null }))
  const average = quantileAverage(nameless, halves, 'log')
  const closed = lawOf({ kind: 'log-normal', mu: 2, sigma: 0.5 })
  for (const share of [0.001, 0.3, 0.9]) expect(average.quantile(share) / closed.quantile(share)).toBeCloseTo(1, 12)
  expect(average.mean / closed.mean).toBeCloseTo(1, 10)
  expect(average.variance / closed.variance).toBeCloseTo(1, 9)
})

test('a claim of two values breaks the average where it goes from one to the other', () => {
  const either = lawOf({ kind: 'discrete', values: [1, 2], probabilities: halves })
  // At the median, from (1 + 5) / 2.
  expect(quantileAverage([either, uniform(0, 10)], halves, 'natural').knots).toEqual([expect.closeTo(3, 12)])
})

test('the kinks of the claims lie where their shares are', () => {
  // A triangular claim has six tenths of its probability below a mode there; the uniform one is at 6 then as well.
  const average = quantileAverage(
    [lawOf({ kind: 'triangular', low: 0, mode: 6, high: 10 }), uniform(0, 10)],
    halves,
    'natural',
  )
  expect(average.knots).toEqual([expect.closeTo(6, 12)])
  const several = [8, 2, 5].map((mode) => lawOf({ kind: 'triangular', low: 0, mode, high: 10 }))
  const { knots } = quantileAverage(several, [0.2, 0.3, 0.5], 'natural')
  expect(knots).toHaveLength(3)
  expect(knots).toEqual(knots.toSorted((one, other) => one - other))
})

test('the kinks of a pool of pools are finite', () => {
  const six = linearPool(
    Array.from({ length: 6 }, () => uniform(1, 2)),
    Array.from({ length: 6 }, () => 1 / 6),
  )
  const { knots } = quantileAverage([six, lawOf({ kind: 'normal', mean: 0, standardDeviation: 1 })], halves, 'natural')
  expect(knots.every(Number.isFinite)).toBe(true)
})
