import { groupBy } from '../dossier/group-by.ts'
import { TREATY_STATUSES, type TreatyStatus } from '../model/vocabulary.ts'
import { formatList, formatNumber } from './format.ts'
import { TREATY_STATUS_LABELS } from './labels.ts'

/** What became of instruments, in the order of the vocabulary: `3 in force and 1 unknown`; nothing of none. */
export function statusCounts(instruments: readonly { readonly status: TreatyStatus }[]): string {
  const byStatus = groupBy(instruments, ({ status }) => status)
  return formatList(
    TREATY_STATUSES.flatMap((status) => {
      const number = byStatus.get(status)?.length ?? 0
      return number === 0 ? [] : [`${formatNumber(number)} ${TREATY_STATUS_LABELS[status]}`]
    }),
  )
}
