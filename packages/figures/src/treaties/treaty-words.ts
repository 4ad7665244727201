/** What a treaty's wait is in words. */
import { TREATY_STATUS_LABELS, formatDay, formatDays, formatEdtf, formatList, formatYears } from '@ffc/core/present'
import type { Alternative, TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { type CivilDate, DAYS_PER_YEAR, areCompatible, asDateRange, toDayNumber } from '@ffc/core/time'

/** Who it is with, or what it is called where there is no single partner. */
export function treatyName({ partnerName, partner, titleEn }: TreatyRecord): string {
  return partnerName ?? partner ?? titleEn
}

/**
 * One sentence or two: what is known of the wait, and whether it is disputed. Who disputes it is named by the id of the
 * source, unless there is a better name.
 */
export function treatySentence(record: TreatyRecord, sourceName = (source: string) => source): string {
  const { signedOn } = record
  const signed = signedOn === null ? 'no date of signature' : `signed ${sayWhen(signedOn)}`
  return `${treatyName(record)}: ${signed}; ${outcomeWords(record)}.${disputeSentence(record, sourceName)}`
}

function outcomeWords(record: TreatyRecord): string {
  const { status, inForceOn, pendingOn } = record
  const wait = waitWords(record)
  if (status === 'in-force') {
    const date = inForceOn === null ? ', on a date that no source gives' : ` ${sayWhen(inForceOn)}`
    return `in force${date}${wait === null ? '' : `, after ${wait}`}`
  }
  if (status === 'pending') {
    const confirmed = pendingOn === null ? '' : `, last confirmed on ${formatDay(pendingOn as CivilDate)}`
    return `pending${wait === null ? '' : ` for ${wait}`}${confirmed}`
  }
  return status === 'unknown' ? 'no source says whether it is in force or pending' : TREATY_STATUS_LABELS[status]
}

function waitWords(record: TreatyRecord): string | null {
  const exact = record.lagDays ?? record.pendingDays
  if (exact !== null) return `${formatYears(exact)} (${formatDays(exact)})`
  const range = waitRange(record)
  if (range === null) return null
  if (range.most === null) return `at least ${formatYears(range.least)}`
  return `between ${formatDays(range.least)} and ${formatDays(range.most)}`
}

/** The other values that cannot be true together with the chosen ones; a vaguer date that agrees is no dispute. */
export function contradictions(record: TreatyRecord): Alternative[] {
  const chosen: Readonly<Record<string, string | null>> = { signedOn: record.signedOn, inForceOn: record.inForceOn }
  return record.alternatives.filter(({ field, value }) => {
    if (field === 'status') return true
    const used = chosen[field] ?? null
    return used !== null && value !== null && !areCompatible(asDateRange(used), asDateRange(value))
  })
}

function disputeSentence(record: TreatyRecord, sourceName: (source: string) => string): string {
  const others = contradictions(record).map(
    ({ field, value, source }) => `${FIELD_WORDS[field] ?? field} ${sayValue(value)} (${sourceName(source)})`,
  )
  if (others.length === 0) return record.disputed ? ' Disputed.' : ''
  return ` Disputed: others give ${formatList(others)}.`
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  signedOn: 'signature',
  inForceOn: 'entry into force',
  status: 'the status',
}

function sayValue(value: string | null): string {
  if (value === null) return 'undated'
  return /^[\d.]/.test(value) ? sayWhen(value) : value
}

/** When something happened; of an interval, that it happened at some day within it. */
function sayWhen(date: string): string {
  const [start = '', end] = date.split('/')
  if (end === undefined) return formatEdtf(start)
  if (start === '..') return `by ${formatEdtf(end)}`
  return end === '..' ? `after ${formatEdtf(start)}` : `between ${formatEdtf(start)} and ${formatEdtf(end)}`
}

/** The wait for the right margin: `2.9`, `1.5–2.5` from imprecise dates, `1.7+` while pending, else a word. */
export function waitFigure(record: TreatyRecord): string {
  const range = waitRange(record)
  if (range === null) return TREATY_STATUS_LABELS[record.status]
  const [least, most] = [range.least, range.most].map((days) =>
    days === null ? null : (days / DAYS_PER_YEAR).toFixed(1),
  )
  if (most === null) return `${least}+`
  return least === most ? `${least}` : `${least}–${most}`
}

/** How long a wait may have lasted, in days; `most` is null while it goes on. */
export interface WaitRange {
  readonly least: number
  readonly most: number | null
}

/** What the dates of a record leave possible; null where they leave everything possible. */
export function waitRange({ signedOn, inForceOn, status, pendingOn }: TreatyRecord): WaitRange | null {
  if (signedOn === null) return null
  const start = asDateRange(signedOn)
  if (inForceOn !== null) {
    const end = asDateRange(inForceOn)
    if (start.earliest === null || start.latest === null || end.earliest === null || end.latest === null) return null
    return { least: Math.max(0, end.earliest - start.latest), most: Math.max(0, end.latest - start.earliest) }
  }
  if (status !== 'pending' || pendingOn === null || start.latest === null) return null
  const least = toDayNumber(pendingOn as CivilDate) - start.latest
  return least > 0 ? { least, most: null } : null
}
