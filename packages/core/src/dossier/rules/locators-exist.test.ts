import { expect, test } from 'vitest'
import { ruleContext } from '../../../test/rule-context.ts'
import { locatorsExist } from './locators-exist.ts'

const manifest = {
  ffc: {
    focalState: 'CHN',
    editions: [{ name: 'all', title: 'All', asOf: '2019-01-25' }],
    paragraphs: { article: 44 },
  },
}

test('one paragraph or several, up to the last one', () => {
  const events = ['p1', 'p44', 'p19, p34'].map((locator) => ({ source: 'article', locator }))
  expect(locatorsExist.check(ruleContext({ sources: [{ id: 'article' }], events }, manifest))).toEqual([])
})

test.each(['p0', 'p45', 'p', '20', 'x20', 'p20, x21', 'p19;p34', 'p19, p45', 'p4ff'])('%s is reported', (locator) => {
  const context = ruleContext({ sources: [{ id: 'article' }], terms: [{ source: 'article', locator }] }, manifest)
  expect(locatorsExist.check(context)).toMatchObject([{ file: 'terms.csv', row: 2, column: 'locator', got: locator }])
})

test('a source that is not cited by numbered paragraphs may be cited in any way', () => {
  const context = ruleContext(
    { sources: [{ id: 'article' }, { id: 'page' }], events: [{ source: 'page', locator: 'opening' }] },
    manifest,
  )
  expect(locatorsExist.check(context)).toEqual([])
})

test('the manifest may only number the paragraphs of a source that exists', () => {
  expect(locatorsExist.check(ruleContext({}, manifest))).toMatchObject([
    { file: 'datapackage.json', column: 'ffc.paragraphs', got: 'article' },
  ])
})
