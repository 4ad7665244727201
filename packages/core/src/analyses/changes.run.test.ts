import { describe, expect, test } from 'vitest'
import { makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { diffTables } from '../dossier/diff-tables.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { versionName } from '../dossier/version-history.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { type ChangesParameters, changes } from './changes.run.ts'

const version = (number: string, day: string, rows: Parameters<typeof makeDossier>[0]): Dossier => {
  const dossier = makeDossier({ ...rows, sources: [{ id: 'page' }] })
  const about = { ...dossier.about, createdOn: asCivilDate(day) } as NonNullable<Dossier['about']>
  return { ...dossier, version: number, hash: number.repeat(64), about }
}
const OLD = version('1', '2027-01-01', { terms: ['kept', 'reworded', 'gone'].map((id) => ({ id, en: id })) })
const NEW = version('2', '2027-06-01', {
  terms: ['kept', 'new'].map((id) => ({ id, en: id })).concat({ id: 'reworded', en: 'now' }),
})
const DOSSIER: Dossier = {
  ...NEW,
  history: [{ before: versionName(OLD), after: versionName(NEW), rows: diffTables(OLD.tables, NEW.tables) }],
}

const ask = (parameters: Partial<ChangesParameters>, dossier = DOSSIER) =>
  changes.run(selectView(dossier), { ...changes.defaults, table: 'terms', ...parameters })
const told = (parameters: Partial<ChangesParameters>) => ask(parameters).data.map(({ id, change }) => `${id} ${change}`)

test('each version tells what it brought, changed and took away, the newest first', () => {
  expect(told({})).toEqual([
    '2:terms:gone removed',
    '2:terms:new added',
    '2:terms:reworded changed',
    '1:terms:gone added',
    '1:terms:kept added',
    '1:terms:reworded added',
  ])
})

test('cells that read otherwise say what they said and say', () => {
  const [record] = ask({ change: 'changed' }).data
  expect(record).toMatchObject({
    columns: [{ column: 'en', from: 'reworded', to: 'now' }],
    sources: [{ row: 'reworded' }],
  })
  const [gone] = ask({ change: 'removed' }).data
  expect(gone?.columns).toContainEqual({ column: 'en', from: 'gone', to: null })
  expect(gone?.sources).toEqual([])
})

test('versions are chosen by the days on which they were made, both inclusive', () => {
  const day = asCivilDate
  expect(told({ since: day('2027-06-01'), change: 'added' })).toEqual(['2:terms:new added'])
  expect(told({ until: day('2027-01-01') })).toHaveLength(3)
  const none = ask({ since: day('2028-01-01') })
  expect(none.data).toEqual([])
  expect(none.warnings.join(' ')).toContain('2 (2027-06-01)')
})

test('without a record the one version there is has brought every row, which is said', () => {
  const { data, warnings } = ask({}, OLD)
  expect(data.map(({ change }) => change)).toEqual(['added', 'added', 'added'])
  expect(warnings.join(' ')).toContain('only one recorded')
})

test('every column that a row had is told of one that is gone, but its id', () => {
  const [gone] = ask({ change: 'removed' }).data
  expect(gone?.columns.map(({ column }) => column)).toEqual(
    Object.keys(OLD.tables.terms[0]!).filter((column) => column !== 'id'),
  )
})

describe('a version without a day', () => {
  const undated: Dossier = { ...OLD, about: { ...OLD.about!, createdOn: null } }

  test('is among all, and lies in no time', () => {
    expect(ask({}, undated).data).toHaveLength(3)
    const day = asCivilDate('2027-01-01')
    for (const time of [{ since: day }, { until: day }, { since: day, until: day }]) {
      const { data, warnings } = ask(time, undated)
      expect(data).toEqual([])
      expect(warnings.join(' ')).toContain('recorded: 1 (undated).')
    }
  })
})

test('versions are chosen up to a day, that day included', () => {
  const until = (day: string) => new Set(ask({ until: asCivilDate(day) }).data.map(({ version }) => version))
  expect(until('2027-05-31')).toEqual(new Set(['1']))
  expect(until('2027-06-01')).toEqual(new Set(['1', '2']))
  expect(ask({ until: asCivilDate('2026-12-31') }).warnings).toEqual([
    'No recorded version was made in that time; recorded: 2 (2027-06-01) and 1 (2027-01-01).',
  ])
  expect(ask({}).warnings).toEqual([])
})

test('rows are of the table asked for, or of all', () => {
  const tables = (parameters: Partial<ChangesParameters>) => new Set(ask(parameters).data.map(({ table }) => table))
  expect(tables({ table: 'terms' })).toEqual(new Set(['terms']))
  expect(tables({ table: null })).toEqual(new Set(['sources', 'countries', 'terms']))
  expect(tables({ table: 'terms', change: 'removed' })).toEqual(new Set(['terms']))
  expect(ask({ table: 'sources', change: 'removed' }).data).toEqual([])
})

describe('a view', () => {
  const sources = [
    { id: 'page', published: '2015' },
    { id: 'late', published: '2020' },
  ]
  const terms = (ids: readonly string[]) =>
    ids.map((id) => ({ id, en: id, source: id.startsWith('late') ? 'late' : 'page' }))
  const before = makeDossier({ sources, terms: terms(['old', 'late-old', 'stays', 'late-stays']) })
  const after = makeDossier({ sources, terms: terms(['stays', 'late-stays']) })
  const history = [
    { before: versionName(before), after: versionName(after), rows: diffTables(before.tables, after.tables) },
  ]
  const inView = (request: Parameters<typeof selectView>[1]) =>
    changes
      .run(selectView({ ...after, history }, request), { ...changes.defaults, table: 'terms' })
      .data.map(({ row, change }) => `${row} ${change}`)

  test('has the rows that it admits, and of those that are gone the ones whose source it admits', () => {
    const old = ['old removed', 'old added', 'stays added']
    expect(inView({}).toSorted()).toEqual([...old, 'late-old removed', 'late-old added', 'late-stays added'].toSorted())
    expect(inView({ knownAt: asCivilDate('2016-01-01') }).toSorted()).toEqual(old.toSorted())
  })

  test('leaves out what goes with what it excludes', () => {
    const treaties = makeDossier(treatyRows({ THA: { signed: '1993-08-26' } }))
    const told = (request: Parameters<typeof selectView>[1]) =>
      changes.run(selectView(treaties, request), { ...changes.defaults, table: 'milestones' }).data
    expect(told({})).toHaveLength(1)
    expect(told({ exclude: ['chn-tha'] })).toEqual([])
  })

  test('leaves out what it excludes', () => {
    expect(inView({ exclude: ['stays'] }).filter((row) => row.startsWith('stays'))).toEqual([])
  })
})

describe('in sentences', () => {
  const findingOf = (dossier: Dossier, parameters: Partial<ChangesParameters> = {}) =>
    changes.finding(ask(parameters, dossier).data, selectView(dossier), changes.defaults)

  test('the first version is told from those that follow', () => {
    expect(findingOf(OLD).title).toBe('Version 1 of the data is the first: 3 rows are new')
    expect(findingOf(DOSSIER).title).toBe('6 rows differ between versions of the data')
    expect(findingOf(DOSSIER, { change: 'removed' }).title).toBe('1 row differs between versions of the data')
    const single = version('1', '2027-01-01', { terms: [{ id: 'kept' }] })
    expect(findingOf(single).title).toBe('Version 1 of the data is the first: 1 row is new')
    expect(findingOf(DOSSIER).subtitle).toBe('Up to version 2, SHA-256 222222222222…, all edition.')
  })

  test('each version counts what it brought, by change and table', () => {
    expect(findingOf(DOSSIER).notes).toEqual([
      'Version 2: 1 added, 1 changed, 1 removed (terms 3).',
      'Version 1: 3 added (terms 3).',
    ])
    expect(findingOf(OLD, { table: null }).notes).toEqual(['Version 1: 5 added (sources 1, countries 1, terms 3).'])
  })
})

test('as a table each cell says what it said and says, and where nothing stood', () => {
  const { columns, rows } = changes.table(ask({ change: 'changed' }).data)
  expect(Object.fromEntries(columns.map(({ key }, index) => [key, rows[0]![index]]))).toEqual({
    id: '2:terms:reworded',
    version: '2',
    createdOn: '2027-06-01',
    table: 'terms',
    row: 'reworded',
    change: 'changed',
    columns: 'en: reworded → now',
    sources: 'page p1',
    dataHash: '2'.repeat(64),
  })
  const cells = (table: Parameters<typeof changes.table>[0]) => changes.table(table).rows[0]![6]
  const [record] = ask({ change: 'changed' }).data
  const column = (name: string, from: string[] | number | null, to: string[] | number | null) => ({
    column: name,
    from,
    to,
  })
  expect(cells([{ ...record!, columns: [column('a', null, ['x', 'y']), column('b', 1, 2)] }])).toBe(
    'a: nothing → x, y; b: 1 → 2',
  )
})
