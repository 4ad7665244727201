import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { asCivilDate } from '../time/civil-date.ts'
import { isEdtf } from '../time/edtf.ts'
import {
  capitalise,
  formatAct,
  formatCount,
  formatDay,
  formatDays,
  formatEdtf,
  formatLevel,
  formatList,
  formatNumber,
  formatPValue,
  formatPossessive,
  formatRatio,
  formatShare,
  formatShares,
  formatSignificant,
  formatYearCount,
  formatYears,
  uncapitalise,
} from './format.ts'

describe('a number', () => {
  it.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [1050, 0, '1,050'],
    [1_234_567.5, 0, '1,234,568'],
    [1_234_567.891, 2, '1,234,567.89'],
    [1284.5, 1, '1,284.5'],
    [-1284.5, 1, '−1,284.5'],
    [-0.4, 0, '0'],
    [-0.04, 1, '0.0'],
    [0.5, 3, '0.500'],
    [1e20, 0, '100,000,000,000,000,000,000'],
  ])('%d with %i decimals is %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text)
  })

  it('reads back as it was rounded, whatever its size', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e15, max: 1e15, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const read = Number(formatNumber(value, decimals).replaceAll(',', '').replace('−', '-'))
          expect(read === Number(value.toFixed(decimals))).toBe(true)
        },
      ),
    )
  })
})

describe('in words', () => {
  it.each([
    [() => formatYears(1050), '2.9 years'],
    [() => formatYears(365.25), '1.0 year'],
    [() => formatYears(3652.5), '10.0 years'],
    [() => formatDays(1050), '1,050 days'],
    [() => formatDays(600.5), '600.5 days'],
    [() => formatDays(1), '1 day'],
    [() => formatDays(0), '0 days'],
    [() => formatShare(0.5), '50%'],
    [() => formatShare(1), '100%'],
    [() => formatShare(0), '0%'],
    [() => formatShare(0.05), '5%'],
    [() => formatShare(0.07), '7%'],
    [() => formatShare(0.0123), '1.2%'],
    [() => formatShare(0.0999), '10%'],
    [() => formatShare(0.4286), '43%'],
    [() => formatShares([0.75, 0.2]).join(' '), '75% 20%'],
    [() => formatShares([0.967, 0.033]).join(' '), '96.7% 3.3%'],
    [() => formatShares([0.9996, 0.0004]).join(' '), '>99% <0.1%'],
    [() => formatShares([0.05, 0.0123, 0, 1]).join(' '), '5.0% 1.2% 0% 100%'],
    [() => formatLevel(0.95), '95%'],
    [() => formatLevel(0.975), '97.5%'],
    [() => formatLevel(0.999), '99.9%'],
    [() => formatLevel(0.9), '90%'],
    [() => formatLevel(0.57), '57%'],
    [() => formatRatio(0.4321), '0.43'],
    [() => formatRatio(1.84), '1.8'],
    [() => formatRatio(12.3), '12'],
    [() => formatRatio(0.0123), '0.012'],
    [() => formatRatio(0), '0'],
    [() => formatCount(1, 'treaty', 'treaties'), '1 treaty'],
    [() => formatCount(0, 'treaty', 'treaties'), '0 treaties'],
    [() => formatCount(1200, 'treaty', 'treaties'), '1,200 treaties'],
    [() => formatList([]), ''],
    [() => formatList(['a']), 'a'],
    [() => formatList(['a', 'b']), 'a and b'],
    [() => formatList(['a', 'b', 'c']), 'a, b and c'],
    [() => formatPossessive('China'), 'China’s'],
    [() => formatPValue(0.0324), 'p = 0.032'],
    [() => formatPValue(0.0004), 'p < 0.001'],
    [() => formatYears(1_000_000), '2,737.9 years'],
    [() => formatYearCount(1.04), '1.0 year'],
    [() => formatYearCount(0.5), '0.5 years'],
    [() => formatShare(0.0995), '10%'],
    [() => formatShare(0.0994), '9.9%'],
    [() => formatShare(0.1), '10%'],
    [() => formatShare(0.0005), '0.1%'],
    [() => formatShare(0.0004), '<0.1%'],
    [() => formatShare(0.994), '99%'],
    [() => formatShare(0.995), '>99%'],
    [() => formatShare(1.5), '150%'],
    [() => formatRatio(9.96), '10'],
    [() => formatRatio(9.95), '10'],
    [() => formatRatio(9.94), '9.9'],
    [() => formatRatio(0.995), '1.0'],
    [() => formatRatio(0.994), '0.99'],
    [() => formatRatio(0.0995), '0.10'],
    [() => formatRatio(0.0994), '0.099'],
    [() => formatRatio(-1.84), '−1.8'],
    [() => formatSignificant(199.98), '200'],
    [() => formatSignificant(43_832), '44,000'],
    [() => formatSignificant(9.94), '9.9'],
    [() => formatSignificant(9.96), '10'],
    [() => formatSignificant(0.123), '0.12'],
    [() => formatSignificant(0), '0'],
    [() => formatSignificant(-43_832), '−44,000'],
    [() => formatPValue(0.001), 'p = 0.001'],
    [() => formatPossessive('Laos'), 'Laos’s'],
    [() => capitalise('through Laos'), 'Through Laos'],
    [() => uncapitalise('Through Laos'), 'through Laos'],
    [() => capitalise(''), ''],
    [() => formatDay(asCivilDate('2019-01-25')), '25 January 2019'],
    [() => formatDay(asCivilDate('0044-03-05')), '5 March 0044'],
  ])('%s is %s', (format, expected) => {
    expect(format()).toBe(expected)
  })
})

describe('a date as precise as its source', () => {
  it.each([
    ['2015-07-17', '17 July 2015'],
    ['2015-07', 'July 2015'],
    ['2015', '2015'],
    ['199X', '1990s'],
    ['2017?', '2017 (uncertain)'],
    ['2014~', 'about 2014'],
    ['2015-07%', 'about July 2015 (uncertain)'],
    ['2002/2010', '2002–2010'],
    ['2014-06/2014-07-08', 'June 2014–8 July 2014'],
    ['../2010', 'until 2010'],
    ['2014~/..', 'since about 2014'],
  ])('%s reads %s', (edtf, words) => {
    expect(isEdtf(edtf)).toBe(true)
    expect(formatEdtf(edtf)).toBe(words)
  })

  it('of a single act with an open start is the time by which it happened', () => {
    expect(formatAct('../2017-04')).toBe('by April 2017')
    expect(formatAct('2017-04')).toBe('April 2017')
  })
})
