/** A catalogue entry: a run with its description and schemas. Routes, OpenAPI, flags, completions and tools come from it. */
import * as z from 'zod'
import type { Dossier } from '../dossier/dossier.ts'
import { type ViewRequest, selectView } from '../dossier/view.ts'
import { Failure, type FailureDetail } from '../failure.ts'
import { toCamelCase, toKebabCase } from '../dossier/case.ts'
import type { DataTable } from '../dossier/data-table.ts'
import { remembered } from '../dossier/remembered.ts'
import type { AnalysisRun, ToolRun } from './analysis.ts'
import { VIEW_PARAMETERS } from './parameters.ts'
import { type PreparedAnswer, prepareAnswer, prepareOnTable } from './prepared-answer.ts'

export interface Example {
  readonly title: string
  /** Parameters as a person writes them: kebab-case names, text values. */
  readonly parameters: Readonly<Record<string, string>>
}

interface EntryDescription<P, Data> {
  /** What the answer is, as a headline of the documentation. */
  readonly title: string
  /** One paragraph: what it computes and what a reader must know. */
  readonly description: string
  /** Own parameters; the view's are added. */
  readonly parameters: { readonly [Key in keyof P]-?: z.ZodType<P[Key]> }
  readonly data: z.ZodType<Data>
  readonly examples: readonly Example[]
  /** Whether it looks at more editions than the one of its view, so that the dossier must hold every row. */
  readonly needsAllRows?: boolean
}

/** What every entry says of itself. What it answers is known to its schema. */
export interface EntryHead {
  readonly name: string
  readonly title: string
  readonly description: string
  /** View parameters and own ones, keyed in camelCase; each describes itself. */
  readonly parameters: z.ZodObject
  readonly data: z.ZodType
  readonly examples: readonly Example[]
  /** Names of the parameters that the command line takes without a flag. */
  readonly positionals: readonly string[]
}

/** A question to a dossier. */
export interface CatalogueEntry extends EntryHead {
  /** Whether the data are rows with ids, which can be asked for one by one. */
  readonly isTable: boolean
  /** Whether the dossier must hold the rows of every edition: see `editionToLoad`. */
  readonly needsAllRows: boolean
  /** Checks parameters. Throws a `Failure` that names every parameter at fault. */
  prepare(dossier: Dossier, parameters: Readonly<Record<string, unknown>>): PreparedAnswer
}

/** A tool for any CSV. */
export interface ToolEntry extends EntryHead {
  /** As for an analysis, on a table of the caller's own. */
  prepare(table: DataTable, parameters: Readonly<Record<string, unknown>>): PreparedAnswer
}

/** Makes an entry of a tool. */
export function defineTool<P extends object, Data>(
  tool: ToolRun<P, Data>,
  { title, description, parameters, data, examples }: EntryDescription<P, NoInfer<Data>>,
): ToolEntry {
  const schema = z.strictObject(parameters)
  return {
    name: tool.name,
    title,
    description,
    parameters: schema,
    data,
    examples,
    positionals: [],
    prepare(table, given) {
      return prepareOnTable(tool, table, inOrder(parseParameters(schema, given, tool.name), tool.defaults))
    },
  }
}

/** Parameters with their keys in the order of the defaults, so that equal views have equal bytes however written. */
function inOrder<P extends object>(parameters: Readonly<Record<string, unknown>>, defaults: P): P {
  return Object.fromEntries(Object.keys(defaults).map((key) => [key, parameters[key]])) as P
}

/** Makes a catalogue entry of a run. */
export function defineEntry<P extends object, Data>(
  analysis: AnalysisRun<P, Data>,
  description: EntryDescription<P, NoInfer<Data>>,
): CatalogueEntry {
  const { title, parameters, data, examples, needsAllRows = false } = description
  const schema = z.strictObject({ ...VIEW_PARAMETERS, ...parameters })
  return {
    name: analysis.name,
    title,
    description: description.description,
    parameters: schema,
    data,
    examples,
    positionals: analysis.positionals ?? [],
    isTable: data instanceof z.ZodArray,
    needsAllRows,
    prepare(dossier, given) {
      const { edition, asOf, knownAt, exclude, ...own } = parseParameters(schema, given, analysis.name)
      const view = selectView(dossier, { edition, asOf, knownAt, exclude } as ViewRequest)
      return prepareAnswer(analysis, view, inOrder(own, analysis.defaults))
    },
  }
}

/**
 * Resolves parameters given in kebab-case or camelCase; unknown ones are an error, never ignored. The name of what is asked
 * tells where to read on.
 */
export function parseParameters(
  schema: z.ZodObject,
  given: Readonly<Record<string, unknown>>,
  asked?: string,
): Record<string, unknown> {
  const known = Object.keys(schema.shape)
  const values: Record<string, unknown> = Object.create(null)
  const details: FailureDetail[] = []
  for (const [name, value] of Object.entries(given)) {
    const key = toCamelCase(name.replaceAll('-', '_'))
    if (key in values) details.push({ parameter: name, detail: 'given twice' })
    else if (known.includes(key)) values[key] = value === '' && mayBeNothing(schema.shape[key]) ? null : value
    else details.push({ parameter: name, detail: `unknown parameter; known are ${known.map(toKebabCase).join(', ')}` })
  }
  const result = Object.keys(values).length === 0 ? parseNothing(schema) : schema.safeParse({ ...values })
  for (const issue of result.error?.issues ?? []) {
    const key = String(issue.path[0] ?? '')
    const value = values[key]
    const detail =
      value === undefined ? `missing; ${issue.message}` : `${issue.message} (got ${shorten(JSON.stringify(value))})`
    details.push({ parameter: toKebabCase(key), detail })
  }
  if (result.success && details.length === 0) return result.data
  const message = details.map(({ parameter, detail }) => `${parameter}: ${detail}`).join('; ')
  const tip = asked === undefined ? 'See /openapi.json.' : `See ffc help ${asked}, or /openapi.json.`
  throw new Failure('bad-parameter', message, tip, details)
}

/** Whether null is a value and not the usual one: a query writes it `organisation=`, since to leave it out means the usual. */
function mayBeNothing(parameter: z.core.$ZodType | undefined): boolean {
  return (
    parameter instanceof z.ZodType &&
    parameter.safeParse(null).success &&
    (parameter.safeParse(undefined).data ?? null) !== null
  )
}

/** Most questions leave everything to the defaults, which a schema knows for good. */
const rememberDefaults = remembered<z.ZodObject, ReturnType<z.ZodObject['safeParse']>>(1)

function parseNothing(schema: z.ZodObject) {
  return rememberDefaults(schema, '', () => schema.safeParse({}))
}

const LONGEST_QUOTE = 80

function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}
