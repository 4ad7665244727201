import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { log } from '../math/log.ts'
import { normalCumulative } from '../math/normal.ts'
import { integrate } from '../math/quadrature.ts'
import { type ClaimDistribution, logNormalFromInterval, scaleClaim } from './claim-distribution.ts'
import { lawOf } from './claim-law.ts'
import { distinctAscending } from './distinct-ascending.ts'

const claims: ClaimDistribution[] = [
  { kind: 'log-normal', mu: 5, sigma: 0.4 },
  { kind: 'normal', mean: -3, standardDeviation: 20 },
  { kind: 'uniform', low: -2, high: 9 },
  { kind: 'log-uniform', low: 100, high: 1000 },
  { kind: 'triangular', low: 2, mode: 3, high: 7 },
  { kind: 'triangular', low: 2, mode: 2, high: 7 },
  { kind: 'triangular', low: 2, mode: 7, high: 7 },
  { kind: 'point', value: 300 },
  { kind: 'discrete', values: [5, 1, 3], probabilities: [0.2, 0.3, 0.5] },
]
const continuous = claims.filter(({ kind }) => kind !== 'point' && kind !== 'discrete')
const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })

describe.each(claims)('%j', (claim) => {
  it('has quantiles that invert its probabilities, and tails that add up to 1', () => {
    const law = lawOf(claim)
    fc.assert(
      fc.property(probability, (share) => {
        const x = law.quantile(share)
        const step = 1e-12 * Math.max(1, Math.abs(x))
        expect(law.cumulative(x + step)).toBeGreaterThanOrEqual(share - 1e-10)
        expect(law.cumulative(x - step)).toBeLessThanOrEqual(law.atoms.length > 0 ? 1 : share + 1e-10)
        expect(law.cumulative(x) + law.upperTail(x)).toBeCloseTo(1, 12)
      }),
    )
  })

  it('has the same quantiles at normal scores', () => {
    const law = lawOf(claim)
    for (const score of [-6, -1.3, -0.01, 0.02, 0.8, 2.5]) {
      expect(law.quantileAtScore(score) / law.quantile(normalCumulative(score))).toBeCloseTo(1, 9)
    }
  })

  it('holds all its probability inside its support', () => {
    const law = lawOf(claim)
    expect([law.cumulative(-Infinity), law.upperTail(Infinity)]).toEqual([0, 0])
    expect([law.cumulative(Infinity), law.upperTail(-Infinity)]).toEqual([1, 1])
    expect(law.quantile(0)).toBe(claim.kind === 'normal' ? -Infinity : law.support.low)
    expect(law.quantile(1)).toBe(law.support.high)
    expect(law.cumulative(law.support.high)).toBe(1)
  })

  it('scales with a factor', () => {
    const law = lawOf(claim)
    const scaled = lawOf(scaleClaim(claim, 8))
    expect(scaled.mean).toBeCloseTo(8 * law.mean, 10)
    expect(scaled.variance / 64).toBeCloseTo(law.variance, 8)
    for (const share of [0.1, 0.5, 0.95]) expect(scaled.quantile(share) / law.quantile(share)).toBeCloseTo(8, 10)
  })
})

describe.each(continuous)('the density of %j', (claim) => {
  it('integrates to 1, to the mean and to the variance', () => {
    const law = lawOf(claim)
    const cuts = [-9, -6, -3, -1, 0, 1, 3, 6, 9].map(law.quantileAtScore)
    const all = distinctAscending([...cuts, ...law.knots])
    const expectation = (of: (x: number) => number): number =>
      integrate((x) => of(x) * Math.exp(law.logDensity(x)), all)
    expect(expectation(() => 1)).toBeCloseTo(1, 10)
    expect(expectation((x) => x) / law.mean).toBeCloseTo(1, 9)
    expect(expectation((x) => (x - law.mean) ** 2) / law.variance).toBeCloseTo(1, 9)
  })

  it('is none outside the support', () => {
    const law = lawOf(claim)
    expect(law.logDensity(law.support.low - 1)).toBe(-Infinity)
    expect(law.logDensity(law.support.high + 1)).toBe(-Infinity)
    expect(law.logDensity(-Infinity)).toBe(-Infinity)
    expect(law.logDensity(Infinity)).toBe(-Infinity)
  })
})

describe('atoms', () => {
  it('are sorted, and quantiles are the lowest value that reaches the probability', () => {
    const law = lawOf({ kind: 'discrete', values: [5, 1, 3], probabilities: [0.2, 0.3, 0.5] })
    expect(law.atoms.map(({ value }) => value)).toEqual([1, 3, 5])
    expect([0.3, 0.300_001, 0.8, 0.800_001].map(law.quantile)).toEqual([1, 3, 3, 5])
    expect([0.9, 1, 2, 3, 5].map(law.cumulative)).toEqual([0, 0.3, 0.3, 0.8, 1])
    expect([0.9, 1, 2, 3, 5].map(law.upperTail)).toEqual([1, 0.7, 0.7, 0.2, 0])
    expect([0, 1, 3].map(law.logDensity)).toEqual([-Infinity, -Infinity, -Infinity])
    expect(law.mean).toBeCloseTo(2.8, 14)
    expect(law.variance).toBeCloseTo(0.3 * 1.8 ** 2 + 0.5 * 0.2 ** 2 + 0.2 * 2.2 ** 2, 14)
  })
})

describe('values of next to no probability', () => {
  it('have quantiles beyond their score, in either tail, and none before', () => {
    const law = lawOf({ kind: 'discrete', values: [-1000, 0, 1000], probabilities: [1e-20, 1, 1e-20] })
    // Beyond a score of 9 lies 1.1e-19 of the probability, beyond 9.5 1e-21.
    expect([-9.5, -9, 9, 9.5].map(law.quantileAtScore)).toEqual([-1000, 0, 0, 1000])
  })

  it('of a fair coin the lower side is the median, come from where you may', () => {
    const coin = lawOf({ kind: 'discrete', values: [0, 1], probabilities: [0.5, 0.5] })
    expect([-1e-300, 0, 1e-300, 0.1].map(coin.quantileAtScore)).toEqual([0, 0, 0, 1])
  })
})

describe('at its ends', () => {
  it('a claim has quantiles at scores to as many digits as there are in its tail', () => {
    const [above, below] = [lawOf({ kind: 'uniform', low: 0, high: 1 }), lawOf({ kind: 'uniform', low: -1, high: 0 })]
    expect(above.quantileAtScore(-9) / normalCumulative(-9)).toBeCloseTo(1, 12)
    expect(below.quantileAtScore(9) / -normalCumulative(-9)).toBeCloseTo(1, 12)
  })

  it('a density is what it is beside them', () => {
    const flat = lawOf({ kind: 'uniform', low: -2, high: 9 })
    expect([-2, 9].map(flat.logDensity)).toEqual([-log(11), -log(11)])
    const decade = lawOf({ kind: 'log-uniform', low: 1, high: 10 })
    expect([1, 10].map((x) => x * Math.exp(decade.logDensity(x)))).toEqual(
      [1, 1].map((one) => expect.closeTo(one / Math.log(10), 12)),
    )
    const [falling, rising] = [2, 7].map((mode) => lawOf({ kind: 'triangular', low: 2, mode, high: 7 }))
    expect([2, 7].map(falling!.logDensity)).toEqual([log(2 / 5), -Infinity])
    expect([2, 7].map(rising!.logDensity)).toEqual([-Infinity, log(2 / 5)])
  })
})

describe('a log-normal claim from an interval', () => {
  it('has the interval between its 5 and 95 % quantiles, or those of another level', () => {
    const range = lawOf(logNormalFromInterval(2000, 2500))
    expect(range.quantile(0.05)).toBeCloseTo(2000, 8)
    expect(range.quantile(0.95)).toBeCloseTo(2500, 8)
    const half = lawOf(logNormalFromInterval(10, 40, 0.5))
    expect([half.quantile(0.25), half.quantile(0.5), half.quantile(0.75)]).toEqual([
      expect.closeTo(10, 10),
      expect.closeTo(20, 10),
      expect.closeTo(40, 10),
    ])
  })
})
