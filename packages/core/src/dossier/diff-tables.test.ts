import { expect, it } from 'vitest'
import { makeDossier } from '../../test/support/dossier.ts'
import { diffTables } from './diff-tables.ts'

const tablesOf = (events: readonly Record<string, string>[]) => makeDossier({ events }).tables

it('equal tables do not differ, even if they were read apart', () => {
  const events = [{ id: 'one', organisations: '' }]
  expect(diffTables(tablesOf(events), tablesOf(events))).toEqual([])
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

it('turned round, what came is what went', () => {
  const [a, b] = [tablesOf([{ id: 'a' }]), tablesOf([{ id: 'b' }])]
  const flip = diffTables(a, b).map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before }))
  expect(diffTables(b, a)).toEqual(flip)
})
