import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { CATALOGUE, TOOLS } from '@ffc/core'

const ANALYSES = fileURLToPath(new URL('../../../packages/core/src/analyses', import.meta.url))

/** The files that make the entries of the catalogue. */
export async function entryFiles(): Promise<string[]> {
  const files = await readdir(ANALYSES)
  return files.filter((file) => file.endsWith('.schema.ts')).map((file) => path.join(ANALYSES, file))
}

/**
 * The source of a module with `loadEntry(name)` that imports the one file in which that entry is made. Which file that is
 * follows from the catalogue: the file that exports the very object, or a list with it.
 */
export async function entryLoaders(): Promise<string> {
  const cases = new Map<string, string>()
  const wanted = [...CATALOGUE, ...TOOLS]
  for (const file of await entryFiles()) {
    const from = JSON.stringify(file)
    const exported = (await import(file)) as Readonly<Record<string, unknown>>
    for (const [name, value] of Object.entries(exported)) {
      for (const entry of wanted) {
        if (value === entry) cases.set(entry.name, `(await import(${from})).${name}`)
        else if (Array.isArray(value) && value.includes(entry)) {
          cases.set(entry.name, `(await import(${from})).${name}[${value.indexOf(entry)}]`)
        }
      }
    }
  }
  const missing = wanted.find(({ name }) => !cases.has(name))
  if (missing) throw new TypeError(`no *.schema.ts exports the entry ${missing.name}`)
  const lines = [...cases].map(([name, load]) => `    case ${JSON.stringify(name)}: return ${load}`)
  return `export async function loadEntry(name) {\n  switch (name) {\n${lines.join('\n')}\n  }\n}\n`
}
