import { describe, expect, it } from 'vitest'
import { failureOf } from '../../test/support/failure-of.ts'
import { HELP } from '../../test/support/problem-of.ts'
import {
  completeRows,
  isNumberColumn,
  leftOutWarnings,
  numberColumn,
  parseDataTable,
  textColumn,
} from './data-table.ts'

const read = (text: string) => parseDataTable('own.csv', text, 'f'.repeat(64))

const TABLE = read('time,group,mixed\n1.5, a ,1\n-2e3,,x\nNA,b,\n .5 ,a,3\n')

describe('a table of the caller’s own', () => {
  it('gives columns as numbers, NaN where empty or R’s NA', () => {
    expect([...numberColumn(TABLE, 'time', 'time')]).toEqual([1.5, -2000, Number.NaN, 0.5])
  })

  it('gives columns as text, null where missing', () => {
    expect(textColumn(TABLE, 'group', 'group')).toEqual(['a', null, 'b', 'a'])
  })

  it('says whether all that is there are numbers', () => {
    expect(['time', 'group', 'mixed'].map((column) => isNumberColumn(TABLE, 'by', column))).toEqual([
      true,
      false,
      false,
    ])
  })

  it('keeps the rows that have a value in every column used, and counts the others', () => {
    const { kept, leftOut } = completeRows([numberColumn(TABLE, 'time', 'time'), textColumn(TABLE, 'group', 'group')])
    expect([...kept]).toEqual([0, 3])
    expect(leftOut).toBe(2)
    expect(completeRows([])).toEqual({ kept: new Uint32Array(0), leftOut: 0 })
    expect(completeRows([['a', 'b'], new Float64Array(1)])).toEqual({ kept: new Uint32Array(1), leftOut: 1 })
  })

  it('warns of rows that are left out, and of nothing where none is', () => {
    const rows = { kept: new Uint32Array(0), leftOut: 2 }
    expect(leftOutWarnings(TABLE, rows)).toEqual([expect.stringMatching(/^2 of 4 rows are left out\b/)])
    expect(leftOutWarnings(TABLE, { ...rows, leftOut: 0 })).toEqual([])
  })
})

describe('what is wrong is named by file, row and column', () => {
  it('text where a number must stand', () => {
    expect(failureOf(() => numberColumn(TABLE, 'time', 'mixed'))).toMatchObject({
      code: 'bad-data',
      message: 'own.csv:3:mixed: not a number (got "x"; expected a decimal number such as 12.5)',
      tip: HELP.tip,
      details: [{ pointer: 'own.csv:3:mixed', detail: 'not a decimal number' }],
    })
  })

  it('a cell of forty characters is shown whole, the start of a longer one', () => {
    const shown = (cell: string) => failureOf(() => numberColumn(read(`a\n${cell}\n`), 'a', 'a')).message
    expect(shown('x'.repeat(40))).toContain(`(got "${'x'.repeat(40)}";`)
    expect(shown('x'.repeat(41))).toContain(`(got "${'x'.repeat(40)}…";`)
  })

  it.each(['Infinity', '1e999', '0x10', '1,5', '1 000', '--1', '१', 'true', 'x'.repeat(1e5)])(
    'no number: %.20s',
    (cell) => {
      const { message } = failureOf(() => numberColumn(read(`a\n"${cell}"\n`), 'a', 'a'))
      expect(message).toMatch(/^own\.csv:2:a: not a number/)
      expect(message.length).toBeLessThan(150)
    },
  )

  it('a column that is not there, with those that are', () => {
    for (const column of ['tim', 'constructor', '__proto__', '']) {
      expect(failureOf(() => numberColumn(TABLE, 'time', column))).toMatchObject({
        code: 'bad-parameter',
        message: `time: own.csv has no column "${column}"`,
        tip: 'Its columns: time, group, mixed.',
      })
    }
  })

  it('a column that stands twice', () => {
    expect(failureOf(() => read('a,b,a\n1,2,3\n'))).toMatchObject({
      code: 'bad-data',
      message: 'own.csv:1: column "a" stands twice',
      tip: HELP.tip,
      details: [{ pointer: 'own.csv:1:a', detail: 'column stands twice' }],
    })
  })

  it('every row of the wrong length', () => {
    const { code, message, tip, details } = failureOf(() => read('a,b\n1\n1,2\n3\n'))
    expect(code).toBe('bad-data')
    expect(message).toBe('own.csv:2: 1 cell where the header has 2; own.csv:4: 1 cell where the header has 2')
    expect(tip).toMatch(/^[A-Z][^.]*\.$/)
    expect(details).toHaveLength(2)
  })

  it('with a tip for each kind of fault', () => {
    expect(failureOf(() => read('a,b\n1\n1,"2')).tip).toMatch(/^[A-Z][^.]*\. [A-Z][^.]*\.$/)
  })
})
