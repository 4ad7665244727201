import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCsv, parseCsv } from '@ffc/core/dossier'

/** Header and rows as csv-parse reads them; null where it refuses. */
function readWithPeer(text: string): string[][] | null {
  try {
    return parse(text, { bom: true, skipEmptyLines: true, recordDelimiter: ['\r\n', '\n', '\r'] })
  } catch {
    return null
  }
}

function readWithOurs(text: string): (readonly string[])[] | null {
  const result = parseCsv(text)
  return result.ok ? [result.header, ...result.records.map(({ cells }) => cells)] : null
}

const cell = fc.string({ unit: fc.constantFrom(...'ab,"\r\n =é国'), maxLength: 6 })
const rows = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 6 }))

test('what formatCsv writes is read alike by csv-parse and by us', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('\n' as const, '\r\n' as const), (cells, lineEnd) => {
      const header = (cells[0] ?? ['']).map((_, index) => `h${index}`)
      const text = formatCsv(header, cells, { guardFormulas: false, lineEnd })
      expect(readWithPeer(text)).toEqual([header, ...cells])
      expect(readWithOurs(text)).toEqual([header, ...cells])
    }),
    { numRuns: 1000 },
  )
})

test('what csv-parse reads of random text, quotes and line ends anywhere, we read alike', () => {
  const bare = fc.string({ unit: fc.constantFrom(...'ab\uFEFF '), maxLength: 3 })
  const quoted = fc
    .string({ unit: fc.constantFrom('a', ',', '""', '\r', '\n'), maxLength: 5 })
    .map((text) => `"${text}"`)
  const raw = fc.oneof(bare, bare, quoted, fc.string({ unit: fc.constantFrom(...'a",\r\n'), maxLength: 4 }))
  const line = fc
    .tuple(raw, raw, fc.constantFrom('\n', '\r\n', '\r', '\n\n', ''))
    .map(([a, b, end]) => `${a},${b}${end}`)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
      const text = `h,i\n${lines.join('')}`
      const theirs = readWithPeer(text)
      fc.pre(theirs !== null)
      expect(readWithOurs(text)).toEqual(theirs)
    }),
    { numRuns: 2000 },
  )
})
