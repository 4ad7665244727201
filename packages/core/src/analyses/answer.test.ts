/** What an answer says of itself: why it is empty, on what terms its data are, what it cites. */
import { describe, expect, it } from 'vitest'
import { type TableRows, MANIFEST, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { parseDataTable } from '../dossier/data-table.ts'
import { type ViewRequest, selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import type { AnalysisRun, Outcome, ToolRun } from './analysis.ts'
import { answer, answerOnTable } from './answer.ts'

interface Filters {
  readonly kind: string | null
  readonly partner: string | null
}

const NOTHING: Outcome<null> = { data: null, n: 0, warnings: [], sources: [], methods: [] }

const runWith = (outcome: Partial<Outcome<null>>): AnalysisRun<Filters, null> => ({
  name: 'echo',
  page: '/echo',
  defaults: { kind: null, partner: null },
  run: () => ({ ...NOTHING, ...outcome }),
  table: () => ({ columns: [], rows: [] }),
  finding: () => ({ title: '', subtitle: '', notes: [] }),
})

const EDITIONS = ['article', 'extended', 'other'].map((name) => ({ name, title: name, asOf: '2019-01-25' }))

function metaOf(
  outcome: Partial<Outcome<null>>,
  {
    manifest = MANIFEST,
    rows = {},
    request = {},
    given = {},
  }: {
    manifest?: object
    rows?: TableRows
    request?: ViewRequest
    given?: Partial<Filters>
  } = {},
) {
  const view = selectView(makeDossier({ ...treatyRows({ THA: {} }), ...rows }, manifest), request)
  return answer(runWith(outcome), view, { kind: null, partner: null, ...given }).meta
}

describe('an empty answer', () => {
  it('says of what it is empty', () => {
    expect(metaOf({}).warnings).toEqual(['Nothing in the all edition as of 2019-01-25 answers this.'])
    const request = { asOf: asCivilDate('2010-01-01'), knownAt: asCivilDate('2015-01-01') }
    expect(metaOf({}, { request, given: { kind: 'framework', partner: 'THA' } }).warnings).toEqual([
      'Nothing in the all edition as of 2010-01-01 and known by 2015-01-01 passes kind=framework, partner=THA.',
    ])
  })

  it('says where else to look', () => {
    const manifest = { ...MANIFEST, ffc: { focalState: 'CHN', editions: EDITIONS } }
    expect(metaOf({}, { manifest, request: { edition: 'extended' } }).warnings).toEqual([
      'Nothing in the extended edition as of 2019-01-25 answers this. Other editions may have some: article, other.',
    ])
  })

  it('that says why itself is left to it, and so is one that is not empty', () => {
    expect(metaOf({ warnings: ['No such state.'] }).warnings).toEqual(['No such state.'])
    expect(metaOf({ n: 1 }).warnings).toEqual([])
  })
})

describe('the terms of the data', () => {
  it.each([
    [{ licenses: [{ name: 'CC-BY-4.0', path: 'https://example.org/licence' }] }, 'CC-BY-4.0'],
    [{ licenses: [{ path: 'https://example.org/licence' }] }, 'https://example.org/licence'],
    [{}, null],
  ])('of %j are %s', (terms, license) => {
    expect(metaOf({}, { manifest: { ...MANIFEST, ...terms } }).license).toBe(license)
  })
})

describe('the sources', () => {
  const rows: TableRows = {
    sources: [{ id: 'page' }, { id: 'b' }, { id: 'a', url: 'https://example.org/a', published: '2015' }],
  }

  it('are those used, by id, each once', () => {
    expect(metaOf({ sources: ['page', 'a', 'nobody', 'a'] }, { rows }).sources).toEqual([
      { id: 'a', title: 'a', publisher: 'A paper', published: '2015', url: 'https://example.org/a' },
      { id: 'page', title: 'page', publisher: 'A paper', published: null, url: null },
    ])
  })

  it('are cited though the view has them not: an answer may rest on other views too', () => {
    expect(metaOf({ sources: ['a'] }, { rows, request: { knownAt: asCivilDate('2010-01-01') } }).sources).toHaveLength(
      1,
    )
  })
})

it('the citation names the data, the day and the question', () => {
  expect(metaOf({}).citation).toMatch(
    /^A test, all edition, data version 1 \(SHA-256 a{12}…\), as of 2019-01-25: echo, computed with ffc \d+\.\d+\.\d+\.$/,
  )
})

it('a tool cites the file that it worked on', () => {
  const tool: ToolRun<Filters, null> = {
    ...runWith({}),
    run: () => NOTHING,
    finding: () => ({ title: '', subtitle: '', notes: [] }),
  }
  const table = parseDataTable('own.csv', 'a\n1\n', 'b'.repeat(64))
  const { meta } = answerOnTable(tool, table, { kind: 'x', partner: null })
  expect(meta).toMatchObject({
    exclude: [],
    sources: [],
    warnings: [],
    links: { api: '/v1/echo?kind=x', web: '/echo' },
  })
  expect(meta.citation).toMatch(/^own\.csv \(SHA-256 b{12}…\): echo\?kind=x, computed with ffc \d+\.\d+\.\d+\.$/)
})
