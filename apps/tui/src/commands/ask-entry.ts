import { resolve } from 'node:path'
import {
  type CatalogueEntry,
  type Dossier,
  Failure,
  type PreparedAnswer,
  type ToolEntry,
  editionToLoad,
  quoteForShell,
} from '@ffc/core'
import { DATA_FLAG, FILE_FLAG, type Flag, entryFlags, parseFlags } from '../flags.ts'
import { loadDossier } from '../load-dossier.ts'
import { commandOnData, ownDataPath, withCommand } from '../own-data.ts'
import type { System } from '../system.ts'
import { readPositionals } from './read-positionals.ts'

/** A question as a command line asks it. */
export interface AskedEntry {
  readonly prepared: PreparedAnswer
  /** Values of the command's own flags. */
  readonly values: Readonly<Record<string, string | boolean>>
}

/** The flag that names what a question is asked of. */
export function inputFlagOf(entry: CatalogueEntry | ToolEntry): Flag {
  return isTool(entry) ? FILE_FLAG : DATA_FLAG
}

/** Puts the question of a command line to the data that it names; nothing is computed yet. */
export async function askEntry(
  entry: CatalogueEntry | ToolEntry,
  args: readonly string[],
  ownFlags: readonly Flag[],
  system: System,
): Promise<AskedEntry> {
  const parameterFlags = entryFlags(entry)
  const { values, positionals } = parseFlags(args, [...parameterFlags, inputFlagOf(entry), ...ownFlags])
  const given = parameterFlags.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]]))
  const parameters = { ...Object.fromEntries(given), ...readPositionals(entry, positionals) }
  if (isTool(entry)) return { prepared: await askTool(entry, parameters, textOf(values['file']), system), values }
  const { needsAllRows } = entry
  return askOfDossier({ needsAllRows, prepare: (dossier) => entry.prepare(dossier, parameters) }, values, system)
}

/** A question to a dossier, its parameters read. */
export interface DossierQuestion {
  readonly needsAllRows: boolean
  prepare(dossier: Dossier): PreparedAnswer
}

/** Puts a question to the data that the values of flags name. */
export async function askOfDossier(
  question: DossierQuestion,
  values: AskedEntry['values'],
  system: System,
): Promise<AskedEntry> {
  const [data, edition] = ['data', 'edition'].map((name) => textOf(values[name]))
  const dossier = await loadDossier(data, editionToLoad(question, edition), system)
  const own = ownDataPath(data, system)
  return { prepared: withCommand(question.prepare(dossier), (command) => commandOnData(command, own)), values }
}

const textOf = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined)

async function askTool(
  entry: ToolEntry,
  parameters: Readonly<Record<string, unknown>>,
  file: string | undefined,
  system: System,
): Promise<PreparedAnswer> {
  if (!file) throw new Failure('bad-parameter', 'file: missing', `Name a CSV: ffc ${entry.name} --file data.csv`)
  const { readDataTable } = await import('@ffc/dossier-files')
  const table = await readDataTable(resolve(system.folder, file))
  const [inCommand, asGiven] = [table.name, file].map((name) => `--file ${quoteForShell(name)}`)
  return withCommand(entry.prepare(table, parameters), (command) =>
    command.replace(inCommand ?? '', () => asGiven ?? ''),
  )
}

function isTool(entry: CatalogueEntry | ToolEntry): entry is ToolEntry {
  return !('needsAllRows' in entry)
}
