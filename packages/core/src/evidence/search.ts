import { power } from '../math/power.ts'
import type { Searchable } from './search-index.ts'

export interface SearchHit extends Searchable {
  /** Higher is better; 1 is a name that equals the words. */
  readonly score: number
  /** The name that matched best. */
  readonly matched: string
}

/** How well a name answers the words: equal, begins with them, has words that begin with them, or contains them. */
const SCORES = { equal: 1, starts: 0.8, words: 0.6, contains: 0.4 } as const

/** Each further name of a thing counts a little less: a title tells more than a note. */
const LATER_NAME = 0.9

/**
 * Finds things by name, without regard to case, accents or pinyin tone marks. Every word must match the same name.
 * Chinese has no spaces, so there containing is enough.
 */
export function searchNames(index: readonly Searchable[], words: string): SearchHit[] {
  const query = fold(words).trim().replace(/\s+/g, ' ')
  if (query === '') return []
  return index
    .flatMap((item) => {
      const best = item.names
        .map((name, position) => ({ name, score: scoreName(fold(name), query) * power(LATER_NAME, position) }))
        .reduce((a, b) => (b.score > a.score ? b : a))
      return best.score > 0 ? [{ ...item, score: best.score, matched: best.name }] : []
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

function scoreName(name: string, query: string): number {
  if (name === query) return SCORES.equal
  if (name.startsWith(query)) return SCORES.starts
  const words = name.split(/[^\p{L}\p{N}]/u)
  if (query.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return SCORES.words
  // Pinyin is written with and without spaces.
  return withoutSpaces(name).includes(withoutSpaces(query)) ? SCORES.contains : 0
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '')
}

/** Lower case, without accents and tone marks. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
