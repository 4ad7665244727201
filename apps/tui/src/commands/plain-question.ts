import { type Dossier, type ViewRequest, isCivilDate, prepareAnswer, selectView, toCamelCase } from '@ffc/core'
import type { EntryOutline, PlainFlag } from '../entry-outline.ts'
import { COMMON_FLAGS, DATA_FLAG, type ParsedFlags, readFlags } from '../flags.ts'
import type { System } from '../system.ts'
import { type AskedEntry, askOfDossier } from './ask-entry.ts'

/**
 * Puts a question in which every parameter is, as it stands, what its schema would make of it: words of a vocabulary,
 * days, switches. Null for any other, right or wrong: the schema reads it, and says what is wrong with it.
 */
export async function askPlainly(
  { run, flags, needsAllRows }: EntryOutline,
  args: readonly string[],
  system: System,
): Promise<AskedEntry | null> {
  const asked = readPlainly(args, flags)
  if (!asked) return null
  const given = flags.filter(({ name }) => asked.values[name] !== undefined)
  const parameters = Object.fromEntries(given.map(({ name }) => [camelCase(name), asked.values[name]]))
  return askOfDossier({ needsAllRows, prepare: (dossier) => prepare(run, dossier, parameters) }, asked.values, system)
}

function readPlainly(args: readonly string[], flags: readonly PlainFlag[]): ParsedFlags | null {
  const asked = readFlags(args, [...flags, DATA_FLAG, ...COMMON_FLAGS])
  if (asked instanceof Error || asked.positionals.length > 0) return null
  return flags.every((flag) => isPlain(flag, asked.values[flag.name])) ? asked : null
}

function isPlain({ name, choices }: PlainFlag, value: string | boolean | undefined): boolean {
  if (typeof value !== 'string') return true
  if (name === 'as-of' || name === 'known-at') return isCivilDate(value)
  return name === 'edition' || (choices?.includes(value) ?? false)
}

function prepare(
  run: EntryOutline['run'],
  dossier: Dossier,
  { edition, asOf, knownAt, ...own }: Readonly<Record<string, unknown>>,
) {
  const view = selectView(dossier, { edition, asOf, knownAt, exclude: [] } as ViewRequest)
  return prepareAnswer(run, view, { ...run.defaults, ...own })
}

const camelCase = (flag: string) => toCamelCase(flag.replaceAll('-', '_'))
