/** Whatever a table of somebody’s own holds, no output acts on a terminal, and no CSV runs in a spreadsheet. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../run.ts'
import { watchedSystem } from '../test-system.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ffc-harmless-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

// C0 but for tabs and line ends, DEL, C1 and what turns the order of text round.
// oxlint-disable-next-line no-control-regex -- finding them is the point
const ACTS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('\u001b[2J', '\u001b]0;x\u0007', '\u009b31m', '\u202e', '\u2066', '\u0000', '\u007f', '\u0008'),
      fc.constantFrom('=cmd()', '+1', '-1+1', '@SUM(A1)', '＝1', '\t=1', '"', ',', '\r', '\n', '|', '<b>', '`'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''))

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/** Cells of a CSV with CRLF between its rows, quotes undone. */
function cellsOf(csv: string): string[] {
  return [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  )
}

test.each(['', '--json', '--csv', '--ndjson', '--md'])('tables of any text print harmlessly (%s)', async (format) => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (first, second) => {
      const rows = [first, second, first, second].map((group, index) => `${index + 1},1,${quote(group)}`)
      await writeFile(path.join(folder, 'own.csv'), `time,event,group\n${rows.join('\n')}\n`)
      const system = watchedSystem({ folder })
      const flags = ['--file', 'own.csv', '--time', 'time', '--event', 'event', '--group', 'group']
      await run(['survival', ...flags, ...(format === '' ? [] : [format])], system)
      expect(system.out() + system.err()).not.toMatch(ACTS)
      const cells = format === '--csv' ? cellsOf(system.out()) : []
      expect(cells.filter((cell) => /^[=+@＝＋＠\t\r\n]/.test(cell))).toEqual([])
    }),
    { numRuns: 60 },
  )
})
