import { expect, test } from 'vitest'
import { readRows, scoreOf, toPage } from './mutation-page.ts'

const ROWS = [
  { folder: 'time', commit: '0123456789', noticed: 9, survived: 1 },
  { folder: 'composite', commit: 'abcdef0123', noticed: 0, survived: 0 },
]

test('what is written is read back, in the order of the folders', () => {
  expect(readRows(toPage(ROWS))).toEqual(ROWS.toReversed())
})

test('what is left is explained in the order of the folders, whichever was measured last', () => {
  const rows = ['time', 'math'].map((folder) => ({ folder, commit: '0123456789', noticed: 1, survived: 1 }))
  expect(toPage(rows)).toMatch(/Not to be noticed in math: [^]*Not to be noticed in time: /)
  expect(toPage(rows)).toBe(toPage(rows.toReversed()))
})

test('the score is the share of changes that were noticed', () => {
  expect(toPage(ROWS)).toContain('| time | 0123456789 | 9 | 1 | 90.0 % |')
  expect(toPage(ROWS)).toContain('| composite | abcdef0123 | 0 | 0 | – |')
})

test('a change that never ends is noticed, one without a test is not, one that cannot run does not count', () => {
  const mutants = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'NoCoverage', 'RuntimeError', 'Ignored']
  expect(scoreOf({ files: { 'a.ts': { mutants: mutants.map((status) => ({ status })) } } })).toEqual({
    noticed: 2,
    survived: 3,
  })
})
