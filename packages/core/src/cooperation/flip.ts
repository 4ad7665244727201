import { evaluateIndex } from '../composite/index.ts'
import type { Evidence } from '../dossier/evidence.ts'
import type { DossierView } from '../dossier/view.ts'
import { Failure } from '../failure.ts'
import type { Dimension } from '../model/vocabulary.ts'
import { countryName } from '../present/country-name.ts'
import { type CooperationIndex, cooperationIndex } from './cooperation-index.ts'
import { type EqualScoreWeights, equalScoreWeights } from './equal-score-weights.ts'
import { INDEX_CHOICES, type IndexChoices, stepsOf } from './index-choices.ts'
import { columnsOf, scorableMatrix } from './indicator-matrix.ts'
import { standingNotes } from './score-warnings.ts'
import { pairOf } from './state-pair.ts'

export interface FlipParameters extends Omit<IndexChoices, 'aggregate'> {
  /** Two states: ISO 3166-1 alpha-3. */
  readonly one: string
  readonly other: string
}

const { weights, normalise, missing } = INDEX_CHOICES

export const FLIP_DEFAULTS: FlipParameters = { one: '', other: '', weights, normalise, missing }

export interface FlipData {
  /** The state with the higher score under the weights in use; the first asked for where they tie. */
  readonly above: string
  readonly below: string
  readonly aboveName: string
  readonly belowName: string
  /** Shares that sum to 1; `to` is null where no weights make the two equal. */
  readonly weights: readonly {
    readonly indicator: string
    readonly title: string
    readonly dimension: Dimension
    readonly from: number
    readonly to: number | null
    /** The normalised values of the two: more is better; null where missing. */
    readonly aboveValue: number | null
    readonly belowValue: number | null
  }[]
  /** Euclidean, on the weights; null where no weights make the two equal. */
  readonly distance: number | null
  /** Whether the question is linear, so that no nearer weights exist at all. */
  readonly isExact: boolean
  /** Score and rank of the two under the weights in use, and at the answer as the whole index gives them. */
  readonly before: FlipSide
  readonly after: FlipSide | null
}

export interface FlipSide {
  readonly above: { readonly score: number; readonly rank: number }
  readonly below: { readonly score: number; readonly rank: number }
}

/**
 * The smallest change of weights that makes two states score the same, under the arithmetic mean: one step further in
 * the same direction swaps them. Throws a `Failure` for a state that is not scored.
 */
export function cooperationFlip(
  view: DossierView,
  parameters: FlipParameters,
): { readonly data: FlipData; readonly warnings: readonly string[]; readonly evidence: readonly Evidence[] } {
  const choices: IndexChoices = { ...parameters, aggregate: 'arithmetic' }
  const index = cooperationIndex(scorableMatrix(view), choices, false)
  const asked = pairOf(index.matrix.states, parameters.one, parameters.other)
  const unscored = asked.find((state) => index.states[state]!.score === null)
  if (unscored !== undefined) {
    throw new Failure(
      'refused',
      `${index.states[unscored]!.iso3} has no score under the policy "${parameters.missing}" for missing values`,
      'Use --missing renormalise, mean or zero.',
    )
  }
  const [above, below] = asked.toSorted((a, b) => index.states[a]!.rank! - index.states[b]!.rank!) as [number, number]
  const { matrix, result } = index
  const answer = withinWeighted(result, above, below)
  const data: FlipData = {
    above: matrix.states[above]!,
    below: matrix.states[below]!,
    aboveName: countryName(view, matrix.states[above]!),
    belowName: countryName(view, matrix.states[below]!),
    weights: matrix.indicators.map(({ id, title, dimension }, position) => ({
      indicator: id,
      title,
      dimension,
      from: result.weights[position]!,
      to: answer?.weights[position] ?? null,
      aboveValue: index.states[above]!.contributions[position]!.normalised,
      belowValue: index.states[below]!.contributions[position]!.normalised,
    })),
    distance: answer?.distance ?? null,
    isExact: answer?.isExact ?? isComparable(result.normalised, above, below),
    before: sideOf(result, above, below),
    after: answer === null ? null : sideOf(rerun(index, answer.weights, choices), above, below),
  }
  return {
    data,
    warnings: [...standingNotes(view), ...answerWarnings(data)],
    evidence: asked.flatMap((state) => index.states[state]!.contributions.flatMap(({ evidence }) => evidence)),
  }
}

function answerWarnings({ distance, isExact, aboveName, belowName }: FlipData): string[] {
  if (distance === null) {
    return [
      `No weights were found that make the two equal${isExact ? `: ${aboveName} is better than ${belowName} in every indicator` : ''}.`,
    ]
  }
  if (isExact) return []
  return [
    'The two have values for different indicators, so that the scores are no straight lines in the weights: the answer is exact ' +
      'for each ratio of the weights that carry the two scores, and the best ratio was searched for.',
  ]
}

/** The answer among the indicators that have a weight: one that the caller took out stays out. */
function withinWeighted(
  { normalised, weights }: Pick<CooperationIndex['result'], 'normalised' | 'weights'>,
  above: number,
  below: number,
): EqualScoreWeights | null {
  const used = [...weights.keys()].filter((position) => weights[position]! > 0)
  const answer = equalScoreWeights(
    used.map((position) => normalised[position]!),
    used.map((position) => weights[position]!),
    above,
    below,
  )
  if (!answer) return null
  const all = new Float64Array(weights.length)
  used.forEach((position, place) => {
    all[position] = answer.weights[place]!
  })
  return { ...answer, weights: all }
}

/** Whether the two have values for the same indicators. */
function isComparable(normalised: readonly Float64Array[], above: number, below: number): boolean {
  return normalised.every((column) => Number.isNaN(column[above]!) === Number.isNaN(column[below]!))
}

/** The index as a whole, run again with the weights of the answer. */
function rerun({ matrix }: CooperationIndex, found: Float64Array, choices: IndexChoices) {
  return evaluateIndex(columnsOf(matrix), stepsOf(matrix.indicators, [...found], choices, false))
}

function sideOf(
  { scores, ranks }: Pick<CooperationIndex['result'], 'scores' | 'ranks'>,
  above: number,
  below: number,
): FlipSide {
  const of = (state: number) => ({ score: scores[state]!, rank: ranks[state]! })
  return { above: of(above), below: of(below) }
}
