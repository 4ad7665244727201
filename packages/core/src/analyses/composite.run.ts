import {
  type IndexResult,
  type RankUncertainty,
  analyseIndexSensitivity,
  analyseRankUncertainty,
  evaluateIndex,
} from '../composite/index.ts'
import { compositeFinding } from '../present/composite-finding.ts'
import type { ToolRun } from './analysis.ts'
import {
  COMPOSITE_INPUTS,
  type CompositeInput,
  type CompositeParameters,
  steadySteps,
  stepsOf,
  variationOf,
} from './composite-choices.ts'
import { type CompositeInputData, readInput } from './composite-input.ts'
import { compositeWarnings } from './composite-warnings.ts'
import { METHODS } from './methods.ts'

export interface CompositeUnit {
  readonly unit: string
  /** Null for a unit without a score. */
  readonly score: number | null
  readonly rank: number | null
  readonly rankInterval: { readonly lower: number; readonly median: number; readonly upper: number } | null
  /** Of rank 1, 2, …; empty where there are too many units. */
  readonly rankProbabilities: readonly number[]
  readonly coverage: number
  readonly contributions: readonly {
    readonly indicator: string
    readonly value: number | null
    readonly normalised: number | null
    readonly weight: number
    readonly contribution: number | null
  }[]
}

export interface CompositeData {
  /** In the order of the file. */
  readonly units: readonly CompositeUnit[]
  readonly dominance: readonly { readonly above: string; readonly below: string; readonly probability: number }[]
  readonly sensitivity: readonly {
    readonly input: CompositeInput
    readonly firstOrder: number | null
    readonly totalOrder: number | null
    readonly firstOrderError: number | null
    readonly totalOrderError: number | null
  }[]
  readonly indicators: readonly { readonly indicator: string; readonly weight: number; readonly direction: number }[]
  readonly contributionScale: IndexResult['contributionScale']
  readonly varied: readonly CompositeInput[]
  readonly draws: number
}

const RANK_LEVEL = 0.9

/** Tables of pairs and of rank probabilities grow with the square of the units: beyond this they are left out, and said. */
const MOST_PAIRED_UNITS = 300

export const composite: ToolRun<CompositeParameters, CompositeData> = {
  name: 'composite',
  page: '/data?tool=composite',
  defaults: {
    unit: '',
    weights: [],
    direction: [],
    normalise: 'min-max',
    low: 0,
    high: 1,
    goals: [],
    worst: [],
    missing: 'renormalise',
    aggregate: 'arithmetic',
    draws: 10_000,
    seed: 1,
    concentration: null,
    vary: [],
  },

  run(table, parameters) {
    const input = readInput(table, parameters)
    const steps = stepsOf(input, parameters)
    const result = evaluateIndex(input.columns, steps)
    const inputs: readonly CompositeInput[] =
      parameters.vary.length === 0 ? ['weights'] : COMPOSITE_INPUTS.filter((one) => parameters.vary.includes(one))
    const variation = variationOf(input, parameters, inputs)
    const varied = steadySteps(steps, parameters, inputs)
    const options = { variation, draws: parameters.draws, seed: parameters.seed }
    const hasPairs = input.units.length <= MOST_PAIRED_UNITS
    const ranks = analyseRankUncertainty(input.columns, varied, { ...options, level: RANK_LEVEL, pairs: hasPairs })
    const sensitivity =
      parameters.vary.length === 0
        ? []
        : analyseIndexSensitivity(input.columns, varied, options).averageShift.indices.map((index) => ({
            input: index.input as CompositeInput,
            firstOrder: orNull(index.firstOrder),
            totalOrder: orNull(index.totalOrder),
            firstOrderError: orNull(index.firstOrderError),
            totalOrderError: orNull(index.totalOrderError),
          }))
    return {
      data: {
        units: input.units.map((unit, place) => unitRecord(unit, place, input, result, ranks, hasPairs)),
        dominance: dominanceOf(input.units, ranks),
        sensitivity,
        indicators: input.names.map((indicator, place) => ({
          indicator,
          weight: result.weights[place]!,
          direction: input.directions[place]!,
        })),
        contributionScale: result.contributionScale,
        varied: inputs,
        draws: ranks.draws,
      },
      n: input.units.length,
      warnings: compositeWarnings(input, result, parameters, hasPairs ? null : MOST_PAIRED_UNITS),
      sources: [],
      methods: [
        METHODS.compositeIndicator,
        METHODS.rankUncertainty,
        ...(sensitivity.length > 0 ? [METHODS.sobol] : []),
      ],
    }
  },

  finding: compositeFinding,

  table: ({ units, indicators }) => ({
    columns: [
      { key: 'rank', label: 'Rank' },
      { key: 'unit', label: 'Unit' },
      { key: 'score', label: 'Score' },
      { key: 'rankLower', label: 'Rank from' },
      { key: 'rankMedian', label: 'median', detail: true },
      { key: 'rankUpper', label: 'to' },
      { key: 'coverage', label: 'Known' },
      ...indicators.map(({ indicator }) => ({
        key: `normalised ${indicator}`,
        label: indicator,
        detail: true as const,
      })),
    ],
    rows: units
      .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
      .map(({ rank, unit, score, rankInterval, coverage, contributions }) => [
        rank,
        unit,
        score,
        rankInterval?.lower ?? null,
        rankInterval?.median ?? null,
        rankInterval?.upper ?? null,
        coverage,
        ...contributions.map(({ normalised }) => normalised),
      ]),
  }),
}

function unitRecord(
  unit: string,
  place: number,
  { names, columns }: CompositeInputData,
  result: IndexResult,
  ranks: RankUncertainty,
  hasPairs: boolean,
): CompositeUnit {
  const { interval, rankedDraws, probabilities } = ranks.units[place]!
  return {
    unit,
    score: orNull(result.scores[place]!),
    rank: result.ranks[place] === 0 ? null : result.ranks[place]!,
    rankInterval: rankedDraws > 0 ? interval : null,
    rankProbabilities: hasPairs && rankedDraws > 0 ? [...probabilities] : [],
    coverage: result.coverage[place]!,
    contributions: names.map((indicator, column) => ({
      indicator,
      value: orNull(columns[column]![place]!),
      normalised: orNull(result.normalised[column]![place]!),
      weight: result.unitWeights[column]![place]!,
      contribution: orNull(result.contributions[column]![place]!),
    })),
  }
}

function dominanceOf(units: readonly string[], { above }: RankUncertainty): CompositeData['dominance'] {
  if (!above) return []
  return units.flatMap((one, row) =>
    units.flatMap((other, column) =>
      row === column ? [] : [{ above: one, below: other, probability: above[row]![column]! }],
    ),
  )
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
