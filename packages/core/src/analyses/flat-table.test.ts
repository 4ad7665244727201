import { expect, test } from 'vitest'
import { tableToCsv, tableToNdjson } from './flat-table.ts'

const TABLE = {
  columns: [
    { key: 'id', label: 'Id' },
    { key: 'note', label: 'Note', detail: true as const },
  ],
  rows: [
    ['a', '=1+1'],
    ['b', null],
  ],
}

test('CSV has every column, CRLF, and no cell that a spreadsheet would run', () => {
  expect(tableToCsv(TABLE)).toBe("id,note\r\na,'=1+1\r\nb,\r\n")
})

test('CSV has the text as it is where that is asked for', () => {
  expect(tableToCsv(TABLE, { guardFormulas: false })).toBe('id,note\r\na,=1+1\r\nb,\r\n')
})

test('NDJSON has one object a line and keeps null', () => {
  expect(tableToNdjson(TABLE)).toBe('{"id":"a","note":"=1+1"}\n{"id":"b","note":null}\n')
})

test('a table without rows is its header, or nothing', () => {
  expect(tableToCsv({ ...TABLE, rows: [] })).toBe('id,note\r\n')
  expect(tableToNdjson({ ...TABLE, rows: [] })).toBe('')
})

test('CSV has no character that acts on a terminal, in whatever cell', () => {
  const [escape, bell] = ['\u001b', '\u0007']
  const csv = tableToCsv({
    ...TABLE,
    rows: [
      [`a${escape}[2J`, `b${bell}`],
      [1, true],
    ],
  })
  expect(csv).not.toMatch(new RegExp(`[${escape}${bell}]`))
  expect(csv).toMatch(/^id,note\r\na.*\r\n1,true\r\n$/s)
})
