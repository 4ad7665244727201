/** What the article says of who cooperates, to be set beside what the index gives. Never an input of the index. */
import { knownFrom } from '../dossier/view.ts'
import type { CooperationIndex, ScoredState } from './cooperation-index.ts'

/** How a pair of states comes out against what is said of it. */
export type Agreement = 'as-stated' | 'equal' | 'otherwise'

export interface StatedPair {
  /** Stands above the other, says the statement: ISO 3166-1 alpha-3. */
  readonly above: string
  readonly below: string
  readonly onPaper: Agreement
  readonly inAll: Agreement
  /** Why not, where the pair does not come out as stated on paper: instruments in which the second state is ahead. */
  readonly lacks: readonly string[]
}

/** Mean scores of the two groups of states. */
export interface GroupMeans {
  readonly above: number
  readonly below: number
}

export interface StatementCheck {
  /** Id of the row of theses that states it. */
  readonly thesis: string
  readonly pairs: readonly StatedPair[]
  readonly onPaper: GroupMeans
  readonly inAll: GroupMeans
}

/**
 * Greater Central Asia, with which the article counts Russia where it names who accepts China's terms (p5, p20), has
 * become a fairly reliable partner, and the states on the new route have not (p21). Applies where the view has the row.
 */
const RELIABLE_PARTNERS = {
  thesis: 'greater-central-asia-is-reliable',
  above: ['RUS', 'KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'],
  below: ['THA', 'MYS', 'IDN', 'TUR'],
} as const

/**
 * The statement held against the states that the index scores. Null where the view lacks it or one of its groups, and
 * before the day on which it was published: it does not speak of the past.
 */
export function checkStatement({ matrix, states }: CooperationIndex): StatementCheck | null {
  const { thesis } = RELIABLE_PARTNERS
  const { view } = matrix.record
  const source = view.sourcesById.get(view.tables.theses.find(({ id }) => id === thesis)?.source ?? '')
  const publishedOn = source ? knownFrom(source) : null
  if (publishedOn === null || publishedOn > view.asOf) return null
  const scoredOf = (codes: readonly string[]) =>
    states.filter((state) => codes.includes(state.iso3) && state.score !== null && paperScore(state) !== null)
  const [above, below] = [scoredOf(RELIABLE_PARTNERS.above), scoredOf(RELIABLE_PARTNERS.below)]
  if (above.length === 0 || below.length === 0) return null
  const means = (scoreOf: (state: ScoredState) => number): GroupMeans => ({
    above: mean(above.map(scoreOf)),
    below: mean(below.map(scoreOf)),
  })
  return {
    thesis,
    pairs: above.flatMap((one) => below.map((other) => checkPair(one, other))),
    onPaper: means((state) => paperScore(state)!),
    inAll: means(({ score }) => score!),
  }
}

/** Both have a score, and one on paper. */
function checkPair(one: ScoredState, other: ScoredState): StatedPair {
  const onPaper = compare(paperScore(one)!, paperScore(other)!)
  const isAhead = (position: number): boolean => {
    const [mine, theirs] = [one.contributions[position]!, other.contributions[position]!]
    return mine.dimension === 'paper' && (mine.normalised ?? 0) < (theirs.normalised ?? 0)
  }
  return {
    above: one.iso3,
    below: other.iso3,
    onPaper,
    inAll: compare(one.score!, other.score!),
    lacks:
      onPaper === 'as-stated'
        ? []
        : one.contributions.flatMap(({ indicator }, position) => (isAhead(position) ? [indicator] : [])),
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function paperScore({ dimensions }: ScoredState): number | null {
  return dimensions.find(({ dimension }) => dimension === 'paper')?.score ?? null
}

const TWELVE_DECIMALS = 1e12

/** Scores that agree to 12 decimals are equal, as in the ranking. */
function compare(one: number, other: number): Agreement {
  const difference = Math.round(one * TWELVE_DECIMALS) - Math.round(other * TWELVE_DECIMALS)
  return difference > 0 ? 'as-stated' : difference === 0 ? 'equal' : 'otherwise'
}
