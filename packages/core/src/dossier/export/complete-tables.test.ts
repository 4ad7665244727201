import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cells, MANIFEST, makeDossier } from '../../../test/support/dossier.ts'
import { TABLE_NAMES } from '../../model/table-name.ts'
import type { Dossier, Tables } from '../dossier.ts'
import { parseDossier } from '../parse-dossier.ts'
import { rowReferences } from '../row-references.ts'
import { type ViewRequest, editionRowIds, selectView } from '../view.ts'
import { completeTables } from './complete-tables.ts'
import { exportPackage } from './export-package.ts'

const ROWS = {
  sources: [
    { id: 'page', published: '2019-01-25' },
    { id: 'list', published: '2020' },
  ],
  countries: [
    { id: 'CHN', source: 'list' },
    { id: 'THA', source: 'list' },
  ],
  treaties: [{ id: 'treaty', parties: 'CHN;THA' }],
  milestones: [{ id: 'signed', treaty: 'treaty' }],
  organisations: [{ id: 'group' }],
  estimates: [
    { id: 'origin', low: '1', high: '2', bound: 'range', organisation: 'group' },
    { id: 'echo', low: '1', high: '2', bound: 'range', derived_from: 'origin' },
  ],
  events: [{ id: 'return', place: 'THA', treaties: 'treaty', organisations: 'group' }],
  positions: [{ id: 'stance', country: 'THA', subject: 'treaty' }],
  theses: [{ id: 'thesis', bears_on: 'return;stance;echo' }],
}

const viewWithout = (...exclude: string[]) => selectView(makeDossier(ROWS), { exclude })

/** `table.id → id` for every id that a row names and no row has. */
function dangling(tables: Tables): string[] {
  const ids = new Set(TABLE_NAMES.flatMap((table) => tables[table].map(({ id }) => id)))
  return TABLE_NAMES.flatMap((table) =>
    tables[table].flatMap((row) =>
      rowReferences(table, row)
        .filter((id) => !ids.has(id))
        .map((id) => `${table}.${row.id} → ${id}`),
    ),
  )
}

test('a view that leaves nothing out is complete as it is', () => {
  const view = viewWithout()
  expect(completeTables(view)).toMatchObject({ tables: view.tables, notes: [] })
})

test('states, sources and groups come along while a row names them', () => {
  const { tables, notes } = completeTables(viewWithout('THA', 'list', 'group'))
  expect(tables.countries.map(({ id }) => id)).toEqual(['CHN', 'THA'])
  expect(tables.sources.map(({ id }) => id)).toEqual(['list', 'page'])
  expect(tables.estimates.map(({ organisation }) => organisation)).toEqual([null, 'group'])
  expect(notes).toEqual(['Kept although the view leaves them out, since other rows name them: list, THA, group.'])
})

test('a source that is kept for what it describes is not admitted for what it claims', () => {
  const { editions } = completeTables(viewWithout('list'))
  expect(editions[0].sources).toEqual(['page'])
})

test('a treaty that is left out is taken out of lists, and rows that are about it go', () => {
  const { tables, notes } = completeTables(viewWithout('treaty'))
  expect(tables).toMatchObject({ treaties: [], milestones: [], positions: [] })
  expect(tables.events).toMatchObject([{ id: 'return', treaties: [] }])
  expect(tables.theses).toMatchObject([{ bearsOn: ['return', 'echo'] }])
  expect(notes).toEqual([
    'Left out, since they are about rows that the view leaves out: stance.',
    'Taken out of cells, since the view leaves them out: treaty, stance.',
  ])
})

test('a claim that was not known yet comes along for those that repeat it, and stays out of the view', () => {
  const dossier = makeDossier({
    ...ROWS,
    estimates: [
      { id: 'origin', central: '1', source: 'list' },
      { id: 'echo', central: '1', derived_from: 'origin' },
    ],
  })
  const view = selectView(dossier, { knownAt: '2019-06-01' as never })
  expect(view.tables.estimates.map(({ id }) => id)).toEqual(['echo'])
  const { tables, editions, notes } = completeTables(view)
  expect(tables.estimates).toMatchObject([{ id: 'echo', derivedFrom: ['origin'] }, { id: 'origin' }])
  expect(editions[0].sources).toEqual(['page'])
  expect(notes).toEqual(['Kept although the view leaves them out, since other rows name them: origin.'])
  expect(selectView({ ...dossier, editions, tables }).tables).toEqual(view.tables)
})

test('editions within the exported one come along, as far as the view goes; wider ones do not', () => {
  const narrow = { name: 'narrow', title: 'Narrow', asOf: '2019-01-25', sources: ['page'] }
  const wide = { name: 'wide', title: 'Wide', asOf: '2021-01-01' }
  const both = { name: 'both', title: 'Both', asOf: '2021-01-01', sources: ['list', 'page'] }
  const dossier = makeDossier(ROWS, { ...MANIFEST, ffc: { focalState: 'CHN', editions: [narrow, wide, both] } })
  const editionsOf = (request: ViewRequest) => completeTables(selectView(dossier, request)).editions
  expect(editionsOf({ edition: 'narrow' })).toEqual([narrow])
  expect(editionsOf({ edition: 'wide', asOf: '2020-05-05' as never })).toEqual([
    { ...wide, asOf: '2020-05-05', sources: null },
    narrow,
    both,
  ])
  expect(editionsOf({ edition: 'both' })).toEqual([{ ...both, sources: null }, narrow])
  expect(editionsOf({ edition: 'wide', exclude: ['page'] })).toMatchObject([
    { name: 'wide' },
    { ...narrow, sources: [] },
    { ...both, sources: ['list'] },
  ])
})

test('what only left-out rows named goes with them', () => {
  const dossier = makeDossier({
    ...ROWS,
    countries: [...ROWS.countries, { id: 'LAO', source: 'list' }],
    positions: [{ id: 'stance', country: 'LAO', subject: 'treaty' }],
    theses: [],
  })
  const { tables } = completeTables(selectView(dossier, { exclude: ['treaty'] }))
  expect(tables.countries.map(({ id }) => id)).toEqual(['CHN', 'THA'])
})

test.each([
  [8, /return-7\.$/],
  [10, /return-7 and 2 more\.$/],
])('a note of %i rows names eight', (length, note) => {
  const returns = Array.from({ length }, (_, index) => ({ id: `return-${index}`, happening: `return-${index}` }))
  const dossier = makeDossier({
    events: returns,
    theses: [{ id: 'thesis', bears_on: returns.map(({ id }) => id).join(';') }],
  })
  const { notes } = completeTables(selectView(dossier, { exclude: returns.map(({ id }) => id) }))
  expect(notes[0]).toMatch(note)
})

test('the focal state comes along, even if no row names it', () => {
  const { tables, notes } = completeTables(selectView(makeDossier({ terms: [{}] }), { exclude: ['CHN'] }))
  expect(tables.countries.map(({ id }) => id)).toEqual(['CHN'])
  expect(notes).toHaveLength(1)
})

test('what comes along brings what it names itself', () => {
  const sources = [...ROWS.sources, { id: 'atlas' }]
  const countries = [{ id: 'CHN' }, { id: 'THA', source: 'atlas' }]
  const view = selectView(makeDossier({ ...ROWS, sources, countries }), { exclude: ['THA', 'atlas'] })
  expect(completeTables(view).tables.sources.map(({ id }) => id)).toEqual(['atlas', 'page'])
})

test('a row that is about one that is left out for want of another is left out too, by however many steps', () => {
  const positions = [
    { id: 'a.third', country: 'CHN', subject: 'b.second' },
    { id: 'b.second', country: 'CHN', subject: 'c.first' },
    { id: 'c.first', country: 'CHN', subject: 'treaty' },
    { id: 'd.other', country: 'CHN', subject: 'group' },
  ]
  const { tables, notes } = completeTables(
    selectView(makeDossier({ ...ROWS, positions, theses: [] }), { exclude: ['treaty'] }),
  )
  expect(tables.positions.map(({ id }) => id)).toEqual(['d.other'])
  expect(notes[0]).toMatch(/: c\.first, b\.second, a\.third\.$/)
})

const dates = fc.constantFrom('', '2014', '2016-05', '2018-03-01')
const someOf = (ids: readonly string[]) => fc.subarray([...ids]).map((chosen) => chosen.join(';'))
const oneOf = (ids: readonly string[]) => fc.constantFrom('', ...ids)

/** Dossiers whose rows name each other at random. */
const rows = fc.gen().map((pick): Record<string, Cells[]> => {
  const make = (prefix: string, most: number) =>
    Array.from({ length: pick(fc.nat, most) }, (_, index) => `${prefix}-${index}`)
  const sources = ['page', ...make('source', 3)]
  const states = ['CHN', 'THA', 'LAO']
  const treaties = make('treaty', 3)
  const groups = make('group', 2)
  const estimates = make('estimate', 4)
  const events = make('event', 3)
  const source = () => pick(() => fc.constantFrom(...sources))
  return {
    sources: sources.map((id) => ({ id, published: pick(() => dates) })),
    countries: states.map((id) => ({ id, source: source() })),
    treaties: treaties.map((id) => ({
      id,
      title_en: id,
      parties: `CHN;${pick(() => fc.constantFrom('THA', 'LAO'))}`,
      source: source(),
    })),
    milestones: treaties.flatMap((treaty) => [
      { id: `${treaty}.signed`, treaty, source: source() },
      { id: `${treaty}.acceded`, treaty, stage: 'exchanged', party: pick(() => oneOf(states)), source: source() },
    ]),
    organisations: groups.map((id) => ({ id, name_en: id, source: source() })),
    estimates: estimates.map((id, index) => ({
      id,
      low: String(index),
      high: String(index),
      bound: 'exact',
      organisation: pick(() => oneOf(groups)),
      derived_from: pick(() => someOf(estimates.slice(0, index))),
      source: source(),
    })),
    events: events.map((id) => ({
      id,
      happening: id,
      place: pick(() => oneOf(states)),
      actors: pick(() => someOf(states)),
      organisations: pick(() => someOf(groups)),
      treaties: pick(() => someOf(treaties)),
      source: source(),
    })),
    positions: [...treaties, ...groups].map((subject) => ({
      id: `stance.${subject}`,
      country: pick(() => fc.constantFrom(...states)),
      subject,
      source: source(),
    })),
    theses: make('thesis', 2).map((id) => ({
      id,
      title: id,
      bears_on: pick(() => someOf([...events, ...estimates])),
      source: source(),
    })),
  }
})

const EDITIONS = {
  ...MANIFEST,
  ffc: {
    focalState: 'CHN',
    editions: [
      { name: 'page', title: 'One source', asOf: '2019-01-25', sources: ['page'] },
      { name: 'all', title: 'All', asOf: '2020-01-01' },
    ],
  },
}

test('any view makes a package that keeps the rules, and that gives itself when exported again', () => {
  fc.assert(
    fc.property(rows, fc.gen(), (rows, pick) => {
      const dossier = makeDossier(rows, EDITIONS)
      const edition = pick(() => fc.constantFrom('page', 'all'))
      const ids = [...editionRowIds(dossier, edition)]
      const view = selectView(dossier, {
        edition,
        knownAt: pick(() => fc.constantFrom(undefined, '2015-01-01' as never, '2017-01-01' as never)),
        exclude: pick(() => fc.subarray(ids, { maxLength: Math.min(3, ids.length) })),
      })
      const { tables, notes } = completeTables(view)
      expect(dangling(tables)).toEqual([])
      const isComplete = dangling(view.tables).length === 0 && !view.exclude.includes('CHN')
      expect({ tables, notes }).toEqual(isComplete ? { tables: view.tables, notes: [] } : { tables, notes })
      const files = exportPackage(view)
      const back = parseDossier(files, 'b'.repeat(64))
      expect(back.issues).toEqual([])
      if (!back.ok) return
      const again = selectView(back.dossier)
      expect(again.tables).toEqual(view.exclude.length === 0 ? view.tables : again.tables)
      expect([...again.admittedSources].toSorted()).toEqual(
        tables.sources.map(({ id }) => id).filter((id) => view.admittedSources.has(id)),
      )
      const inner = (whole: Dossier, request: ViewRequest) => selectView(whole, { ...request, edition: 'page' }).tables
      const isNarrow = view.exclude.length > 0 || view.edition.name === 'page'
      expect(inner(back.dossier, {})).toEqual(
        inner(isNarrow ? back.dossier : dossier, isNarrow || view.knownAt === null ? {} : { knownAt: view.knownAt }),
      )
      const csv = ([name]: readonly [string, string]) => name.endsWith('.csv')
      expect([...exportPackage(again)].filter(csv)).toEqual([...files].filter(csv))
    }),
    // Shrinking what `gen` draws takes longer than reading the counterexample.
    { endOnFailure: true },
  )
})
