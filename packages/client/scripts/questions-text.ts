/** The map of questions as TypeScript, from the catalogue: which run answers a question, and where it is exported. */
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { CATALOGUE, TOOLS } from '@ffc/core'

const RUNS_FOLDER = new URL('.', import.meta.resolve('@ffc/core/analyses/lag.run'))

const HEAD = `/** What each question takes and gives, from the runs themselves: types alone, no code is loaded. */
// Generated from the catalogue by \`pnpm --filter @ffc/client questions:write\`. Do not edit.
import type { QuestionOf, ToolOf } from './question.ts'
`

interface Place {
  readonly module: string
  readonly name: string
}

/** The text of src/questions.ts. Throws where no run has the name of an entry. */
export async function questionsText(): Promise<string> {
  const places = await findRuns()
  const names = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => name).toSorted()
  const line = (wrapper: string) => (name: string) => {
    const place = places.get(name)
    if (!place) throw new TypeError(`no run is called ${name}`)
    const key = /^[a-z]+$/.test(name) ? name : `'${name}'`
    return `  readonly ${key}: ${wrapper}<typeof import('@ffc/core/analyses/${place.module}').${place.name}>\n`
  }
  return [
    HEAD,
    '\n/** Every question to a dossier, by its name. */\nexport interface Questions {\n',
    ...names(CATALOGUE).map(line('QuestionOf')),
    '}\n\n/** Every tool for a table of your own, by its name. */\nexport interface Tools {\n',
    ...names(TOOLS).map(line('ToolOf')),
    '}\n',
  ].join('')
}

async function findRuns(): Promise<Map<string, Place>> {
  const files = (await readdir(fileURLToPath(RUNS_FOLDER))).filter((file) => /\.run\.[jt]s$/.test(file))
  const places = new Map<string, Place>()
  for (const file of files.toSorted()) {
    const exports = (await import(new URL(file, RUNS_FOLDER).href)) as Readonly<Record<string, unknown>>
    for (const [name, value] of Object.entries(exports)) {
      if (isRun(value)) places.set(value.name, { module: file.slice(0, -3), name })
    }
  }
  return places
}

function isRun(value: unknown): value is { readonly name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && 'run' in value && 'page' in value
}
