import { expect, test } from 'vitest'
import { makeDossier } from '../../test/support/dossier.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { NOTHING_ABOUT } from './about.ts'
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

test('a version is known by the day on which it was made, where its data say', () => {
  expect(versionName(OLD)).toEqual({ version: OLD.version, hash: OLD.hash, createdOn: null })
  const createdOn = asCivilDate('2020-02-01')
  expect(versionName({ ...OLD, about: { ...NOTHING_ABOUT, createdOn } })).toMatchObject({ createdOn })
  const { about: _, ...silent } = OLD
  expect(versionName(silent)).toMatchObject({ createdOn: null })
})

test('no column of a row that is new reads otherwise', () => {
  expect(new Set(versionsOf(OLD)[0]?.rows.flatMap(({ columns }) => columns))).toEqual(new Set())
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
