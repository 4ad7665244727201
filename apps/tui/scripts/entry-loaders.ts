import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { CATALOGUE, type CatalogueEntry, TOOLS } from '@ffc/core'
import { type EntryOutline, outlineEntry } from '../src/entry-outline.ts'

const ANALYSES = fileURLToPath(new URL('../../../packages/core/src/analyses', import.meta.url))
const CHECK_ONCE = fileURLToPath(new URL('../src/check-once.ts', import.meta.url))

/** The files that make the entries of the catalogue: their schemas, or their runs. */
export async function entryFiles(kind: 'schema' | 'run'): Promise<string[]> {
  const files = await readdir(ANALYSES)
  return files.filter((file) => file.endsWith(`.${kind}.ts`)).map((file) => path.join(ANALYSES, file))
}

/**
 * The source of a module with `loadEntry(name)` that imports the one file in which that entry is made. Which file that is
 * follows from the catalogue: the file that exports the very object, or a list with it.
 */
export async function entryLoaders(): Promise<string> {
  const cases = new Map<string, string>()
  const wanted = [...CATALOGUE, ...TOOLS]
  for (const { file, name, value } of await exportsOf('schema')) {
    for (const entry of wanted) {
      if (value === entry) cases.set(entry.name, `${lateImport(file)}.${name}`)
      else if (Array.isArray(value) && value.includes(entry)) {
        cases.set(entry.name, `${lateImport(file)}.${name}[${value.indexOf(entry)}]`)
      }
    }
  }
  const missing = wanted.find(({ name }) => !cases.has(name))
  if (missing) throw new TypeError(`no *.schema.ts exports the entry ${missing.name}`)
  return loader('loadEntry', cases, `await import(${JSON.stringify(CHECK_ONCE)})`)
}

/** The source of a module with `loadOutline(name)`, which imports the one file in which the run of that entry is made. */
export async function outlineLoaders(): Promise<string> {
  const cases = new Map<string, string>()
  for (const { entry, file, name, outline } of await entryOutlines()) {
    const { run: _, ...rest } = outline
    cases.set(entry.name, `{ run: ${lateImport(file)}.${name}, ...${JSON.stringify(rest)} }`)
  }
  return loader('loadOutline', cases)
}

/** The outline of every entry that has one, and where its run is exported. */
export async function entryOutlines() {
  return (await exportsOf('run')).flatMap(({ file, name, value }) => {
    const entry = CATALOGUE.find((known) => isRunOf(value, known))
    const run = entry && isRunOf(value, entry) ? value : null
    const outline = entry && run && outlineEntry(entry, run)
    return entry && outline ? [{ entry, file, name, outline }] : []
  })
}

function isRunOf(value: unknown, entry: CatalogueEntry): value is EntryOutline['run'] {
  return typeof value === 'object' && value !== null && 'run' in value && 'name' in value && value.name === entry.name
}

async function exportsOf(kind: 'schema' | 'run') {
  const files = await entryFiles(kind)
  const modules = await Promise.all(files.map((file) => import(file) as Promise<Readonly<Record<string, unknown>>>))
  return files.flatMap((file, index) =>
    Object.entries(modules[index] ?? {}).map(([name, value]) => ({ file, name, value })),
  )
}

const lateImport = (file: string) => `(await import(${JSON.stringify(file)}))`

/** A function that answers for one name by one expression, each in a function of its own: nothing else is compiled. */
function loader(name: string, cases: ReadonlyMap<string, string>, before = ''): string {
  const lines = [...cases].map(([entry, value]) => `  ${JSON.stringify(entry)}: async () => (${value}),`)
  return [
    'const CASES = {',
    ...lines,
    '}',
    `export async function ${name}(name) {`,
    `  ${before}`,
    '  return Object.hasOwn(CASES, name) ? CASES[name]() : undefined',
    '}',
    '',
  ].join('\n')
}
