import type { DossierView } from '../dossier/view.ts'
import type { Dimension } from '../model/vocabulary.ts'
import { formatList, formatNumber, formatPossessive, formatShare } from '../present/format.ts'
import type { Contribution } from './cooperation-index.ts'
import { standingNotes } from './score-warnings.ts'
import { pairOf } from './state-pair.ts'
import {
  type IndexIndicator,
  SCORE_DEFAULTS,
  type ScoreData,
  type ScoreParameters,
  type ScoreRecord,
  cooperationScore,
} from './score.ts'

export interface ComparisonParameters extends Omit<ScoreParameters, 'since'> {
  /** Two states: ISO 3166-1 alpha-3. */
  readonly one: string
  readonly other: string
}

const { since: _since, ...usual } = SCORE_DEFAULTS

export const COMPARISON_DEFAULTS: ComparisonParameters = { one: '', other: '', ...usual }

export interface ComparedIndicator extends Pick<IndexIndicator, 'title' | 'description' | 'direction'> {
  readonly indicator: string
  readonly dimension: Dimension
  readonly one: Contribution
  readonly other: Contribution
  /** What the indicator adds to the one score less what it adds to the other, on the scale of contributions. */
  readonly difference: number | null
}

export interface ComparisonData {
  readonly one: Omit<ScoreRecord, 'contributions'>
  readonly other: Omit<ScoreRecord, 'contributions'>
  readonly indicators: readonly ComparedIndicator[]
  /** Shares of draws in which each stands above the other; what is left are ties. */
  readonly probability: { readonly oneAbove: number; readonly otherAbove: number }
  readonly draws: number
  readonly contributionScale: 'natural' | 'log' | 'reciprocal'
}

export interface ComparisonOutcome {
  readonly data: ComparisonData
  readonly warnings: readonly string[]
}

/** Two states of the ranking side by side, indicator by indicator. Throws a `Failure` for a state that is not scored. */
export function compareStates(
  view: DossierView,
  { one, other, ...parameters }: ComparisonParameters,
): ComparisonOutcome {
  return compareScored(view, cooperationScore(view, { ...parameters, since: null }).data, one, other)
}

/** As `compareStates`, from a score that is there already. */
export function compareScored(view: DossierView, data: ScoreData, one: string, other: string): ComparisonOutcome {
  const [first, second] = pairOf(
    data.countries.map(({ iso3 }) => iso3),
    one,
    other,
  ).map((place) => data.countries[place]!) as [ScoreRecord, ScoreRecord]
  const probabilityOf = (above: string, below: string) =>
    data.dominance.find((pair) => pair.above === above && pair.below === below)?.probability ?? 0
  const { contributions: contributionsOfOne, ...restOfOne } = first
  const { contributions: contributionsOfOther, ...restOfOther } = second
  return {
    data: {
      one: restOfOne,
      other: restOfOther,
      indicators: contributionsOfOne.map((mine, position) => {
        const theirs = contributionsOfOther[position]!
        const { title, description, direction } = data.index.indicators[position]!
        return {
          indicator: mine.indicator,
          dimension: mine.dimension,
          title,
          description,
          direction,
          one: mine,
          other: theirs,
          difference:
            mine.contribution === null || theirs.contribution === null ? null : mine.contribution - theirs.contribution,
        }
      }),
      probability: { oneAbove: probabilityOf(one, other), otherAbove: probabilityOf(other, one) },
      draws: data.index.draws,
      contributionScale: data.index.contributionScale,
    },
    warnings: [...standingNotes(view), ...[first, second].flatMap(gapWarnings)],
  }
}

function gapWarnings({ name, coverage, dimensions, bounds }: ScoreRecord): string[] {
  const missing = dimensions.filter((one) => one.coverage === 0).map(({ dimension }) => dimension)
  if (coverage === 1 || missing.length === 0) return []
  const reach = bounds
    ? `, and could be anything from ${formatNumber(bounds.low, 2)} to ${formatNumber(bounds.high, 2)} if that were known`
    : ''
  return [
    `Nothing is reported of ${formatPossessive(name)} ${formatList(missing)}: its score rests on ${formatShare(coverage)} of the weights${reach}.`,
  ]
}
