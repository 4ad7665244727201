import type { ScoreData } from '../cooperation/score.ts'
import type { DossierView } from '../dossier/view.ts'
import { focalName } from './country-name.ts'
import type { Finding } from './finding.ts'
import { formatDay, formatNumber, formatPossessive } from './format.ts'

interface Change {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly since: string
}

/** A change of the score that is worth the word. */
const CLEAR = 0.1

/** The score over time in sentences. */
export function scoreHistoryFinding({ history, countries }: ScoreData, view: DossierView): Finding {
  const changes = countries.flatMap(({ iso3, name, score }): Change[] => {
    const first = (history ?? []).flatMap((one) => {
      const then = one.countries.find((state) => state.iso3 === iso3)?.score ?? null
      return then === null ? [] : [{ asOf: one.asOf, score: then }]
    })[0]
    return !first || score === null ? [] : [{ name, from: first.score, to: score, since: first.asOf }]
  })
  const first = history?.[0]
  return {
    title: titleOf(changes, formatPossessive(focalName(view)), history === null),
    subtitle: first
      ? `The same index at the end of each year since ${first.asOf.slice(0, 4)} and on ${formatDay(view.asOf)}, ${view.edition.name} edition. ` +
        `Rows bore on ${formatNumber(first.indicators.length)} of its indicators then and on ${formatNumber(history!.at(-1)!.indicators.length)} now: part of a change is a fuller record.`
      : `As of ${formatDay(view.asOf)}, ${view.edition.name} edition.`,
    notes: [],
  }
}

function titleOf(changes: readonly Change[], whose: string, isUnasked: boolean): string {
  if (isUnasked) return 'The score over time was not asked for'
  const bySize = changes.toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
  const [largest] = bySize
  if (!largest) return 'No state has a score at any of these dates'
  if (Math.abs(largest.to - largest.from) < CLEAR)
    return `No score on cooperation with ${whose} requests moved by as much as ${CLEAR}`
  const verb = largest.to > largest.from ? 'rose' : 'fell'
  return (
    `On cooperation with ${whose} requests ${largest.name} ${verb} most, from ${formatNumber(largest.from, 2)} at the end of ` +
    `${largest.since.slice(0, 4)} to ${formatNumber(largest.to, 2)}`
  )
}
