/**
 * Requests made from the OpenAPI document: whatever comes, no fault of the server, every status documented, every body as
 * described.
 */
import { type TableName, TABLE_NAMES, exportTables, selectView, tableCsv } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import * as formats from 'ajv-formats'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApp } from '../src/app.ts'

type Json = Record<string, unknown>

interface Parameter {
  readonly name: string
  readonly in: 'query' | 'path'
  readonly required: boolean
  readonly schema: Json
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
}

interface Operation {
  readonly path: string
  readonly method: string
  readonly parameters: readonly Parameter[]
  readonly bodyTypes: readonly string[]
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Json }>> }>
  >
}

interface Request {
  readonly operation: Operation
  readonly path: Readonly<Record<string, string>>
  readonly query: readonly (readonly [name: string, value: string])[]
  readonly accept: string | undefined
  readonly body: Body | null
}

interface Body {
  readonly type: string
  readonly content: string
}

const RUNS = process.env['MODE'] === 'fuzz' ? 50_000 : 5000
const faults: string[] = []
const app = createApp({ loadDossier: loadBundledDossier, log: (line) => faults.push(line) })
const document = (await (await app.request('/openapi.json')).json()) as { paths: Record<string, Record<string, Json>> }
const dossier = await loadBundledDossier('extended')
const ids = TABLE_NAMES.flatMap((table: TableName) => dossier.tables[table].map(({ id }) => id))
const noRows = exportTables(selectView(dossier, { edition: 'extended', knownAt: '1900-01-01' as never })).files
const dossierBodies: readonly Body[] = [
  { type: 'application/json', content: JSON.stringify({ files: Object.fromEntries(noRows) }) },
  { type: 'text/csv', content: tableCsv('terms', (await loadBundledDossier('*')).tables.terms) },
]
const toolBodies: readonly Body[] = [
  { type: 'text/csv', content: 'time,event,group,effect,variance\n1,1,a,0.1,0.2\n2,0,b,0.3,0.1\n5,1,b,-0.2,0.3\n' },
]

const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method: method.toUpperCase(),
    parameters: (operation['parameters'] ?? []) as Parameter[],
    bodyTypes: Object.keys((operation['requestBody'] as { content?: Json } | undefined)?.content ?? {}),
    responses: operation['responses'] as Operation['responses'],
  })),
)

/** What a person might send for a parameter: examples, words of its vocabulary, real ids, values of its type. */
function valueOf({ name, schema, examples }: Parameter): fc.Arbitrary<string> {
  const known = Object.values(examples ?? {}).map(({ value }) => String(value))
  const real: Record<string, fc.Arbitrary<string>> = {
    edition: fc.constantFrom('article', 'extended'),
    exclude: fc.subarray(ids, { maxLength: 3 }).map((some) => some.join(',')),
    id: fc.constantFrom(...ids),
    // Time of the suite, not of the server: draws are tested elsewhere.
    draws: fc.integer({ min: 1, max: 60 }).map(String),
    sort: fc.constantFrom('id', '-id', 'status', ''),
    fields: fc.constantFrom('id', 'status', ''),
    cursor: fc.constantFrom('', btoa('[[],[],"x"]')),
    sha256: fc.constant(dossier.hash),
  }
  const own = Object.hasOwn(real, name) ? real[name] : undefined
  if (own) return own
  const fromSchema = fromType(schema)
  return known.length > 0 ? fc.oneof(fc.constantFrom(...known), fromSchema) : fromSchema
}

function fromType(schema: Json): fc.Arbitrary<string> {
  const choices = schema['enum'] as readonly unknown[] | undefined
  if (choices) return fc.constantFrom(...choices.map(String))
  const options = (schema['anyOf'] as readonly Json[] | undefined)?.filter(({ type }) => type !== 'null')
  if (options?.length) return fc.oneof(...options.map(fromType))
  if (schema['format'] === 'date') {
    return fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10))
  }
  const [low, high] = [
    Number(schema['minimum'] ?? schema['exclusiveMinimum'] ?? 0),
    Number(schema['maximum'] ?? schema['exclusiveMaximum'] ?? 2000),
  ]
  switch (schema['type']) {
    case 'integer':
      return fc.integer({ min: Math.max(low, -1000), max: Math.min(high, 3000) }).map(String)
    case 'number':
      return fc.double({ min: Math.max(low, -1e4), max: Math.min(high, 1e4), noNaN: true }).map(String)
    case 'boolean':
      return fc.constantFrom('true', 'false')
    case 'array':
      return fc.array(fromType((schema['items'] ?? {}) as Json), { maxLength: 3 }).map((items) => items.join(','))
    default:
      return fc.oneof(fc.constantFrom('THA', 'TUR', 'IDN', 'MYS', 'a'), fc.string({ maxLength: 12 }))
  }
}

/** The value in so many of ten requests. */
const sometimes = (value: fc.Arbitrary<string>, ofTen: number) =>
  fc.tuple(fc.nat({ max: 9 }), value).map(([roll, given]) => (roll < ofTen ? given : null))

const validRequest = (operation: Operation): fc.Arbitrary<Request> => {
  const pathParameters = operation.parameters.filter((one) => one.in === 'path')
  const queryParameters = operation.parameters.filter((one) => one.in === 'query')
  const given = operation.bodyTypes.length > 1 ? dossierBodies : operation.bodyTypes.length === 1 ? toolBodies : []
  return fc.record({
    operation: fc.constant(operation),
    path: fc.record(Object.fromEntries(pathParameters.map((one) => [one.name, valueOf(one)]))),
    query: fc
      .tuple(...queryParameters.map((one) => sometimes(valueOf(one), one.required ? 9 : 2)))
      .map((values) =>
        values.flatMap((value, index) =>
          value === null ? [] : [[queryParameters[index]?.name ?? '', value] as const],
        ),
      ),
    accept: fc.constantFrom(undefined, '*/*', 'application/json', 'text/csv', 'application/x-ndjson'),
    // The last one is read within all the data of the server, which takes as long as a hundred others.
    body:
      given.length > 0
        ? fc.oneof(...given.map((one, index) => ({ weight: index === 0 ? 9 : 1, arbitrary: fc.constant(one) })))
        : fc.constant(null),
  })
}

const HOSTILE = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '__proto__',
    'constructor',
    'NaN',
    '-1',
    '1e999',
    '2019-02-30',
    '../../etc/passwd',
    '%',
    '\u202e',
    "'; --",
    '=1+1',
    '[object Object]',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('x', '9,', 'é').map((text) => text.repeat(3000)),
)

/** One thing wrong, or several: a name that is not known, a value that is none, a name twice, a body that is broken. */
const brokenRequest = (operation: Operation): fc.Arbitrary<Request> =>
  fc
    .tuple(validRequest(operation), fc.integer({ min: 0, max: 5 }), HOSTILE, HOSTILE, fc.nat())
    .map(([request, kind, text, other, pick]) => {
      const at = request.query.length > 0 ? pick % request.query.length : -1
      switch (kind) {
        case 0:
          return { ...request, query: [...request.query, [text, other] as const] }
        case 1:
          return {
            ...request,
            query: request.query.map((pair, index) => (index === at ? ([pair[0], text] as const) : pair)),
          }
        case 2:
          return { ...request, query: [...request.query, ...request.query, ['limit', text] as const] }
        case 3:
          return { ...request, accept: 'image/webp' }
        case 4:
          return {
            ...request,
            path: Object.fromEntries(Object.keys(request.path).map((name) => [name, text])),
            query: [['as-of', other] as const],
          }
        default:
          return {
            ...request,
            body: request.body && { type: pick % 3 === 0 ? 'text/html' : request.body.type, content: text },
          }
      }
    })

const ajv = new Ajv2020({ strict: false })
formats.default.default(ajv)
ajv.addSchema(document, 'ffc')
const validators = new Map<string, ValidateFunction>()

function validatorOf(schema: Json): ValidateFunction {
  const key = JSON.stringify(schema)
  const present = validators.get(key)
  if (present) return present
  const made = ajv.compile(JSON.parse(key.replaceAll('"#/', '"ffc#/')) as Json)
  validators.set(key, made)
  return made
}

const visited = new Map<Operation, number>()
const statuses = new Map<number, number>()

async function check({ operation, path, query, accept, body }: Request): Promise<void> {
  const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''))
  const search = new URLSearchParams(query.map(([name, value]) => [name, value.toWellFormed()])).toString()
  const response = await app.request(`http://ffc.test${address}${search === '' ? '' : `?${search}`}`, {
    method: operation.method,
    headers: { ...(accept === undefined ? {} : { Accept: accept }), ...(body ? { 'Content-Type': body.type } : {}) },
    ...(body ? { body: body.content.toWellFormed() } : {}),
  })
  const { status } = response
  visited.set(operation, (visited.get(operation) ?? 0) + 1)
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
  expect(faults, faults.at(-1)).toEqual([])
  // 501 is a picture that this platform does not draw, which the description says.
  expect(status < 500 || status === 501, `${status} at ${address}?${search}`).toBe(true)
  // A path parameter that is empty or has a slash makes it another address.
  const documented = operation.responses[String(status)]
  const isElsewhere = status === 404 && operation.path.includes('{')
  expect(
    documented !== undefined || isElsewhere,
    `${status} is not documented at ${operation.method} ${operation.path}`,
  ).toBe(true)
  if (!documented) return
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  const content = documented.content?.[type]
  expect(content, `${type} is not documented for ${status} at ${operation.path}`).toBeDefined()
  if (!content || !type.includes('json') || type.includes('ndjson')) return
  const validate = validatorOf(content.schema)
  const isValid = validate(await response.json())
  expect(isValid, `${address}?${search}: ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(true)
}

test(`${RUNS} valid requests over every operation`, { timeout: 900_000 }, async () => {
  visited.clear()
  await fc.assert(fc.asyncProperty(fc.constantFrom(...operations).chain(validRequest), check), { numRuns: RUNS })
  expect(operations.filter((operation) => !visited.has(operation)).map(({ path }) => path)).toEqual([])
  expect(statuses.get(200) ?? 0).toBeGreaterThan(RUNS / 4)
})

test(`${RUNS} broken requests over every operation`, { timeout: 900_000 }, async () => {
  visited.clear()
  await fc.assert(fc.asyncProperty(fc.constantFrom(...operations).chain(brokenRequest), check), { numRuns: RUNS })
  expect(operations.filter((operation) => !visited.has(operation)).map(({ path }) => path)).toEqual([])
})
