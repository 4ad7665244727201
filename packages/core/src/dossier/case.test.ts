import { expect, it } from 'vitest'
import { TABLE_NAMES } from '../model/table-name.ts'
import { TABLES } from '../model/tables.ts'
import { toCamelCase, toKebabCase, toSnakeCase } from './case.ts'

it('a JSON key, a CSV header and a flag are three spellings of one name', () => {
  expect([toCamelCase('in_force_on'), toSnakeCase('inForceOn'), toKebabCase('inForceOn')]).toEqual([
    'inForceOn',
    'in_force_on',
    'in-force-on',
  ])
})

it('every column of every table survives the way to a header and back', () => {
  const keys = TABLE_NAMES.flatMap((table) => Object.keys(TABLES[table].shape))
  expect(keys.map((key) => toCamelCase(toSnakeCase(key)))).toEqual(keys)
})
