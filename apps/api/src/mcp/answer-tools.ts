/** The catalogue as tools of the Model Context Protocol: what they are, and what a call answers. */
import { CATALOGUE, type EntryHead, Failure, TOOLS, editionToLoad, toKebabCase } from '@ffc/core'
import * as z from 'zod'
import { isQuick } from '../answers/compute.ts'
import type { DossierShelf } from '../answers/dossier-shelf.ts'
import { encodeText } from '../answers/encode-text.ts'
import { type Job, type RunJob, performJob } from '../answers/job.ts'
import { toSchema } from '../openapi/to-schema.ts'
import { LARGEST_MESSAGE } from '../own-data/limits.ts'
import { RequestRefused } from '../problem.ts'
import type { Json } from '../route.ts'
import type { ToolAnswer } from './tool-answer.ts'

/** Where tools are called. */
export interface ToolHost {
  readonly shelf: DossierShelf
  /** Runs what may take long elsewhere, within limits; absent: in place. */
  readonly runJob?: RunJob
}

/** A tool as the protocol lists it. */
export interface ToolDescription {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly inputSchema: { readonly type: 'object' } & Json
  readonly annotations: { readonly readOnlyHint: true; readonly openWorldHint: false; readonly idempotentHint: true }
}

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
export async function callTool(
  name: string,
  given: Readonly<Record<string, unknown>>,
  { shelf, runJob }: ToolHost,
): Promise<ToolAnswer> {
  try {
    const job = await prepareJob(name, given, shelf)
    const { body } = runJob && !isQuick(name) ? await runJob(job) : await performJob(job)
    return JSON.parse(new TextDecoder().decode(body)) as ToolAnswer
  } catch (error) {
    if (error instanceof Failure) return toolError(`${error.message}. ${error.tip}`)
    if (error instanceof RequestRefused) return toolError(error.message)
    throw error
  }
}

function toolError(text: string): ToolAnswer {
  return { isError: true, content: [{ type: 'text', text }] }
}

async function prepareJob(name: string, given: Readonly<Record<string, unknown>>, shelf: DossierShelf): Promise<Job> {
  const request = { as: 'tool-answer' } as const
  if (TOOLS.some((one) => one.name === name)) {
    const { csv, ...question } = given
    if (typeof csv !== 'string' || csv.length > LARGEST_MESSAGE) {
      throw new Failure('bad-parameter', 'csv: expected the text of a table', `At most ${LARGEST_MESSAGE} characters.`)
    }
    return { entry: name, subject: { kind: 'own-table', name: 'table.csv', bytes: encodeText(csv) }, question, request }
  }
  const entry = CATALOGUE.find((one) => one.name === name)
  if (!entry) throw new Failure('not-found', `there is no tool "${name}"`, 'List the tools.')
  const edition = typeof given['edition'] === 'string' ? given['edition'] : undefined
  const dossier = await shelf.of(editionToLoad(entry, edition))
  return { entry: name, subject: { kind: 'dossier', dossier }, question: given, request }
}
