/** Schemas of answers and of what they are made of, by the names that operations refer to. */
import { capitalise } from '@ffc/core/present'
import { type CatalogueEntry, type EntryHead, answerMetaSchema } from '@ffc/core'
import * as z from 'zod'
import type { Json } from '../route.ts'
import { toSchema } from './to-schema.ts'

const pageSchema = z
  .object({ returned: z.int().nonnegative(), total: z.int().nonnegative() })
  .optional()
  .meta({ description: 'Rows in this answer and in all; where a limit was given.' })

const META_SCHEMA = toSchema(
  (answerMetaSchema as z.ZodObject)
    .extend({ page: pageSchema })
    .meta({ description: 'What is needed to quote an answer, check it and get it again.' }),
)

const CLAIM_SCHEMA: Json = {
  type: 'object',
  description: 'A claim on one value.',
  required: ['row', 'source', 'locator', 'dissents'],
  additionalProperties: false,
  properties: {
    row: { type: 'string', description: 'Id of the row that makes the claim.' },
    source: { type: 'string', description: 'Id of the source.' },
    locator: { type: 'string', description: 'Where inside the source.' },
    dissents: { type: 'boolean', description: 'Whether it gives another value than the one chosen.' },
    value: { description: 'What it gives, where it dissents.' },
  },
}

const CELL_SCHEMA: Json = {
  type: 'object',
  description: 'A value with the claims that it rests on and those that differ.',
  required: ['value', 'claims'],
  additionalProperties: false,
  properties: { value: {}, claims: { type: 'array', items: reference('Claim') } },
}

const CELL_ROW_SCHEMA: Json = {
  type: 'object',
  description: 'A row with provenance=cell: each value as { value, claims }; id and lists of evidence as they are.',
  required: ['id'],
  properties: {
    id: { type: 'string' },
    ...Object.fromEntries(
      ['sources', 'milestones', 'alternatives', 'chosenBecause'].map((name) => [name, { type: 'array' }]),
    ),
  },
  additionalProperties: reference('Cell'),
}

const PROBLEM_SCHEMA: Json = {
  type: 'object',
  description: 'Problem details, RFC 9457.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'errors'],
  additionalProperties: false,
  properties: {
    type: { type: 'string', format: 'uri-reference', description: 'Resolves to what the kind of problem means.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['detail'],
        additionalProperties: false,
        properties: { parameter: { type: 'string' }, pointer: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
}

/** A reference to a schema of the document. */
export function reference(name: string): Json {
  return { $ref: `#/components/schemas/${name}` }
}

/** `route-gaps` → `RouteGaps`. */
function typeName({ name }: EntryHead): string {
  return name.split('-').map(capitalise).join('')
}

/** Name of the schema of the whole answer: `LagAnswer`. */
export function answerName(entry: EntryHead): string {
  return `${typeName(entry)}Answer`
}

/** Name of the schema of an answer with rows as fields and provenance ask for them. */
export function selectionName(entry: EntryHead): string {
  return `${typeName(entry)}Selection`
}

/** Name of the schema of an answer with one row. */
export function rowName(entry: EntryHead): string {
  return `${typeName(entry)}RowAnswer`
}

function answerSchema(data: Json, others: Json = {}): Json {
  return {
    type: 'object',
    required: ['meta', 'data'],
    additionalProperties: false,
    properties: { meta: reference('AnswerMeta'), data, ...others },
  }
}

const NAMED_CLAIM_SCHEMA: Json = {
  type: 'object',
  description: 'A row that the answer names.',
  required: ['table', 'source', 'locator', 'says', 'standing', 'dissent'],
  additionalProperties: false,
  properties: {
    table: { type: 'string' },
    source: { type: 'string', description: 'Id of the source.' },
    locator: { type: 'string', description: 'Where inside the source.' },
    says: { type: 'string', description: 'The row in words.' },
    standing: {
      type: ['string', 'null'],
      description: 'Whether the claim is used, and why; null where none is chosen.',
    },
    dissent: {
      type: 'array',
      description: 'Who says otherwise.',
      items: {
        type: 'object',
        required: ['row', 'source', 'locator', 'field', 'value'],
        additionalProperties: false,
        properties: Object.fromEntries(
          ['row', 'source', 'locator', 'field', 'value'].map((key) => [key, { type: 'string' }]),
        ),
      },
    },
  },
}

const CLAIMS: Json = {
  claims: {
    type: 'object',
    description: 'Every row that the data name, by id; with provenance=cell.',
    additionalProperties: reference('NamedClaim'),
  },
}

/** Every schema of `components`. */
export function describeSchemas(entries: readonly CatalogueEntry[], tools: readonly EntryHead[]): Json {
  return {
    AnswerMeta: META_SCHEMA,
    Claim: CLAIM_SCHEMA,
    Cell: CELL_SCHEMA,
    CellRow: CELL_ROW_SCHEMA,
    NamedClaim: NAMED_CLAIM_SCHEMA,
    Problem: PROBLEM_SCHEMA,
    ...Object.assign({}, ...entries.map(entrySchemas)),
    ...Object.fromEntries(tools.map((tool) => [answerName(tool), answerSchema(toSchema(tool.data))])),
  }
}

function entrySchemas(entry: CatalogueEntry): Json {
  const data = toSchema(entry.data)
  if (!entry.isTable) return { [answerName(entry)]: answerSchema(data, CLAIMS) }
  const row = (data['items'] ?? {}) as Json
  const name = `${typeName(entry)}Row`
  // With `fields` any of the columns may be absent, never another there.
  const { required: _, ...columns } = row
  const anyRow = { anyOf: [reference(name), { ...columns, required: ['id'] }, reference('CellRow')] }
  return {
    [name]: row,
    [answerName(entry)]: answerSchema({ type: 'array', items: reference(name) }),
    [selectionName(entry)]: answerSchema({ type: 'array', items: anyRow }),
    [rowName(entry)]: answerSchema(anyRow),
  }
}
