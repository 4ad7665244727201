import type { CatalogueEntry, ToolEntry } from '@ffc/core'
import { loadEntry } from '../load-entry.ts'
import { analysisCommand, toolCommand } from './analysis.ts'
import type { Command } from './command.ts'

/** The command of a catalogue entry or a tool. */
export function entryCommand(entry: CatalogueEntry | ToolEntry): Command {
  return 'needsAllRows' in entry ? analysisCommand(entry) : toolCommand(entry)
}

/** The command of the entry of that name; undefined where the catalogue has none. */
export async function findEntryCommand(name: string): Promise<Command | undefined> {
  const entry = await loadEntry(name)
  return entry && entryCommand(entry)
}
