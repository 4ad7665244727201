/** What a treaty's wait is in words. */
import { TREATY_STATUS_LABELS, formatDay, formatDays, formatEdtf, formatList, formatYears } from '@ffc/core/present'
import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { type CivilDate, DAYS_PER_YEAR } from '@ffc/core/time'

/** Who it is with, or what it is called where there is no single partner. */
export function treatyName({ partnerName, partner, titleEn }: TreatyRecord): string {
  return partnerName ?? partner ?? titleEn
}

/** One sentence or two: what is known of the wait, and whether it is disputed. */
export function treatySentence(record: TreatyRecord): string {
  const { signedOn, inForceOn, status, lagDays, pendingDays, pendingOn } = record
  const signed = signedOn === null ? 'no date of signature' : `signed ${formatEdtf(signedOn)}`
  const wait = (days: number | null) => (days === null ? '' : `${formatYears(days)} (${formatDays(days)})`)
  const outcome = (() => {
    if (status === 'in-force') {
      const date = inForceOn === null ? ', on a date that no source gives' : ` ${formatEdtf(inForceOn)}`
      return `in force${date}${lagDays === null ? '' : `, after ${wait(lagDays)}`}`
    }
    if (status === 'pending') {
      const since = pendingDays === null ? '' : ` for ${wait(pendingDays)}`
      return `pending${since}${pendingOn === null ? '' : `, last confirmed on ${formatDay(pendingOn as CivilDate)}`}`
    }
    if (status === 'unknown') return 'no source says whether it is in force or pending'
    return TREATY_STATUS_LABELS[status]
  })()
  return `${treatyName(record)}: ${signed}; ${outcome}.${disputeSentence(record)}`
}

function disputeSentence({ disputed, alternatives }: TreatyRecord): string {
  if (!disputed) return ''
  const others = alternatives.map(
    ({ field, value, source }) => `${FIELD_WORDS[field] ?? field} ${sayValue(value)} (${source})`,
  )
  return ` Disputed${others.length === 0 ? '' : `: others give ${formatList(others)}`}.`
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  signedOn: 'signature',
  inForceOn: 'entry into force',
  status: 'status',
}

function sayValue(value: string | null): string {
  if (value === null) return 'undated'
  return /^[\d.]/.test(value) ? formatEdtf(value) : value
}

/** The wait for the right margin: `2.9`, `1.7+` while pending, a word where there is no length. */
export function waitFigure({ status, lagDays, pendingDays }: TreatyRecord): string {
  if (lagDays !== null) return (lagDays / DAYS_PER_YEAR).toFixed(1)
  if (pendingDays !== null) return `${(pendingDays / DAYS_PER_YEAR).toFixed(1)}+`
  return TREATY_STATUS_LABELS[status]
}
