import type { FlipData } from '../cooperation/flip.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from './finding.ts'
import { formatDay, formatList, formatNumber, formatShare } from './format.ts'

/** What it would take to swap two states, in sentences. */
export function flipFinding(data: FlipData, view: DossierView): Finding {
  const { aboveName, belowName, before, distance } = data
  return {
    title: titleOf(data),
    subtitle:
      `Scores ${formatNumber(before.above.score, 3)} (rank ${before.above.rank}) and ${formatNumber(before.below.score, 3)} ` +
      `(rank ${before.below.rank}) as of ${formatDay(view.asOf)}. The smallest change of the weights, by Euclidean distance, ` +
      `after which ${aboveName} and ${belowName} score the same.`,
    notes: [
      ...(distance === null || distance === 0 ? [] : [...changeNotes(data), ...afterNotes(data)]),
      'The values of the two are normalised: 1 is the most cooperation, also where it is the absence of refusals or transfers.',
    ],
  }
}

function titleOf({ aboveName, belowName, distance, weights }: FlipData): string {
  if (distance === null) return `No weights put ${belowName} level with ${aboveName}`
  if (distance === 0) return `${aboveName} and ${belowName} score the same already`
  const largest = weights.toSorted((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)))[0]!
  return (
    `${belowName} draws level with ${aboveName} once the weights move by ${formatNumber(distance, 3)}, ` +
    `most of all that of ${largest.title}: ${formatShare(largest.from)} to ${formatShare(largest.to!)}`
  )
}

function changeOf({ from, to }: FlipData['weights'][number]): number {
  return (to ?? from) - from
}

/** Changes smaller than this part of the largest only make up for the others: weights sum to 1. */
const WORTH_NAMING = 0.1

function changeNotes({ weights, belowName }: FlipData): string[] {
  const largest = Math.max(...weights.map((one) => Math.abs(changeOf(one))))
  const side = (sign: number): string =>
    formatList(
      weights
        .filter((one) => sign * changeOf(one) > WORTH_NAMING * largest)
        .toSorted((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)))
        .map(({ title }) => title),
    )
  return [
    `It takes ${weightText('more', side(1))}, and ${weightText('less', side(-1))}; a step further and ${belowName} stands above.`,
  ]
}

function weightText(change: 'more' | 'less', titles: string): string {
  return titles === '' ? `a little ${change} on each of the others` : `${change} weight on ${titles}`
}

function afterNotes({ after, aboveName, belowName }: FlipData): string[] {
  if (!after) return []
  const [above, below] = [formatNumber(after.above.score, 3), formatNumber(after.below.score, 3)]
  const scores = above === below ? `both ${above}` : `${aboveName} ${above} and ${belowName} ${below}`
  return [`Run again with these weights, the whole index gives ${scores}, rank ${after.above.rank} of all states.`]
}
