/** Flags from a catalogue entry: one for each parameter, and those that every command has. */
import { parseArgs } from 'node:util'
import { type EntryHead, Failure, toKebabCase } from '@ffc/core'
import type * as z from 'zod'

export interface Flag {
  readonly name: string
  readonly description: string
  /** Placeholder of its value; absent for a switch. */
  readonly value?: string
  readonly choices?: readonly string[]
}

/** How answers are printed: one of these at most. */
export const FORMAT_FLAGS: readonly Flag[] = [
  { name: 'json', description: 'The whole answer as JSON, the same bytes as the API.' },
  {
    name: 'csv',
    description: 'The table as CSV (RFC 4180); cells that a spreadsheet would run get an apostrophe in front.',
  },
  { name: 'ndjson', description: 'The table, one JSON object a line.' },
  { name: 'md', description: 'The table in Markdown.' },
]

/** Input of an analysis. */
export const DATA_FLAG: Flag = {
  name: 'data',
  value: 'DIR|ZIP|CSV',
  description:
    'Your own data in place of the bundled ones (also FFC_DATA): a folder of tables, a zip of one, or one table as CSV, which takes the place of that bundled table.',
}

/** Input of a tool. */
export const FILE_FLAG: Flag = { name: 'file', value: 'CSV', description: 'The table to work on, with a header row.' }

export const COMMON_FLAGS: readonly Flag[] = [
  ...FORMAT_FLAGS,
  { name: 'fail-empty', description: 'Exit with 3 when the answer has no rows.' },
  { name: 'quiet', description: 'No messages on standard error.' },
]

/** The flags of an entry's parameters, described by their schemas. */
export function entryFlags(entry: EntryHead): Flag[] {
  return Object.entries(entry.parameters.shape).map(([key, schema]) => {
    const choices = choicesOf(schema as z.ZodType)
    return {
      name: toKebabCase(key),
      ...(isSwitch(schema as z.ZodType) ? {} : { value: choices ? choices.join('|') : placeholderOf(key) }),
      // Only help asks for it.
      get description() {
        const usual = defaultOf(schema as z.ZodType)
        const description = (schema as z.ZodType).meta()?.description ?? ''
        return `${description}${usual === null || usual === 'false' ? '' : ` Default: ${usual}.`}`
      },
      ...(choices ? { choices } : {}),
    }
  })
}

/** Whether it is off unless it is named. */
function isSwitch(schema: z.ZodType): boolean {
  return (schema.def as { readonly defaultValue?: unknown }).defaultValue === false
}

function placeholderOf(key: string): string {
  if (key === 'asOf' || key === 'knownAt') return 'YYYY-MM-DD'
  if (key === 'exclude') return 'ID,…'
  if (key === 'partner') return 'ISO3'
  return 'VALUE'
}

/** The words that an enumeration allows, through whatever wraps it. */
function choicesOf(schema: z.ZodType): readonly string[] | null {
  const definition = schema.def as { innerType?: z.ZodType; entries?: Record<string, string> }
  if (definition.entries) return Object.values(definition.entries)
  return definition.innerType ? choicesOf(definition.innerType) : null
}

function defaultOf(schema: z.ZodType): string | null {
  const result = schema.safeParse(undefined)
  const value: unknown = result.success ? result.data : null
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null
  return String(value)
}

export interface ParsedFlags {
  readonly values: Readonly<Record<string, string | boolean>>
  readonly positionals: readonly string[]
}

/** Reads flags strictly: an unknown one, one without its value, or one given twice is a usage error that names it. */
export function parseFlags(args: readonly string[], flags: readonly Flag[]): ParsedFlags {
  const read = readFlags(args, flags)
  if (read instanceof Error) throw read
  return read
}

/** As `parseFlags`, of flags that need no description; returns the usage error. */
export function readFlags(args: readonly string[], flags: readonly Omit<Flag, 'description'>[]): ParsedFlags | Failure {
  const options = Object.fromEntries(
    flags.map((flag) => [flag.name, { type: flag.value === undefined ? ('boolean' as const) : ('string' as const) }]),
  )
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    })
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
    const repeated = given.find((name, index) => given.indexOf(name) !== index)
    if (repeated === undefined) return { values: values as Record<string, string | boolean>, positionals }
    return new Failure('bad-parameter', `--${repeated} is given twice`, 'Give it once.')
  } catch (error) {
    const known = flags.map(({ name }) => `--${name}`).join(', ')
    return new Failure('bad-parameter', usageProblem(error), `Known flags: ${known}.`)
  }
}

/** What `parseArgs` objects to: its first sentence, without the advice for programmers that follows. */
function usageProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const [, flag] = /^Option '(--[\w-]+)[^']*' argument (?:is ambiguous|missing)/.exec(error.message) ?? []
  return flag ? `${flag} has no value` : (error.message.split(/\.(?:\s|$)/)[0] ?? '')
}
