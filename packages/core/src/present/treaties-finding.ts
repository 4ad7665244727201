import type { TreatiesParameters, TreatyRecord } from '../analyses/treaties.run.ts'
import type { DossierView } from '../dossier/view.ts'
import { RESOLUTION_REASONS } from '../dossier/resolve.ts'
import { focalName } from './country-name.ts'
import type { Finding } from './finding.ts'
import { isEdtf } from '../time/edtf.ts'
import { formatAct, formatCount, formatDay } from './format.ts'
import { TREATY_KIND_LABELS, fieldLabel } from './labels.ts'
import { statusCounts } from './status-counts.ts'

/** A list of treaties in sentences. */
export function treatiesFinding(
  records: readonly TreatyRecord[],
  view: DossierView,
  { kind }: TreatiesParameters,
): Finding {
  const { singular, plural } =
    kind === null ? { singular: 'instrument', plural: 'instruments' } : TREATY_KIND_LABELS[kind]
  const counts = statusCounts(records)
  return {
    title: `${formatCount(records.length, singular, plural)}${counts === '' ? '' : `: ${counts}`}`,
    subtitle: `As of ${formatDay(view.asOf)}, ${view.edition.name} edition.`,
    notes: disputed(records, focalName(view)),
  }
}

/** More disputes than this are for the alternatives of each row to tell. */
const MOST_DISPUTES_TOLD = 12

/** Who says otherwise, and why the value shown was chosen. */
function disputed(records: readonly TreatyRecord[], focal: string): string[] {
  const labelOf = (field: string) => fieldLabel(field, focal)
  return records
    .filter((record) => record.disputed)
    .slice(0, MOST_DISPUTES_TOLD)
    .map((record) => {
      const agreed = new Set(record.chosenBecause.filter(({ reason }) => reason === AGREED).map(({ field }) => field))
      const isTold = ({ field }: { readonly field: string }) => TOLD.has(field) && !agreed.has(field)
      const dissent = record.alternatives
        .filter(isTold)
        .map(
          ({ field, value, source, locator }) =>
            `${labelOf(field)} ${valueText(field, value)}, says ${source} ${locator}`,
        )
      const reasons = record.chosenBecause
        .filter(isTold)
        .map(({ field, reason }) => `the ${labelOf(field)} shown was chosen because ${reason}`)
      return `${subjectOf(record)} is disputed: ${[...dissent, ...reasons].join('; ')}.`
    })
}

/** What sources agree on is no dispute, though one of them may be less precise. */
const AGREED = RESOLUTION_REASONS['all-agree']

function subjectOf({ partnerName, titleEn, kind }: TreatyRecord): string {
  return partnerName === null ? titleEn : `The ${TREATY_KIND_LABELS[kind].singular} with ${partnerName}`
}

/** What a list of treaties shows, of what sources disagree on. */
const TOLD: ReadonlySet<string> = new Set(['signedOn', 'inForceOn', 'status'])

/** `in-force on 2022-12` → `in force (December 2022)`. */
function valueText(field: string, value: string | null): string {
  if (value === null) return 'undated'
  if (field !== 'status') return dateText(value)
  const [stage, date] = value.split(' on ') as [string, string?]
  const words = stage.replaceAll('-', ' ')
  return date === undefined ? words : `${words} (${dateText(date)})`
}

function dateText(date: string): string {
  return isEdtf(date) ? formatAct(date) : date
}
