import type { Cell, FlatTable } from '@ffc/core'
import { describe, expect, test } from 'vitest'
import { formatTable, tableToMarkdown } from './format-table.ts'

const table = (rows: readonly (readonly Cell[])[], keys = ['name', 'days']): FlatTable => ({
  columns: keys.map((key) => ({ key, label: key.toUpperCase() })),
  rows,
})

describe('a table for reading', () => {
  test('has its columns in line, numbers to the right, wide characters counted as two', () => {
    const rows = [
      ['Thailand', 2019],
      ['泰国', 1.5],
      ['', null],
    ]
    expect(formatTable(table(rows))).toBe(
      ['NAME        DAYS', '────────  ──────', 'Thailand   2,019', '泰国      1.5000', '', ''].join('\n'),
    )
  })

  test('says yes and no, and nothing for nothing', () => {
    expect(formatTable(table([[true, false]])).split('\n')[2]).toBe('yes   no')
    expect(formatTable(table([[null, null]])).split('\n')[2]).toBe('')
  })

  test('shows as many decimals as a reader can use', () => {
    const numbers = [0.97222222, 12.34567, 600.5, 1284.567, 1050, 0, 0.00005, 1.234e-7, -4.56e-5]
    const cells = formatTable(
      table(
        numbers.map((number) => [number]),
        ['n'],
      ),
    )
      .trimEnd()
      .split('\n')
      .slice(2)
      .map((line) => line.trim())
    expect(cells).toEqual(['0.9722', '12.3457', '600.5', '1,285', '1,050', '0', '0.0001', '1.2e−7', '−4.6e−5'])
  })

  test('leaves out columns that are for exports only', () => {
    const { rows } = table([['a', 1]])
    const columns = [
      { key: 'name', label: 'Name' },
      { key: 'days', label: 'Days', detail: true as const },
    ]
    expect(formatTable({ columns, rows })).toBe('Name\n────\na\n')
  })

  test('of no rows is its header', () => {
    expect(formatTable(table([]))).toBe('NAME  DAYS\n────  ────\n')
  })

  test('lets no cell act on a terminal or break a line', () => {
    const text = formatTable(table([['\u001b[2J\u202e', 'two\nlines']]))
    // oxlint-disable-next-line no-control-regex -- finding them is the point
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]/)
    expect(text.trimEnd().split('\n')).toHaveLength(3)
  })

  test('may have more rows than a function takes arguments', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => [`r${index}`, index])
    expect(formatTable(table(rows)).split('\n')).toHaveLength(200_003)
  })
})

describe('a Markdown table', () => {
  test('has numbers in full, aligned to the right', () => {
    expect(tableToMarkdown(table([['Thailand', 1282.17721625434]]))).toBe(
      '| NAME | DAYS |\n| --- | ---: |\n| Thailand | 1282.17721625434 |\n',
    )
  })

  test('is one table whatever its cells say', () => {
    const hostile = ['a|b', 'a\nb', '`x`', '<script>', '[a](javascript:b)', '*a* _b_', 'a\\|b', '---']
    const lines = tableToMarkdown(table(hostile.map((cell) => [cell, 1])))
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(2 + hostile.length)
    for (const line of lines) expect(line.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(3)
    expect(lines.slice(2).join('\n')).not.toMatch(/(?<!\\)[<>`*_[\]]/)
  })
})
