/** Every argument of the article leads to an analysis that runs, or says why it cannot be tested here. */
import { describe, expect, it } from 'vitest'
import { findEntry } from '../src/analyses/catalogue.ts'
import { theses } from '../src/analyses/theses.run.ts'
import { loadBundledDossier } from '../src/bundled/load-bundled-dossier.ts'
import { selectView } from '../src/dossier/view.ts'
import { JUDGES } from '../src/evidence/thesis-verdicts/judges.ts'

const dossier = await loadBundledDossier('extended')

/** The parameters of a query string, as a transport hands them over. */
function parametersOf(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query))
}

describe.each(dossier.editions.map(({ name }) => name))('in the %s edition', (edition) => {
  const view = selectView(dossier, { edition })
  const judged = () => theses.run(view, theses.defaults).data
  const named = view.tables.theses.flatMap(({ id, analysis }) => (analysis === null ? [] : [[id, analysis] as const]))

  it.each(named)('%s leads to %s, which runs', (thesis, analysis) => {
    const { run } = judged().find(({ id }) => id === thesis)!
    const [path = '', query = ''] = run!.api.split('?')
    expect(path).toBe(`/v1/${analysis}`)
    const { meta } = findEntry(analysis)!.prepare(dossier, parametersOf(query)).answer()
    expect(meta.n).toBeGreaterThan(0)
    for (const command of [run!.cli, meta.links.cli]) expect(command).toMatch(new RegExp(`^ffc ${analysis}(?: |$)`))
  })

  it('an argument that names no analysis is not testable, and says why', () => {
    for (const { verdict, because, testability } of judged().filter(({ run }) => run === null)) {
      expect({ verdict, testability }).toEqual({ verdict: 'not-testable', testability: 'not-testable' })
      expect(because).toMatch(/\w{3,}.*\.$/)
    }
  })

  it('what the row calls not testable gets no verdict but that, for the reason of the row', () => {
    for (const record of judged().filter(({ testability }) => testability === 'not-testable')) {
      expect(record).toMatchObject({ verdict: 'not-testable', because: record.reason })
    }
  })

  it('each verdict names rows of the view and the rule by which it was reached', () => {
    const ids = new Set(Object.values(view.tables).flatMap((rows) => rows.map(({ id }) => id)))
    for (const { verdict, rule, rows } of judged()) {
      expect(rows.filter(({ row }) => !ids.has(row))).toEqual([])
      expect(rows.length).toBeGreaterThan(0)
      expect(verdict === 'not-testable' || rule !== null).toBe(true)
    }
  })

  it('tells how many sources besides the article stand behind a verdict', () => {
    const independent = judged().filter(({ otherSources }) => otherSources > 0)
    expect(independent.length > 0).toBe(edition !== 'article')
  })
})

it('keeps the row of an argument whole: id, sources and every column', () => {
  const view = selectView(dossier)
  const [record] = theses.run(view, theses.defaults).data
  const row = view.tables.theses.find(({ id }) => id === record!.id)!
  const { source, locator, ...columns } = row
  expect(record).toMatchObject({ ...columns, sources: [{ row: row.id, source, locator }] })
})

it('the open question of where the fighters will go stays open', () => {
  const { data } = theses.run(selectView(dossier), theses.defaults)
  expect(data.find(({ id }) => id === 'where-will-they-go')).toMatchObject({ verdict: 'not-testable', analysis: null })
})

it('every judge is for an argument that exists', () => {
  const known = new Set(dossier.tables.theses.map(({ id }) => id))
  expect([...JUDGES.keys()].filter((id) => !known.has(id))).toEqual([])
})

it('a filter keeps the verdict asked for', () => {
  const { data } = theses.run(selectView(dossier), { verdict: 'mixed' })
  expect(new Set(data.map(({ verdict }) => verdict))).toEqual(new Set(['mixed']))
})
