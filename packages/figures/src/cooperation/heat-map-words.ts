/** What the cells of the heat map say, and what they rest on. */
import { BASIS_LABELS, formatNumber } from '@ffc/core/present'
import type { ScoreData, ScoreRecord } from './state-words.ts'

export type Indicator = ScoreData['index']['indicators'][number]
export type Contribution = ScoreRecord['contributions'][number]

export const DIMENSION_WORDS = { paper: 'On paper', practice: 'In practice', terms: 'In terms' } as const

/** The title of a column; where less counts as more, it says so. */
export function columnTitle({ title, direction }: Indicator): string {
  return direction === 'negative' ? `${title} (none: full)` : title
}

/** Ids of the rows whose claims could as well be read the other way. */
export function doubtedRows({ doubts }: ScoreData): ReadonlyMap<string, string> {
  return new Map(doubts.flatMap(({ what, evidence }) => evidence.map(({ row }) => [row, what] as const)))
}

export function cellDoubt({ evidence }: Contribution, doubted: ReadonlyMap<string, string>): string | null {
  for (const { row } of evidence) {
    const what = doubted.get(row)
    if (what !== undefined) return what
  }
  return null
}

export function cellSentence(
  { name }: ScoreRecord,
  { title }: Indicator,
  { normalised, basis }: Contribution,
  doubt: string | null,
): string {
  const value =
    normalised === null ? BASIS_LABELS[basis] : `${formatNumber(normalised, 2)} of 1 (${BASIS_LABELS[basis]})`
  return `${name}, ${title}: ${value}.${doubt === null ? '' : ` In doubt: ${doubt}`}`
}

/** The rows that a cell rests on; the indicator’s own where nothing is on record. */
export function cellRows({ evidence, indicator }: Contribution): string[] {
  return [...new Set([...evidence.map(({ row }) => row), indicator])]
}
