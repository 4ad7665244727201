/**
 * Dates that know their precision: the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that sources of treaty
 * history need. `2015-07-17`, `2015-07`, `2015`, `199X` (some year of the decade), a trailing `?` (uncertain),
 * `~` (approximate) or `%` (both), and intervals of those, `2002/2010`, `../2010`, `2014/..`.
 */
import { type CivilDate, type DayNumber, dayNumberOf, daysInMonth, isCivilDate, toCivilDate } from './civil-date.ts'

/** Text that `parseEdtf` accepts. */
export type Edtf = string & { readonly __brand: 'Edtf' }

export type DatePrecision = 'day' | 'month' | 'year' | 'decade' | 'interval'

/** What an EDTF text says: the first and the last day that it may mean (null: open). */
export interface DateRange {
  readonly text: Edtf
  readonly earliest: DayNumber | null
  readonly latest: DayNumber | null
  readonly precision: DatePrecision
  /** `?` or `%`: the source is not sure. */
  readonly uncertain: boolean
  /** `~` or `%`: the source says "about". */
  readonly approximate: boolean
}

export type EdtfResult =
  | { readonly ok: true; readonly value: DateRange }
  | { readonly ok: false; readonly reason: string }

interface Point {
  readonly earliest: DayNumber
  readonly latest: DayNumber
  readonly precision: DatePrecision
  readonly uncertain: boolean
  readonly approximate: boolean
}

const POINT = /^(\d{3}[\dX])(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/

/** Longest text that is looked at: two points, qualifiers and a slash. */
const LONGEST_EDTF = 23

/** Reads EDTF; the reason of a refusal names the part that is wrong and what would be right. */
export function parseEdtf(text: string): EdtfResult {
  if (text.length > LONGEST_EDTF) return { ok: false, reason: 'too long for a date' }
  const parts = text.split('/')
  if (parts.length === 1) {
    const point = parsePoint(text)
    return typeof point === 'string'
      ? { ok: false, reason: point }
      : { ok: true, value: { ...point, text: text as Edtf } }
  }
  if (parts.length > 2) return { ok: false, reason: 'more than one "/"' }
  return parseInterval(text, parts[0] ?? '', parts[1] ?? '')
}

function parseInterval(text: string, startText: string, endText: string): EdtfResult {
  if (startText === '..' && endText === '..')
    return { ok: false, reason: 'an interval that is open at both ends says nothing' }
  const start = startText === '..' ? null : parsePoint(startText)
  const end = endText === '..' ? null : parsePoint(endText)
  if (typeof start === 'string') return { ok: false, reason: start }
  if (typeof end === 'string') return { ok: false, reason: end }
  if (start && end && start.earliest > end.latest) return { ok: false, reason: 'the interval ends before it starts' }
  return {
    ok: true,
    value: {
      text: text as Edtf,
      earliest: start?.earliest ?? null,
      latest: end?.latest ?? null,
      precision: 'interval',
      uncertain: Boolean(start?.uncertain || end?.uncertain),
      approximate: Boolean(start?.approximate || end?.approximate),
    },
  }
}

/** A point, or the reason why it is none. */
function parsePoint(text: string): Point | string {
  const match = POINT.exec(text)
  if (!match) return `"${text}" is not a date of the form 2015-07-17, 2015-07, 2015 or 199X`
  const [, yearText = '', monthText, dayText, qualifier] = match
  const qualifiers = {
    uncertain: qualifier === '?' || qualifier === '%',
    approximate: qualifier === '~' || qualifier === '%',
  }
  if (yearText.endsWith('X')) {
    if (monthText) return `"${text}" has a month in an unspecified year`
    const decade = Number(yearText.slice(0, 3)) * 10
    return {
      earliest: dayNumberOf(decade, 1, 1),
      latest: dayNumberOf(decade + 9, 12, 31),
      precision: 'decade',
      ...qualifiers,
    }
  }
  const year = Number(yearText)
  if (!monthText) {
    return { earliest: dayNumberOf(year, 1, 1), latest: dayNumberOf(year, 12, 31), precision: 'year', ...qualifiers }
  }
  const month = Number(monthText)
  if (month < 1 || month > 12) return `there is no month ${monthText}`
  const lastDay = daysInMonth(year, month)
  if (!dayText) {
    return {
      earliest: dayNumberOf(year, month, 1),
      latest: dayNumberOf(year, month, lastDay),
      precision: 'month',
      ...qualifiers,
    }
  }
  const day = Number(dayText)
  if (day < 1 || day > lastDay)
    return `there is no day ${dayText} in ${yearText}-${monthText}, which has ${lastDay} days`
  const dayNumber = dayNumberOf(year, month, day)
  return { earliest: dayNumber, latest: dayNumber, precision: 'day', ...qualifiers }
}

/** The range of a text that has been checked before; throws a `RangeError` on anything else. */
export function asDateRange(text: string): DateRange {
  const result = parseEdtf(text)
  if (!result.ok) throw new RangeError(`not an EDTF date: "${text}"; ${result.reason}`)
  return result.value
}

/** Guard for text that `parseEdtf` accepts. */
export function isEdtf(text: string): text is Edtf {
  return parseEdtf(text).ok
}

/** The day, when the text names exactly one and does not doubt it; else null. */
export function asExactDay(text: Edtf): CivilDate | null {
  return isCivilDate(text) ? text : null
}

/** First day that the text may mean; null when open. */
export function earliestDay(text: Edtf): CivilDate | null {
  const { earliest } = asDateRange(text)
  return earliest === null ? null : toCivilDate(earliest)
}

/** Last day that the text may mean; null when open. */
export function latestDay(text: Edtf): CivilDate | null {
  const { latest } = asDateRange(text)
  return latest === null ? null : toCivilDate(latest)
}

/** Whether both texts can be true of one happening: their ranges share a day. */
export function areCompatible(a: DateRange, b: DateRange): boolean {
  const startsBeforeEnd = (x: DateRange, y: DateRange) =>
    x.earliest === null || y.latest === null || x.earliest <= y.latest
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a)
}

/** Whether every day that `inner` may mean is one that `outer` may mean. */
export function liesWithin(inner: DateRange, outer: DateRange): boolean {
  const startsWithin = outer.earliest === null || (inner.earliest !== null && inner.earliest >= outer.earliest)
  const endsWithin = outer.latest === null || (inner.latest !== null && inner.latest <= outer.latest)
  return startsWithin && endsWithin
}

/** Number of days that the text leaves open, 0 for an exact day, Infinity for an open interval. */
export function daysOfDoubt(range: DateRange): number {
  return range.earliest === null || range.latest === null ? Infinity : range.latest - range.earliest
}
