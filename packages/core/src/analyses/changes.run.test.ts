import { expect, test } from 'vitest'
import { makeDossier } from '../../test/support/dossier.ts'
import { diffTables } from '../dossier/diff-tables.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { versionName } from '../dossier/version-history.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { type ChangesParameters, changes } from './changes.run.ts'

const version = (number: string, day: string, rows: Parameters<typeof makeDossier>[0]): Dossier => {
  const dossier = makeDossier({ ...rows, sources: [{ id: 'page' }] })
  const about = { ...dossier.about, createdOn: asCivilDate(day) } as NonNullable<Dossier['about']>
  return { ...dossier, version: number, hash: number.repeat(8), about }
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
