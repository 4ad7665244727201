/** Tables of the dossier on a few rows: which rows, in which order, in which columns. */
import { describe, expect, it } from 'vitest'
import { type TableRows, makeDossier } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import type { AnalysisRun } from './analysis.ts'
import {
  countries,
  counts,
  estimates,
  events,
  indicators,
  organisations,
  positions,
  routes,
  sources,
  terms,
  ties,
} from './tables.run.ts'

const STATES = ['CHN', 'MYS', 'SYR', 'THA', 'TUR'].map((id) => ({ id }))
const GROUPS = ['one', 'other'].map((id) => ({ id, description: `The group ${id}.` }))

interface Identified {
  readonly id: string
}

/** The rows of a table in a world of these rows, at the end of 2018. */
function list<P, Row extends Identified>(
  run: AnalysisRun<P, readonly Row[]>,
  rows: TableRows,
  parameters: Partial<P> = {},
) {
  const dossier = makeDossier({ countries: STATES, organisations: GROUPS, ...rows })
  const outcome = run.run(selectView(dossier, { asOf: asCivilDate('2018-12-31') }), { ...run.defaults, ...parameters })
  return { ...outcome, ids: outcome.data.map(({ id }) => id) }
}

describe('published figures', () => {
  const rows: TableRows = {
    estimates: [
      { id: 'b', central: '10', stated_on: '2016', organisation: 'one', theatre: 'syria' },
      { id: 'a', central: '20', stated_on: '2015', organisation: 'other', theatre: 'iraq' },
      { id: 'c', central: '30', stated_on: '2017', counted: 'foreign-fighters', theatre: 'iraq' },
      { id: 'later', central: '40', stated_on: '2019-01' },
    ],
  }

  it('are those stated by the date of the view, by id', () => {
    const { ids, n, sources: cited, warnings } = list(estimates, rows)
    expect(ids).toEqual(['a', 'b', 'c'])
    expect([n, cited, warnings]).toEqual([3, ['page', 'page', 'page'], []])
  })

  it('are of the organisation, the theatre and the people asked for', () => {
    expect(list(estimates, rows, { organisation: 'one' }).ids).toEqual(['b'])
    expect(list(estimates, rows, { theatre: 'iraq' }).ids).toEqual(['a', 'c'])
    expect(list(estimates, rows, { counted: 'foreign-fighters' }).ids).toEqual(['c'])
    expect(list(estimates, rows, { counted: 'foreign-fighters', organisation: 'one' }).ids).toEqual([])
  })
})

describe('accounts of events', () => {
  const rows: TableRows = {
    events: [
      { id: 'y', date: '2016', place: 'THA' },
      { id: 'x', date: '2016', actors: 'MYS;CHN', kind: 'refusal' },
      { id: 'z', date: '2015-07-08', counterparts: 'TUR' },
      { id: 'later', date: '2019' },
    ],
  }

  it('stand by date, those of one date by id', () => {
    expect(list(events, rows).ids).toEqual(['z', 'x', 'y'])
  })

  it('are of the kind asked for, and of a state as place, actor or counterpart', () => {
    expect(list(events, rows, { kind: 'refusal' }).ids).toEqual(['x'])
    expect(['THA', 'MYS', 'CHN', 'TUR', 'SYR'].map((country) => list(events, rows, { country }).ids)).toEqual([
      ['y'],
      ['x'],
      ['x'],
      ['z'],
      [],
    ])
    expect(list(events, rows, { country: 'THA', kind: 'refusal' }).ids).toEqual([])
  })
})

it('positions stand by state and subject, and are filtered by state and stance', () => {
  const rows: TableRows = {
    positions: [
      { id: 'd', country: 'THA', subject: 'one', stance: 'endorses', date: '2015' },
      { id: 'c', country: 'MYS', subject: 'other', stance: 'endorses', date: '2015' },
      { id: 'b', country: 'MYS', subject: 'one', stance: 'silent' },
      { id: 'a', country: 'MYS', subject: 'other', stance: 'silent', date: '2016' },
      { id: 'later', country: 'MYS', subject: 'other', stance: 'rejects', date: '2019' },
    ],
  }
  expect(list(positions, rows).ids).toEqual(['b', 'a', 'c', 'd'])
  expect(list(positions, rows, { country: 'MYS' }).ids).toEqual(['b', 'a', 'c'])
  expect(list(positions, rows, { stance: 'endorses' }).ids).toEqual(['c', 'd'])
  expect(list(positions, rows, { stance: 'endorses', country: 'THA' }).ids).toEqual(['d'])
})

it('counts are those made by the date of the view', () => {
  const count = (id: string, day: string) => ({ id, low: '1', high: '1', as_of: day })
  expect(list(counts, { counts: [count('now', '2018'), count('later', '2019')] }).ids).toEqual(['now'])
})

it('legs of routes stand in the order of travel, the tenth after the second', () => {
  const leg = (route: string, number: number) => ({
    id: `${route}-${number}`,
    route,
    leg: String(number),
    from_country: number % 2 === 1 ? 'CHN' : 'THA',
    to_country: number % 2 === 1 ? 'THA' : 'CHN',
  })
  const legs = [10, 2, 1, 3, 4, 5, 6, 7, 8, 9].map((number) => leg('way', number))
  expect(list(routes, { routes: [...legs, leg('road', 1)] }).ids).toEqual([
    'road-1',
    ...Array.from({ length: 10 }, (_, index) => `way-${index + 1}`),
  ])
})

describe('a table', () => {
  it('shows its columns, and keeps every other for exports', () => {
    const { data } = list(events, {
      events: [{ id: 'x', date: '2016', actors: 'CHN;MYS', people_low: '3', people_bound: 'at-least' }],
    })
    const { columns, rows } = events.table(data)
    expect(columns.filter(({ detail }) => !detail).map(({ key, label }) => [key, label])).toEqual([
      ['date', 'Date'],
      ['kind', 'Kind'],
      ['id', 'Id'],
      ['peopleLow', 'People low'],
      ['peopleHigh', 'People high'],
      ['summary', 'Summary'],
    ])
    expect(columns.map(({ key }) => key).toSorted()).toEqual(Object.keys(data[0]!).toSorted())
    const cell = (key: string) => rows[0]![columns.findIndex((column) => column.key === key)]
    expect(['peopleLow', 'peopleHigh', 'actors', 'counterparts', 'sources'].map(cell)).toEqual([
      3,
      null,
      'CHN; MYS',
      '',
      'page p1',
    ])
  })

  it('without rows has the columns that it shows', () => {
    const { columns, rows } = ties.table([])
    expect(columns.map(({ key }) => key)).toEqual(['from', 'relation', 'to', 'period', 'statedBy'])
    expect(rows).toEqual([])
  })

  it.each([countries, counts, estimates, events, indicators, organisations, positions, routes, sources, terms, ties])(
    '$name has a name for what its rows are',
    ({ finding, defaults }) => {
      const view = selectView(makeDossier({}))
      const titles = [[], [{}]].map((records) => finding(records as never, view, defaults as never).title)
      expect(titles).toEqual([expect.stringMatching(/^No \w+|^0 \w+/), expect.stringMatching(/^(?:1|One) \w+/)])
      expect(finding([], view, defaults as never).subtitle).toBe('As of 25 January 2019, all edition.')
    },
  )

  it('of sources is its own evidence', () => {
    expect(list(sources, {}).data).toMatchObject([
      { id: 'page', sources: [{ row: 'page', source: 'page', locator: 'the source itself' }] },
    ])
  })
})
