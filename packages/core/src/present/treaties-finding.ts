import type { TreatiesParameters, TreatyRecord } from '../analyses/treaties.run.ts'
import type { DossierView } from '../dossier/view.ts'
import { groupBy } from '../dossier/group-by.ts'
import { TREATY_STATUSES } from '../model/vocabulary.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatList, formatNumber } from './format.ts'
import { TREATY_KIND_LABELS, TREATY_STATUS_LABELS } from './labels.ts'

/** A list of treaties in sentences. */
export function treatiesFinding(
  records: readonly TreatyRecord[],
  view: DossierView,
  { kind }: TreatiesParameters,
): Finding {
  const { singular, plural } =
    kind === null ? { singular: 'instrument', plural: 'instruments' } : TREATY_KIND_LABELS[kind]
  const byStatus = groupBy(records, ({ status }) => status)
  const counts = TREATY_STATUSES.flatMap((status) => {
    const number = byStatus.get(status)?.length ?? 0
    return number > 0 ? [`${formatNumber(number)} ${TREATY_STATUS_LABELS[status]}`] : []
  })
  return {
    title: `${formatCount(records.length, singular, plural)}${counts.length > 0 ? `: ${formatList(counts)}` : ''}`,
    subtitle: `As of ${formatDay(view.asOf)}, ${view.edition.name} edition.`,
    notes: [],
  }
}
