/** The profile of a state on a few rows of each table. */
import { describe, expect, it } from 'vitest'
import { type Cells, type TableRows, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import { selectView } from '../dossier/view.ts'
import { type CountryData, country } from './country.run.ts'

const ROWS: TableRows = {
  ...treatyRows({
    SYR: { signed: '2001-05-06', 'in-force': '2003-01-02' },
    MYS: { signed: '2010', 'in-force': '../2012-12-31' },
  }),
  sources: ['page', 'events', 'counts', 'figures', 'routes', 'stances', 'theses'].map((id) => ({ id })),
  countries: [
    { id: 'SYR', name_en: 'Syria', name_zh: '叙利亚', name_official: 'Syrian Arab Republic', region: 'MENA' },
    { id: 'CHN' },
    { id: 'MYS' },
  ],
  events: [
    {
      id: 'late',
      happening: 'other',
      date: '2016',
      actors: 'SYR',
      counterparts: 'CHN',
      kind: 'refusal',
      source: 'events',
      locator: 'p2',
    },
    { id: 'sent', date: '2015-07-08', actors: 'SYR', counterparts: 'CHN', source: 'events', summary: 'They left.' },
  ],
  terms: [{ id: 'evils' }],
  positions: [
    { id: 'stance', country: 'SYR', subject: 'evils', stance: 'does-not-endorse', date: '2014', source: 'stances' },
  ],
  counts: [
    {
      id: 'none',
      treaty_kind: 'three-evils',
      treaty_status: 'signed',
      partner: 'SYR',
      low: '0',
      high: '0',
      as_of: '2018',
      source: 'counts',
      what: 'agreements',
    },
  ],
  estimates: [{ id: 'figure', bound: 'range', low: '100', high: '200', stated_on: '2017', source: 'figures' }],
  routes: [{ id: 'leg', from_country: 'MYS', to_country: 'SYR', period: '2013/2015', source: 'routes' }],
  theses: [{ id: 'thesis', bears_on: 'sent;chn-mys', source: 'theses' }],
}

function run(iso3: string, rows = ROWS) {
  return country.run(selectView(makeDossier(rows)), { iso3 })
}
const profile = (iso3: string, rows = ROWS): CountryData => run(iso3, rows).data
const without = (table: keyof TableRows): TableRows => ({ ...ROWS, [table]: [] })
const rowsOf = (iso3: string, rows = ROWS) => country.table(profile(iso3, rows)).rows

describe('a state', () => {
  it('has its names, its region and the row that says so', () => {
    expect(profile('SYR')).toMatchObject({
      iso3: 'SYR',
      name: 'Syria',
      nameZh: '叙利亚',
      nameOfficial: 'Syrian Arab Republic',
      region: 'MENA',
      isFocal: false,
      sources: [{ row: 'SYR', source: 'page', locator: 'code 1' }],
    })
  })

  it('has its treaties, what binds it, and what became of people who were wanted', () => {
    const { treaties, instruments, outcomes } = profile('SYR')
    expect(treaties.map(({ id, lagDays }) => [id, lagDays])).toEqual([['chn-syr', 606]])
    expect(instruments.find(({ kind }) => kind === 'extradition')?.cover).toBe('in-force')
    expect(outcomes).toMatchObject({ returned: 1, notReturned: 1 })
  })

  it('has its events by date, and every other row about it', () => {
    const { events, positions, counts, estimates, routes } = profile('SYR')
    expect([events, positions, counts, estimates, routes].map((list) => list.map(({ id }) => id))).toEqual([
      ['sent', 'late'],
      ['stance'],
      ['none'],
      ['figure'],
      ['leg'],
    ])
  })

  it('has the arguments that bear on it, with the rows about it alone', () => {
    expect(profile('SYR').theses).toEqual([
      {
        id: 'thesis',
        title: 'A thesis',
        rows: ['sent'],
        sources: [{ row: 'thesis', source: 'theses', locator: 'p1' }],
      },
    ])
  })

  it('that nobody names is refused', () => {
    expect(failureOf(() => run('XYZ'))).toMatchObject({
      code: 'not-found',
      message: 'no state "XYZ" in this view',
      tip: expect.stringMatching(/ISO 3166-1 alpha-3.*ffc countries.*ffc search/),
    })
  })
})

describe('the focal state', () => {
  it('has no instruments with itself and no outcomes of its own requests', () => {
    expect(profile('CHN')).toMatchObject({ isFocal: true, instruments: [], outcomes: null })
    expect(profile('CHN').treaties).toHaveLength(2)
  })
})

describe('what a profile rests on', () => {
  it.each([
    ['events', 'events'],
    ['counts', 'counts'],
    ['estimates', 'figures'],
    ['routes', 'routes'],
    ['positions', 'stances'],
    ['theses', 'theses'],
  ] as const)('are sources of %s', (table, source) => {
    expect(run('SYR').sources).toContain(source)
    const rows = table === 'theses' ? without(table) : { ...without(table), theses: [] }
    expect(run('SYR', rows).sources).not.toContain(source)
  })

  it('is counted row by row', () => {
    expect(run('SYR').n).toBe(8)
    expect(run('SYR', without('positions')).n).toBe(7)
  })

  it('are the sources of a denial, and of the state itself', () => {
    const rows: TableRows = { ...ROWS, treaties: [], milestones: [], theses: [] }
    const bare = { ...rows, events: [], estimates: [], routes: [], positions: [] }
    expect(run('SYR', bare).sources).toEqual(['page', 'counts', 'counts'])
  })
})

describe('what to know before quoting', () => {
  it('figures are those of theatres in the state', () => {
    expect(run('SYR').warnings).toEqual([expect.stringMatching(/^Figures are those of theatres that lie in the state/)])
    expect(run('SYR', without('estimates')).warnings).toEqual([])
  })

  it('but those of the focal state count its own people', () => {
    const ofChina: Cells = { id: 'own', central: '100', counted: 'chinese-fighters', stated_on: '2017' }
    const { data, warnings } = run('CHN', { ...ROWS, estimates: [ofChina] })
    expect(data.estimates).toHaveLength(1)
    expect(warnings).toEqual([])
  })

  it('what its treaties warn of', () => {
    const disputed = treatyRows({ SYR: { signed: '2001-05-06', 'in-force': { page: '2003', events: '2005' } } })
    expect(run('SYR', { ...ROWS, ...disputed, theses: [] }).warnings[0]).toMatch(/disputed/)
    expect(run('SYR', { ...ROWS, ...disputed, theses: [] }).methods).toHaveLength(1)
  })
})

it('is a table of one row a record, each with its sources', () => {
  expect(country.table(profile('SYR')).columns.map(({ key }) => key)).toEqual(['part', 'date', 'what', 'id', 'sources'])
  expect(rowsOf('SYR')).toEqual([
    ['treaty', '2001-05-06', 'A treaty: in force 2003-01-02', 'chn-syr', 'page p1'],
    ['count', '2018', 'agreements: 0 (an office)', 'none', 'counts p1'],
    ['return', '2015-07-08', 'They left.', 'sent', 'events p1'],
    ['refusal', '2016', 'It happened.', 'late', 'events p2'],
    ['position', '2014', 'does not endorse: evils', 'stance', 'stances p1'],
    ['route', '2013/2015', 'A way, leg 1: MYS to SYR', 'leg', 'routes p1'],
    ['figure', '2017', 'range 100–200 uyghur-fighters (an office)', 'figure', 'figures p1'],
    ['argument', null, 'A thesis', 'thesis', 'theses p1'],
  ])
})

it('says of an entry that is known by a day that it was by then, and of one that is pending that it is', () => {
  expect(rowsOf('MYS')[0]?.[2]).toBe('A treaty: in force by 2012-12-31')
  const pending = treatyRows({ SYR: { signed: '2017-01-01', pending: '2019-01-25' } })
  expect(rowsOf('SYR', { ...ROWS, ...pending, theses: [] })[0]?.[2]).toBe('A treaty: pending')
})
