import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import {
  type DatePrecision,
  type DateRange,
  areCompatible,
  asDateRange,
  asExactDay,
  daysOfDoubt,
  earliestDay,
  isEdtf,
  latestDay,
  liesWithin,
  parseEdtf,
} from './edtf.ts'
import { toCivilDate } from './civil-date.ts'

const VALID: readonly (readonly [string, string | null, string | null, DatePrecision])[] = [
  ['2015-07-17', '2015-07-17', '2015-07-17', 'day'],
  ['2016-02-29', '2016-02-29', '2016-02-29', 'day'],
  ['2015-07', '2015-07-01', '2015-07-31', 'month'],
  ['2016-02', '2016-02-01', '2016-02-29', 'month'],
  ['1900-02', '1900-02-01', '1900-02-28', 'month'],
  ['2015', '2015-01-01', '2015-12-31', 'year'],
  ['0000', '0000-01-01', '0000-12-31', 'year'],
  ['9999', '9999-01-01', '9999-12-31', 'year'],
  ['199X', '1990-01-01', '1999-12-31', 'decade'],
  ['2002/2010', '2002-01-01', '2010-12-31', 'interval'],
  ['2014-06/2014-07-08', '2014-06-01', '2014-07-08', 'interval'],
  ['2015/2015-03', '2015-01-01', '2015-03-31', 'interval'],
  ['2015-12/2015', '2015-12-01', '2015-12-31', 'interval'],
  ['../2010', null, '2010-12-31', 'interval'],
  ['2014/..', '2014-01-01', null, 'interval'],
  ['199X/200X', '1990-01-01', '2009-12-31', 'interval'],
]

describe('a date', () => {
  it.each(VALID)('%s means %s to %s', (text, earliest, latest, precision) => {
    expect(parseEdtf(text)).toMatchObject({ ok: true, value: { text, precision } })
    expect(isEdtf(text)).toBe(true)
    const range = asDateRange(text)
    expect([earliestDay(range.text), latestDay(range.text)]).toEqual([earliest, latest])
    expect([range.uncertain, range.approximate]).toEqual([false, false])
  })

  it.each([
    ['2015?', true, false],
    ['2014~', false, true],
    ['2015-07-17%', true, true],
    ['199X?', true, false],
    ['2002?/2010', true, false],
    ['2002/2010~', false, true],
    ['2015-07-17%/2015-08-18%', true, true],
  ])('%s is uncertain: %s, approximate: %s, and keeps its range', (text, uncertain, approximate) => {
    const range = asDateRange(text)
    const bare = asDateRange(text.replaceAll(/[?~%]/g, ''))
    expect(range).toEqual({ ...bare, text, uncertain, approximate })
  })

  it.each([
    ['2017-02-30', 'no day 30 in 2017-02, which has 28 days'],
    ['2016-02-30', 'which has 29 days'],
    ['2017-04-31', 'which has 30 days'],
    ['2017-00', 'no month 00'],
    ['2017-13', 'no month 13'],
    ['2017-13-01', 'no month 13'],
    ['2017-01-00', 'no day 00'],
    ['199X-05', 'month in an unspecified year'],
    ['../..', 'says nothing'],
    ['2010/2002', 'ends before it starts'],
    ['2002/2003/2004', 'more than one "/"'],
    ['2002/', '"" is not a date'],
    ['/2002', '"" is not a date'],
    ['..', '".." is not a date'],
    ['', '"" is not a date'],
    ['2015-7-17', 'is not a date'],
    ['17 July 2015', 'is not a date'],
    ['2015-07-17T00:00', 'is not a date'],
    ['20XX', 'is not a date'],
    ['2015-XX', 'is not a date'],
    ['199x', 'is not a date'],
    ['2015??', 'is not a date'],
    ['?2015', 'is not a date'],
    ['-0044', 'is not a date'],
    ['Y20150', 'is not a date'],
    ['2015-21', 'no month 21'],
    [' 2015', 'is not a date'],
    ['2015\n', 'is not a date'],
    ['２０１５', 'is not a date'],
  ])('is not %j: %s', (text, reason) => {
    expect(parseEdtf(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) })
    expect(isEdtf(text)).toBe(false)
    expect(() => asDateRange(text)).toThrow(RangeError)
    expect(() => asDateRange(text)).toThrow(/^not an EDTF date: "/)
  })

  it('of the longest form is read, and nothing longer is looked at', () => {
    expect(isEdtf('2015-07-17?/2015-07-18?')).toBe(true)
    for (const text of ['2'.repeat(1e7), '/'.repeat(1e7), `${'2015-07-17/'.repeat(1e6)}2016`]) {
      expect(parseEdtf(text)).toEqual({ ok: false, reason: 'too long for a date' })
    }
  })

  it('of any text is read or refused with a short reason, never thrown over', () => {
    const hostile = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0129X-/.?~% ') }))
    fc.assert(
      fc.property(hostile, (text) => {
        const result = parseEdtf(text)
        expect(result.ok ? result.value.text : text).toBe(text)
        expect(result.ok ? '' : result.reason).toMatch(/^.{0,120}$/su)
      }),
      { numRuns: 2000 },
    )
  })

  it('is exact only as a whole day without doubt', () => {
    const exactDays = ['2015-07-17', '2015-07-17?', '2015-07', '2015', '2015-07-17/2015-07-17'].map((text) =>
      asExactDay(asDateRange(text).text),
    )
    expect(exactDays).toEqual(['2015-07-17', null, null, null, null])
  })

  it('leaves as many days open as its range holds beyond the first', () => {
    const doubt = ['2015-07-17', '2015-07', '2016', '../2010', '2014/..'].map((text) => daysOfDoubt(asDateRange(text)))
    expect(doubt).toEqual([0, 30, 365, Infinity, Infinity])
  })
})

describe('two dates are compatible', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((number) => toCivilDate(number))
  const point = day.chain((text) => fc.constantFrom(text, text.slice(0, 7), text.slice(0, 4), `${text.slice(0, 3)}X`))
  const interval = fc
    .tuple(point, point)
    .map(([a, b]) => `${a}/${b}`)
    .filter(isEdtf)
  const date = fc
    .oneof(
      point,
      interval,
      point.map((end) => `../${end}`),
      point.map((start) => `${start}/..`),
    )
    .map(asDateRange)

  it('exactly if some day lies in both', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const starts = Math.max(a.earliest ?? -Infinity, b.earliest ?? -Infinity)
        const ends = Math.min(a.latest ?? Infinity, b.latest ?? Infinity)
        expect(areCompatible(a, b)).toBe(starts <= ends)
        expect(areCompatible(b, a)).toBe(starts <= ends)
      }),
    )
  })

  it.each([
    ['2015', '2015-07-17', true],
    ['2015-07', '2015-07-17', true],
    ['2015-07-17', '2017-07-17', false],
    ['2002/2010', '2006-04-03', true],
    ['../2010', '2010-12-31', true],
    ['../2010', '2011-01-01', false],
    ['2014/..', '2013', false],
    ['../2010', '2010/..', true],
    ['../2009', '2010/..', false],
    // Day numbers before 1970 are below 0, which an open end must not be taken for.
    ['../1960', '1950', true],
    ['../1960', '1961', false],
  ])('%s and %s: %s', (a, b, compatible) => {
    expect(areCompatible(asDateRange(a), asDateRange(b))).toBe(compatible)
  })
})

describe('a date lies within another', () => {
  it.each([
    ['2015-07-17', '2015-07', true],
    ['2015-07', '2015-07', true],
    ['2015-07', '2015-07-17', false],
    ['2015-06/2015-07', '2015-07/2015-08', false],
    ['2015-07/2015-08', '2015-06/2015-07', false],
    ['2015-07-01', '2015-07/2015-08', true],
    ['2015-08-31', '2015-07/2015-08', true],
    ['2015-06-30', '2015-07/2015-08', false],
    ['2015-09-01', '2015-07/2015-08', false],
    ['2003', '../2010', true],
    ['../2003', '../2010', true],
    ['../2011', '../2010', false],
    ['../2003', '2000/2010', false],
    ['2011', '2010/..', true],
    ['2011/..', '2010/..', true],
    ['2009/..', '2010/..', false],
    ['2005/..', '2000/2010', false],
    ['../1950', '1940/1960', false],
    ['1950/..', '1940/1960', false],
    ['1950', '../1960', true],
    ['1950', '1940/..', true],
  ])('%s in %s: %s', (inner, outer, isWithin) => {
    expect(liesWithin(asDateRange(inner), asDateRange(outer))).toBe(isWithin)
  })

  it('if every day of the one is a day of the other', () => {
    const day = fc.integer({ min: -10_000, max: 20_000 })
    const end = fc.oneof(fc.constant(null), day)
    const range = fc.record({ earliest: end, latest: end }).map((ends) => ends as never)
    fc.assert(
      fc.property(range, range, day, (inner: DateRange, outer: DateRange, some) => {
        const holds = ({ earliest, latest }: DateRange) => (earliest ?? some) <= some && some <= (latest ?? some)
        expect(liesWithin(inner, outer) && holds(inner) && !holds(outer)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
