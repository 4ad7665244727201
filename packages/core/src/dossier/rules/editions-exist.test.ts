import { expect, test } from 'vitest'
import { ruleContext } from '../../../test/rule-context.ts'
import { editionsExist } from './editions-exist.ts'

const manifest = (sources: readonly string[], focalState = 'CHN') => ({
  ffc: { focalState, editions: [{ name: 'article', title: 'Article', asOf: '2019-01-25', sources }] },
})

test('an edition of sources that exist is fine', () => {
  expect(editionsExist.check(ruleContext({ sources: [{ id: 'page' }] }, manifest(['page'])))).toEqual([])
})

test('an edition cannot admit a source that is not there', () => {
  expect(editionsExist.check(ruleContext({ sources: [{ id: 'page' }] }, manifest(['page', 'pgae'])))).toMatchObject([
    { file: 'datapackage.json', column: 'ffc.editions.article', got: 'pgae' },
  ])
})

test('where there are treaties the focal state is a country of the dossier', () => {
  const tables = { countries: [{ id: 'KAZ' }], treaties: [{ parties: 'CHN;KAZ' }] }
  expect(editionsExist.check(ruleContext(tables, manifest([])))).toMatchObject([
    { file: 'datapackage.json', column: 'ffc.focalState', got: 'CHN' },
  ])
})
