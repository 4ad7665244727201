import { expect, test } from 'vitest'
import { ruleContext } from '../../../test/rule-context.ts'
import { referencesResolve } from './references-resolve.ts'

const sources = [{ id: 'page' }]

test('an id counts only in the table that the column means', () => {
  const context = ruleContext({ sources, countries: [{ id: 'CHN' }], milestones: [{ treaty: 'CHN' }] })
  expect(referencesResolve.check(context)).toMatchObject([
    { file: 'milestones.csv', row: 2, column: 'treaty', got: 'CHN', message: 'unknown treaty' },
  ])
})

test('every item of a list is looked up', () => {
  const context = ruleContext({ sources, countries: [{ id: 'CHN' }], treaties: [{ parties: 'CHN;KAZ;UZB' }] })
  expect(referencesResolve.check(context).map(({ got }) => got)).toEqual(['KAZ', 'UZB'])
})

test('a thesis may rest on a row of any table, and on none that is missing', () => {
  const context = ruleContext({
    sources,
    terms: [{ id: 'evils' }],
    theses: [{ bears_on: 'page;evils;nowhere' }],
  })
  expect(referencesResolve.check(context)).toMatchObject([
    { column: 'bears_on', got: 'nowhere', message: 'unknown row' },
  ])
})
