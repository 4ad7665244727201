import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { type Edtf, earliestDay, latestDay } from '@ffc/core/time'
import { treatyName } from '@ffc/figures'

/** Columns that the table can be sorted by; a minus turns the order round. */
export const SORTS = ['name', '-name', 'signed', '-signed', 'in-force', '-in-force', 'wait', '-wait'] as const
export type Sort = (typeof SORTS)[number]
export type SortColumn = 'name' | 'signed' | 'in-force' | 'wait'

export function columnOf(sort: Sort): SortColumn {
  return sort.replace(/^-/, '') as SortColumn
}

export function isDescending(sort: Sort): boolean {
  return sort.startsWith('-')
}

/** What a click on a column’s head makes of the present order: that column, or the same one turned round. */
export function nextSort(present: Sort, column: SortColumn): Sort {
  return present === column ? `-${column}` : column
}

/**
 * The treaties in that order. A pending wait counts with the length it has so far, after a finished one of the same
 * length. What has no value stands last, whichever way round.
 */
export function sortTreaties(records: readonly TreatyRecord[], sort: Sort): TreatyRecord[] {
  const key = KEYS[columnOf(sort)]
  const sign = isDescending(sort) ? -1 : 1
  const keyed = records.map((record, index) => ({ record, index, value: key(record) }))
  return keyed
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) {
        return a.value === b.value ? a.index - b.index : a.value === null ? 1 : -1
      }
      return a.value === b.value ? a.index - b.index : sign * (a.value < b.value ? -1 : 1)
    })
    .map(({ record }) => record)
}

const KEYS: Readonly<Record<SortColumn, (record: TreatyRecord) => string | number | null>> = {
  name: treatyName,
  signed: ({ signedOn }) => dayOf(signedOn),
  'in-force': ({ inForceOn }) => dayOf(inForceOn),
  wait: ({ lagDays, pendingDays }) => lagDays ?? (pendingDays === null ? null : pendingDays + 0.5),
}

/** The day that an imprecise date stands at: the last that it may mean, as its bar is drawn. */
function dayOf(date: string | null): string | null {
  return date === null ? null : (latestDay(date as Edtf) ?? earliestDay(date as Edtf))
}
