import { expect, test } from 'vitest'
import { tableSchema } from './table-schema.ts'

test('a list has a delimiter and no foreign key, an id of another table has one', () => {
  const schema = tableSchema('treaties')
  expect(schema.fields.find(({ name }) => name === 'parties')).toMatchObject({
    type: 'list',
    itemType: 'string',
    delimiter: ';',
  })
  expect(schema.foreignKeys).toEqual([{ fields: ['source'], reference: { resource: 'sources', fields: ['id'] } }])
})

test('a closed vocabulary is an enum, and a cell that must be filled is required', () => {
  const [, kind] = tableSchema('treaties').fields
  expect(kind).toMatchObject({ name: 'kind', constraints: { required: true } })
  expect(kind?.constraints?.enum).toContain('extradition')
})

test('an id of any table has no foreign key', () => {
  expect(tableSchema('positions').foreignKeys?.map(({ fields }) => fields)).toEqual([['country'], ['source']])
})

test('what does not apply to a table or a column is left out', () => {
  const { fields, primaryKey, ...rest } = tableSchema('sources')
  expect(primaryKey).toEqual(['id'])
  expect(rest).toEqual({})
  const keys = Object.fromEntries(fields.map((field) => [field.name, Object.keys(field)]))
  expect(keys).toMatchObject({
    id: ['name', 'type', 'description', 'constraints'],
    note: ['name', 'type', 'description'],
  })
})
