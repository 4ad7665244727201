import type { ComparedIndicator, ComparisonData } from '../cooperation/comparison.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatList, formatNumber, formatShares } from './format.ts'

/** Two states side by side, in sentences. */
export function comparisonFinding(data: ComparisonData, view: DossierView): Finding {
  const { one, other } = data
  return {
    title: titleOf(data),
    subtitle: `As of ${formatDay(view.asOf)}, ${rankText(one)} and ${rankText(other)}, indicator by indicator.`,
    notes: [...differenceNotes(data), ...drawsNote(data)],
  }
}

function rankText({ rank }: ComparisonData['one']): string {
  return rank === null ? 'no rank' : `rank ${formatNumber(rank)}`
}

/** How sure the order is; nothing without draws, and nothing of a state that they cannot rank. */
function drawsNote({ one, other, probability, draws }: ComparisonData): string[] {
  if (draws === 0 || one.score === null || other.score === null) return []
  const [ahead, behind] = formatShares([probability.oneAbove, probability.otherAbove])
  return [
    `In ${ahead} of ${formatCount(draws, 'draw', 'draws')} ${one.name} stands above ${other.name}, in ${behind} ${other.name} ` +
      `above ${one.name}.`,
  ]
}

function titleOf({ one, other }: ComparisonData): string {
  if (one.score === null || other.score === null)
    return `${one.name} and ${other.name} cannot be compared: a score is missing`
  const scores = [formatNumber(one.score, 2), formatNumber(other.score, 2)]
  const decimals = scores[0] === scores[1] ? 4 : 2
  const text = (score: number) => formatNumber(score, decimals)
  if (Math.abs(one.score - other.score) < 1e-12)
    return `${one.name} and ${other.name} score the same (${text(one.score)})`
  const relation = one.score > other.score ? 'above' : 'below'
  return `${one.name} (${text(one.score)}) stands ${relation} ${other.name} (${text(other.score)})`
}

const AHEAD = 'Ahead is who cooperates more, also where that is the absence of refusals or transfers.'

/** Where each is ahead by what it does, as far as both are known; and what weighs differently where one is not. */
function differenceNotes({ one, other, indicators }: ComparisonData): string[] {
  const ahead = (sign: number): string =>
    formatList(
      indicators
        .map((compared) => ({ title: compared.title, lead: leadOf(compared) }))
        .filter(({ lead }) => Math.sign(lead) === sign)
        .toSorted((a, b) => Math.abs(b.lead) - Math.abs(a.lead))
        .map(({ title }) => title),
    )
  const [ofOne, ofOther] = [ahead(1), ahead(-1)]
  const isUneven = indicators.some((compared) => compared.one.weight !== compared.other.weight)
  return [
    ...(ofOne === '' ? [] : [`${one.name} is ahead in ${ofOne}.`]),
    ...(ofOther === '' ? [] : [`${other.name} is ahead in ${ofOther}.`]),
    ...(ofOne + ofOther === '' ? [] : [AHEAD]),
    ...(isUneven
      ? [
          'Where nothing is known of one of the two, its other indicators weigh more, so that equal values still add to the gap.',
        ]
      : []),
  ]
}

/** By how much the first is ahead; 0 where either is unknown. */
function leadOf({ one, other }: ComparedIndicator): number {
  return one.normalised === null || other.normalised === null ? 0 : one.normalised - other.normalised
}
