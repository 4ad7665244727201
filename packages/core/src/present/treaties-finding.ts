import type { TreatiesParameters, TreatyRecord } from '../analyses/treaties.run.ts'
import type { DossierView } from '../dossier/view.ts'
import { groupBy } from '../dossier/group-by.ts'
import { TREATY_STATUSES } from '../model/vocabulary.ts'
import type { Finding } from './finding.ts'
import { isEdtf } from '../time/edtf.ts'
import { formatCount, formatDay, formatEdtf, formatList, formatNumber } from './format.ts'
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
    notes: disputed(records),
  }
}

/** More disputes than this are for the alternatives of each row to tell. */
const MOST_DISPUTES_TOLD = 12

/** Who says otherwise, and why the value shown was chosen. */
function disputed(records: readonly TreatyRecord[]): string[] {
  return records
    .filter((record) => record.disputed)
    .slice(0, MOST_DISPUTES_TOLD)
    .map((record) => {
      const dissent = record.alternatives
        .filter(({ field }) => field in FIELD_LABELS)
        .map(
          ({ field, value, source, locator }) => `${FIELD_LABELS[field]} ${dateText(value)}, says ${source} ${locator}`,
        )
      const reasons = record.chosenBecause
        .filter(({ field }) => field in FIELD_LABELS)
        .map(({ field, reason }) => `the ${FIELD_LABELS[field]} shown was chosen because ${reason}`)
      return `${record.partnerName ?? record.titleEn} is disputed: ${[...dissent, ...reasons].join('; ')}.`
    })
}

const FIELD_LABELS: Readonly<Record<string, string>> = {
  signedOn: 'signature',
  inForceOn: 'entry into force',
  status: 'status',
}

function dateText(value: string | null): string {
  if (value === null) return 'undated'
  return isEdtf(value) ? formatEdtf(value) : value
}
