import type { Count } from '../model/tables.ts'
import type { TreatyKind } from '../model/vocabulary.ts'
import type { CooperationRecord } from './cooperation-record.ts'

/** A source counts more signed instruments of a kind than the rows name: a state without a row may have one. */
export interface IncompleteList {
  readonly kind: TreatyKind
  readonly named: number
  /** The largest such count. */
  readonly count: Count & { readonly low: number }
}

/** The kinds of instruments of which the view's own counts say that its list is not complete. */
export function incompleteLists({ treaties, counts }: CooperationRecord): IncompleteList[] {
  const kinds = [...new Set(treaties.map(({ treaty }) => treaty.kind))]
  return kinds.flatMap((kind) => {
    const named = treaties.filter(({ treaty }) => treaty.kind === kind && treaty.parties.length > 1).length
    const largest = counts(kind, null)
      .filter((count): count is IncompleteList['count'] => count.treatyStatus === 'signed' && count.low !== null)
      .toSorted((a, b) => b.low - a.low)[0]
    return largest && largest.low > named ? [{ kind, named, count: largest }] : []
  })
}
