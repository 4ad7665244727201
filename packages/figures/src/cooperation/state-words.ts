/** What the parts of the cooperation figures say, and what they rest on. */
import type { score } from '@ffc/core/analyses/score.run'
import { formatCount, formatNumber, formatShare } from '@ffc/core/present'

export type ScoreData = Parameters<typeof score.finding>[0]
export type ScoreRecord = ScoreData['countries'][number]

/** Ids of the rows behind a state's score; of one dimension where asked. */
export function scoreRows({ contributions }: ScoreRecord, dimensions?: readonly string[]): string[] {
  const evidence = contributions
    .filter(({ dimension }) => dimensions === undefined || dimensions.includes(dimension))
    .flatMap((contribution) => contribution.evidence)
  return [...new Set(evidence.map(({ row }) => row))]
}

export function dimensionScore({ dimensions }: ScoreRecord, name: 'paper' | 'practice'): number | null {
  return dimensions.find(({ dimension }) => dimension === name)?.score ?? null
}

/** `3`, `3=` for a rank that is shared, and words for none. */
export function rankText(state: ScoreRecord, countries: readonly ScoreRecord[]): string {
  if (state.rank === null) return 'no score'
  return `${formatNumber(state.rank)}${sharing(state, countries) > 1 ? '=' : ''}`
}

/** How many states have this one's rank, itself among them. */
function sharing({ rank }: ScoreRecord, countries: readonly ScoreRecord[]): number {
  return countries.filter((other) => other.rank === rank).length
}

export function rankSentence(state: ScoreRecord, { countries, index }: ScoreData): string {
  const { name, rank, score: value, rankInterval } = state
  if (rank === null || value === null) return `${name}: no score, because too little is on record.`
  const others = sharing(state, countries) - 1
  const tied = others > 0 ? `, shared with ${formatCount(others, 'other state', 'other states')}` : ''
  const ranks =
    rankInterval === null
      ? ''
      : ` ${formatShare(index.rankLevel)} of ${formatNumber(index.draws)} draws rank it ${formatNumber(rankInterval.lower)}–${formatNumber(rankInterval.upper)}, ` +
        `the middle one ${formatNumber(rankInterval.median)}.`
  return `${name}: rank ${formatNumber(rank)}${tied}, score ${formatNumber(value, 2)}.${ranks}`
}

export function paperPracticeSentence(state: ScoreRecord): string {
  const say = (name: 'paper' | 'practice') => {
    const value = dimensionScore(state, name)
    return value === null ? 'nothing on record' : formatNumber(value, 2)
  }
  return `${state.name}: on paper ${say('paper')}, in practice ${say('practice')}.`
}
