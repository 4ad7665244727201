import { group } from 'd3-array'
import type { TimelineRecord } from '@ffc/core/analyses/timeline.run'

/**
 * Accounts that give the same kind of one happening the same days and the same states, as one record with the sources of
 * all: a symbol says what happened, and opening it who says so. Accounts that differ stay apart.
 */
export function agreeingAccounts(records: readonly TimelineRecord[]): TimelineRecord[] {
  const sames = group(records, ({ happening, kind, earliest, latest, countries }) =>
    [happening, kind, earliest, latest, ...countries.toSorted()].join(' '),
  )
  return [...sames.values()].flatMap((same) => {
    const [first] = same
    return first ? [{ ...first, sources: same.flatMap(({ sources }) => sources) }] : []
  })
}
