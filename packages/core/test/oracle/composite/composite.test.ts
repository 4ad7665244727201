/** The same steps of one index are held against several references, so they stand together. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type IndexSteps,
  type MeanName,
  type MissingPolicy,
  type Normalisation,
  analyseRankUncertainty,
  evaluateIndex,
  normaliseColumn,
  withStep,
} from '../../../src/composite/index.ts'
import { describeRanks } from '../../../src/composite/rank-distribution.ts'
import { makeRankTally } from '../../../src/composite/rank-tally.ts'
import { largestDifference, notedDifference } from '../largest-difference.ts'

type Rows = readonly (readonly (number | null)[])[]

const TOLERANCE = 1e-10

interface Aggregated {
  readonly score: readonly number[]
  readonly rank_min: readonly number[]
}

interface RankProbabilities {
  readonly N: number
  readonly rank_probability_rows_units_cols_ranks: readonly (readonly number[])[]
  readonly prob_row_beats_col: readonly (readonly number[])[]
}

/** Values that reference.R computes anew, and holds against the file. */
interface Reference {
  readonly matrix: Rows
  readonly direction: readonly (1 | -1)[]
  readonly weights: readonly number[]
  readonly goal: readonly number[]
  readonly worst: readonly number[]
  readonly normalised: Readonly<Record<string, Rows>>
  readonly aggregates: Readonly<Record<string, Aggregated>>
  readonly dirichlet: {
    readonly uniform: RankProbabilities
    readonly concentrated_50W: RankProbabilities
    readonly exact_uniform: { readonly prob_row_beats_col: Rows; readonly mean_rank: readonly number[] }
  }
  readonly analytic: {
    readonly three_indicator_exact: Readonly<
      Record<string, { readonly matrix: Rows; readonly rank_probability_exact: readonly (readonly number[])[] }>
    >
    readonly identity3: { readonly matrix: Rows; readonly rank_probability: readonly (readonly number[])[] }
    readonly dominance3: { readonly matrix: Rows; readonly rank_probability: readonly (readonly number[])[] }
    readonly two_by_two: Readonly<Record<string, unknown>>
  }
  readonly missing_values: Readonly<Record<string, Rows & readonly (number | null)[]>>
  readonly leave_one_indicator_out: readonly {
    readonly score: readonly number[]
    readonly rank_min: readonly number[]
  }[]
}

/** Values that composite.R makes. */
interface FromR {
  readonly normalised: Readonly<Record<string, Rows>>
  readonly aggregated: Readonly<Record<string, { readonly score: readonly number[]; readonly rank: readonly number[] }>>
  readonly missing: Readonly<Record<string, readonly (number | null)[]>> & { readonly matrix: Rows }
  readonly big: {
    readonly columns: Rows
    readonly mean_rank: readonly number[]
    readonly rank_quantiles: readonly (readonly number[])[]
    readonly above_first_ten: readonly (readonly number[])[]
  }
  readonly two_by_two: { readonly concentrations: readonly (readonly number[])[]; readonly above: readonly number[] }
}

function read<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Shape
}

const reference = read<Reference>('./oracle-composite.json')
const fromR = read<FromR>('./composite-r.json')

function columnsOf(rows: Rows): Float64Array[] {
  return rows[0]!.map((_, indicator) => Float64Array.from(rows, (row) => row[indicator] ?? Number.NaN))
}

const columns = columnsOf(reference.matrix)
const target = { method: 'target', goals: reference.goal, worst: reference.worst } as const

function stepsOf(normalisation: Normalisation, mean: MeanName, weights: readonly number[]): IndexSteps {
  return [
    { step: 'direction', directions: reference.direction },
    { step: 'normalise', normalisation },
    { step: 'weight', weights },
    { step: 'aggregate', mean },
  ]
}

describe('normalisations agree with R', () => {
  const cases: readonly (readonly [Normalisation, string, string])[] = [
    [{ method: 'min-max' }, 'min_max', 'minmax_0_1'],
    [{ method: 'min-max', low: 1, high: 100 }, 'min_max_1_100', 'minmax_1_100'],
    [{ method: 'z-score' }, 'z_score', 'zscore_sd_n_minus_1'],
    [{ method: 'rank' }, 'rank', 'rank_average'],
    [{ method: 'percentile' }, 'hazen', 'percentile_hazen'],
    [{ method: 'percentile', convention: 'rank-over-count' }, 'rank_over_count', 'percentile_avg_rank_over_n'],
    [{ method: 'percentile', convention: 'inclusive' }, 'inclusive', 'percentile_rank_minus1_over_n_minus1'],
    [target, 'target', 'distance_to_target_linear_clamped'],
    [{ ...target, clamp: false }, 'target_unclamped', 'distance_to_target_linear_uncapped'],
  ]
  it.each(cases)('%j', (normalisation, inR, inReference) => {
    columns.forEach((column, indicator) => {
      const direction = reference.direction[indicator]!
      const oriented = column.map((value) => direction * value)
      const { values } = normaliseColumn(oriented, normalisation, indicator, direction)
      for (const rows of [reference.normalised[inReference]!, fromR.normalised[inR]!]) {
        expect(
          notedDifference(
            `normalised values, ${inR.replaceAll('_', ' ')}`,
            values,
            columnsOf(rows)[indicator]!,
            TOLERANCE,
          ),
        ).toBeLessThan(TOLERANCE)
      }
    })
  })
})

describe('scores and ranks agree with R', () => {
  const normalisations: Readonly<Record<string, Normalisation>> = {
    minmax_0_1: { method: 'min-max' },
    zscore_sd_n_minus_1: { method: 'z-score' },
    rank_average: { method: 'rank' },
    percentile_hazen: { method: 'percentile' },
    distance_to_target_linear_clamped: target,
    'minmax_0_1 (zeros give 0)': { method: 'min-max' },
    minmax_1_100: { method: 'min-max', low: 1, high: 100 },
  }
  const means: Readonly<Record<string, MeanName>> = {
    arithmetic: 'arithmetic',
    geometric: 'geometric',
    'power_mean p=0 (0=geometric,-1=harmonic)': 'geometric',
    'power_mean p=-1 (0=geometric,-1=harmonic)': 'harmonic',
  }
  const named = Object.entries(reference.aggregates).filter(([name]) => means[name.split('|')[0]!])
  it('covers what the reference has of the three means', () => expect(named).toHaveLength(16))
  it.each(named)('%s', (name, expected) => {
    const [mean, normalisation, weighting] = name.split('|') as [string, string, string]
    const weights = weighting === 'W' ? reference.weights : reference.weights.map(() => 1)
    const result = evaluateIndex(columns, stepsOf(normalisations[normalisation]!, means[mean]!, weights))
    expect(notedDifference('scores', result.scores, expected.score, TOLERANCE)).toBeLessThan(TOLERANCE)
    expect([...result.ranks]).toEqual(expected.rank_min)
  })

  const namesInR: Readonly<Record<string, Normalisation>> = {
    min_max: { method: 'min-max' },
    min_max_1_100: { method: 'min-max', low: 1, high: 100 },
    z_score: { method: 'z-score' },
    rank: { method: 'rank' },
    hazen: { method: 'percentile' },
    rank_over_count: { method: 'percentile', convention: 'rank-over-count' },
    inclusive: { method: 'percentile', convention: 'inclusive' },
    target,
    target_unclamped: { ...target, clamp: false },
  }
  it.each(Object.entries(fromR.aggregated))('%s', (name, expected) => {
    const [mean, normalisation] = name.split('|') as [MeanName, string]
    const result = evaluateIndex(columns, stepsOf(namesInR[normalisation]!, mean, reference.weights))
    expect(notedDifference('scores', result.scores, expected.score, TOLERANCE)).toBeLessThan(TOLERANCE)
    expect([...result.ranks]).toEqual(expected.rank)
  })

  it.each([
    ['renormalise', 'score_renormalised_weights'],
    ['exclude', 'score_strict'],
    ['zero', 'score_missing_as_zero'],
    ['mean', 'score_mean_imputed'],
  ] satisfies [MissingPolicy, string][])('missing values under "%s"', (policy, inReference) => {
    const steps = withStep(stepsOf({ method: 'min-max' }, 'arithmetic', reference.weights), { step: 'missing', policy })
    const holes = columnsOf(reference.missing_values['matrix']!)
    const scores = evaluateIndex(holes, steps).scores
    const wanted = reference.missing_values[inReference]!
    expect(notedDifference('scores with missing values', scores, wanted, TOLERANCE)).toBeLessThan(TOLERANCE)
    expect(
      largestDifference(evaluateIndex(columnsOf(fromR.missing.matrix), steps).scores, fromR.missing[policy]!),
    ).toBeLessThan(TOLERANCE)
  })

  it('each indicator left out', () => {
    reference.leave_one_indicator_out.forEach((expected, leftOut) => {
      const weights = reference.weights.map((weight, indicator) => (indicator === leftOut ? 0 : weight))
      const result = evaluateIndex(columns, stepsOf({ method: 'min-max' }, 'arithmetic', weights))
      expect(notedDifference('scores', result.scores, expected.score, TOLERANCE)).toBeLessThan(TOLERANCE)
      expect([...result.ranks]).toEqual(expected.rank_min)
    })
  })
})

describe('rank probabilities lie within four Monte Carlo errors', () => {
  const base = stepsOf({ method: 'min-max' }, 'arithmetic', reference.weights)
  const draws = 40_000

  /** The largest distance between two vectors of shares, in standard errors of their difference. */
  function errorsApart(actual: ArrayLike<number>, expected: ArrayLike<number>, referenceDraws: number): number {
    const distances = Array.from(expected, (wanted, index) => {
      // A share of 0 or 1 in a sample still has an error; that of three draws stands for it.
      const spread = Math.max(wanted * (1 - wanted), 3 / Math.min(draws, referenceDraws))
      return Math.abs(actual[index]! - wanted) / Math.sqrt(spread * (1 / draws + 1 / referenceDraws))
    })
    return Math.max(...distances)
  }

  it.each([
    ['uniform', reference.dirichlet.uniform],
    [50, reference.dirichlet.concentrated_50W],
  ] as const)('Dirichlet weights with concentration %s', (concentration, expected) => {
    const result = analyseRankUncertainty(columns, base, {
      variation: { weights: { concentration } },
      draws,
      seed: 20190125,
    })
    result.units.forEach((unit, index) => {
      expect(
        errorsApart(unit.probabilities, expected.rank_probability_rows_units_cols_ranks[index]!, expected.N),
      ).toBeLessThan(4)
      expect(errorsApart(result.above![index]!, expected.prob_row_beats_col[index]!, expected.N)).toBeLessThan(4)
    })
  })

  it('exact pair probabilities and mean ranks under uniform weights', () => {
    const exact = reference.dirichlet.exact_uniform
    const options = { variation: { weights: { concentration: 'uniform' } }, draws, seed: 7 } as const
    const result = analyseRankUncertainty(columns, base, options)
    result.units.forEach((unit, index) => {
      const pairs = exact.prob_row_beats_col[index]!.map((share) => share ?? 0)
      expect(errorsApart(result.above![index]!, pairs, Infinity)).toBeLessThan(4)
      expect(Math.abs(unit.meanRank - exact.mean_rank[index]!)).toBeLessThan(4 * unit.meanRankError)
    })
  })

  const { three_indicator_exact: three, identity3, dominance3 } = reference.analytic
  it.each([
    ...Object.entries(three).map(([name, value]) => [name, value.matrix, value.rank_probability_exact] as const),
    ['identity', identity3.matrix, identity3.rank_probability] as const,
    ['dominance', dominance3.matrix, dominance3.rank_probability] as const,
  ])('exact rank probabilities of %s', (_name, matrix, expected) => {
    const options = { variation: { weights: { concentration: 'uniform' } }, draws, seed: 3 } as const
    const result = analyseRankUncertainty(columnsOf(matrix), [{ step: 'aggregate', mean: 'arithmetic' }], options)
    result.units.forEach((unit, index) =>
      expect(errorsApart(unit.probabilities, expected[index]!, Infinity)).toBeLessThan(4),
    )
  })

  it('Beta probabilities of two units and two indicators', () => {
    const stated = Object.values(reference.analytic.two_by_two).filter((value) => typeof value === 'number')
    expect(largestDifference(stated, fromR.two_by_two.above)).toBeLessThan(TOLERANCE)
    fromR.two_by_two.concentrations.forEach((concentrations, index) => {
      const concentration = concentrations.reduce((sum, value) => sum + value)
      const result = analyseRankUncertainty(
        [
          [1, 0],
          [0, 0.5],
        ],
        [
          { step: 'weight', weights: concentrations },
          { step: 'aggregate', mean: 'arithmetic' },
        ],
        { variation: { weights: { concentration } }, draws, seed: 5 },
      )
      const exact = fromR.two_by_two.above[index]!
      expect(errorsApart(result.above![0]!, [0, exact], Infinity)).toBeLessThan(4)
      expect(errorsApart(result.above![1]!, [1 - exact, 0], Infinity)).toBeLessThan(4)
    })
  })
})

it('ranks, their quantiles and the pairs of 200 units under 10,000 given weightings equal R exactly', () => {
  // The generator of the benchmark: Park and Miller's, exact in doubles.
  let state = 2000
  const uniform = (): number => {
    state = (16_807 * state) % 2_147_483_647
    return state / 2_147_483_647
  }
  const big = columnsOf(fromR.big.columns)
  const tally = makeRankTally(200, true)
  const scores = new Float64Array(200)
  for (let draw = 0; draw < 10_000; draw += 1) {
    const spacings = big.map(() => -Math.log(uniform()))
    const sum = spacings.reduce((total, value) => total + value)
    scores.fill(0)
    big.forEach((column, indicator) => {
      for (let unit = 0; unit < 200; unit += 1) scores[unit]! += (spacings[indicator]! / sum) * column[unit]!
    })
    tally.add(scores)
  }
  const above = tally.aboveCounts()!
  for (let unit = 0; unit < 200; unit += 1) {
    const ranks = describeRanks(tally.rankCounts().subarray(unit * 200, (unit + 1) * 200), 0.9)
    expect(ranks.meanRank).toBeCloseTo(fromR.big.mean_rank[unit]!, 10)
    const { lower, median, upper } = ranks.interval
    expect(largestDifference([lower, median, upper], fromR.big.rank_quantiles[unit]!)).toBeLessThan(TOLERANCE)
    expect([...above.subarray(unit * 200, unit * 200 + 10)]).toEqual(fromR.big.above_first_ten[unit])
  }
})
