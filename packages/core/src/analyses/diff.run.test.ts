/** What differs between two views of a few rows. */
import { describe, expect, it } from 'vitest'
import { type TableRows, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import { type ViewRequest, selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { type DiffParameters, diff } from './diff.run.ts'

const MANIFEST = {
  ffc: {
    focalState: 'CHN',
    editions: [
      { name: 'article', title: 'Article', asOf: '2019-01-25', sources: ['page'] },
      { name: 'extended', title: 'Extended', asOf: '2026-11-23' },
    ],
  },
}
const TREATIES = treatyRows({
  THA: { signed: '1993-08-26', 'in-force': { page: '1999-03-07', paper: '2001-01-01' } },
  LAO: {},
})
const ROWS: TableRows = {
  treaties: [
    ...TREATIES.treaties,
    { id: 'sco', parties: 'CHN;THA', kind: 'multilateral', title_en: 'The Convention', source: 'paper', locator: 'p9' },
    { id: 'many', parties: 'CHN;THA;LAO', kind: 'multilateral', title_en: 'The Pact', source: 'paper', locator: 'p8' },
  ],
  milestones: [
    ...TREATIES.milestones,
    { id: 'pact-signed', treaty: 'many', stage: 'signed', date: '2001-06-15', source: 'paper', locator: 'p7' },
    { id: 'pact-pending', treaty: 'many', stage: 'pending', date: '2018-01-01', source: 'paper', locator: 'p6' },
  ],
  countries: [{ id: 'THA', name_en: 'Thailand' }, { id: 'LAO', name_en: 'Laos' }, { id: 'CHN' }],
  sources: [{ id: 'page' }, { id: 'paper', title: 'A report', publisher: 'A press', published: '2020' }],
  events: [{ id: 'sent', date: '2015-07-08', summary: 'They were sent. They went.', source: 'paper' }],
  terms: [{ id: 'evils', en: 'evils', zh: '恶' }],
}
const DOSSIER = makeDossier(ROWS, MANIFEST)

function run(parameters: Partial<DiffParameters>, request: ViewRequest = {}) {
  return diff.run(selectView(DOSSIER, request), { ...diff.defaults, ...parameters })
}
const EDITIONS = { from: '', to: 'edition=extended&as-of=2019-01-25' }
const sentences = (parameters: Partial<DiffParameters>, request: ViewRequest = {}) => {
  const { treaties, rows } = run(parameters, request).data
  return [...treaties, ...rows].map(({ sentence }) => sentence)
}

describe('rows', () => {
  it('that only the second view has are new, each with its date and its source', () => {
    expect(run(EDITIONS).data.rows).toContainEqual({
      table: 'events',
      id: 'sent',
      change: 'new',
      date: '2015-07-08',
      sentence: 'New event: They were sent. They went (2015-07-08), source paper p1.',
      sources: [{ row: 'sent', source: 'paper', locator: 'p1' }],
    })
    expect(run(EDITIONS).data.rows).toContainEqual({
      table: 'sources',
      id: 'paper',
      change: 'new',
      date: '2020',
      sentence: 'New source: A report (A press) (2020), source paper the source itself.',
      sources: [{ row: 'paper', source: 'paper', locator: 'the source itself' }],
    })
  })

  it('that only the first one has are gone', () => {
    expect(run({ from: '', to: 'exclude=evils' }).data.rows).toMatchObject([
      { table: 'terms', id: 'evils', change: 'gone', date: null, sentence: 'Gone term: evils (恶), source page p1.' },
    ])
  })

  it('that the differences of treaties rest on are told there alone', () => {
    const { treaties, rows } = run(EDITIONS).data
    expect(treaties.map(({ treaty }) => treaty)).toEqual(['chn-tha', 'chn-tha', 'many', 'sco'])
    expect(rows.map(({ id }) => id)).toEqual(['paper', 'sent'])
  })
})

describe('treaties', () => {
  it('are told by their partner, or by their title where they have many', () => {
    const told = sentences(EDITIONS)
    expect(told).toContain('The Pact: new, signed 2001-06-15, pending, source paper p7, p6.')
    expect(told).toContain('Thailand: entry into force 1999-03-07 → 2001-01-01, source paper p1.')
    expect(told).toContainEqual(expect.stringMatching(/^Thailand: now disputed by in-force 1999-03-07 \(page\)/))
  })

  it('of two parties say their kind, unless it is extradition', () => {
    expect(sentences(EDITIONS)).toContainEqual(expect.stringMatching(/^Thailand, multilateral .*: new/))
  })

  it('of which nothing is said rest on their own row', () => {
    expect(run(EDITIONS).data.treaties.find(({ treaty }) => treaty === 'sco')?.sources).toEqual([
      { row: 'sco', source: 'paper', locator: 'p9' },
    ])
    expect(run(EDITIONS).data.treaties.find(({ treaty }) => treaty === 'many')).toMatchObject({
      kind: 'multilateral',
      partner: null,
      field: 'status',
      from: null,
      to: 'pending',
      on: '2001-06-15',
      signedOn: '2001-06-15',
      sources: [{ row: 'pact-signed' }, { row: 'pact-pending', source: 'paper', locator: 'p6' }],
    })
  })
})

describe('the two views', () => {
  const viewsOf = (parameters: Partial<DiffParameters>, request: ViewRequest = {}) => {
    const { from, to } = run(parameters, request).data
    return [from, to]
  }

  it('are as in the question where they say nothing', () => {
    const request = {
      edition: 'extended',
      asOf: asCivilDate('2021-01-01'),
      knownAt: asCivilDate('2022-01-01'),
      exclude: ['evils'],
    }
    const own = {
      query: '?edition=extended&as-of=2021-01-01&known-at=2022-01-01&exclude=evils',
      edition: 'extended',
      asOf: '2021-01-01',
      knownAt: '2022-01-01',
      exclude: ['evils'],
    }
    expect(viewsOf({}, request)).toEqual([own, own])
    // An edition that is the question's own keeps its date; another has its own.
    expect(viewsOf({ from: 'edition=extended', to: 'edition=article' }, request)).toMatchObject([
      { asOf: '2021-01-01' },
      { edition: 'article', asOf: '2019-01-25', knownAt: '2022-01-01', exclude: ['evils'] },
    ])
  })

  it('are as they say, where they say something', () => {
    expect(
      viewsOf({ from: 'as-of=2000-01-01&known-at=2020-01-01', to: 'exclude=sent' }, { edition: 'extended' }),
    ).toEqual([
      expect.objectContaining({ asOf: '2000-01-01', knownAt: '2020-01-01', exclude: [] }),
      expect.objectContaining({ asOf: '2026-11-23', knownAt: null, exclude: ['sent'] }),
    ])
  })

  it.each(['from', 'to'] as const)('are refused by name where %s is no view', (parameter) => {
    expect(failureOf(() => run({ [parameter]: 'hope=1' })).message).toMatch(new RegExp(`^${parameter}: "hope"`))
  })
})

describe('what an answer rests on', () => {
  it('is counted, and cited', () => {
    const { n, sources, warnings } = run(EDITIONS)
    expect(n).toBe(6)
    expect(new Set(sources)).toEqual(new Set(['page', 'paper']))
    expect(warnings).toEqual([])
  })

  it('is the rule of the resolver, where treaties differ', () => {
    expect(run(EDITIONS).methods).toHaveLength(1)
    expect(run({ to: 'exclude=evils' }).methods).toEqual([])
  })
})

it('is a table: treaties first, then rows', () => {
  const { data } = run(EDITIONS)
  const { columns, rows } = diff.table(data)
  const records = rows.map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, row[index]])))
  expect(records.map(({ table, id }) => `${String(table)} ${String(id)}`)).toEqual([
    'treaties chn-tha',
    'treaties chn-tha',
    'treaties many',
    'treaties sco',
    'sources paper',
    'events sent',
  ])
  expect(records[2]).toMatchObject({
    change: 'status',
    from: null,
    to: 'pending',
    date: '2001-06-15',
    sources: 'paper p7; paper p6',
  })
  expect(records[5]).toMatchObject({
    change: 'new',
    from: null,
    to: null,
    date: '2015-07-08',
    sentence: 'New event: They were sent. They went (2015-07-08), source paper p1.',
    sources: 'paper p1',
  })
  expect(records[1]?.['sources']).toBe('page p1')
})
