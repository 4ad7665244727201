import { type IndexResult, QUASI_ARITHMETIC_MEANS, evaluateIndex } from '../composite/index.ts'
import type { Evidence } from '../dossier/evidence.ts'
import { badParameter } from '../failure.ts'
import type { Indicator } from '../model/tables.ts'
import { DIMENSIONS, type Dimension } from '../model/vocabulary.ts'
import { FLOOR, type IndexChoices, expectNormalisationFor, stepsOf, weightsOf } from './index-choices.ts'
import type { Basis } from './indicator-rule.ts'
import { type IndicatorMatrix, columnsOf } from './indicator-matrix.ts'

/** What one indicator adds to the score of one state. */
export interface Contribution {
  readonly indicator: string
  readonly dimension: Dimension
  /** On the scale of the rule, 0 to 1, before direction; null where missing. */
  readonly value: number | null
  /** More is better; null where missing. */
  readonly normalised: number | null
  /** The share that the value has in the state's score; 0 where missing. A state's weights sum to 1. */
  readonly weight: number
  /**
   * Weight times the normalised value, on the scale of the mean: added up in this order they give the score exactly,
   * its logarithm for the geometric mean, its reciprocal for the harmonic. Null where that is infinite.
   */
  readonly contribution: number | null
  readonly basis: Basis
  readonly evidence: readonly Evidence[]
}

export interface DimensionScore {
  readonly dimension: Dimension
  /** The mean of the dimension's indicators alone; null where none has a value. */
  readonly score: number | null
  /** The share that the dimension has in the state's score. */
  readonly weight: number
  /** The share of the dimension's weights whose indicator has a value. */
  readonly coverage: number
}

export interface ScoredState {
  readonly iso3: string
  /** Null for a state without a score. */
  readonly score: number | null
  readonly rank: number | null
  /** The share of all weights whose indicator has a value. */
  readonly coverage: number
  /**
   * The score if every missing value were the worst, and the best. Null under a normalisation whose scale has no ends
   * of its own: z-scores, ranks and percentiles depend on who else has a value.
   */
  readonly bounds: { readonly low: number; readonly high: number } | null
  readonly dimensions: readonly DimensionScore[]
  readonly contributions: readonly Contribution[]
}

export interface CooperationIndex {
  readonly matrix: IndicatorMatrix
  /** Of the indicators that are covered; not scaled. */
  readonly weights: readonly number[]
  readonly result: IndexResult
  /** In the order of the matrix. */
  readonly states: readonly ScoredState[]
}

/** Runs the index. Throws a `Failure` on a weight of an unknown indicator and on choices that do not go together. */
export function cooperationIndex(matrix: IndicatorMatrix, choices: IndexChoices, hasFloor: boolean): CooperationIndex {
  expectNormalisationFor(choices, hasFloor)
  const everyIndicator = [...matrix.indicators, ...matrix.notCovered]
  const weights = weightsOf(everyIndicator, choices.weights).slice(0, matrix.indicators.length)
  if (weights.every((weight) => weight === 0)) {
    const covered = matrix.indicators.map(({ id }) => id).join(', ')
    throw badParameter(
      'weights',
      'no indicator that this view covers has a weight',
      `Give one of these some: ${covered}.`,
    )
  }
  const result = evaluateIndex(columnsOf(matrix), stepsOf(matrix.indicators, weights, choices, hasFloor))
  const low = boundOf('low', matrix, weights, choices, hasFloor)
  const high = boundOf('high', matrix, weights, choices, hasFloor)
  return {
    matrix,
    weights,
    result,
    states: matrix.states.map((iso3, state) => ({
      iso3,
      score: orNull(result.scores[state]!),
      rank: result.ranks[state] === 0 ? null : result.ranks[state]!,
      coverage: result.coverage[state]!,
      bounds: low && high && { low: low[state]!, high: high[state]! },
      dimensions: dimensionScores(matrix.indicators, result, state, choices),
      contributions: contributionsOf(matrix, result, state),
    })),
  }
}

function contributionsOf({ indicators, values }: IndicatorMatrix, result: IndexResult, state: number): Contribution[] {
  return indicators.map(({ id, dimension }, index) => {
    const { value, basis, evidence } = values[index]![state]!
    return {
      indicator: id,
      dimension,
      value,
      normalised: orNull(result.normalised[index]![state]!),
      weight: result.unitWeights[index]![state]!,
      contribution: orNull(result.contributions[index]![state]!),
      basis,
      evidence,
    }
  })
}

function dimensionScores(
  indicators: readonly Indicator[],
  { normalised, weights, unitWeights }: IndexResult,
  state: number,
  { aggregate }: IndexChoices,
): DimensionScore[] {
  const { transform, inverse } = QUASI_ARITHMETIC_MEANS[aggregate]
  return DIMENSIONS.flatMap((dimension) => {
    const members = [...indicators.keys()].filter((index) => indicators[index]!.dimension === dimension)
    if (members.length === 0) return []
    const known = members.filter((index) => !Number.isNaN(normalised[index]![state]!))
    const total = sum(members.map((index) => weights[index]!))
    const observed = sum(known.map((index) => weights[index]!))
    const transformed = sum(known.map((index) => weights[index]! * transform(normalised[index]![state]!)))
    return [
      {
        dimension,
        score: observed > 0 ? inverse(transformed / observed) : null,
        weight: sum(members.map((index) => unitWeights[index]![state]!)),
        coverage: total > 0 ? observed / total : 0,
      },
    ]
  })
}

/** The score of each state with its missing values at one end of the scale; null where the scale has no ends. */
function boundOf(
  end: 'low' | 'high',
  matrix: IndicatorMatrix,
  weights: readonly number[],
  choices: IndexChoices,
  hasFloor: boolean,
): Float64Array | null {
  if (choices.normalise !== 'target' && choices.normalise !== 'min-max') return null
  const steps = stepsOf(matrix.indicators, weights, { ...choices, missing: 'renormalise' }, hasFloor)
  const { normalised } = evaluateIndex(columnsOf(matrix), steps)
  const value = end === 'high' ? 1 : hasFloor ? FLOOR : 0
  return evaluateIndex(
    normalised.map((column) => column.map((own) => (Number.isNaN(own) ? value : own))),
    [
      { step: 'weight', weights },
      { step: 'aggregate', mean: choices.aggregate },
    ],
  ).scores
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
