import { expect, test } from 'vitest'
import { ruleContext } from '../../../test/rule-context.ts'
import { tableText } from '../../../test/support/dossier.ts'
import { parseTable } from '../parse-table.ts'
import { uniqueIds } from './unique-ids.ts'

test('an id is used once over all tables', () => {
  const context = ruleContext({ sources: [{ id: 'page' }], terms: [{ id: 'evils' }], organisations: [{ id: 'evils' }] })
  expect(uniqueIds.check(context)).toMatchObject([
    {
      file: 'terms.csv',
      row: 2,
      column: 'id',
      got: 'evils',
      message: 'duplicate id, first used at organisations.csv:2',
    },
  ])
})

test('different ids are no issue', () => {
  expect(uniqueIds.check(ruleContext({ sources: [{ id: 'one' }, { id: 'two' }] }))).toEqual([])
})

test('the id of a row with a bad cell counts too', () => {
  const { parsed, issues } = parseTable('organisations', tableText('organisations', [{ id: 'evils', name_en: '' }]))
  expect(issues).toMatchObject([{ column: 'name_en' }])
  const context = ruleContext({ terms: [{ id: 'evils' }] })
  expect(uniqueIds.check({ ...context, tables: { ...context.tables, organisations: parsed } })).toMatchObject([
    { file: 'terms.csv', message: 'duplicate id, first used at organisations.csv:2' },
  ])
})
