import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkCodebook } from './check-codebook.ts'
import { DATA_FOLDER } from './data-folder.ts'

const codebook = await readFile(path.join(DATA_FOLDER, 'README.md'), 'utf8')

test('the codebook says what the model says', () => {
  expect(checkCodebook(codebook)).toEqual([])
})

test('a column that is renamed is missing once and unknown once', () => {
  expect(checkCodebook(codebook.replace('| `people_low` |', '| `people_least` |'))).toMatchObject([
    { column: 'events', message: 'a column is not described as in the model' },
    { column: 'events', message: 'the model knows no such column' },
  ])
})

test('a column with another meaning is reported', () => {
  expect(checkCodebook(codebook.replace('Lowest count of people in the account.', 'The count.'))).toHaveLength(2)
})

test('a word that is not explained is reported', () => {
  expect(checkCodebook(codebook.replaceAll('`third-state-transfer`', ''))).toMatchObject([
    { column: 'events', expected: '`third-state-transfer`' },
  ])
})

test('a table without a section is reported', () => {
  expect(checkCodebook(codebook.replace('\n### terms\n', '\n'))).toContainEqual(
    expect.objectContaining({ column: 'terms', expected: 'a heading “### terms”' }),
  )
})
