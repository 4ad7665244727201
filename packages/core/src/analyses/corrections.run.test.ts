/** Where other sources contradict the article. */
import { expect, it } from 'vitest'
import { makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { corrections } from './corrections.run.ts'

const SOURCES = [
  { id: 'page' },
  { id: 'article', kind: 'article' },
  { id: 'register', kind: 'treaty-register', tier: 'register' },
]
const DISPUTED = treatyRows({
  FRA: { signed: '2007-03-20', 'in-force': { article: '2017-07-17', register: '2015-07-17' } },
})

function run(rows: object) {
  const view = selectView(makeDossier({ sources: SOURCES, ...rows }))
  const outcome = corrections.run(view, {})
  return { ...outcome, finding: corrections.finding(outcome.data, view, {}) }
}

it('a date that another source gives otherwise stands with both, and with which of them is used', () => {
  const { data, n, sources, warnings, finding } = run(DISPUTED)
  expect(data).toMatchObject([{ id: 'chn-fra.in-force.article', field: 'date', standing: 'overruled' }])
  expect([n, sources]).toEqual([1, ['article', 'register']])
  expect(warnings).toEqual([expect.stringMatching(/^A source that says otherwise is not thereby right/)])
  expect(finding.title).toBe('1 figure of the article is contradicted by other sources')
  const [{ about, says, instead }] = data as [(typeof data)[number]]
  expect(corrections.table(data).rows).toEqual([
    [about, says, instead, 'overruled', 'chn-fra.in-force.article', 'date', 'article p1; register p1'],
  ])
})

it('of sources that are no article none is contradicted, which is said with where to look', () => {
  const others = treatyRows({
    FRA: { signed: '2007-03-20', 'in-force': { page: '2017-07-17', register: '2015-07-17' } },
  })
  const { data, warnings, finding } = run(others)
  expect(data).toEqual([])
  expect(warnings[0]).toMatch(/^No source of this view contradicts the article; .*--edition extended\.$/)
  expect(finding.title).toMatch(/^(?:No|0) figures of the article are contradicted/)
})
