import { loadEntry } from '../load-entry.ts'
import { entryCommand } from './analysis.ts'
import type { Command } from './command.ts'

/** The command of the entry of that name; undefined where the catalogue has none. */
export async function findEntryCommand(name: string): Promise<Command | undefined> {
  const entry = await loadEntry(name)
  return entry && entryCommand(entry)
}
