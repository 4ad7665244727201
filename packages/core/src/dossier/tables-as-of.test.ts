import { expect, it } from 'vitest'
import { makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { tablesAsOf } from './tables-as-of.ts'
import { selectView } from './view.ts'

/** One row of each kind for each of three days: before, after, and one that nobody knows. */
const DAYS = { past: '2010', future: '2020', undated: '' }
const rowsOf = (table: string, column: string, more: Readonly<Record<string, string>> = {}) =>
  Object.entries(DAYS).map(([name, day]) => ({ id: `${table}.${name}`, [column]: day, ...more }))

const DOSSIER = makeDossier({
  ...treatyRows({ THA: { signed: { past: '2010', future: '2020', undated: '' } } }),
  sources: [{ id: 'page' }, { id: 'past' }, { id: 'future' }, { id: 'undated' }],
  events: rowsOf('events', 'date').filter(({ id }) => id !== 'events.undated'),
  estimates: rowsOf('estimates', 'stated_on', { central: '5' }),
  counts: rowsOf('counts', 'as_of', { low: '5', high: '5' }),
  positions: rowsOf('positions', 'date', { subject: 'chn-tha' }),
})

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id.split('.').at(-1))

it('rows about a later day are left aside, those without a day are not', () => {
  const { milestones, events, estimates, counts, positions } = tablesAsOf(
    selectView(DOSSIER, { asOf: asCivilDate('2015-01-01') }),
  )
  expect([milestones, estimates, counts, positions].map(idsOf)).toEqual(
    Array.from({ length: 4 }, () => ['past', 'undated']),
  )
  expect(idsOf(events)).toEqual(['past'])
})

it('nothing is left aside once all have come, and tables without a date are whole', () => {
  const view = selectView(DOSSIER, { asOf: asCivilDate('2020-12-31') })
  expect(tablesAsOf(view)).toEqual(view.tables)
  expect(tablesAsOf(selectView(DOSSIER, { asOf: asCivilDate('1900-01-01') }))).toMatchObject({
    sources: view.tables.sources,
    countries: view.tables.countries,
    treaties: view.tables.treaties,
  })
})
