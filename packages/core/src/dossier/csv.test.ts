import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { HELP } from '../../test/support/problem-of.ts'
import { MOST_COLUMNS, MOST_ROWS, formatCsv, parseCsv } from './csv.ts'

/** Header and cells, without row numbers; or the problems. */
function read(text: string) {
  const result = parseCsv(text)
  return result.ok ? [result.header, ...result.records.map(({ cells }) => cells)] : result.problems
}

const problem = (row: number, reason: string) => [{ row, reason: expect.stringContaining(reason), tip: HELP.tip }]

describe('reading', () => {
  it.each([
    ['LF', 'a,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR alone', 'a,b\r1,2\r'],
    ['no end of line at the end', 'a,b\n1,2'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['blank lines', '\n\na,b\n\r\n\n1,2\n\n'],
    ['spaces round header cells', ' a ,\tb\n1,2\n'],
    ['needless quotes', '"a","b"\n"1","2"\n'],
    ['a quoted cell at the very end', 'a,b\n1,"2"'],
  ])('takes %s', (_, text) => {
    expect(read(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('keeps commas, quotes, line ends and spaces of cells as they are', () => {
    expect(read('a,b\n" 1, ""x""\r\n2 ", y \n')).toEqual([
      ['a', 'b'],
      [' 1, "x"\r\n2 ', ' y '],
    ])
  })

  it('takes an empty last cell, a quote within a bare cell and a lone quoted empty cell', () => {
    expect(read('a,b\n1,\n5" pipe,2')).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['5" pipe', '2'],
    ])
    expect(read('a\n""\n\nx\n')).toEqual([['a'], [''], ['x']])
  })

  it('keeps a second byte order mark: it is text', () => {
    expect(read('\uFEFFa\n\uFEFFb\n')).toEqual([['a'], ['\uFEFFb']])
  })

  it('numbers rows as a spreadsheet does: blank lines count, line ends within cells do not', () => {
    const result = parseCsv('\na\n\n"x\ny"\nz\n')
    expect(result).toMatchObject({ ok: true, headerRow: 2, records: [{ row: 4 }, { row: 5 }] })
  })

  it('reports every row of the wrong length, up to a hundred', () => {
    expect(read('a,b\n1\n1,2\n1,2,3\n')).toEqual([
      ...problem(2, '1 cell where the header has 2'),
      ...problem(4, '3 cells where the header has 2'),
    ])
    expect(read(`a,b\n${'1\n'.repeat(1000)}`)).toHaveLength(100)
  })

  it.each([
    ['nothing', '', 1, 'empty'],
    ['only blank lines', '\n\r\n\n', 1, 'empty'],
    ['a byte order mark alone', '\uFEFF', 1, 'empty'],
    ['a NUL byte', 'a,b\n1,2\n1,\0\n', 3, 'NUL'],
    ['a NUL byte after blank lines', '\n\n\0', 3, 'NUL'],
    ['a quoted cell that never ends', 'a,b\n1,2\n1,"2\n3,4\n', 3, 'never closed'],
    ['a quote alone', '"', 1, 'never closed'],
    ['text after a closing quote', 'a,b\n"1"x,2\n', 2, '"x" follows a closing quote'],
  ])('refuses %s', (_, text, row, reason) => {
    expect(read(text)).toEqual(problem(row, reason))
  })

  it('reports rows of the wrong length before what stops the reading', () => {
    expect(read('a,b\n1\n"2')).toEqual([...problem(2, '1 cell'), ...problem(3, 'never closed')])
  })

  it('takes as many columns as allowed and not one more', () => {
    expect(read(','.repeat(MOST_COLUMNS - 1))).toHaveLength(1)
    expect(read(','.repeat(MOST_COLUMNS))).toEqual(problem(1, `more than ${MOST_COLUMNS} columns`))
  })

  it('refuses ten million columns without keeping them', () => {
    const text = ',x'.repeat(1e7)
    // Makes the engine lay the text out before it is weighed.
    expect(text.indexOf('"')).toBe(-1)
    const before = process.memoryUsage().heapUsed
    expect(read(text)).toEqual(problem(1, 'columns'))
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(1e7)
  })

  it('refuses more rows than allowed', () => {
    expect(read(`a\n${'1\n'.repeat(MOST_ROWS + 1)}`)).toEqual(problem(MOST_ROWS + 2, `more than ${MOST_ROWS} rows`))
  })

  it('reads or refuses any text, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab,"\r\n\0\uFEFF '), maxLength: 40 }), (text) => {
        const result = parseCsv(text)
        const lengths = result.ok ? result.records.map(({ cells }) => cells.length - result.header.length) : [0]
        expect(new Set([0, ...lengths])).toEqual(new Set([0]))
        expect(result.ok || result.problems.length > 0).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('writing', () => {
  const unit = fc.oneof(fc.constantFrom(...'ab,"\'\r\n =+-@\t\uFEFF'), fc.string({ minLength: 1, maxLength: 1 }))
  const cell = fc.string({ unit, maxLength: 8 }).filter((text) => !text.includes('\0'))
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((columns) =>
      fc.tuple(
        fc.constant(Array.from({ length: columns }, (_, index) => `column ${index}`)),
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 6 }),
      ),
    )

  it('is undone by reading, with either line end', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n' as const, '\r\n' as const), ([header, rows], lineEnd) => {
        expect(read(formatCsv(header, rows, { guardFormulas: false, lineEnd }))).toEqual([header, ...rows])
      }),
      { numRuns: 500 },
    )
  })

  it('leaves no cell that a spreadsheet would run, and changes no other', () => {
    fc.assert(
      fc.property(table, ([header, rows]) => {
        const [, ...guarded] = read(formatCsv(header, rows)) as string[][]
        guarded.flat().forEach((text, index) => {
          const original = rows.flat()[index]!
          expect(text).not.toMatch(/^[=+\-@\t\r\n]/)
          expect(/^[=+\-@\t\r\n]/.test(original) ? [`'${original}`] : [original]).toContain(text)
        })
      }),
    )
  })

  it('quotes only where needed, ends lines with CRLF and leaves nothing for null', () => {
    expect(formatCsv(['a', 'b', 'c', 'd'], [['x y', '1,2', 'say "no"', null]])).toBe(
      'a,b,c,d\r\nx y,"1,2","say ""no""",\r\n',
    )
  })

  it('guards text but not numbers, headers included', () => {
    expect(formatCsv(['=a', 'b'], [['=cmd()', -1.5]])).toBe("'=a,b\r\n'=cmd(),-1.5\r\n")
    expect(formatCsv(['a'], [['＝1+1'], ['@x'], [true], [undefined]])).toBe('a\r\n\'＝1+1\r\n\'@x\r\ntrue\r\n""\r\n')
  })

  it('leaves blank lines of a table without columns, which reads back as an empty file', () => {
    expect(formatCsv([], [[], []])).toBe('\r\n\r\n\r\n')
  })

  it('prints numbers in full precision', () => {
    expect(formatCsv(['a'], [[1282.17721625434], [0.1 + 0.2], [1e21]])).toBe(
      'a\r\n1282.17721625434\r\n0.30000000000000004\r\n1e+21\r\n',
    )
  })
})
