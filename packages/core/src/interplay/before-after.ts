/** Two stretches of time, before and from a day on, and on which of them a date lies. */
import { type CivilDate, DAYS_PER_YEAR, toCivilDate, toDayNumber } from '../time/civil-date.ts'

/** One stretch, both days included. */
export interface Stretch {
  readonly from: CivilDate
  readonly to: CivilDate
  /** Days / 365.25. */
  readonly years: number
}

export interface BeforeAfter {
  readonly before: Stretch
  /** The turning point's own day is its first. */
  readonly after: Stretch
}

export interface WindowRequest {
  readonly at: CivilDate
  /** Years of 365.25 days on either side. */
  readonly years: number
  /** First day of the record. */
  readonly recordStart: CivilDate
  readonly asOf: CivilDate
}

/**
 * The years before a day and from it on, equal unless the record starts or ends within them; null where it leaves no
 * day on either side.
 */
export function beforeAfter({ at, years, recordStart, asOf }: WindowRequest): BeforeAfter | null {
  const day = toDayNumber(at)
  const width = Math.round(years * DAYS_PER_YEAR)
  const start = Math.max(day - width, toDayNumber(recordStart))
  const end = Math.min(day + width - 1, toDayNumber(asOf))
  if (start >= day || end <= day) return null
  return { before: toStretch(start, day - 1), after: toStretch(day, end) }
}

function toStretch(from: number, to: number): Stretch {
  return { from: toCivilDate(from), to: toCivilDate(to), years: (to - from + 1) / DAYS_PER_YEAR }
}

/**
 * On which side something lies that happened between two days (null: open). `unclear` where the days allow more than
 * one answer, `outside` where none of them lies in either stretch.
 */
export type Side = 'before' | 'after' | 'outside' | 'unclear'

/** A side that a range of days allows for certain, or `unclear`. */
export function sideOf({ before, after }: BeforeAfter, earliest: number | null, latest: number | null): Side {
  const [first, last] = [earliest ?? -Infinity, latest ?? Infinity]
  const isIn = ({ from, to }: Stretch) => first >= toDayNumber(from) && last <= toDayNumber(to)
  if (isIn(before)) return 'before'
  if (isIn(after)) return 'after'
  return last < toDayNumber(before.from) || first > toDayNumber(after.to) ? 'outside' : 'unclear'
}
