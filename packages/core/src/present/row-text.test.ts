import { describe, expect, test } from 'vitest'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import type { TableName } from '../model/table-name.ts'
import type { Row } from '../model/tables.ts'
import { rowDate, rowText } from './row-text.ts'

const textOf = <Table extends TableName>(table: Table, row: PartOf<Row<Table>>) =>
  rowText(table, partOf<Row<Table>>(row), 'China')

describe('any row in a line', () => {
  test.each([
    [() => textOf('sources', { title: 'A page', publisher: 'A paper' }), 'A page (A paper)'],
    [() => textOf('countries', { nameEn: 'Laos' }), 'Laos'],
    [() => textOf('treaties', { titleEn: 'A treaty' }), 'A treaty'],
    [
      () => textOf('milestones', { treaty: 'chn-lao', stage: 'approved-by-focal', party: null }),
      'chn-lao: approval by China',
    ],
    [() => textOf('milestones', { treaty: 'chn-lao', stage: 'signed', party: 'LAO' }), 'chn-lao: signature (LAO)'],
    [() => textOf('events', { summary: 'It happened.' }), 'It happened.'],
    [() => textOf('organisations', { nameEn: 'A group' }), 'A group'],
    [() => textOf('ties', { from: 'one', relation: 'linked-with', to: 'other' }), 'one linked with other'],
    [
      () => textOf('routes', { title: 'A way', leg: 2, fromCountry: 'CHN', toCountry: 'LAO' }),
      'A way, leg 2: CHN to LAO',
    ],
    [() => textOf('positions', { country: 'LAO', stance: 'silent', subject: 'term' }), 'LAO silent term'],
    [
      () => textOf('positions', { country: 'LAO', stance: 'does-not-endorse', subject: 'term' }),
      'LAO does not endorse term',
    ],
    [() => textOf('terms', { en: 'three evils', zh: '三股势力' }), 'three evils (三股势力)'],
    [() => textOf('terms', { en: 'three evils', zh: null }), 'three evils'],
    [() => textOf('theses', { title: 'An argument' }), 'An argument'],
    [() => textOf('indicators', { title: 'Refusals' }), 'Refusals'],
    [() => textOf('conversions', { title: 'One in two' }), 'One in two'],
  ])('%s is %s', (text, expected) => {
    expect(text()).toBe(expected)
  })

  test.each([
    ['about', [null, 300, null], 'about 300'],
    ['up-to', [null, null, 5000], 'up to 5,000'],
    ['at-least', [100, null, null], 'at least 100'],
    ['exact', [114, 114, 114], '114'],
    ['range', [4000, null, 5000], '4,000–5,000'],
    ['order-of-magnitude', [100, null, 1000], 'in the order of 100–1,000'],
  ] as const)('a figure that is %s, of %j', (bound, [low, central, high], text) => {
    expect(textOf('estimates', { bound, low, central, high, counted: 'uyghur-fighters', statedBy: 'an office' })).toBe(
      `${text} Uyghur fighters, says an office`,
    )
  })

  test('a count is bounded like a figure', () => {
    expect(textOf('counts', { what: 'states', bound: 'at-least', low: 100, high: null, statedBy: 'the article' })).toBe(
      'states: at least 100, says the article',
    )
    expect(textOf('counts', { what: 'treaties', bound: 'exact', low: 0, high: 0, statedBy: 'the article' })).toBe(
      'treaties: 0, says the article',
    )
  })
})

test.each([
  [{ date: '2015' }, '2015'],
  [{ statedOn: '2016' }, '2016'],
  [{ asOf: '2017' }, '2017'],
  [{ period: '2014~/..' }, '2014~/..'],
  [{ published: '2019-01-25' }, '2019-01-25'],
  [{ date: null, published: '2019-01-25' }, '2019-01-25'],
  [{ date: null }, null],
  [{}, null],
])('the date of a row is where its table has one: %j', (row, date) => {
  expect(rowDate(partOf<Row>(row as PartOf<Row>))).toBe(date)
})
