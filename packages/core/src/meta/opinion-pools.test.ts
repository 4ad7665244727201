/** The laws of opinion pools hold between pools, so they stand together. */
import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { InputError } from '../math/input-error.ts'
import type { ClaimDistribution } from './claim-distribution.ts'
import { lawOf } from './claim-law.ts'
import { envelopeOf } from './envelope.ts'
import { linearPool } from './linear-pool.ts'
import { logarithmicPool } from './logarithmic-pool.ts'
import { originWeights } from './pool-weights.ts'
import type { ProbabilityLaw } from './probability-law.ts'
import { scaleLaw } from './product-law.ts'
import { quantileAverage } from './quantile-average.ts'
import { summariseLaw } from './summarise-law.ts'

type Pool = (laws: readonly ProbabilityLaw[], weights: ArrayLike<number>) => ProbabilityLaw

const pools: Record<string, Pool> = {
  linear: linearPool,
  logarithmic: logarithmicPool,
  'quantile average, natural scale': (laws, weights) => quantileAverage(laws, weights, 'natural'),
  'quantile average, log scale': (laws, weights) => quantileAverage(laws, weights, 'log'),
}
const named = Object.entries(pools)

const logNormal = fc.record({
  kind: fc.constant('log-normal' as const),
  mu: fc.double({ min: 0, max: 8, noNaN: true }),
  sigma: fc.double({ min: 0.05, max: 1.5, noNaN: true }),
})
/** Claims of all shapes that hold values around 100 to 200 possible. */
const overlapping = fc.oneof(
  fc.record({
    kind: fc.constant('log-normal' as const),
    mu: fc.double({ min: 4.5, max: 5.5, noNaN: true }),
    sigma: fc.double({ min: 0.2, max: 1, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('uniform' as const),
    low: fc.integer({ min: 1, max: 100 }),
    high: fc.integer({ min: 200, max: 900 }),
  }),
  fc.record({
    kind: fc.constant('log-uniform' as const),
    low: fc.integer({ min: 1, max: 100 }),
    high: fc.integer({ min: 200, max: 900 }),
  }),
  fc.record({
    kind: fc.constant('triangular' as const),
    low: fc.integer({ min: 1, max: 100 }),
    mode: fc.integer({ min: 101, max: 199 }),
    high: fc.integer({ min: 200, max: 900 }),
  }),
)
const weighted = (claim: fc.Arbitrary<ClaimDistribution>) =>
  fc.array(fc.record({ claim, weight: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 4 }).map((list) => {
    const sum = list.reduce((total, { weight }) => total + weight, 0)
    return { laws: list.map(({ claim: one }) => lawOf(one)), weights: list.map(({ weight }) => weight / sum) }
  })

const shares = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]
const quantilesOf = (law: ProbabilityLaw): number[] => shares.map(law.quantile)

/** The largest relative distance between the quantiles of two laws. */
function distanceBetween(one: ProbabilityLaw, other: ProbabilityLaw): number {
  const others = quantilesOf(other)
  return Math.max(...quantilesOf(one).map((value, index) => Math.abs(value / others[index]! - 1)))
}

describe.each(named)('the %s pool', (_name, pool) => {
  it('of one claim, however often it is repeated under one origin, is that claim', () => {
    fc.assert(
      fc.property(overlapping, fc.integer({ min: 1, max: 5 }), (claim, copies) => {
        const law = lawOf(claim)
        const origins = Array.from({ length: copies }, () => 'the same report')
        const repeated = pool(
          origins.map(() => law),
          originWeights(origins),
        )
        expect(distanceBetween(repeated, law)).toBeLessThan(1e-9)
        expect(repeated.mean / law.mean).toBeCloseTo(1, 9)
      }),
      { numRuns: 25 },
    )
  })

  it('does not change when one of its claims is repeated under its origin', () => {
    fc.assert(
      fc.property(overlapping, overlapping, (first, second) => {
        const [one, other] = [lawOf(first), lawOf(second)]
        const plain = pool([one, other], originWeights(['a', 'b']))
        const repeated = pool([one, other, other, other], originWeights(['a', 'b', 'b', 'b']))
        expect(distanceBetween(repeated, plain)).toBeLessThan(1e-8)
      }),
      { numRuns: 25 },
    )
  })

  it('does not depend on the order of the claims', () => {
    fc.assert(
      fc.property(weighted(overlapping), ({ laws, weights }) => {
        const turned = pool(laws.toReversed(), weights.toReversed())
        expect(distanceBetween(turned, pool(laws, weights))).toBeLessThan(1e-8)
      }),
      { numRuns: 25 },
    )
  })

  it('scales with its claims', () => {
    fc.assert(
      fc.property(weighted(overlapping), fc.constantFrom(0.01, 3, 1000), ({ laws, weights }, factor) => {
        const plain = pool(laws, weights)
        const scaled = pool(
          laws.map((law) => scaleLaw(law, factor)),
          weights,
        )
        expect(distanceBetween(scaled, scaleLaw(plain, factor))).toBeLessThan(1e-8)
        expect(scaled.mean / plain.mean / factor).toBeCloseTo(1, 8)
        expect(scaled.variance / plain.variance / factor ** 2).toBeCloseTo(1, 7)
      }),
      { numRuns: 25 },
    )
  })

  it('leaves out a claim of weight 0, and of one claim is that very claim', () => {
    const [one, other] = [lawOf({ kind: 'log-normal', mu: 5, sigma: 0.2 }), lawOf({ kind: 'uniform', low: 1, high: 2 })]
    expect(pool([one, other], [1, 0])).toBe(one)
    expect(pool([one, other], [0, 1])).toBe(other)
  })

  it('has quantiles, tails, density and moments that belong together', () => {
    fc.assert(
      fc.property(weighted(overlapping), ({ laws, weights }) => {
        const law = pool(laws, weights)
        const step = 1e-4
        for (const share of [0.02, 0.3, 0.9]) {
          const x = law.quantile(share)
          expect(law.cumulative(x)).toBeCloseTo(share, 9)
          expect(law.upperTail(x)).toBeCloseTo(1 - share, 9)
          expect(law.quantileAtScore(0) / law.quantile(0.5)).toBeCloseTo(1, 9)
          const isSmooth = law.knots.every((knot) => Math.abs(knot - x) > 2 * step)
          const slope = (law.cumulative(x + step) - law.cumulative(x - step)) / (2 * step)
          expect(isSmooth ? Math.exp(law.logDensity(x)) : slope).toBeCloseTo(slope, 5)
        }
        expect(law.cumulative(law.support.low)).toBe(0)
        expect(law.upperTail(law.support.high)).toBe(0)
      }),
      { numRuns: 25 },
    )
  })

  it.each([
    ['no claims', [], []],
    ['a weight too few', [lawOf({ kind: 'uniform', low: 1, high: 2 })], []],
    ['weights of sum 2', [lawOf({ kind: 'uniform', low: 1, high: 2 })], [2]],
    [
      'a negative weight',
      [lawOf({ kind: 'uniform', low: 1, high: 2 }), lawOf({ kind: 'uniform', low: 1, high: 2 })],
      [2, -1],
    ],
  ])('is refused with %s', (_what, laws, weights) => {
    expect(() => pool(laws, weights)).toThrow(InputError)
  })
})

describe('between pools', () => {
  it('linear pool and quantile average lie within the envelope, point by point', () => {
    fc.assert(
      fc.property(weighted(fc.oneof(logNormal, overlapping)), ({ laws, weights }) => {
        const envelope = envelopeOf(laws)
        for (const pool of [linearPool(laws, weights), pools['quantile average, natural scale']!(laws, weights)]) {
          for (const share of shares) {
            const value = pool.quantile(share)
            const bounds = envelope.quantile(share)
            expect(value).toBeGreaterThanOrEqual(bounds.lower * (1 - 1e-12))
            expect(value).toBeLessThanOrEqual(bounds.upper * (1 + 1e-12))
            const probability = envelope.cumulative(value)
            expect(pool.cumulative(value)).toBeGreaterThanOrEqual(probability.lower - 1e-9)
            expect(pool.cumulative(value)).toBeLessThanOrEqual(probability.upper + 1e-9)
          }
          expect(pool.mean).toBeGreaterThanOrEqual(envelope.mean.lower * (1 - 1e-12))
          expect(pool.mean).toBeLessThanOrEqual(envelope.mean.upper * (1 + 1e-12))
        }
      }),
      { numRuns: 50 },
    )
  })

  it('for log-normal claims the variance of the logarithm falls from linear to quantile average to logarithmic pool', () => {
    fc.assert(
      fc.property(weighted(logNormal), ({ laws, weights }) => {
        // The logarithms of the claims are normal, and pooling them is pooling the claims: quantiles go through exp.
        const logarithms = laws.map(({ distribution }) => {
          const { mu, sigma } = distribution as Extract<ClaimDistribution, { kind: 'log-normal' }>
          return lawOf({ kind: 'normal', mean: mu, standardDeviation: sigma })
        })
        const ofLogarithms = [
          linearPool(logarithms, weights),
          quantileAverage(logarithms, weights, 'natural'),
          logarithmicPool(logarithms, weights),
        ]
        const ofClaims = [
          linearPool(laws, weights),
          quantileAverage(laws, weights, 'log'),
          logarithmicPool(laws, weights),
        ]
        ofClaims.forEach((pool, index) => {
          expect(Math.log(pool.quantile(0.9))).toBeCloseTo(ofLogarithms[index]!.quantile(0.9), 8)
        })
        const [linear, average, logarithmic] = ofLogarithms.map(({ variance }) => variance)
        expect(linear).toBeGreaterThanOrEqual(average! * (1 - 1e-12))
        expect(average).toBeGreaterThanOrEqual(logarithmic! * (1 - 1e-12))
      }),
    )
  })

  it('the logarithmic pool of normal claims is normal: precisions add up by their weights', () => {
    // Precisions 1 and 1/4 at a half each are 5/8 together; the mean is (1/2 · 0 + 1/8 · 5) / (5/8) = 1.
    const claims = [0, 5].map((mean, index) => lawOf({ kind: 'normal', mean, standardDeviation: index + 1 }))
    expect(logarithmicPool(claims, [0.5, 0.5]).distribution).toEqual({
      kind: 'normal',
      mean: expect.closeTo(1, 14),
      standardDeviation: expect.closeTo(Math.sqrt(8 / 5), 14),
    })
  })

  it('the numeric logarithmic pool is the closed form where there is one', () => {
    const claims = [lawOf({ kind: 'log-normal', mu: 5, sigma: 0.3 }), lawOf({ kind: 'log-normal', mu: 6, sigma: 0.1 })]
    // A copy without its name goes through the integration.
    const nameless = claims.map((law) => ({ ...law, distribution: null }))
    const closed = logarithmicPool(claims, [0.7, 0.3])
    const numeric = logarithmicPool(nameless, [0.7, 0.3])
    expect(distanceBetween(numeric, closed)).toBeLessThan(1e-10)
    expect(numeric.mean / closed.mean).toBeCloseTo(1, 10)
    expect(numeric.variance / closed.variance).toBeCloseTo(1, 10)
    expect(numeric.logDensity(250)).toBeCloseTo(closed.logDensity(250), 9)
  })

  it('the logarithmic pool of claims forty to ten thousand standard deviations apart still stands between them', () => {
    const claims = [0, 40, 100, -10_000].map((mean) =>
      Object.assign(lawOf({ kind: 'normal', mean, standardDeviation: 1 }), { distribution: null }),
    )
    for (const [one, other] of [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 3],
    ] as const) {
      const pool = logarithmicPool([claims[one]!, claims[other]!], [0.5, 0.5])
      expect(pool.mean).toBeCloseTo((claims[one]!.mean + claims[other]!.mean) / 2, 7)
      expect(pool.variance).toBeCloseTo(1, 7)
    }
  })
})

describe('points', () => {
  const exact = lawOf({ kind: 'point', value: 300 })
  const about = lawOf({ kind: 'log-normal', mu: 5, sigma: 0.3 })

  it('keep their probability in the linear pool, at exactly their value', () => {
    const pool = linearPool([exact, about], [0.5, 0.5])
    const before = pool.cumulative(300 - 1e-9)
    expect(pool.cumulative(300) - before).toBeCloseTo(0.5, 6)
    expect(pool.quantile(before + 0.1)).toBe(300)
    expect(pool.atoms).toEqual([{ value: 300, probability: 0.5 }])
    expect(pool.mean).toBeCloseTo((300 + about.mean) / 2, 10)
  })

  it('stay points under quantile averaging, and steps stay steps', () => {
    const halves = [exact, lawOf({ kind: 'point', value: 100 })]
    const geometric = quantileAverage(halves, [0.5, 0.5], 'log')
    expect(geometric.atoms).toEqual([{ value: expect.closeTo(Math.sqrt(30_000), 10), probability: 1 }])
    const steps = lawOf({ kind: 'discrete', values: [0, 10], probabilities: [0.25, 0.75] })
    const other = lawOf({ kind: 'discrete', values: [0, 20], probabilities: [0.5, 0.5] })
    expect(quantileAverage([steps, other], [0.5, 0.5], 'natural').atoms).toEqual([
      { value: 0, probability: 0.25 },
      { value: 5, probability: 0.25 },
      { value: 15, probability: 0.5 },
    ])
  })

  it('shift a quantile average', () => {
    const pool = quantileAverage([exact, about], [0.5, 0.5], 'natural')
    expect(pool.quantile(0.2)).toBeCloseTo(150 + about.quantile(0.2) / 2, 10)
    expect(pool.variance).toBeCloseTo(about.variance / 4, 8)
    expect(Math.exp(pool.logDensity(pool.quantile(0.2)))).toBeCloseTo(
      2 * Math.exp(about.logDensity(about.quantile(0.2))),
      10,
    )
  })

  it('have no part in a logarithmic pool with densities, and agree with points only where they are equal', () => {
    expect(() => logarithmicPool([exact, about], [0.5, 0.5])).toThrow(/points together with densities/)
    expect(() => logarithmicPool([exact, lawOf({ kind: 'point', value: 301 })], [0.5, 0.5])).toThrow(/in common/)
    const pooled = logarithmicPool(
      [
        lawOf({ kind: 'discrete', values: [1, 2, 3], probabilities: [0.25, 0.25, 0.5] }),
        lawOf({ kind: 'discrete', values: [3, 1], probabilities: [0.5, 0.5] }),
      ],
      [0.5, 0.5],
    )
    // √(¼·½) : √(½·½) = 1 : √2.
    expect(pooled.atoms.map(({ value }) => value)).toEqual([1, 3])
    expect(pooled.atoms[1]!.probability).toBeCloseTo(Math.SQRT2 / (1 + Math.SQRT2), 12)
  })
})

describe('refusals', () => {
  it('claims that exclude each other have no logarithmic pool', () => {
    const apart = [lawOf({ kind: 'uniform', low: 0, high: 1 }), lawOf({ kind: 'uniform', low: 2, high: 3 })]
    expect(() => logarithmicPool(apart, [0.5, 0.5])).toThrow(/in common/)
    // The linear pool has one, flat between them, where the median is the lowest value that will do.
    expect(linearPool(apart, [0.5, 0.5]).quantile(0.5)).toBe(1)
  })

  it('values below 0 have no quantile average on the log scale', () => {
    expect(() => quantileAverage([lawOf({ kind: 'uniform', low: -1, high: 1 })], [1], 'log')).toThrow(InputError)
  })

  it('no claims have no envelope', () => expect(() => envelopeOf([])).toThrow(InputError))
})

it('the envelope of one claim is the claim, and a summary names its quantiles', () => {
  const law = lawOf({ kind: 'uniform', low: 0, high: 100 })
  expect(envelopeOf([law]).quantile(0.3)).toEqual({ lower: 30, upper: 30 })
  const { q05, q25, median, q75, q95, mean, standardDeviation } = summariseLaw(law)
  expect([q05, q25, median, q75, q95, mean]).toEqual([5, 25, 50, 75, 95, 50])
  expect(standardDeviation).toBeCloseTo(100 / Math.sqrt(12), 12)
})

it('origins share the weight of their claims', () => {
  expect([...originWeights(['a', 'b', 'a', 'c'])]).toEqual([1 / 6, 1 / 3, 1 / 6, 1 / 3])
})
