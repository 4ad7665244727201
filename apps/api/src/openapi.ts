/** The OpenAPI 3.1 description, generated from the catalogue: JSON Schema 2020-12 is what zod writes. */
import { type CatalogueEntry, CORE_VERSION, answerMetaSchema, toKebabCase } from '@ffc/core'
import * as z from 'zod'
import { PROBLEM_KINDS, type ProblemName } from './problem.ts'

type Json = Record<string, unknown>

/** Builds the document. Answers and the problem stand in `components`, operations refer to them. */
export function describeApi(catalogue: readonly CatalogueEntry[]): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'ffc API',
      version: CORE_VERSION,
      summary: 'How states cooperate on foreign fighters: treaties, their lag, and who says so.',
      description:
        'Keyless and read-only. Every answer names its data version and hash, as-of date, method, n, warnings and sources. ' +
        'Unknown parameters are refused, never ignored.',
      license: { name: 'MIT (code), CC BY 4.0 (data)', identifier: 'MIT AND CC-BY-4.0' },
    },
    servers: [{ url: '/' }],
    tags: [{ name: 'analyses', description: 'One operation for each analysis of the catalogue.' }],
    paths: Object.fromEntries(catalogue.flatMap(describePaths)),
    components: {
      schemas: {
        AnswerMeta: toSchema(answerMetaSchema),
        Problem: PROBLEM_SCHEMA,
        ...Object.fromEntries(catalogue.map((entry) => [answerName(entry), answerSchema(toSchema(entry.data))])),
      },
    },
  }
}

function describePaths(entry: CatalogueEntry): [string, Json][] {
  const path = `/v1/${entry.name}`
  if (!entry.isTable) return [[path, { get: describeOperation(entry) }]]
  return [
    [path, { get: describeOperation(entry) }],
    [`${path}/{id}`, { get: describeRowOperation(entry) }],
  ]
}

function describeOperation(entry: CatalogueEntry): Json {
  return {
    operationId: entry.name,
    summary: entry.title,
    description: entry.description,
    tags: ['analyses'],
    parameters: describeParameters(entry),
    responses: describeResponses({ $ref: `#/components/schemas/${answerName(entry)}` }),
  }
}

function describeRowOperation(entry: CatalogueEntry): Json {
  const data = toSchema(entry.data) as { items?: Json }
  return {
    operationId: `${entry.name}-row`,
    summary: `${entry.title}: one row`,
    tags: ['analyses'],
    parameters: [
      { name: 'id', in: 'path', required: true, description: 'Id of the row.', schema: { type: 'string' } },
      ...describeParameters(entry),
    ],
    responses: {
      ...describeResponses(answerSchema(data.items ?? {})),
      '404': describeProblem('not-found'),
    },
  }
}

function describeParameters(entry: CatalogueEntry): Json[] {
  return Object.entries(entry.parameters.shape).map(([key, schema]) =>
    describeParameter(key, schema as z.ZodType, entry),
  )
}

function describeResponses(schema: Json): Json {
  return {
    '200': {
      description: 'The answer.',
      headers: { ETag: { description: 'Names data, code and view.', schema: { type: 'string' } } },
      content: { 'application/json': { schema } },
    },
    '304': { description: 'The client has this answer already (If-None-Match).' },
    '400': describeProblem('bad-parameter'),
    '422': describeProblem('refused'),
  }
}

function describeParameter(key: string, schema: z.ZodType, entry: CatalogueEntry): Json {
  const { description, ...rest } = toSchema(schema, 'input') as { description?: string }
  const name = toKebabCase(key)
  const examples = entry.examples.filter(({ parameters }) => parameters[name] !== undefined)
  return {
    name,
    in: 'query',
    required: false,
    ...(description ? { description } : {}),
    // Lists are one value with commas, as in a page's address.
    ...('type' in rest && rest.type === 'array' ? { style: 'form', explode: false } : {}),
    schema: rest,
    ...(examples.length > 0
      ? { examples: Object.fromEntries(examples.map(({ title, parameters }) => [title, { value: parameters[name] }])) }
      : {}),
  }
}

function answerSchema(data: Json): Json {
  return {
    type: 'object',
    required: ['meta', 'data'],
    properties: { meta: { $ref: '#/components/schemas/AnswerMeta' }, data },
  }
}

function describeProblem(kind: ProblemName): Json {
  return {
    description: PROBLEM_KINDS[kind].meaning,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
}

/** `route-gaps` → `RouteGapsAnswer`. */
function answerName({ name }: CatalogueEntry): string {
  const words = name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `${words.join('')}Answer`
}

/** Schemas with an id are written out in place: operations stay readable on their own. */
function toSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    reused: 'inline',
    unrepresentable: 'any',
    metadata: z.registry(),
    override: ({ zodSchema, jsonSchema }) => {
      const { description } = z.globalRegistry.get(zodSchema as unknown as z.ZodType) ?? {}
      if (description) jsonSchema.description = description
    },
  })
  return rest
}

const PROBLEM_SCHEMA: Json = {
  type: 'object',
  description: 'Problem details, RFC 9457.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'errors'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['detail'],
        properties: { parameter: { type: 'string' }, pointer: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
}
