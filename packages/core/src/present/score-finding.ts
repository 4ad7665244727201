import type { ScoreData, ScoreRecord } from '../cooperation/score.ts'
import type { DossierView } from '../dossier/view.ts'
import { focalName } from './country-name.ts'
import { dimensionScore } from './dimension-score.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatLevel, formatList, formatNumber, formatPossessive } from './format.ts'
import { namesText } from './names-text.ts'
import { VARIED_INPUT_LABELS } from './score-labels.ts'
import { sensitivityNotes } from './sensitivity-notes.ts'

/** The ranking in sentences. */
export function scoreFinding(data: ScoreData, view: DossierView): Finding {
  const ranked = data.countries.filter(({ rank }) => rank !== null)
  const requests = `${formatPossessive(focalName(view))} requests`
  return {
    title: titleOf(ranked, requests),
    subtitle:
      `${formatCount(data.countries.length, 'state', 'states')} by ${formatCount(weightsInUse(data).length, 'indicator', 'indicators')} ` +
      `as of ${formatDay(view.asOf)}${weightText(data)}.${drawsText(data)}`,
    notes: [...sureness(data), ...leaders(ranked), ...sensitivityNotes(data.sensitivity)],
  }
}

function titleOf(ranked: readonly ScoreRecord[], requests: string): string {
  const [first] = ranked
  if (!first) return `No state to score on cooperation with ${requests} in this view`
  if (ranked.length === 1)
    return `Only ${first.name} has a score on cooperation with ${requests} (${formatNumber(first.score!, 2)})`
  const last = ranked.at(-1)!
  if (first.rank === last.rank) {
    return `All ${formatNumber(ranked.length)} states score the same on cooperation with ${requests}`
  }
  const top = ranked.filter(({ rank }) => rank === first.rank)
  const bottom = ranked.filter(({ rank }) => rank === last.rank)
  return (
    `On cooperation with ${requests} ${namesOf(top)} ${top.length === 1 ? 'scores' : 'score'} highest (${formatNumber(first.score!, 2)}) and ` +
    `${namesOf(bottom)} lowest (${formatNumber(last.score!, 2)})`
  )
}

function namesOf(states: readonly ScoreRecord[]): string {
  return namesText(
    states.map(({ name }) => name),
    'states',
  )
}

function weightsInUse({ index }: ScoreData): number[] {
  return index.indicators.map(({ weight }) => weight).filter((weight) => weight > 0)
}

function weightText(data: ScoreData): string {
  const [first, ...others] = weightsInUse(data)
  if (others.length === 0) return ''
  return others.every((weight) => weight === first) ? ', all of equal weight' : ', weighted as asked'
}

/** What the intervals are; nothing for a ranking without draws. */
function drawsText({ index: { draws, rankLevel, varied } }: ScoreData): string {
  if (draws === 0) return ''
  const inputs = formatList(varied.map(({ input }) => VARIED_INPUT_LABELS[input]))
  return ` Rank intervals hold ${formatLevel(rankLevel)} of ${formatCount(draws, 'random draw', 'random draws')} of ${inputs}.`
}

/** How many pairs stand in the same order nearly always. */
function sureness({ dominance, index }: ScoreData): string[] {
  const pairs = dominance.filter(({ above, below }) => above < below).length
  if (pairs === 0) return []
  const sure = dominance.filter(({ probability }) => probability >= SURE).length
  const rest = sure === pairs ? '' : '; the others tie or change places'
  return [
    `${formatNumber(sure)} of ${formatCount(pairs, 'pair', 'pairs')} of states ${sure === 1 ? 'stands' : 'stand'} in the same ` +
      `order in at least ${formatLevel(SURE)} of the ${formatCount(index.draws, 'draw', 'draws')}${rest}.`,
  ]
}

const SURE = 0.95

/** Who leads on paper and who in practice: the two need not be the same. */
function leaders(ranked: readonly ScoreRecord[]): string[] {
  const best = (name: 'paper' | 'practice'): string | null => {
    const scored = ranked.flatMap((state) => {
      const value = dimensionScore(state, name)
      return value === null ? [] : [{ state, value }]
    })
    if (scored.length < 2) return null
    const highest = Math.max(...scored.map(({ value }) => value))
    const top = scored.filter(({ value }) => value === highest).map(({ state }) => state)
    return `${namesOf(top)} ${top.length === 1 ? 'stands' : 'stand'} highest (${formatNumber(highest, 2)}, of ${formatNumber(scored.length)} states known)`
  }
  const [paper, practice] = [best('paper'), best('practice')]
  return paper === null || practice === null ? [] : [`On paper ${paper}; in practice ${practice}.`]
}
