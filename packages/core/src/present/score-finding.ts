import type { ScoreData, ScoreRecord } from '../cooperation/score.ts'
import type { DossierView } from '../dossier/view.ts'
import { focalName } from './country-name.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatList, formatNumber, formatPossessive, formatShare } from './format.ts'
import { VARIED_INPUT_LABELS } from './score-labels.ts'
import { sensitivityNotes } from './sensitivity-notes.ts'

/** The ranking in sentences. */
export function scoreFinding(data: ScoreData, view: DossierView): Finding {
  const ranked = data.countries.filter(({ rank }) => rank !== null)
  const requests = `${formatPossessive(focalName(view))} requests`
  return {
    title: titleOf(ranked, requests),
    subtitle:
      `${formatCount(data.countries.length, 'state', 'states')} by ${formatCount(usedIndicators(data), 'indicator', 'indicators')} ` +
      `as of ${formatDay(view.asOf)}, ${weightText(data)}.${drawsText(data)}`,
    notes: [...sureness(data), ...leaders(ranked), ...sensitivityNotes(data.sensitivity)],
  }
}

function titleOf(ranked: readonly ScoreRecord[], requests: string): string {
  const [first, last] = [ranked[0], ranked.at(-1)]
  if (!first || !last) return `No state to score on cooperation with ${requests} in this view`
  if (first.rank === last.rank) return `All ${ranked.length} states score the same on cooperation with ${requests}`
  const top = ranked.filter(({ rank }) => rank === first.rank)
  const bottom = ranked.filter(({ rank }) => rank === last.rank)
  return (
    `On cooperation with ${requests} ${namesOf(top)} ${top.length === 1 ? 'scores' : 'score'} highest (${formatNumber(first.score!, 2)}) and ` +
    `${namesOf(bottom)} lowest (${formatNumber(last.score!, 2)})`
  )
}

const MOST_NAMES = 3

function namesOf(states: readonly ScoreRecord[]): string {
  return states.length > MOST_NAMES ? `${states.length} states` : formatList(states.map(({ name }) => name))
}

function usedIndicators({ index }: ScoreData): number {
  return index.indicators.filter(({ weight }) => weight > 0).length
}

function weightText({ index }: ScoreData): string {
  const used = index.indicators.map(({ weight }) => weight).filter((weight) => weight > 0)
  return used.every((weight) => weight === used[0]) ? 'all of equal weight' : 'weighted as asked'
}

/** What the intervals are; nothing for a ranking without draws. */
function drawsText({ index: { draws, rankLevel, varied } }: ScoreData): string {
  if (draws === 0) return ''
  const inputs = formatList(varied.map(({ input }) => VARIED_INPUT_LABELS[input]))
  return ` Rank intervals hold ${formatShare(rankLevel)} of ${formatNumber(draws)} random draws of ${inputs}.`
}

/** How many pairs stand in the same order nearly always. */
function sureness({ dominance, index }: ScoreData): string[] {
  const pairs = dominance.filter(({ above, below }) => above < below)
  if (pairs.length === 0) return []
  const sure = dominance.filter(({ probability }) => probability >= SURE).length
  return [
    `${formatNumber(sure)} of ${formatCount(pairs.length, 'pair', 'pairs')} of states stand in the same order in at least ` +
      `${formatShare(SURE)} of the ${formatNumber(index.draws)} draws; the others tie or change places.`,
  ]
}

const SURE = 0.95

/** Who leads on paper and who in practice: the two need not be the same. */
function leaders(ranked: readonly ScoreRecord[]): string[] {
  const best = (name: 'paper' | 'practice'): string | null => {
    const scored = ranked.flatMap((state) => {
      const value = state.dimensions.find(({ dimension }) => dimension === name)?.score ?? null
      return value === null ? [] : [{ state, value }]
    })
    const highest = Math.max(...scored.map(({ value }) => value))
    const top = scored.filter(({ value }) => value === highest).map(({ state }) => state)
    return scored.length < 2
      ? null
      : `${namesOf(top)} ${top.length === 1 ? 'stands' : 'stand'} highest (${formatNumber(highest, 2)}, of ${scored.length} states known)`
  }
  const [paper, practice] = [best('paper'), best('practice')]
  return paper === null || practice === null ? [] : [`On paper ${paper}; in practice ${practice}.`]
}
