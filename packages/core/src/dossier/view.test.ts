import { describe, expect, it } from 'vitest'
import { makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import { HELP } from '../../test/support/problem-of.ts'
import { TABLE_NAMES } from '../model/table-name.ts'
import type { Source } from '../model/tables.ts'
import { type CivilDate, asCivilDate } from '../time/civil-date.ts'
import type { Dossier } from './dossier.ts'
import { type ViewRequest, knownFrom, selectView } from './view.ts'

const day = asCivilDate

const DOSSIER: Dossier = makeDossier(
  {
    ...treatyRows({
      THA: { signed: { article: '1993-08-26', register: '1993-08-26' }, 'in-force': { register: '1999-03-07' } },
      LAO: { signed: { register: '2002-02-04' } },
    }),
    sources: [
      { id: 'article', published: '2019-01-25' },
      { id: 'register', kind: 'treaty-register', tier: 'register', published: '2003' },
      { id: 'living', accessed: '2024-06-01' },
      { id: 'codes', kind: 'standard', tier: 'register', accessed: '2026-01-01' },
      { id: 'never' },
      { id: 'page', published: '1990' },
    ],
    countries: ['CHN', 'THA', 'LAO', 'FRA', 'TUR'].map((id) => ({ id, source: 'codes' })),
    organisations: [{ id: 'group', source: 'living' }],
    terms: [
      { id: 'named', source: 'never' },
      { id: 'unnamed', source: 'never', en: 'another term' },
    ],
    positions: [{ country: 'FRA', subject: 'named', source: 'living' }],
    events: [{ organisations: 'group', place: 'TUR', source: 'article', treaties: 'chn-tha', date: '2015' }],
    indicators: [{ id: 'indicator', source: 'never' }],
    estimates: [{ id: 'endless', source: 'never', central: '5' }],
  },
  {
    ffc: {
      focalState: 'CHN',
      editions: [
        { name: 'article', title: 'Article', asOf: '2019-01-25', sources: ['article'] },
        { name: 'extended', title: 'Extended', asOf: '2026-11-23' },
      ],
    },
  },
)

/** Ids of the rows that a view admits. */
function admitted(request: ViewRequest): Set<string> {
  const { tables } = selectView(DOSSIER, request)
  return new Set(TABLE_NAMES.flatMap((table) => tables[table].map(({ id }) => id)))
}

describe('an edition', () => {
  it('is the first, and sets the as-of date, unless the request says otherwise', () => {
    expect(selectView(DOSSIER)).toMatchObject({ edition: { name: 'article' }, asOf: '2019-01-25', knownAt: null })
    expect(selectView(DOSSIER, { edition: 'extended' })).toMatchObject({ asOf: '2026-11-23' })
    expect(selectView(DOSSIER, { asOf: day('2010-01-01') }).asOf).toBe('2010-01-01')
  })

  it('holds the claims of its sources, what they name, and who describes it', () => {
    expect(admitted({ edition: 'article' })).toEqual(
      new Set([
        'chn-tha.signed.article',
        'events-1',
        // Named by those two, and their sources.
        'chn-tha',
        'group',
        'CHN',
        'THA',
        'TUR',
        'article',
        'page',
        'codes',
        'living',
        // Part of the workbench.
        'indicator',
        'never',
      ]),
    )
  })

  it('holds no state that nothing names, nor the source that only describes it', () => {
    const sources = [{ id: 'page' }, { id: 'atlas' }]
    const countries = [{ id: 'CHN' }, { id: 'FRA', source: 'atlas' }]
    const { tables, countriesById } = selectView(makeDossier({ sources, countries }))
    expect([...countriesById.keys()]).toEqual(['CHN'])
    expect(tables.sources.map(({ id }) => id)).toEqual(['page'])
  })

  it('without a list of sources holds everything', () => {
    const all = new Set(TABLE_NAMES.flatMap((table) => DOSSIER.tables[table].map(({ id }) => id)))
    expect(admitted({ edition: 'extended' })).toEqual(all)
  })

  it('says whose claims it admits: a named thing may be described by another source', () => {
    const view = selectView(DOSSIER, { edition: 'article' })
    expect(view.admittedSources).toEqual(new Set(['article']))
    expect(view.sourcesById.has('page')).toBe(true)
  })

  it('that does not exist is refused with the names of those that do', () => {
    const failure = failureOf(() => selectView(DOSSIER, { edition: 'constructor' }))
    expect(failure).toMatchObject({ code: 'bad-parameter', details: [{ parameter: 'edition' }] })
    expect(failure.message).toContain('"constructor"')
    expect(failure.tip).toBe('Use one of: article, extended.')
  })
})

describe('a claim is known', () => {
  const known = (id: string, knownAt: CivilDate) => admitted({ edition: 'extended', knownAt }).has(id)

  it('from the day its source was published, that day included', () => {
    expect(known('chn-tha.signed.article', day('2019-01-24'))).toBe(false)
    expect(known('chn-tha.signed.article', day('2019-01-25'))).toBe(true)
  })

  it('from the last day that an imprecise date allows', () => {
    expect(known('chn-tha.in-force.register', day('2003-12-30'))).toBe(false)
    expect(known('chn-tha.in-force.register', day('2003-12-31'))).toBe(true)
  })

  it('from the day an undated or living page was read', () => {
    expect(known('positions-1', day('2024-05-31'))).toBe(false)
    expect(known('positions-1', day('2024-06-01'))).toBe(true)
  })

  it('never, if nothing says when', () => {
    expect(known('endless', day('9999-12-31'))).toBe(false)
    expect(known('indicator', day('1990-01-01'))).toBe(true)
  })

  it('as a source with an open end is: from the day it was read', () => {
    const source = { published: '2014/..', accessed: '2020-01-01' } as Source
    expect(knownFrom(source)).toBe('2020-01-01')
    expect(knownFrom({ ...source, accessed: null })).toBeNull()
    expect(knownFrom({ ...source, published: '../2014' } as Source)).toBe('2014-12-31')
  })

  it('whatever the as-of date: that is about the world', () => {
    expect(admitted({ edition: 'extended', asOf: day('1950-01-01') })).toEqual(admitted({ edition: 'extended' }))
  })
})

it('more is known later: a view never loses a row as knowledge grows', () => {
  const days = ['1980-01-01', '1990-12-31', '2003-12-31', '2019-01-25', '2024-06-01', '2026-01-01'].map(day)
  const views = days.map((knownAt) => admitted({ edition: 'extended', knownAt }))
  views.slice(1).forEach((view, index) => expect([...views[index]!].filter((id) => !view.has(id))).toEqual([]))
  expect(new Set(views.map(({ size }) => size)).size).toBeGreaterThan(4)
})

describe('leaving out', () => {
  const without = (...exclude: string[]) => admitted({ edition: 'extended', exclude })

  it('a row leaves out that row', () => {
    expect(without('chn-tha.signed.article').has('chn-tha.signed.article')).toBe(false)
    expect(without('chn-tha.signed.article').has('chn-tha.signed.register')).toBe(true)
  })

  it('a treaty takes its milestones with it, though other claims still name it', () => {
    const rows = without('chn-tha')
    expect([...rows].filter((id) => id.startsWith('chn-tha'))).toEqual([])
    expect(rows.has('events-1')).toBe(true)
    expect(rows.has('chn-lao.signed.register')).toBe(true)
  })

  it('a source takes its claims with it', () => {
    const rows = without('register')
    expect([...rows].filter((id) => id.includes('register'))).toEqual([])
    expect(rows.has('chn-tha.signed.article')).toBe(true)
  })

  it('is the same however often and in whatever order rows are named', () => {
    const view = selectView(DOSSIER, { edition: 'extended', exclude: ['chn-tha', 'article', 'chn-tha'] })
    expect(view.exclude).toEqual(['article', 'chn-tha'])
  })

  it('a row that does not exist is refused', () => {
    const failure = failureOf(() => selectView(DOSSIER, { exclude: ['chn-tha', '__proto__'] }))
    expect(failure).toMatchObject({ code: 'bad-parameter', details: [{ parameter: 'exclude' }] })
    expect(failure.message).toContain('"__proto__"')
    expect(failure.tip).toEqual(HELP.tip)
  })

  it('a row of another edition alone is refused, however much of the dossier is loaded', () => {
    const claim = 'chn-lao.signed.register'
    expect(selectView(DOSSIER, { edition: 'extended', exclude: [claim] }).exclude).toEqual([claim])
    const failure = failureOf(() => selectView(DOSSIER, { edition: 'article', exclude: [claim] }))
    expect(failure.message).toContain(`there is no row "${claim}" in the article edition`)
  })
})
