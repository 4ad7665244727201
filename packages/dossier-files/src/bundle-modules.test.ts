import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Dossier, type Tables, selectView } from '@ffc/core/dossier'
import { TABLE_NAMES } from '@ffc/core/model'
import { type Modules, bundleModules } from './bundle-modules.ts'
import { DATA_FOLDER } from './data-folder.ts'
import { readDossier } from './read-dossier.ts'

let dossier: Dossier
let modules: Modules
let folder: string
beforeAll(async () => {
  const result = await readDossier(DATA_FOLDER)
  if (!result.ok) throw new Error('data/ has issues')
  dossier = result.dossier
  modules = bundleModules(dossier)
  folder = await mkdtemp(join(tmpdir(), 'ffc-modules-'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await writeModules(modules)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function writeModules(texts: Modules): Promise<void> {
  for (const [path, text] of texts) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

const load = async (path: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href)

test('both parts together are the dossier as parsed, row by row', async () => {
  const { head } = await load('head.ts')
  const first: Tables = (await load('first/index.ts')).tables
  const rest: Tables = (await load('rest/index.ts')).tables
  const merged = Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const rows = [...first[table], ...rest[table]]
      return [table, rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))]
    }),
  )
  expect({ ...head, tables: merged }).toEqual(dossier)
})

test('the first part is the default edition and nothing more', async () => {
  expect((await load('first/index.ts')).tables).toEqual(selectView(dossier).tables)
})

test('every module says that it is generated, and comes out the same each time', () => {
  for (const text of modules.values()) expect(text).toMatch(/^\/\/ Generated from data\/ .* Do not edit/)
  expect(bundleModules(dossier)).toEqual(modules)
})

test('text stays text, whatever a row says', async () => {
  const note = 'a "quote", a `tick`, ${code}, a \\ and */ and \u2028 and </script> and 反恐'
  const treaties = dossier.tables.treaties.map((treaty) => Object.assign({}, treaty, { note }))
  const hostile = bundleModules({ ...dossier, tables: { ...dossier.tables, treaties } })
  await writeModules(new Map([['hostile.ts', hostile.get('first/treaties.ts') ?? '']]))
  const loaded: Tables['treaties'] = (await load('hostile.ts')).treaties
  expect(new Set(loaded.map((row) => row.note))).toEqual(new Set([note]))
})
