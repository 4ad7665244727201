import { describe, expect, it } from 'vitest'
import { normalCumulative, normalUpperTail } from '../math/normal.ts'
import type { ClaimDistribution } from './claim-distribution.ts'
import { lawOf } from './claim-law.ts'
import { linearPool } from './linear-pool.ts'
import { logarithmicPool } from './logarithmic-pool.ts'
import type { ProbabilityLaw } from './probability-law.ts'

const normal = (mean: number, standardDeviation: number) => lawOf({ kind: 'normal', mean, standardDeviation })
const uniform = (low: number, high: number) => lawOf({ kind: 'uniform', low, high })

/** A copy without its name, which is pooled by its density alone. */
const nameless = (law: ProbabilityLaw): ProbabilityLaw => ({ ...law, distribution: null })

describe('the logarithmic pool of nameless claims', () => {
  /** A place and a spread of each, on the scale of the family, and the weight of the first. */
  const pairs = [
    [0, 1, 3, 1, 0.5],
    [0, 1, 40, 3, 0.7],
    [5, 3, -100, 0.5, 0.2],
    [-2000, 2, 9000, 1, 0.6],
    [1, 1, 1, 500, 0.9],
  ] as const
  const families: Readonly<Record<string, (place: number, spread: number) => ClaimDistribution>> = {
    normal: (mean, standardDeviation) => ({ kind: 'normal', mean, standardDeviation }),
    'log-normal': (mu, sigma) => ({ kind: 'log-normal', mu: mu / 1000, sigma: sigma / 1000 }),
  }
  const cases = Object.entries(families).flatMap(([family, claimOf]) =>
    pairs.map((pair) => ({ family, claimOf, pair })),
  )

  it.each(cases)('is the closed form where there is one: $family $pair', ({ claimOf, pair }) => {
    const [place, spread, otherPlace, otherSpread, weight] = pair
    const laws = [lawOf(claimOf(place, spread)), lawOf(claimOf(otherPlace, otherSpread))]
    const weights = [weight, 1 - weight]
    const closed = logarithmicPool(laws, weights)
    const numeric = logarithmicPool(laws.map(nameless), weights)
    // Far apart, the logarithms of the densities are large, and the digits behind their point few.
    const digits = 9 - Math.log10(Math.max(1, Math.abs(place - otherPlace)))
    const relative = (value: number) => value / Math.sqrt(closed.variance)
    expect(relative(numeric.mean - closed.mean)).toBeCloseTo(0, digits)
    expect(numeric.variance / closed.variance).toBeCloseTo(1, digits)
    for (const score of [-9, -6, -2.5, -0.1, 0, 0.7, 3, 6, 9]) {
      const x = closed.quantileAtScore(score)
      expect(relative(numeric.quantileAtScore(score) - x)).toBeCloseTo(0, digits - 1)
      expect(numeric.cumulative(x) / normalCumulative(score)).toBeCloseTo(1, digits - 2)
      expect(numeric.upperTail(x) / normalUpperTail(score)).toBeCloseTo(1, digits - 2)
      expect(numeric.logDensity(x)).toBeCloseTo(closed.logDensity(x), digits - 1)
    }
    for (const share of [1e-15, 0.01, 0.3, 0.5, 0.8, 0.9999]) {
      expect(relative(numeric.quantile(share) - closed.quantile(share))).toBeCloseTo(0, digits - 1)
    }
  })

  it('of uniforms is the uniform on what they share, whatever their weights', () => {
    const pool = logarithmicPool([uniform(0, 10), uniform(5, 20), uniform(-30, 11)], [0.5, 0.3, 0.2])
    expect(pool.support).toEqual({ low: 5, high: 10 })
    expect(pool.mean).toBeCloseTo(7.5, 12)
    expect(pool.variance).toBeCloseTo(25 / 12, 12)
    expect([pool.quantile(0.3), pool.quantile(0.8)]).toEqual([expect.closeTo(6.5, 12), expect.closeTo(9, 12)])
    expect([6, 9].map(pool.cumulative)).toEqual([expect.closeTo(0.2, 12), expect.closeTo(0.8, 12)])
    expect([6, 9].map(pool.upperTail)).toEqual([expect.closeTo(0.8, 12), expect.closeTo(0.2, 12)])
    for (const x of [5, 7, 10]) expect(pool.logDensity(x)).toBeCloseTo(-Math.log(5), 12)
    for (const x of [4.9, 10.1, -Infinity, Infinity]) expect(pool.logDensity(x)).toBe(-Infinity)
    expect(pool.atoms).toEqual([])
  })

  it('of two camps against an open mind keeps both: shares are those of their roots', () => {
    // Mixture^½ with components far apart is √0.2·√φ(x) + √0.8·√φ(x − 1000): a third and two thirds, variance 2 each.
    const camps = linearPool([normal(0, 1), normal(1000, 1)], [0.2, 0.8])
    const pool = logarithmicPool([camps, uniform(-3000, 5000)], [0.5, 0.5])
    expect(pool.mean).toBeCloseTo(2000 / 3, 8)
    expect(pool.variance / (2 + 2e6 / 9)).toBeCloseTo(1, 10)
    expect(pool.quantile(1 / 6)).toBeCloseTo(0, 8)
    expect(pool.quantile(2 / 3)).toBeCloseTo(1000, 8)
    for (const x of [-3, -1, 0.5, 2]) {
      expect(pool.cumulative(x)).toBeCloseTo(normalCumulative(x / Math.SQRT2) / 3, 10)
      expect(pool.upperTail(1000 + x)).toBeCloseTo((2 * normalUpperTail(x / Math.SQRT2)) / 3, 10)
      expect(Math.exp(pool.logDensity(x))).toBeCloseTo(Math.exp((-x * x) / 4) / Math.sqrt(4 * Math.PI) / 3, 10)
    }
    expect([300, 700].map(pool.cumulative)).toEqual([expect.closeTo(1 / 3, 10), expect.closeTo(1 / 3, 10)])
  })

  it('begins and ends with its support', () => {
    const bounded = logarithmicPool(
      [uniform(0, 10), lawOf({ kind: 'triangular', low: 4, mode: 5, high: 20 })],
      [0.5, 0.5],
    )
    const open = logarithmicPool([normal(0, 1), normal(2, 1)].map(nameless), [0.5, 0.5])
    for (const [pool, low, high] of [
      [bounded, 4, 10],
      [open, -Infinity, Infinity],
    ] as const) {
      expect(pool.support).toEqual({ low, high })
      expect([pool.quantile(0), pool.quantile(1)]).toEqual([low, high])
      expect([low, -Infinity].map(pool.cumulative)).toEqual([0, 0])
      expect([high, Infinity].map(pool.cumulative)).toEqual([1, 1])
      expect([low, -Infinity].map(pool.upperTail)).toEqual([1, 1])
      expect([high, Infinity].map(pool.upperTail)).toEqual([0, 0])
    }
  })

  it('has the kinks of its claims inside its support for knots, ascending', () => {
    const triangular = (mode: number) => lawOf({ kind: 'triangular', low: 0, mode, high: 20 })
    const pool = logarithmicPool([5, 10, 8, 6, 3, 12].map(triangular).concat(uniform(5, 10)), Array(7).fill(1 / 7))
    expect(pool.knots).toEqual([6, 8])
  })

  it('finds each value again by its probability, at the cuts of its panels and between them', () => {
    const guide = lawOf({ kind: 'triangular', low: 2, mode: 3, high: 7 })
    const pool = logarithmicPool([guide, uniform(0, 6), normal(4, 2)].map(nameless), [0.4, 0.3, 0.3])
    const scores = Array.from({ length: 101 }, (_, index) => index / 10 - 5)
    for (const x of scores.map(guide.quantileAtScore).filter((value) => value < 6)) {
      expect(pool.quantile(pool.cumulative(x))).toBeCloseTo(x, 9)
    }
  })
})
