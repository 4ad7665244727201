/** OpenAPI operations from catalogue entries. */
import { type EntryHead, toKebabCase } from '@ffc/core'
import * as z from 'zod'
import { FORMATS } from '../answers/media-type.ts'
import { LARGEST_ARCHIVE, LARGEST_BODY, MOST_FILES } from '../own-data/limits.ts'
import { PROBLEM_KINDS, type ProblemName } from '../problem.ts'
import type { Json } from '../route.ts'
import { toSchema } from './to-schema.ts'

/** Header, by the status or kind of response that has it. */
const ETAG_HEADER = {
  ETag: { description: 'Names data, code, view and format; strong.', schema: { type: 'string' } },
}
const ROW_COUNT_HEADER = {
  'Row-Count': { description: 'Rows in this answer.', schema: { type: 'string' } },
}

/** The parameters of an entry, then those of how its answer is given. */
export function describeParameters(entry: EntryHead, choices: z.ZodObject): Json[] {
  return [
    ...Object.entries(entry.parameters.shape).map(([key, schema]) =>
      describeParameter(key, schema as z.ZodType, entry),
    ),
    ...describeShape(choices),
  ]
}

/** Parameters that no entry has examples of. */
export function describeShape(choices: z.ZodObject): Json[] {
  return Object.entries(choices.shape).map(([key, schema]) => describeParameter(key, schema as z.ZodType, null))
}

function describeParameter(key: string, schema: z.ZodType, entry: EntryHead | null): Json {
  const { description, ...rest } = toSchema(schema, 'input') as { description?: string }
  const name = toKebabCase(key)
  const examples = entry?.examples.filter(({ parameters }) => parameters[name] !== undefined) ?? []
  // Only a required text of its own is refused when absent; what has a default or stands for all is not.
  const isRequired = !schema.safeParse(undefined).success
  return {
    name,
    in: 'query',
    required: isRequired,
    ...(description ? { description } : {}),
    // Lists are one value with commas, as in a page's address.
    ...('type' in rest && rest.type === 'array' ? { style: 'form', explode: false } : {}),
    schema: rest,
    ...(examples.length > 0
      ? {
          examples: Object.fromEntries(
            examples.map(({ title, parameters }) => [
              exampleName(title),
              { summary: title, value: exampleValue(parameters[name] ?? '', rest) },
            ]),
          ),
        }
      : {}),
  }
}

/** The text of an example as its schema has it: lists and numbers are text only in an address. */
function exampleValue(text: string, schema: Json): unknown {
  const options = [schema, ...((schema['anyOf'] ?? []) as readonly Json[])].map(({ type }) => type)
  if (options.includes('array')) return text.split(',')
  return options.includes('integer') || options.includes('number') ? Number(text) : text
}

/** A name as components allow it. */
function exampleName(title: string): string {
  return title.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

/** The responses of a question whose answer comes in every format. */
export function describeAnswers(schema: Json, problems: readonly ProblemName[], isCacheable: boolean): Json {
  return {
    '200': {
      description: 'The answer.',
      headers: { ...(isCacheable ? ETAG_HEADER : {}), ...ROW_COUNT_HEADER },
      content: {
        [FORMATS.json.type]: { schema },
        [FORMATS.csv.type]: {
          schema: { type: 'string', description: 'RFC 4180 with a header row: the one table of the answer.' },
        },
        [FORMATS.ndjson.type]: { schema: { type: 'string', description: 'One JSON object a line, keyed as the CSV.' } },
      },
    },
    ...(isCacheable ? { '304': { description: 'The client has this answer already (If-None-Match).' } } : {}),
    ...describeProblems(problems),
  }
}

/** The header that asks for a part of a body, and the responses to it, where downloads may go on. */
export const RANGE_PARAMETER: Json = {
  name: 'Range',
  in: 'header',
  required: false,
  description: 'One range of bytes, as bytes=1000-; with If-Range the tag of what the client has of it.',
  schema: { type: 'string' },
}

export function describeRanges(content: Json): Json {
  return {
    '206': { description: 'The part that was asked for.', content },
    ...describeProblems(['bad-range']),
  }
}

/** Responses that are problems, by their statuses; kinds that share one are told apart by `type`. */
export function describeProblems(kinds: readonly ProblemName[]): Json {
  const statuses = [...new Set(kinds.map((kind) => PROBLEM_KINDS[kind].status))]
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: kinds
          .filter((kind) => PROBLEM_KINDS[kind].status === status)
          .map((kind) => `${kind}: ${PROBLEM_KINDS[kind].meaning}`)
          .join(' '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

/** Problems that any question may end in. */
export const QUESTION_PROBLEMS: readonly ProblemName[] = [
  'bad-parameter',
  'not-found',
  'not-acceptable',
  'address-too-long',
  'bad-data',
  'refused',
  'too-many-requests',
  'internal',
  'too-slow',
]

/** Problems of a request with a body. */
export const BODY_PROBLEMS: readonly ProblemName[] = [
  ...QUESTION_PROBLEMS,
  'bad-body',
  'too-large',
  'unsupported-media-type',
]

/** The body of a question about a dossier of the caller's own. */
export const DOSSIER_BODY: Json = {
  required: true,
  description:
    `A dossier in the shape of the codebook: at most ${LARGEST_BODY} bytes and ${MOST_FILES} files; a zip unpacks to at most ` +
    `${LARGEST_ARCHIVE} bytes. One CSV is recognised by its header and takes the place of that table in the data of the ` +
    'server. Nothing of it is kept.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['files'],
        additionalProperties: false,
        properties: {
          files: {
            type: 'object',
            description: 'The text of each file by its name: treaties.csv, datapackage.json.',
            maxProperties: MOST_FILES,
            additionalProperties: { type: 'string' },
          },
        },
      },
    },
    'application/zip': { schema: { type: 'string', contentMediaType: 'application/zip' } },
    'text/csv': { schema: { type: 'string' } },
  },
}

/** The body of a tool. */
export const TABLE_BODY: Json = {
  required: true,
  description: `CSV with a header row, UTF-8, at most ${LARGEST_BODY} bytes and 1000 columns. Nothing of it is kept.`,
  content: { 'text/csv': { schema: { type: 'string' } } },
}
