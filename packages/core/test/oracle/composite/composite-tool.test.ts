/** The tool on a CSV, as a caller gets it, against the reference values; the engine below it has its own tests. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compositeTool } from '../../../src/analyses/composite.schema.ts'
import type { CompositeData } from '../../../src/analyses/composite.run.ts'
import { parseDataTable } from '../../../src/dossier/data-table.ts'
import { largestDifference } from '../largest-difference.ts'

const TOLERANCE = 1e-10

interface Probabilities {
  readonly N: number
  readonly rank_probability_rows_units_cols_ranks: readonly (readonly number[])[]
  readonly prob_row_beats_col: readonly (readonly number[])[]
}

interface Reference {
  readonly units: readonly string[]
  readonly indicators: readonly string[]
  readonly direction: readonly number[]
  readonly weights: readonly number[]
  readonly goal: readonly number[]
  readonly worst: readonly number[]
  readonly aggregates: Readonly<
    Record<string, { readonly score: readonly number[]; readonly rank_min: readonly number[] }>
  >
  readonly dirichlet: { readonly uniform: Probabilities; readonly concentrated_50W: Probabilities }
  readonly missing_values: Readonly<Record<string, readonly (number | null)[]>> & {
    readonly matrix: readonly (readonly (number | null)[])[]
  }
}

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const reference = JSON.parse(read('./oracle-composite.json')) as Reference
const table = parseDataTable('matrix12x6.csv', read('./matrix12x6.csv'), 'a'.repeat(64))

const pairs = (values: readonly number[]) =>
  reference.indicators.map((indicator, place) => `${indicator}=${values[place]}`).join(',')

const base = { unit: 'unit', direction: pairs(reference.direction), draws: '10' }
const weighted = { ...base, weights: pairs(reference.weights) }

const ask = (given: Readonly<Record<string, string>>, asked = table) =>
  compositeTool.prepare(asked, given).answer().data as CompositeData

describe('scores and ranks of the tool agree with R', () => {
  const scale = { low: '1', high: '100' }
  const target = { normalise: 'target', goals: pairs(reference.goal), worst: pairs(reference.worst) }
  it.each([
    ['arithmetic|minmax_0_1', {}],
    ['arithmetic|zscore_sd_n_minus_1', { normalise: 'z-score' }],
    ['arithmetic|rank_average', { normalise: 'rank' }],
    ['arithmetic|percentile_hazen', { normalise: 'percentile' }],
    ['arithmetic|distance_to_target_linear_clamped', target],
    ['geometric|minmax_0_1 (zeros give 0)', { aggregate: 'geometric' }],
    ['power_mean p=0 (0=geometric,-1=harmonic)|minmax_1_100', { aggregate: 'geometric', ...scale }],
    ['power_mean p=-1 (0=geometric,-1=harmonic)|minmax_1_100', { aggregate: 'harmonic', ...scale }],
  ])('%s', (name, choices) => {
    for (const [given, weighting] of [
      [weighted, 'W'],
      [base, 'equal'],
    ] as const) {
      const { units } = ask({ ...given, ...choices } as Readonly<Record<string, string>>)
      const expected = reference.aggregates[`${name}|${weighting}`]!
      expect(units.map(({ unit }) => unit)).toEqual(reference.units)
      expect(
        largestDifference(
          units.map(({ score }) => score!),
          expected.score,
        ),
      ).toBeLessThan(TOLERANCE)
      expect(units.map(({ rank }) => rank)).toEqual(expected.rank_min)
    }
  })

  it('contributions sum to the score exactly', () => {
    for (const { score, contributions } of ask(weighted).units) {
      expect(contributions.reduce((sum, { contribution }) => sum + contribution!, 0)).toBe(score)
    }
  })

  it.each([
    ['renormalise', 'score_renormalised_weights'],
    ['exclude', 'score_strict'],
    ['zero', 'score_missing_as_zero'],
    ['mean', 'score_mean_imputed'],
  ])('missing values under "%s"', (missing, inReference) => {
    const lines = reference.missing_values.matrix.map((row, unit) =>
      [reference.units[unit], ...row.map((cell) => cell ?? '')].join(','),
    )
    const holes = parseDataTable(
      'holes.csv',
      [`unit,${reference.indicators.join(',')}`, ...lines].join('\n'),
      'a'.repeat(64),
    )
    const scores = ask({ ...weighted, missing }, holes).units.map(({ score }) => score)
    const expected = reference.missing_values[inReference]!
    expect(scores.map((score) => score === null)).toEqual(expected.map((score) => score === null))
    const known = (list: readonly (number | null)[]) => list.filter((score) => score !== null)
    expect(largestDifference(known(scores), known(expected))).toBeLessThan(TOLERANCE)
  })
})

describe('rank probabilities lie within four Monte Carlo errors', () => {
  const draws = 20_000

  function errorsApart(actual: readonly number[], expected: readonly number[], referenceDraws: number): number {
    const distances = expected.map((wanted, index) => {
      // A share of 0 or 1 in a sample still has an error; that of three draws stands for it.
      const spread = Math.max(wanted * (1 - wanted), 3 / Math.min(draws, referenceDraws))
      return Math.abs(actual[index]! - wanted) / Math.sqrt(spread * (1 / draws + 1 / referenceDraws))
    })
    return Math.max(...distances)
  }

  it.each([
    ['uniform', reference.dirichlet.uniform],
    ['50', reference.dirichlet.concentrated_50W],
  ] as const)('with concentration %s', (concentration, expected) => {
    const { units, dominance } = ask({ ...weighted, concentration, draws: String(draws), seed: '20190125' })
    const above = new Map(dominance.map((pair) => [`${pair.above} ${pair.below}`, pair.probability]))
    units.forEach(({ unit, rankProbabilities }, index) => {
      const ranks = expected.rank_probability_rows_units_cols_ranks[index]!
      expect(errorsApart(rankProbabilities, ranks, expected.N)).toBeLessThan(4)
      const beats = reference.units.map((other) => above.get(`${unit} ${other}`) ?? 0)
      expect(errorsApart(beats, expected.prob_row_beats_col[index]!, expected.N)).toBeLessThan(4)
    })
  })

  it('at equal weights the default is every weighting with the same chance', () => {
    const many = { ...base, draws: '2000' }
    expect(ask(many).units).toEqual(ask({ ...many, concentration: 'uniform' }).units)
  })
})
