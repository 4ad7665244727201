import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Dossier } from '@ffc/core/dossier'
import { beforeAll, expect, test } from 'vitest'
import { DATA_FOLDER, HISTORY_FILE } from './data-folder.ts'
import { extendHistory, historyModule } from './history-module.ts'
import { readDossier } from './read-dossier.ts'

let first: Dossier
let second: Dossier
beforeAll(async () => {
  const result = await readDossier(DATA_FOLDER)
  if (!result.ok) throw new Error('data/ has issues')
  first = result.dossier
  const terms = first.tables.terms.slice(1)
  second = { ...first, version: '9.9.9', hash: 'f'.repeat(64), tables: { ...first.tables, terms } }
})

test('a step says from which version to which, and what came of each row', () => {
  const [step, ...more] = extendHistory([], first, second)
  expect(more).toEqual([])
  expect(step?.before).toMatchObject({ version: first.version, hash: first.hash })
  expect(step?.after.version).toBe('9.9.9')
  expect(step?.rows).toEqual([expect.objectContaining({ table: 'terms', id: first.tables.terms[0]?.id, after: null })])
})

test('the same step again takes its own place, and a first version has no history', () => {
  const once = extendHistory([], first, second)
  expect(extendHistory(once, first, second)).toEqual(once)
  expect(extendHistory(once, null, first)).toEqual([])
})

test('a step that does not begin where the history ends is refused', () => {
  const history = extendHistory([], first, second)
  const third = { ...second, version: '10.0.0', hash: 'e'.repeat(64) }
  expect(() => extendHistory(history, first, third)).toThrow('9.9.9')
  expect(extendHistory(history, second, third)).toHaveLength(2)
})

test('the module gives the history back as it was written', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ffc-history-'))
  const history = extendHistory([], first, second)
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }')
  await writeFile(path.join(folder, 'history.ts'), historyModule(history))
  const written = await import(/* @vite-ignore */ pathToFileURL(path.join(folder, 'history.ts')).href)
  await rm(folder, { recursive: true, force: true })
  expect(written.history).toEqual(history)
})

test('the module in the tree is what would be written of the history that it holds', async () => {
  const { history = [] } = await (await import('@ffc/core/bundled')).loadBundledDossier('*')
  expect(await readFile(HISTORY_FILE, 'utf8')).toBe(historyModule(history))
})
