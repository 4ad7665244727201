import type { DossierView } from '../dossier/view.ts'
import { undatedSignatureWarnings } from '../dossier/undated-signatures.ts'
import { hasHappened } from '../dossier/treaty-state.ts'
import { countryName, focalName } from '../present/country-name.ts'
import { formatCount, formatList, formatNumber } from '../present/format.ts'
import { TREATY_KIND_LABELS } from '../present/labels.ts'
import { NON_REFOULEMENT_NOTE, whatScoreCounts } from '../present/score-notes.ts'
import { isActKind, isSpeculation } from './act.ts'
import type { Agreement, GroupMeans, StatedPair, StatementCheck } from './article-statement.ts'
import type { CooperationIndex } from './cooperation-index.ts'
import type { Doubt } from './doubts.ts'
import { incompleteLists } from './incomplete-lists.ts'
import { needsFloor } from './index-choices.ts'
import type { ScoreParameters } from './score.ts'

interface Scored {
  readonly index: CooperationIndex
  readonly doubts: readonly Doubt[]
  readonly statement: StatementCheck | null
  readonly parameters: ScoreParameters
}

/** What a reader must know before quoting a score, a sentence or two each. */
export function scoreWarnings(view: DossierView, { index, doubts, statement, parameters }: Scored): string[] {
  return [
    ...standingNotes(view),
    ...statementWarnings(view, statement),
    ...coverageWarnings(index),
    ...recordWarnings(view, index),
    ...undatedSignatureWarnings(view),
    ...doubtWarnings(doubts, parameters),
    ...undatedWarnings(view, index, parameters),
    ...choiceWarnings(view, index, parameters),
  ]
}

/** What stands beside every score: what it counts, and what it is not. */
export function standingNotes(view: DossierView): string[] {
  return [whatScoreCounts(focalName(view)), NON_REFOULEMENT_NOTE]
}

function statementWarnings(view: DossierView, statement: StatementCheck | null): string[] {
  if (!statement) return []
  const { thesis, pairs, onPaper, inAll } = statement
  const argument = view.tables.theses.find(({ id }) => id === thesis)?.title ?? thesis
  const titles = new Map(view.tables.indicators.map(({ id, title }) => [id, title]))
  const tell = (where: string, means: GroupMeans, pick: (pair: StatedPair) => Agreement): string[] => {
    const others = pairs.filter((pair) => pick(pair) !== 'as-stated')
    if (others.length === 0) return []
    const parts = others.map((pair) => {
      const relation = pick(pair) === 'equal' ? 'level with' : 'below'
      const reason =
        pair.lacks.length === 0 ? '' : `, for want of ${formatList(pair.lacks.map((id) => titles.get(id) ?? id))}`
      return `${countryName(view, pair.above)} ${relation} ${countryName(view, pair.below)}${reason}`
    })
    return [
      `${where} ${formatCount(others.length, 'pair comes', 'pairs come')} out otherwise than the article argues ` +
        `(“${argument}”): ${parts.join('; ')}. The weights are not bent to agree. Mean scores of the two groups: ` +
        `${formatNumber(means.above, 2)} against ${formatNumber(means.below, 2)}.`,
    ]
  }
  return [
    ...tell('In the whole score', inAll, (pair) => pair.inAll),
    ...tell('On paper', onPaper, (pair) => pair.onPaper),
  ]
}

function coverageWarnings({ matrix, states }: CooperationIndex): string[] {
  const { notCovered } = matrix
  const silent = states.filter(({ dimensions }) =>
    dimensions.some((one) => one.dimension === 'practice' && one.coverage === 0),
  )
  return [
    ...(notCovered.length === 0
      ? []
      : [
          `Left out of the index, since no row of this view bears on them: ${notCovered.map(({ title }) => title).join(', ')}.`,
        ]),
    ...(silent.length === 0
      ? []
      : [
          `Of ${silent.length} of the ${states.length} states no act of practice is reported: they are judged by the rest alone. ` +
            'What is unknown counts neither for nor against them; the bounds of a score say how far it could move it.',
        ]),
  ]
}

/** What the record itself leaves open: lists that are not complete, and rows that name no state to credit. */
function recordWarnings(view: DossierView, { matrix: { record } }: CooperationIndex): string[] {
  const { focalState } = view.dossier
  const unnamed = [
    ...record.treaties
      .filter(({ treaty }) => treaty.parties.every((party) => party === focalState))
      .map(({ treaty }) => treaty.titleEn),
    ...view.tables.events
      .filter(({ kind, date }) => kind === 'cooperation' && hasHappened(date, view.asOf))
      .filter(({ actors, counterparts }) => [...actors, ...counterparts].every((state) => state === focalState))
      .map(({ summary }) => quoted(summary)),
  ]
  const speculations = view.tables.events.filter(
    (event) => isActKind(event.kind) && isSpeculation(event) && hasHappened(event.date, view.asOf),
  )
  return [
    ...incompleteLists(record).map(
      ({ kind, named, count }) =>
        `There are ${formatCount(count.low, TREATY_KIND_LABELS[kind].singular, TREATY_KIND_LABELS[kind].plural)} signed, says ${count.statedBy}, ` +
        `and the rows name ${named}: some state with “none on record” may have one.`,
    ),
    ...(unnamed.length === 0
      ? []
      : [`No source names the partners in these, so that no state gets credit: ${unnamed.join('; ')}.`]),
    ...(speculations.length === 0
      ? []
      : [
          `Not counted, since their own source calls them speculation: ${speculations.map(({ summary }) => quoted(summary)).join('; ')}.`,
        ]),
  ]
}

/** In the past an instrument that no source dates is there as soon as anything is. */
function undatedWarnings(view: DossierView, { matrix }: CooperationIndex, { since }: ScoreParameters): string[] {
  if (view.asOf >= view.edition.asOf && since === null) return []
  const undated = matrix.record.treaties.filter(({ stages }) =>
    [...stages.values()].every(({ value }) => value === null),
  )
  if (undated.length === 0) return []
  return [
    `No source dates these instruments, so that they count at every date: ${undated.map(({ treaty }) => treaty.titleEn).join('; ')}.`,
  ]
}

function doubtWarnings(doubts: readonly Doubt[], { vary }: ScoreParameters): string[] {
  if (doubts.length === 0 || vary.includes('claims')) return []
  return [
    `Claims could be read the other way on ${formatCount(doubts.length, 'point', 'points')}; the rank intervals say nothing of that ` +
      'unless claims are varied too.',
  ]
}

/** A sentence of the data inside one of ours. */
function quoted(sentence: string): string {
  return `“${sentence.replace(/\.$/, '')}”`
}

function choiceWarnings(
  view: DossierView,
  { matrix, result, weights }: CooperationIndex,
  { vary, aggregate }: ScoreParameters,
): string[] {
  const { states } = matrix
  const warnings: string[] = []
  const named = (code: string) =>
    result.warnings.flatMap((warning) =>
      warning.code === code && 'unit' in warning ? [countryName(view, states[warning.unit]!)] : [],
    )
  const unscored = named('unscored-unit')
  if (unscored.length > 0) {
    warnings.push(`Without a score under this policy for missing values: ${unscored.join(', ')}.`)
  }
  const zeros = named('zero-score')
  if (zeros.length > 0) {
    warnings.push(`A value of 0 makes the ${aggregate} mean 0, whatever the others: ${zeros.join(', ')}.`)
  }
  const isMeanVaried = vary.includes('aggregation')
  if (aggregate !== 'arithmetic') {
    warnings.push(
      'Values start at 0.01 and not at 0, or a single indicator at its worst would make any score 0. Contributions add up ' +
        `to the ${aggregate === 'geometric' ? 'logarithm' : 'reciprocal'} of the score.`,
    )
  } else if (isMeanVaried) {
    warnings.push(
      'Where the mean is varied values start at 0.01 and not at 0, which changes no rank under the arithmetic mean.',
    )
  }
  if (vary.includes('normalisation') && needsFloor(aggregate, isMeanVaried)) {
    warnings.push(
      'Z-scores are not among the normalisations drawn: they fall below 0, which the other means do not take.',
    )
  }
  if (vary.includes('indicators') && weights.filter((weight) => weight > 0).length < 2) {
    warnings.push('Only one indicator has a weight, so that none can be left out.')
  }
  const weightless = matrix.indicators.filter((_, position) => weights[position] === 0)
  if (weightless.length > 0) {
    warnings.push(`Of weight 0, in every draw: ${weightless.map(({ title }) => title).join(', ')}.`)
  }
  return warnings
}
