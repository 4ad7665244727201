import { describe, expect, it } from 'vitest'
import { HELP } from '../../test/support/problem-of.ts'
import { parseTable } from './parse-table.ts'

const HEADER = 'id,name_en,name_zh,name_official,region,source,locator'
const THAILAND = 'THA,Thailand,泰国,,SE Asia,un-m49,code 764'

const read = (...lines: string[]) => parseTable('countries', `${lines.join('\n')}\n`)

describe('a table', () => {
  it('becomes typed rows, each with its place', () => {
    const { parsed, issues } = read(HEADER, '', THAILAND)
    expect(issues).toEqual([])
    expect(parsed.rows).toEqual([
      {
        row: 3,
        value: {
          id: 'THA',
          nameEn: 'Thailand',
          nameZh: '泰国',
          nameOfficial: null,
          region: 'SE Asia',
          source: 'un-m49',
          locator: 'code 764',
        },
      },
    ])
  })

  it('may have its columns in any order', () => {
    const { parsed, issues } = read(
      'locator,source,region,name_official,name_zh,name_en,id',
      'c,un-m49,Other,,国,State,KOR',
    )
    expect(issues).toEqual([])
    expect(parsed.rows[0]?.value).toMatchObject({ id: 'KOR', nameEn: 'State', locator: 'c' })
  })

  it('may have no rows', () => {
    expect(read(HEADER)).toMatchObject({ issues: [], parsed: { rows: [] } })
  })

  it('reports all wrong cells of all rows at once, and keeps the right rows', () => {
    const { parsed, issues } = read(HEADER, 'T A,,泰国,,SE Asia,un-m49,c', THAILAND, 'LAO,Laos,老挝,,Asia,un-m49,')
    expect(parsed.rows.map(({ row }) => row)).toEqual([3])
    expect(issues.map(({ row, column, message, got }) => [row, column, message, got])).toEqual([
      [2, 'id', 'not an id', 'T A'],
      [2, 'name_en', 'empty', ''],
      [4, 'region', 'not a word of this column’s vocabulary', 'Asia'],
      [4, 'locator', 'empty', ''],
    ])
    for (const issue of issues) {
      expect(issue).toMatchObject({ file: 'countries.csv', rule: 'cell', ...HELP })
    }
  })

  it('has ids without the spaces round them, and none of a row that has none', () => {
    const { parsed } = read(HEADER, ' THA ,Thailand,泰国,,SE Asia,un-m49,c', ' ,Laos,老挝,,SE Asia,un-m49,c')
    expect(parsed.written).toEqual([{ row: 2, id: 'THA' }])
    expect([parsed.ids.has('THA'), parsed.ids.has('')]).toEqual([true, false])
  })

  it('has the ids of rows that did not parse: references to them are not at fault', () => {
    const { parsed } = read(HEADER, 'LAO,Laos,老挝,,Asia,un-m49,c')
    expect(parsed.rows).toEqual([])
    expect([parsed.ids.has('LAO'), parsed.ids.has('THA')]).toEqual([true, false])
  })
})

describe('a header', () => {
  it('without a column is told which, and its rows are not blamed', () => {
    const { parsed, issues } = read('id,name_en,name_zh,name_official,source,locator', 'T A,,,,,')
    expect(issues).toEqual([
      expect.objectContaining({
        row: 1,
        column: 'region',
        rule: 'columns',
        tip: HELP.tip,
        message: 'column region is missing',
        got: 'id,name_en,name_zh,name_official,source,locator',
        expected: `the columns ${HEADER}`,
      }),
    ])
    expect(parsed.ids.has('T A')).toBe(true)
  })

  it.each(['__proto__', 'constructor', 'toString', 'nameEn', 'NAME_EN', 'note', ''])(
    'with the unknown column %j is refused',
    (column) => {
      const { parsed, issues } = read(`${HEADER},${column}`, `${THAILAND},x`)
      expect(issues).toEqual([
        expect.objectContaining({ row: 1, column, message: 'unknown column', got: column, tip: HELP.tip }),
      ])
      expect(parsed.rows).toEqual([])
    },
  )

  it('with a column twice is refused', () => {
    const { issues } = read(`${HEADER},id`, `${THAILAND},THA`)
    expect(issues).toMatchObject([
      { column: 'id', message: 'column id stands twice', got: `${HEADER},id`, tip: HELP.tip },
    ])
  })

  it('after blank lines is pointed at where it stands', () => {
    expect(read('', '', `${HEADER},x`).issues).toMatchObject([{ row: 3 }])
  })

  it('of a hundred long unknown columns costs no more than its own length', () => {
    const long = 'x'.repeat(1000)
    const { issues } = read(Array.from({ length: 100 }, (_, index) => `${long}${index}`).join(','))
    const shown = issues.reduce((total, { got, message }) => total + (got ?? '').length + message.length, 0)
    expect(issues).toHaveLength(107)
    expect(shown).toBeLessThan(1.1 * 100 * long.length)
  })
})

describe('text that is no table', () => {
  it('is reported row by row, and has every id, for nothing is known of them', () => {
    const { parsed, issues } = read(HEADER, 'THA,Thailand', THAILAND, 'LAO')
    expect(issues).toMatchObject([
      { file: 'countries.csv', row: 2, column: null, rule: 'csv', message: '2 cells where the header has 7' },
      { file: 'countries.csv', row: 4, column: null, rule: 'csv', message: '1 cell where the header has 7' },
    ])
    expect(parsed).toMatchObject({ rows: [] })
    expect(parsed.ids.has('anything')).toBe(true)
  })

  it('without a column id has every id too', () => {
    const header = 'name_en,name_zh,name_official,region,source,locator'
    expect(read(header).parsed.ids.has('anything')).toBe(true)
    expect(read(header, 'Thailand,泰国,,SE Asia,un-m49,c').parsed).toMatchObject({ rows: [], written: [] })
  })
})

it('after a thousand issues the rest is not checked, and that is said', () => {
  const { parsed, issues } = read(HEADER, ...Array.from({ length: 2000 }, () => ',,,,,,'), THAILAND)
  expect(issues.length).toBeLessThan(1020)
  expect(issues.at(-1)).toMatchObject({
    rule: 'cell',
    message: 'more than 1000 issues so far: the rows below are not checked',
    tip: HELP.tip,
  })
  expect(parsed.ids.has('THA')).toBe(true)
})
