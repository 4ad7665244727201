import { describe, expect, it } from 'vitest'
import { fieldInfo } from './field.ts'
import { TABLE_NAMES } from './table-name.ts'
import { TABLES } from './tables.ts'

it('every table has a schema, and there is no schema without a table', () => {
  expect(Object.keys(TABLES).toSorted()).toEqual([...TABLE_NAMES].toSorted())
})

describe.each(TABLE_NAMES)('the table %s', (table) => {
  const fields = Object.entries(TABLES[table].shape)

  it('starts with the id of its rows', () => {
    expect(fields[0]?.[0]).toBe('id')
  })

  it('describes each of its columns: what it means, what a cell must look like, and what to do if it does not', () => {
    for (const [key, field] of fields) {
      const { description, expected, tip } = fieldInfo(field)
      expect([key, description]).toEqual([key, expect.stringMatching(/^[A-Z`].*\.$/s)])
      expect([key, expected]).toEqual([key, expect.stringMatching(/^\S/)])
      expect([key, tip]).toEqual([key, expect.stringMatching(/^[A-Z].*\.$/)])
    }
  })

  it('is of claims: each row says who says so, and where; but a source is one', () => {
    const needed = fields.filter(([, field]) => fieldInfo(field).required).map(([key]) => key)
    const claimed = ['source', 'locator'].filter((key) => needed.includes(key))
    expect(claimed).toEqual(table === 'sources' ? [] : ['source', 'locator'])
  })

  it('takes no column that it does not have', () => {
    const cells = Object.fromEntries(fields.map(([key]) => [key, '']))
    const { error } = TABLES[table].safeParse({ ...cells, spare: '' })
    expect(error?.issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true)
  })
})
