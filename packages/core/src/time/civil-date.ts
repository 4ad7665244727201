/**
 * Civil dates: days on the proleptic Gregorian calendar, without time of day and without zone.
 *
 * A treaty enters into force on a day, not at an instant; arithmetic on instants would make a lag
 * depend on where the program runs. Day numbers count from 1970-01-01 = 0, as in R's `Date`.
 */

/** `YYYY-MM-DD`, a day that exists. */
export type CivilDate = string & { readonly __brand: 'CivilDate' }

/** Whole days since 1970-01-01. */
export type DayNumber = number

/** Mean length of a Gregorian year in days, as used for "years" throughout (R: `days / 365.25`). */
export const DAYS_PER_YEAR = 365.25

/** Mean length of a month in days. */
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12

const CIVIL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether the text is a day that exists in the proleptic Gregorian calendar, as YYYY-MM-DD, years 0000–9999. */
export function isCivilDate(text: string): text is CivilDate {
  const match = CIVIL_DATE.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Returns the text as a civil date or throws a `RangeError` that names it. */
export function asCivilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a civil date: "${text}"; expected a day that exists, as YYYY-MM-DD`)
  return text
}

/** Days from 1970-01-01; the era arithmetic is Hinnant's `days_from_civil`. */
export function toDayNumber(date: CivilDate): DayNumber {
  return dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))
}

/** As `toDayNumber`, from year, month (1–12) and day. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** 0000-01-01 and 9999-12-31: beyond them a year has no four digits. */
const FIRST_DAY: DayNumber = -719_528
const LAST_DAY: DayNumber = 2_932_896

/** The inverse of `toDayNumber`. Throws a `RangeError` for anything but a whole day of the years 0000–9999. */
export function toCivilDate(day: DayNumber): CivilDate {
  if (!(Number.isInteger(day) && day >= FIRST_DAY && day <= LAST_DAY)) {
    throw new RangeError(`not a day number: ${day}; expected a whole number from ${FIRST_DAY} to ${LAST_DAY}`)
  }
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as CivilDate
}

/** Days from `start` to `end`: negative when `end` is earlier. */
export function daysBetween(start: CivilDate, end: CivilDate): number {
  return toDayNumber(end) - toDayNumber(start)
}

/** The calendar year of a date. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4))
}

/** The earlier of two dates; ISO dates order as text. */
export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  return a <= b ? a : b
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
