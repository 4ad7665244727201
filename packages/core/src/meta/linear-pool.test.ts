import { expect, test } from 'vitest'
import { normalCumulative, normalUpperTail } from '../math/normal.ts'
import { lawOf } from './claim-law.ts'
import { linearPool } from './linear-pool.ts'

const normal = (mean: number, standardDeviation: number) => lawOf({ kind: 'normal', mean, standardDeviation })
const uniform = (low: number, high: number) => lawOf({ kind: 'uniform', low, high })
const point = (value: number) => lawOf({ kind: 'point', value })

test('a quantile at a score has the probability of the score, far into both tails', () => {
  const pool = linearPool([normal(0, 1), normal(3, 2)], [0.4, 0.6])
  for (const score of [-30, -12, -4, -0.5, 0]) {
    expect(pool.cumulative(pool.quantileAtScore(score)) / normalCumulative(score)).toBeCloseTo(1, 9)
  }
  for (const score of [0.5, 4, 12, 30]) {
    expect(pool.upperTail(pool.quantileAtScore(score)) / normalUpperTail(score)).toBeCloseTo(1, 9)
  }
})

test('of points, a quantile is the lowest value that has the probability, exactly', () => {
  const coin = linearPool([point(2), point(1)], [0.5, 0.5])
  expect([0, 0.3, 0.5, 0.6, 1].map(coin.quantile)).toEqual([1, 1, 1, 2, 2])
  // Half of the probability lies beyond 1, and no more than half beyond a score of next to nothing.
  expect([-1, 0, 1e-300, 1].map(coin.quantileAtScore)).toEqual([1, 1, 1, 2])
})

test.each([
  [0, 10],
  [-10, 10],
  [-10, -2],
])('a point at the low end of a range shifts its quantiles: from %d to %d', (low, high) => {
  const pool = linearPool([point(low), uniform(low, high)], [0.1, 0.9])
  for (const share of [0.19, 0.55, 0.91]) {
    expect(pool.quantile(share)).toBeCloseTo(low + ((share - 0.1) / 0.9) * (high - low), 12)
  }
  expect(pool.quantile(0.05)).toBe(low)
  expect(pool.quantile(1)).toBeCloseTo(high, 12)
})

test('claims on the whole line and on a part of it begin and end together', () => {
  const pool = linearPool([normal(0, 1), uniform(5, 6)], [0.5, 0.5])
  expect(pool.support).toEqual({ low: -Infinity, high: Infinity })
  expect([pool.quantile(0), pool.quantile(1)]).toEqual([-Infinity, Infinity])
})

test('atoms add up over the claims and ascend, and so do the ends and kinks of the claims', () => {
  const dice = lawOf({ kind: 'discrete', values: [6, 4, 5], probabilities: [0.5, 0.25, 0.25] })
  const pool = linearPool([dice, point(5), point(3), uniform(4.5, 20), uniform(0, 10)], [0.4, 0.2, 0.1, 0.1, 0.2])
  expect(pool.atoms).toEqual([
    { value: 3, probability: 0.1 },
    { value: 4, probability: expect.closeTo(0.1, 15) },
    { value: 5, probability: expect.closeTo(0.3, 15) },
    { value: 6, probability: expect.closeTo(0.2, 15) },
  ])
  expect(pool.knots).toEqual([0, 3, 4, 4.5, 5, 6, 10, 20])
  expect(linearPool([normal(0, 1), uniform(1, 2)], [0.5, 0.5]).knots).toEqual([1, 2])
})

test('the density is the weighted mean of densities, also where all of them are small, and none where there is none', () => {
  const pool = linearPool([uniform(0, 1), uniform(0, 4)], [0.5, 0.5])
  expect(Math.exp(pool.logDensity(0.5))).toBeCloseTo(0.5 + 0.125, 14)
  expect(Math.exp(pool.logDensity(3))).toBeCloseTo(0.125, 14)
  expect([pool.logDensity(-1), pool.logDensity(5)]).toEqual([-Infinity, -Infinity])
  const tails = linearPool([normal(0, 1), normal(0, 1)], [0.5, 0.5])
  expect(tails.logDensity(60)).toBeCloseTo(normal(0, 1).logDensity(60), 9)
})

test('no probability is above 1, however the weights were rounded', () => {
  for (let count = 2; count < 60; count += 1) {
    const claims = Array.from({ length: count }, () => uniform(0, 1))
    const pool = linearPool(
      claims,
      claims.map(() => 1 / count),
    )
    expect(pool.cumulative(1)).toBeLessThanOrEqual(1)
    expect(pool.upperTail(0)).toBeLessThanOrEqual(1)
  }
})

test('weights that miss a sum of 1 by rounding are scaled to it', () => {
  const { atoms } = linearPool([point(1), point(2)], [0.5, 0.5 + 9e-10])
  expect(atoms[0]!.probability + atoms[1]!.probability).toBeCloseTo(1, 14)
})
