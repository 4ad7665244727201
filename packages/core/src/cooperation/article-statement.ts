/** What the article says of who cooperates, to be set beside what the index gives. Never an input of the index. */
import type { CooperationIndex, ScoredState } from './cooperation-index.ts'

/** How a pair of states comes out against what is said of it. */
export type Agreement = 'as-stated' | 'equal' | 'otherwise'

export interface StatedPair {
  /** Stands above the other, says the statement: ISO 3166-1 alpha-3. */
  readonly above: string
  readonly below: string
  readonly onPaper: Agreement
  readonly inAll: Agreement
}

export interface StatementCheck {
  /** Id of the row of theses that states it. */
  readonly thesis: string
  readonly pairs: readonly StatedPair[]
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

/** Every pair of the statement that the index scores; null where the view does not have the statement. */
export function checkStatement({ matrix, states }: CooperationIndex): StatementCheck | null {
  const { thesis, above, below } = RELIABLE_PARTNERS
  if (matrix.record.view.tables.theses.every(({ id }) => id !== thesis)) return null
  const byCode = new Map(states.map((state) => [state.iso3, state]))
  return {
    thesis,
    pairs: above.flatMap((one) =>
      below.flatMap((other) => {
        const [first, second] = [byCode.get(one), byCode.get(other)]
        if (!first || !second) return []
        const onPaper = compare(paperScore(first), paperScore(second))
        const inAll = compare(first.score, second.score)
        return onPaper && inAll ? [{ above: one, below: other, onPaper, inAll }] : []
      }),
    ),
  }
}

function paperScore({ dimensions }: ScoredState): number | null {
  return dimensions.find(({ dimension }) => dimension === 'paper')?.score ?? null
}

const TWELVE_DECIMALS = 1e12

function compare(one: number | null, other: number | null): Agreement | null {
  if (one === null || other === null) return null
  const difference = Math.round(one * TWELVE_DECIMALS) - Math.round(other * TWELVE_DECIMALS)
  return difference > 0 ? 'as-stated' : difference === 0 ? 'equal' : 'otherwise'
}
