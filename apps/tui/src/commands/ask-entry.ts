import { resolve } from 'node:path'
import {
  type CatalogueEntry,
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
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  if (isTool(entry)) return { prepared: await askTool(entry, parameters, text('file'), system), values }
  const dossier = await loadDossier(text('data'), editionToLoad(entry, text('edition')), system)
  const own = ownDataPath(text('data'), system)
  return { prepared: withCommand(entry.prepare(dossier, parameters), (command) => commandOnData(command, own)), values }
}

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
