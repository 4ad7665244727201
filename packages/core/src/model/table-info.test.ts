import { expect, test } from 'vitest'
import { fieldInfo } from './field.ts'
import { TABLE_INFO } from './table-info.ts'
import { TABLE_NAMES } from './table-name.ts'
import { TABLES } from './tables.ts'

test.each(TABLE_NAMES)('%s is told to readers in a title of that name, a sentence and a noun', (table) => {
  const { title, description, singular, noun } = TABLE_INFO[table]
  expect(title.toLowerCase()).toBe(table)
  expect(description).toMatch(/^[A-Z].{20,}\.$/)
  expect(singular.length * noun.length).toBeGreaterThan(0)
})

test.each(TABLE_NAMES)('%s names as references the columns that hold ids of rows', (table) => {
  const fields = Object.entries(TABLES[table].shape)
  const references = fields.filter(([, field]) => fieldInfo(field).references).map(([key]) => key)
  expect(TABLE_INFO[table].references.toSorted()).toEqual(references.toSorted())
})
