import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import {
  type CivilDate,
  asCivilDate,
  dayNumberOf,
  daysBetween,
  daysInMonth,
  earlierOf,
  isCivilDate,
  isLeapYear,
  toCivilDate,
  toDayNumber,
  yearOf,
} from './civil-date.ts'

const MILLISECONDS_PER_DAY = 86_400_000
/** Days of 400 years. */
const DAYS_PER_CYCLE = 146_097
const FIRST_DAY = dayNumberOf(0, 1, 1)
const LAST_DAY = dayNumberOf(9999, 12, 31)

const someDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY })

// oxlint-disable-next-line no-restricted-globals -- the oracle; only core itself must do without
const platformDate = (milliseconds: number) => new Date(milliseconds)

/** What the platform's calendar says; `Date.UTC` alone takes the years 0–99 for 1900–1999. */
function platformDay(year: number, month: number, day: number): number {
  const date = platformDate(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime() / MILLISECONDS_PER_DAY
}

describe('day numbers', () => {
  it('count from 1970-01-01 = 0, as in R', () => {
    expect(toDayNumber(asCivilDate('1970-01-01'))).toBe(0)
    expect(toDayNumber(asCivilDate('1969-12-31'))).toBe(-1)
    expect(toDayNumber(asCivilDate('2019-01-25'))).toBe(17_921)
  })

  it('are those of the platform’s calendar for the first and last day of every month of 0000–9999', () => {
    const wrong: string[] = []
    for (let year = 0; year <= 9999; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const isRight =
          dayNumberOf(year, month, 1) === platformDay(year, month, 1) &&
          dayNumberOf(year, month, daysInMonth(year, month)) === platformDay(year, month + 1, 0)
        if (!isRight) wrong.push(`${year}-${month}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('rise by one from each day to the next, and lead back to the same date', () => {
    const wrong: string[] = []
    const check = (day: number): void => {
      const [before, date] = [toCivilDate(day - 1), toCivilDate(day)]
      if (!(isCivilDate(date) && date > before && toDayNumber(date) === day)) wrong.push(date)
    }
    // Every day of the first 400 years, after which the calendar repeats, and one in 97 of all others.
    for (let day = FIRST_DAY + 1; day <= FIRST_DAY + DAYS_PER_CYCLE; day += 1) check(day)
    for (let day = FIRST_DAY + DAYS_PER_CYCLE; day <= LAST_DAY; day += 97) check(day)
    check(LAST_DAY)
    expect(wrong).toEqual([])
  })

  it('agree with the platform on the date of any day', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(toCivilDate(day)).toBe(
          platformDate(day * MILLISECONDS_PER_DAY)
            .toISOString()
            .slice(0, 10),
        )
      }),
    )
  })

  it('have no date outside 0000–9999', () => {
    expect(toCivilDate(FIRST_DAY)).toBe('0000-01-01')
    expect(toCivilDate(LAST_DAY)).toBe('9999-12-31')
    for (const day of [FIRST_DAY - 1, LAST_DAY + 1, 0.5, Number.NaN, Infinity]) {
      expect(() => toCivilDate(day)).toThrow(RangeError)
      expect(() => toCivilDate(day)).toThrow(/^not a day number: .*; expected a whole number from/)
    }
  })
})

describe('a leap year', () => {
  it.each([
    [2000, true],
    [1900, false],
    [2100, false],
    [2016, true],
    [2019, false],
    [0, true],
  ])('%i: %s', (year, isLeap) => {
    expect(isLeapYear(year)).toBe(isLeap)
    expect(daysInMonth(year, 2)).toBe(isLeap ? 29 : 28)
    expect(isCivilDate(`${String(year).padStart(4, '0')}-02-29`)).toBe(isLeap)
  })
})

describe('a civil date', () => {
  it.each([
    '2017-02-30',
    '2019-02-29',
    '2017-04-31',
    '2017-00-10',
    '2017-13-01',
    '2017-01-00',
    '2017-01-32',
    '2017-1-1',
    '17-01-01',
    '2017-01-01 ',
    ' 2017-01-01',
    '2017-01-01\n',
    '2017/01/01',
    '-2017-01-01',
    '12017-01-01',
    '2017-01-01T00:00:00Z',
    '٢٠١٧-٠١-٠١',
    '',
  ])('is not %j', (text) => {
    expect(isCivilDate(text)).toBe(false)
    expect(() => asCivilDate(text)).toThrow(RangeError)
  })

  it('is named in the error where it does not exist', () => {
    expect(() => asCivilDate('2017-02-30')).toThrow('"2017-02-30"')
  })

  it('orders as text', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(Math.sign(a - b)).toBe(toCivilDate(a) < toCivilDate(b) ? -1 : Number(a > b))
        expect(earlierOf(toCivilDate(a), toCivilDate(b))).toBe(toCivilDate(Math.min(a, b)))
      }),
    )
  })

  it('lies as many days from another as must be added to get there', () => {
    fc.assert(
      fc.property(someDay, someDay, (start, end) => {
        expect(daysBetween(toCivilDate(start), toCivilDate(end))).toBe(end - start)
      }),
    )
    expect(daysBetween('1993-08-26' as CivilDate, '1999-03-07' as CivilDate)).toBe(2019)
  })

  it('knows its year', () => {
    expect(yearOf(asCivilDate('0042-12-31'))).toBe(42)
  })
})
