import { describe, expect, it } from 'vitest'
import { fieldInfo } from '../model/field.ts'
import { TABLE_INFO } from '../model/table-info.ts'
import { TABLE_NAMES } from '../model/table-name.ts'
import { TABLES } from '../model/tables.ts'
import { rowReferences } from './row-references.ts'

describe.each(TABLE_NAMES)('the table %s', (table) => {
  it('has the references that its schema has', () => {
    const fields = Object.entries(TABLES[table].shape)
    const references = fields.filter(([, field]) => fieldInfo(field).references).map(([key]) => key)
    expect(TABLE_INFO[table].references.toSorted()).toEqual(references.toSorted())
  })
})

it('a row names the ids in its cells, one or many, and no empty ones', () => {
  const row = {
    id: 'x',
    place: null,
    actors: ['CHN', 'THA'],
    counterparts: [],
    organisations: ['group'],
    treaties: [],
    source: 'page',
  }
  expect(rowReferences('events', row as never)).toEqual(['CHN', 'THA', 'group', 'page'])
})
