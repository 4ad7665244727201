import { expect, test } from 'vitest'
import { makeDossier } from '../../test/support/dossier.ts'
import { diffTables } from './diff-tables.ts'
import type { Dossier } from './dossier.ts'
import { versionName, versionsOf } from './version-history.ts'

const OLD = makeDossier({
  terms: [
    { id: 'kept', en: 'kept' },
    { id: 'reworded', en: 'once' },
    { id: 'gone', en: 'gone' },
  ],
  sources: [{ id: 'page' }],
})
const NEW = makeDossier({
  terms: [
    { id: 'kept', en: 'kept' },
    { id: 'reworded', en: 'now' },
    { id: 'new', en: 'new' },
  ],
  sources: [{ id: 'page' }],
})

const names = (dossier: Dossier) =>
  versionsOf(dossier).map(({ name, rows }) => [
    name.version,
    rows
      .filter(({ table }) => table === 'terms')
      .map(({ id, before, after }) => `${before ? '-' : ''}${after ? '+' : ''}${id}`),
  ])

test('without a record a dossier is its own first version, and every row is new', () => {
  expect(names({ ...OLD, version: '1' })).toEqual([['1', ['+gone', '+kept', '+reworded']]])
})

test('each version tells what it changed, and the first what it held then', () => {
  const before = { ...OLD, version: '1', hash: 'a' }
  const after = { ...NEW, version: '2', hash: 'b' }
  const change = {
    before: versionName(before),
    after: versionName(after),
    rows: diffTables(before.tables, after.tables),
  }
  const dossier = { ...after, history: [change] }
  expect(names(dossier)).toEqual([
    ['2', ['-gone', '+new', '-+reworded']],
    ['1', ['+gone', '+kept', '+reworded']],
  ])
  const [, first] = versionsOf(dossier)
  expect(first?.rows.map(({ after: row }) => row)).toEqual(versionsOf(before)[0]?.rows.map(({ after: row }) => row))
})
