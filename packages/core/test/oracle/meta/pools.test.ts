import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type ClaimDistribution,
  type ProbabilityLaw,
  lawOf,
  linearPool,
  logNormalFromInterval,
  logarithmicPool,
  overlapCoefficient,
  quantileAverage,
} from '../../../src/meta/index.ts'
import { largestDifference, notedDifference } from '../largest-difference.ts'

function read<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Shape
}

interface LinearPool {
  readonly quantiles: readonly number[]
  readonly cdf_at_x: readonly number[]
  readonly pdf_at_x: readonly number[]
  readonly mean: number
  readonly sd: number
  readonly condition_dlogx_per_relative_dp: readonly number[]
}

type OtherPool = Pick<LinearPool, 'quantiles' | 'cdf_at_x'> & {
  readonly mu?: number
  readonly sigma?: number
  readonly mean?: number
  readonly sd?: number
}

interface Case {
  readonly q05: number | readonly number[]
  readonly q95: number | readonly number[]
  readonly mu: number | readonly number[]
  readonly sigma: number | readonly number[]
  readonly x: readonly number[]
  readonly component_mean: number | readonly number[]
  readonly pools: Readonly<
    Record<
      string,
      {
        readonly weights: number | readonly number[]
        readonly linear_pool: LinearPool
        readonly log_pool: OtherPool
        readonly vincent_log_scale: OtherPool
        readonly vincent_natural_scale: OtherPool
      }
    >
  >
}

/** Log-normal claims, with quantiles of the mixture to 60 digits. */
const reference = read<{ readonly cases: Readonly<Record<string, Case>> }>('./oracle-pools.json')
const probabilities = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.99]
const TOLERANCE = 1e-8

const listOf = (value: number | readonly number[]): readonly number[] => (typeof value === 'number' ? [value] : value)

/** Where the cumulative probability is this flat, doubles do not determine a quantile. */
const ILL_CONDITIONED = 1e6

describe.each(Object.entries(reference.cases))('%s', (_name, one) => {
  const claims = listOf(one.q05).map((low, index) => logNormalFromInterval(low, listOf(one.q95)[index]!))
  const laws = claims.map(lawOf)

  it('makes log-normal claims of intervals', () => {
    const parameters = claims.flatMap((claim) => (claim.kind === 'log-normal' ? [claim.mu, claim.sigma] : []))
    const expected = listOf(one.mu).flatMap((mu, index) => [mu, listOf(one.sigma)[index]!])
    expect(notedDifference('log-normal claims of intervals', parameters, expected, TOLERANCE)).toBeLessThan(TOLERANCE)
    const means = laws.map((law) => law.mean / 1000)
    expect(
      largestDifference(
        means,
        listOf(one.component_mean).map((mean) => mean / 1000),
      ),
    ).toBeLessThan(TOLERANCE)
  })

  describe.each(Object.entries(one.pools))('weights %s', (_weights, expected) => {
    const weights = listOf(expected.weights)

    function relative(values: readonly number[], wanted: readonly number[]): number {
      return largestDifference(
        values.map((value, index) => value / wanted[index]!),
        wanted.map(() => 1),
      )
    }

    /** Quantiles, mean and standard deviation as ratios to those wanted, and cumulative probabilities as they are. */
    function worstOf(name: string, pool: ProbabilityLaw, wanted: OtherPool): number {
      const moments = [
        pool.mean / (wanted.mean ?? pool.mean),
        Math.sqrt(pool.variance) / (wanted.sd ?? Math.sqrt(pool.variance)),
      ]
      return Math.max(
        relative(probabilities.map(pool.quantile), wanted.quantiles),
        notedDifference(`${name}, cumulative`, one.x.map(pool.cumulative), wanted.cdf_at_x, TOLERANCE),
        largestDifference(moments, [1, 1]),
      )
    }

    it('linear pool', () => {
      const pool = linearPool(laws, weights)
      const wanted = expected.linear_pool
      const conditioned = probabilities
        .map((probability, index) => ({ probability, index }))
        .filter(({ index }) => wanted.condition_dlogx_per_relative_dp[index]! < ILL_CONDITIONED)
      const quantiles = conditioned.map(({ probability }) => pool.quantile(probability))
      expect(
        relative(
          quantiles,
          conditioned.map(({ index }) => wanted.quantiles[index]!),
        ),
      ).toBeLessThan(TOLERANCE)
      const reached = probabilities.map((probability) => pool.cumulative(pool.quantile(probability)))
      expect(largestDifference(reached, probabilities)).toBeLessThan(1e-14)
      expect(
        notedDifference('linear pool, cumulative', one.x.map(pool.cumulative), wanted.cdf_at_x, TOLERANCE),
      ).toBeLessThan(TOLERANCE)
      const densities = one.x.map((x) => Math.exp(pool.logDensity(x)))
      expect(notedDifference('linear pool, density', densities, wanted.pdf_at_x, TOLERANCE)).toBeLessThan(TOLERANCE)
      expect(pool.mean / wanted.mean).toBeCloseTo(1, 10)
      expect(Math.sqrt(pool.variance) / wanted.sd).toBeCloseTo(1, 10)
    })

    it('logarithmic pool', () => {
      const pool = logarithmicPool(laws, weights)
      expect(worstOf('logarithmic pool', pool, expected.log_pool)).toBeLessThan(TOLERANCE)
      const claim = pool.distribution as Extract<ClaimDistribution, { kind: 'log-normal' }>
      expect(
        largestDifference([claim.mu, claim.sigma], [expected.log_pool.mu!, expected.log_pool.sigma!]),
      ).toBeLessThan(TOLERANCE)
    })

    it('quantile averages on the log and on the natural scale', () => {
      expect(
        worstOf('quantile average, log scale', quantileAverage(laws, weights, 'log'), expected.vincent_log_scale),
      ).toBeLessThan(TOLERANCE)
      expect(
        worstOf(
          'quantile average, natural scale',
          quantileAverage(laws, weights, 'natural'),
          expected.vincent_natural_scale,
        ),
      ).toBeLessThan(TOLERANCE)
    })
  })
})

/** Numbers as text with 17 digits. */
interface FromR {
  readonly probabilities: readonly string[]
  readonly at: readonly string[]
  readonly singles: Readonly<
    Record<
      string,
      {
        readonly p: readonly string[]
        readonly d: readonly string[]
        readonly q: readonly string[]
        readonly mean: string
        readonly variance: string
      }
    >
  >
  readonly pools: Readonly<
    Record<
      string,
      { readonly weights: readonly string[]; readonly answer: Readonly<Record<string, AnswerFromR | null>> }
    >
  >
  readonly overlaps: readonly { readonly one: string; readonly other: string; readonly overlap: string }[]
}

interface AnswerFromR {
  readonly q: readonly string[]
  readonly p?: readonly string[]
  readonly mean: string
  readonly sd: string
}

const fromR = read<FromR>('./pools-r.json')
const numbers = (texts: readonly string[]): number[] => texts.map(Number)

/** The claims of pools.R. */
const singles: Readonly<Record<string, ProbabilityLaw>> = Object.fromEntries(
  Object.entries({
    lognormal: { kind: 'log-normal', mu: 5, sigma: 0.4 },
    normal: { kind: 'normal', mean: 200, standardDeviation: 30 },
    uniform: { kind: 'uniform', low: 100, high: 300 },
    loguniform: { kind: 'log-uniform', low: 100, high: 1000 },
    triangular: { kind: 'triangular', low: 100, mode: 150, high: 400 },
  } satisfies Record<string, ClaimDistribution>).map(([name, claim]) => [name, lawOf(claim)]),
)

describe('claims of every shape agree with R', () => {
  it.each(Object.entries(fromR.singles))('%s', (name, expected) => {
    const law = singles[name]!
    const at = numbers(fromR.at)
    expect(
      notedDifference('laws of claims, cumulative', at.map(law.cumulative), numbers(expected.p), 1e-12),
    ).toBeLessThan(1e-12)
    expect(
      largestDifference(
        at.map((x) => 1 - law.upperTail(x)),
        numbers(expected.p),
      ),
    ).toBeLessThan(1e-12)
    expect(
      largestDifference(
        at.map((x) => Math.exp(law.logDensity(x))),
        numbers(expected.d),
      ),
    ).toBeLessThan(1e-12)
    const ours = numbers(fromR.probabilities).map(law.quantile)
    expect(notedDifference('laws of claims, quantiles', ours, numbers(expected.q), 1e-12)).toBeLessThan(1e-12)
    expect(largestDifference([law.mean, law.variance], numbers([expected.mean, expected.variance]))).toBeLessThan(1e-12)
  })

  const answers = Object.entries(fromR.pools).flatMap(([name, { weights, answer }]) =>
    Object.entries(answer).flatMap(([method, expected]) => (expected ? [{ name, method, weights, expected }] : [])),
  )
  const parts: Readonly<Record<string, readonly string[]>> = {
    lognormal_uniform: ['lognormal', 'uniform'],
    normal_triangular: ['normal', 'triangular'],
    all_five: Object.keys(singles),
    uniform_loguniform: ['uniform', 'loguniform'],
  }
  const methods: Readonly<
    Record<string, (laws: readonly ProbabilityLaw[], weights: readonly number[]) => ProbabilityLaw>
  > = {
    linear: linearPool,
    logarithmic: logarithmicPool,
    natural: (laws, weights) => quantileAverage(laws, weights, 'natural'),
    log: (laws, weights) => quantileAverage(laws, weights, 'log'),
  }

  it.each(answers)('$method pool of $name', ({ name, method, weights, expected }) => {
    const pool = methods[method]!(
      parts[name]!.map((part) => singles[part]!),
      numbers(weights),
    )
    expect(largestDifference(numbers(fromR.probabilities).map(pool.quantile), numbers(expected.q))).toBeLessThan(
      TOLERANCE,
    )
    const cumulative = expected.p ? numbers(fromR.at).map(pool.cumulative) : []
    expect(largestDifference(cumulative, numbers(expected.p ?? []))).toBeLessThan(TOLERANCE)
    const moments = [pool.mean, Math.sqrt(pool.variance)]
    expect(largestDifference(moments, numbers([expected.mean, expected.sd]))).toBeLessThan(TOLERANCE)
  })

  it.each(fromR.overlaps)('overlap of $one and $other', ({ one, other, overlap }) => {
    expect(Math.abs(overlapCoefficient(singles[one]!, singles[other]!) - Number(overlap))).toBeLessThan(TOLERANCE)
  })
})
