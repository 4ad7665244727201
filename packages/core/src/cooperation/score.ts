import type { Evidence } from '../dossier/evidence.ts'
import type { DossierView } from '../dossier/view.ts'
import type { MeanName, MissingPolicy, StepwiseRun } from '../composite/index.ts'
import type { Dimension, Direction } from '../model/vocabulary.ts'
import { countryName } from '../present/country-name.ts'
import { type StatementCheck, checkStatement } from './article-statement.ts'
import { type CooperationIndex, type ScoredState, cooperationIndex } from './cooperation-index.ts'
import { doubtsOf } from './doubts.ts'
import { INDEX_CHOICES, type IndexChoices, type NormalisationName, needsFloor } from './index-choices.ts'
import { type IndexAtDate, indexHistory } from './index-history.ts'
import {
  type IndexUncertainty,
  RANK_LEVEL,
  type UncertaintyChoices,
  type VariedChoice,
  type VariedInput,
  startIndexUncertainty,
} from './index-uncertainty.ts'
import { scorableMatrix } from './indicator-matrix.ts'
import { scoreWarnings } from './score-warnings.ts'
import { type StateFigure, makeStateFigures } from './state-figures.ts'

export interface ScoreParameters extends IndexChoices, UncertaintyChoices {
  /** Also the score at the end of each year from this one; null: only as of the view's date. */
  readonly since: number | null
}

export const SCORE_DEFAULTS: ScoreParameters = {
  ...INDEX_CHOICES,
  vary: [],
  draws: 10_000,
  seed: 1,
  concentration: null,
  since: null,
}

export interface IndexIndicator {
  readonly id: string
  readonly dimension: Dimension
  readonly title: string
  readonly description: string
  readonly direction: Direction
  readonly rule: string
  /** Share of all weights in use; 0 where the view has no row that bears on it. */
  readonly weight: number
  readonly isCovered: boolean
}

export interface ScoreRecord extends ScoredState {
  readonly name: string
  readonly nameZh: string | null
  /** The ranks of nine draws in ten and the middle one; null for a state without a score. */
  readonly rankInterval: { readonly lower: number; readonly median: number; readonly upper: number } | null
  readonly figures: readonly StateFigure[]
}

export interface ScoreData {
  readonly index: {
    readonly indicators: readonly IndexIndicator[]
    readonly normalise: NormalisationName
    readonly aggregate: MeanName
    readonly missing: MissingPolicy
    /** What contributions add up to: the score, its logarithm, or its reciprocal. */
    readonly contributionScale: 'natural' | 'log' | 'reciprocal'
    readonly varied: readonly VariedChoice[]
    readonly draws: number
    readonly rankLevel: number
  }
  /** By rank, then by name. */
  readonly countries: readonly ScoreRecord[]
  /** For each pair both ways: the share of draws in which the one stood above the other. */
  readonly dominance: readonly { readonly above: string; readonly below: string; readonly probability: number }[]
  /** Shares of the variance of the average shift in rank; empty unless the caller says what to vary. */
  readonly sensitivity: readonly {
    readonly input: VariedInput
    readonly firstOrder: number | null
    readonly totalOrder: number | null
    readonly firstOrderError: number | null
    readonly totalOrderError: number | null
  }[]
  /** Claims that could as well be read the other way; `--vary claims` does. */
  readonly doubts: readonly { readonly id: string; readonly what: string; readonly evidence: readonly Evidence[] }[]
  /** What the article says of who cooperates, against what comes out. */
  readonly statement: StatementCheck | null
  readonly history: readonly IndexAtDate[] | null
}

export interface ScoreOutcome {
  readonly data: ScoreData
  readonly warnings: readonly string[]
}

/**
 * Scores the states of a view from 0 to 1 by a composite indicator (OECD/JRC, Handbook on Constructing Composite Indicators,
 * 2008) and says how sure their ranking is: the ranks of nine draws in ten of what the caller says to vary
 * (`analyseRankUncertainty`). It measures cooperation with the focal state's requests, nothing else. The same seed gives
 * the same draws.
 */
export function cooperationScore(view: DossierView, parameters: ScoreParameters = SCORE_DEFAULTS): ScoreOutcome {
  const run = startCooperationScore(view, parameters)
  run.advance(run.total)
  return run.result()
}

/** As `cooperationScore`, in as many steps as the caller likes: the answer is the same. */
export function startCooperationScore(view: DossierView, parameters: ScoreParameters): StepwiseRun<ScoreOutcome> {
  const matrix = scorableMatrix(view)
  const doubts = doubtsOf(matrix)
  const index = cooperationIndex(matrix, parameters, needsFloor(parameters.aggregate))
  const run = startIndexUncertainty(index, parameters, parameters, doubts)
  return {
    total: run.total,
    completed: run.completed,
    advance: run.advance,
    result() {
      const uncertainty = run.result()
      const statement = checkStatement(index)
      const { since } = parameters
      const data: ScoreData = {
        index: describeIndex(index, parameters, uncertainty),
        countries: recordsOf(view, index, uncertainty, makeStateFigures(view, matrix.indicators)),
        dominance: dominanceOf(matrix.states, uncertainty),
        sensitivity: uncertainty.sensitivity.map((one) => ({
          input: one.input,
          firstOrder: orNull(one.firstOrder),
          totalOrder: orNull(one.totalOrder),
          firstOrderError: orNull(one.firstOrderError),
          totalOrderError: orNull(one.totalOrderError),
        })),
        doubts: doubts.map(({ id, what, evidence }) => ({ id, what, evidence })),
        statement,
        history: since === null ? null : indexHistory(view, parameters, since),
      }
      return { data, warnings: scoreWarnings(view, { index, doubts, statement, parameters }) }
    },
  }
}

/**
 * Prepares to rank the states of a view under one choice of weights after another, each in a few milliseconds: the
 * score without its draws, so that no state has a rank interval, nothing is said of dominance, sensitivity and doubts,
 * and `draws` is 0. Scores, ranks and contributions are those of `cooperationScore`.
 */
export function prepareRanking(view: DossierView): (choices: IndexChoices) => ScoreOutcome {
  const matrix = scorableMatrix(view)
  const makeFigures = makeStateFigures(view, matrix.indicators)
  const figures = new Map<string, readonly StateFigure[]>()
  // What rows do to a score hangs on their values, not on the weights.
  const figuresOf: FiguresOf = (state) => {
    const known = figures.get(state.iso3) ?? makeFigures(state)
    figures.set(state.iso3, known)
    return known
  }
  return (choices) => {
    const index = cooperationIndex(matrix, choices, needsFloor(choices.aggregate))
    const statement = checkStatement(index)
    const parameters: ScoreParameters = { ...SCORE_DEFAULTS, ...choices }
    return {
      data: {
        index: describeIndex(index, choices, null),
        countries: recordsOf(view, index, null, figuresOf),
        dominance: [],
        sensitivity: [],
        doubts: [],
        statement,
        history: null,
      },
      warnings: scoreWarnings(view, { index, doubts: [], statement, parameters }),
    }
  }
}

function describeIndex(
  index: CooperationIndex,
  { normalise, aggregate, missing }: IndexChoices,
  uncertainty: IndexUncertainty | null,
): ScoreData['index'] {
  return {
    indicators: describeIndicators(index),
    normalise,
    aggregate,
    missing,
    contributionScale: index.result.contributionScale,
    varied: uncertainty?.varied ?? [],
    draws: uncertainty?.ranks.draws ?? 0,
    rankLevel: RANK_LEVEL,
  }
}

/** The indicators with the share that each has in the index. */
function describeIndicators({ matrix, result }: CooperationIndex): IndexIndicator[] {
  return [...matrix.indicators, ...matrix.notCovered].map(
    ({ id, dimension, title, description, direction, rule }, position) => ({
      id,
      dimension,
      title,
      description,
      direction,
      rule,
      weight: result.weights[position] ?? 0,
      isCovered: position < matrix.indicators.length,
    }),
  )
}

type FiguresOf = (state: ScoredState) => readonly StateFigure[]

function recordsOf(
  view: DossierView,
  { states }: CooperationIndex,
  uncertainty: IndexUncertainty | null,
  figuresOf: FiguresOf,
): ScoreRecord[] {
  return states
    .map((state, position) => {
      const distribution = uncertainty?.ranks.units[position]
      return {
        iso3: state.iso3,
        name: countryName(view, state.iso3),
        nameZh: view.countriesById.get(state.iso3)?.nameZh ?? null,
        score: state.score,
        rank: state.rank,
        rankInterval: distribution && distribution.rankedDraws > 0 ? distribution.interval : null,
        coverage: state.coverage,
        bounds: state.bounds,
        dimensions: state.dimensions,
        contributions: state.contributions,
        figures: figuresOf(state),
      }
    })
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.name < b.name ? -1 : 1))
}

function dominanceOf(states: readonly string[], { ranks }: IndexUncertainty): ScoreData['dominance'] {
  return states.flatMap((above, one) =>
    states.flatMap((below, other) =>
      one === other ? [] : [{ above, below, probability: ranks.above![one]![other]! }],
    ),
  )
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
