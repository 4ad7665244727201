import { expect, it } from 'vitest'
import { makeDossier } from '../../test/support/dossier.ts'
import { diffTables } from './diff-tables.ts'
import type { Dossier } from './dossier.ts'

const tablesOf = (events: readonly Record<string, string>[]) => makeDossier({ events }).tables

it('equal tables do not differ, even if they were read apart', () => {
  const events = [{ id: 'one', organisations: 'group' }]
  const tables = () => makeDossier({ events, organisations: [{ id: 'group' }] }).tables
  expect(diffTables(tables(), tables())).toEqual([])
})

it('tells rows that came, went and read otherwise', () => {
  const before = tablesOf([
    { id: 'a', happening: 'a' },
    { id: 'b', date: '2015' },
  ])
  const after = tablesOf([
    { id: 'b', date: '2016', kind: 'refusal' },
    { id: 'c', happening: 'c' },
  ])
  expect(
    diffTables(before, after).map(({ id, before: was, after: is, columns }) => [id, was?.id, is?.id, columns]),
  ).toEqual([
    ['a', 'a', undefined, []],
    ['b', 'b', 'b', ['kind', 'date']],
    ['c', undefined, 'c', []],
  ])
})

it.each([
  ['loses an item', 'CHN;THA', 'CHN'],
  ['gains one', 'CHN', 'CHN;THA'],
  ['holds another', 'CHN;THA', 'CHN;LAO'],
  ['has another order', 'CHN;THA', 'THA;CHN'],
])('a list that %s reads otherwise', (_, was, is) => {
  const [before, after] = [was, is].map((actors) =>
    makeDossier({ countries: ['CHN', 'LAO', 'THA'].map((id) => ({ id })), events: [{ id: 'one', actors }] }),
  ) as [Dossier, Dossier]
  expect(diffTables(before.tables, after.tables)).toMatchObject([{ table: 'events', id: 'one', columns: ['actors'] }])
})

it('turned round, what came is what went', () => {
  const [a, b] = [tablesOf([{ id: 'a' }]), tablesOf([{ id: 'b' }])]
  const flip = diffTables(a, b).map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before }))
  expect(diffTables(b, a)).toEqual(flip)
})
