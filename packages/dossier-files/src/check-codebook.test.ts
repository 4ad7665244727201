import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Country, Region } from '@ffc/core/model'
import { expect, test } from 'vitest'
import { checkCodebook, checkRegions } from './check-codebook.ts'
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

test('regions are listed as they are coded, all but the rest', () => {
  const country = (id: string, region: Region): Country => ({
    id,
    nameEn: id,
    nameZh: id,
    nameOfficial: null,
    region,
    source: 'list',
    locator: 'code 1',
  })
  const text = '\n- *post-Soviet Eurasia*: KAZ, UZB.\n- *SE Asia*: THA.\n- *Europe*: FRA.\n- *MENA*: TUR.\n'
  const countries = [
    country('KAZ', 'post-Soviet Eurasia'),
    country('UZB', 'post-Soviet Eurasia'),
    country('THA', 'SE Asia'),
    country('FRA', 'Europe'),
    country('TUR', 'MENA'),
    country('KEN', 'Other'),
  ]
  expect(checkRegions(text, countries)).toEqual([])
  expect(checkRegions(text, [...countries, country('VNM', 'SE Asia')])).toMatchObject([
    { expected: '- *SE Asia*: THA, VNM.' },
  ])
})
