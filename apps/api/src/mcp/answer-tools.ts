/** The catalogue as tools of the Model Context Protocol: what they are, and what a call answers. */
import {
  CATALOGUE,
  type EntryHead,
  Failure,
  type PreparedAnswer,
  TOOLS,
  editionToLoad,
  parseDataTable,
  toKebabCase,
} from '@ffc/core'
import * as z from 'zod'
import type { DossierShelf } from '../answers/dossier-shelf.ts'
import { toSchema } from '../openapi/to-schema.ts'
import { LARGEST_MESSAGE } from '../own-data/limits.ts'
import { sha256 } from '@ffc/dossier-files/archive'
import type { Json } from '../route.ts'

/** A tool as the protocol lists it. */
export interface ToolDescription {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly inputSchema: { readonly type: 'object' } & Json
  readonly annotations: { readonly readOnlyHint: true; readonly openWorldHint: false; readonly idempotentHint: true }
}

/** What a call gives: text for the model, and the same with its sources as data. */
export interface ToolAnswer {
  readonly content: { readonly type: 'text'; readonly text: string }[]
  readonly structuredContent?: Record<string, unknown>
  readonly isError?: true
}

/** Answers longer than this name the rest instead of carrying it: a model reads all that it is given. */
const LONGEST_TEXT = 200_000

/** Every analysis, table and tool. */
export function listTools(): ToolDescription[] {
  return [...CATALOGUE, ...TOOLS].map((entry) => {
    const isOwnTable = TOOLS.some(({ name }) => name === entry.name)
    return {
      name: entry.name,
      title: entry.title,
      description: `${entry.title}. ${entry.description} Every answer carries its as-of date, data version and sources: cite them.`,
      inputSchema: inputSchema(entry, isOwnTable),
      annotations: { readOnlyHint: true, openWorldHint: false, idempotentHint: true },
    }
  })
}

function inputSchema(entry: EntryHead, isOwnTable: boolean): ToolDescription['inputSchema'] {
  const shape = Object.entries(entry.parameters.shape) as [string, z.ZodType][]
  const properties = Object.fromEntries(shape.map(([key, schema]) => [toKebabCase(key), toSchema(schema, 'input')]))
  const required = shape.filter(([, schema]) => !schema.safeParse(undefined).success).map(([key]) => toKebabCase(key))
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      ...(isOwnTable ? { csv: { type: 'string', description: 'The table as CSV with a header row.' } } : {}),
      ...properties,
    },
    required: [...(isOwnTable ? ['csv'] : []), ...required],
  }
}

/** Calls a tool. What the caller can mend is an answer that says so; anything else is thrown. */
export async function callTool(name: string, given: Record<string, unknown>, shelf: DossierShelf): Promise<ToolAnswer> {
  try {
    return answerCall(await prepareCall(name, given, shelf))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { isError: true, content: [{ type: 'text', text: `${error.message}. ${error.tip}` }] }
  }
}

async function prepareCall(name: string, given: Record<string, unknown>, shelf: DossierShelf): Promise<PreparedAnswer> {
  const tool = TOOLS.find((one) => one.name === name)
  if (tool) {
    const { csv, ...parameters } = given
    if (typeof csv !== 'string' || csv.length > LARGEST_MESSAGE) {
      throw new Failure('bad-parameter', 'csv: expected the text of a table', `At most ${LARGEST_MESSAGE} characters.`)
    }
    const hash = await sha256(new TextEncoder().encode(csv))
    return tool.prepare(parseDataTable('table.csv', csv, hash), parameters)
  }
  const entry = CATALOGUE.find((one) => one.name === name)
  if (!entry) throw new Failure('not-found', `there is no tool "${name}"`, 'List the tools.')
  const edition = typeof given['edition'] === 'string' ? given['edition'] : undefined
  return entry.prepare(await shelf.of(editionToLoad(entry, edition)), given)
}

function answerCall(prepared: PreparedAnswer): ToolAnswer {
  const { meta, data } = prepared.answer()
  const finding = prepared.finding()
  const sources = meta.sources.map(({ title, publisher, published, url }) =>
    [title, publisher, published, url].filter((part) => part !== null).join(', '),
  )
  const json = JSON.stringify(data)
  const isWhole = json.length <= LONGEST_TEXT
  const text = [
    finding.title,
    finding.subtitle,
    ...finding.notes,
    ...meta.warnings,
    `Cite: ${meta.citation}`,
    ...(sources.length > 0 ? [`Sources: ${sources.join('; ')}`] : []),
    isWhole ? `Data: ${json}` : `The data are ${json.length} characters long; ask ${meta.links.api} for all of them.`,
  ]
  return {
    content: [{ type: 'text', text: text.filter((line) => line !== '').join('\n') }],
    structuredContent: { meta, ...(isWhole ? { data } : {}) },
  }
}
