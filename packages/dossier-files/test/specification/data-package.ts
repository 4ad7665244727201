/**
 * Whether a folder is a Data Package v2, by the standard's own words: https://datapackage.org/standard/data-package/,
 * data-resource, table-schema. Nothing of the model is used: what the package says is held against what it holds, read by
 * another CSV reader. For the parts of the standard that tables in CSV need; anything else is a problem.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json'

/** "MUST be a string consisting only of lowercase alphanumeric characters plus ., - and _": a SHOULD, held here. */
const name = z.string().regex(/^[a-z0-9._-]+$/)
const webAddress = z.string().regex(/^https?:\/\/\S+$/)
/** "POSIX paths … absolute paths and relative parent paths MUST NOT be used." */
const relativePath = z.string().regex(/^(?!\/|~)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\:]+$/)
const someOf = <Item extends z.ZodType>(item: Item) => z.array(item).min(1)

const constraints = z.strictObject({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  enum: someOf(z.string()).optional(),
})

const field = z.strictObject({
  name: z.string().min(1),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date', 'list']),
  title: z.string().optional(),
  description: z.string().optional(),
  constraints: constraints.optional(),
  itemType: z.enum(['string', 'integer', 'boolean', 'number', 'datetime', 'date', 'time']).optional(),
  delimiter: z.string().length(1).optional(),
})

const foreignKey = z.strictObject({
  fields: someOf(z.string()),
  reference: z.strictObject({ resource: z.string(), fields: someOf(z.string()) }),
})

const resource = z.strictObject({
  name,
  path: relativePath,
  title: z.string().optional(),
  description: z.string().optional(),
  type: z.literal('table'),
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  bytes: z.int().nonnegative().optional(),
  hash: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .optional(),
  schema: z.strictObject({
    fields: someOf(field),
    primaryKey: someOf(z.string()),
    foreignKeys: someOf(foreignKey).optional(),
  }),
})

/** Properties that the standard does not name are allowed at the top: ours are `ffc` and `ffcExport`. */
const dataPackage = z.looseObject({
  $schema: z.literal(PROFILE),
  name,
  title: z.string().optional(),
  description: z.string().optional(),
  homepage: webAddress.optional(),
  version: z.string(),
  created: z.iso.datetime({ offset: true }).optional(),
  keywords: someOf(z.string()).optional(),
  licenses: someOf(
    z
      .strictObject({
        name: z
          .string()
          .regex(/^[-a-zA-Z0-9._]+$/)
          .optional(),
        path: z.union([webAddress, relativePath]).optional(),
        title: z.string().optional(),
      })
      .refine((licence) => licence.name !== undefined || licence.path !== undefined),
  ).optional(),
  contributors: someOf(
    z
      .strictObject({
        title: z.string().optional(),
        givenName: z.string().optional(),
        familyName: z.string().optional(),
        roles: someOf(z.string()).optional(),
      })
      .refine((contributor) => Object.keys(contributor).length > 0),
  ).optional(),
  sources: z
    .array(z.strictObject({ title: z.string(), path: z.union([webAddress, relativePath]).optional() }))
    .optional(),
  resources: someOf(resource),
})

type Resource = z.output<typeof resource>
type Field = z.output<typeof field>
type Row = Readonly<Record<string, string>>

/** Every way in which the folder is not the package that its `datapackage.json` describes; empty when it is. */
export async function checkDataPackage(folder: string): Promise<string[]> {
  const result = dataPackage.safeParse(JSON.parse(await readFile(path.join(folder, 'datapackage.json'), 'utf8')))
  if (!result.success) return result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const { resources } = result.data
  const tables = new Map<string, { readonly resource: Resource; readonly rows: readonly Row[] }>()
  const problems = repeated(resources.map((one) => one.name)).map((one) => `two resources are named ${one}`)
  for (const one of resources) {
    const read = await readTable(folder, one)
    problems.push(...read.problems)
    tables.set(one.name, { resource: one, rows: read.rows })
  }
  for (const { resource, rows } of tables.values()) problems.push(...checkKeys(resource, rows, tables))
  return problems
}

async function readTable(folder: string, { name, path: file, bytes, hash, schema }: Resource) {
  const content = await readFile(path.join(folder, file))
  const problems = repeated(schema.fields.map((one) => one.name)).map((one) => `${name}: two fields are named ${one}`)
  if (bytes !== undefined && bytes !== content.length) problems.push(`${file}: ${content.length} bytes, not ${bytes}`)
  const actual = `sha256:${createHash('sha256').update(content).digest('hex')}`
  if (hash !== undefined && hash !== actual) problems.push(`${file}: its hash is ${actual}, not ${hash}`)
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
  if (text.startsWith('\ufeff')) problems.push(`${file}: starts with a byte order mark`)
  const [header = [], ...records] = parse(text, { relax_column_count: false }) as string[][]
  const names = schema.fields.map((one) => one.name)
  if (header.join() !== names.join())
    return { problems: [...problems, `${file}: its header is not its fields`], rows: [] }
  const rows = records.map((cells): Row => Object.fromEntries(names.map((one, index) => [one, cells[index] ?? ''])))
  rows.forEach((row, index) => {
    for (const field of schema.fields) {
      const problem = cellProblem(field, row[field.name] ?? '')
      if (problem !== null) problems.push(`${file}:${index + 2}:${field.name}: ${problem}`)
    }
  })
  return { problems, rows }
}

/** The lexical form of each type, as the standard has it by default. */
const FORMS: Record<Exclude<Field['type'], 'list'>, RegExp> = {
  string: /^[^]*$/,
  integer: /^[+-]?\d+$/,
  number: /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|NaN|-?INF)$/,
  boolean: /^(?:true|True|TRUE|1|false|False|FALSE|0)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
}

function cellProblem({ type, constraints, delimiter = ',', itemType = 'string' }: Field, cell: string): string | null {
  if (cell === '') return constraints?.required ? 'empty, but required' : null
  if (type === 'list') {
    if (itemType !== 'string') return `a list of ${itemType} is not checked here`
    return cell.split(delimiter).includes('') ? 'an item of the list is empty' : null
  }
  if (!FORMS[type].test(cell)) return `not of type ${type}: ${cell}`
  return constraints?.enum && !constraints.enum.includes(cell) ? `not one of ${constraints.enum.join()}: ${cell}` : null
}

function checkKeys(
  { name, schema: { fields, primaryKey, foreignKeys = [] } }: Resource,
  rows: readonly Row[],
  tables: ReadonlyMap<string, { readonly resource: Resource; readonly rows: readonly Row[] }>,
): string[] {
  const known = new Set(fields.map((one) => one.name))
  const keyOf = (row: Row, columns: readonly string[]) => JSON.stringify(columns.map((column) => row[column]))
  const unknown = [primaryKey, ...foreignKeys.map((key) => key.fields)].flat().filter((column) => !known.has(column))
  return [
    ...unknown.map((column) => `${name}: a key names the field ${column}, which is not there`),
    ...repeated(rows.map((row) => keyOf(row, primaryKey))).map((key) => `${name}: the primary key ${key} stands twice`),
    ...foreignKeys.flatMap(({ fields: columns, reference }) => {
      const target = tables.get(reference.resource)
      if (!target) return [`${name}: a foreign key leads to ${reference.resource}, which is no resource`]
      const targets = new Set(target.rows.map((row) => keyOf(row, reference.fields)))
      return rows
        .filter((row) => columns.every((column) => row[column] !== '') && !targets.has(keyOf(row, columns)))
        .map((row) => `${name}: ${keyOf(row, columns)} is not in ${reference.resource}`)
    }),
  ]
}

function repeated(items: readonly string[]): string[] {
  return items.filter((item, index) => items.indexOf(item) !== index)
}
