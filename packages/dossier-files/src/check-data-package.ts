import { type Issue, tableResource } from '@ffc/core/dossier'
import { TABLE_NAMES, type TableName } from '@ffc/core/model'

const TIP = 'The model in packages/core/src/model is right: write here what it says.'

/**
 * Whether `datapackage.json`, which people write, describes every table just as the packages do that are made from the
 * model: title, fields, order, types, words, keys.
 */
export function checkDataPackage(manifest: unknown): Issue[] {
  const resources = listAt(manifest, 'resources')
  const names = resources.map((resource) => valueAt(resource, 'name'))
  const order = JSON.stringify(names) === JSON.stringify(TABLE_NAMES)
  return [
    ...(order ? [] : [issue('resources', 'the resources are not the tables in their order', names, TABLE_NAMES)]),
    ...TABLE_NAMES.flatMap((table) => {
      const resource = resources.find((one) => valueAt(one, 'name') === table)
      return resource === undefined ? [] : checkResource(table, resource)
    }),
  ]
}

function checkResource(table: TableName, resource: unknown): Issue[] {
  const at = `resources.${table}`
  const schema = valueAt(resource, 'schema')
  const { schema: expected, ...properties } = tableResource(table)
  const fields = listAt(schema, 'fields')
  const fieldNames = fields.map((field) => valueAt(field, 'name'))
  const expectedNames = expected.fields.map(({ name }) => name)
  return [
    ...Object.entries(properties).flatMap(([key, value]) => differences(`${at}.${key}`, valueAt(resource, key), value)),
    ...differences(`${at}.schema.fields`, fieldNames, expectedNames),
    ...expected.fields.flatMap((field) => {
      const given = fields.find((one) => valueAt(one, 'name') === field.name)
      return given === undefined ? [] : differences(`${at}.schema.fields.${field.name}`, given, field)
    }),
    ...differences(`${at}.schema.primaryKey`, valueAt(schema, 'primaryKey'), expected.primaryKey),
    ...differences(`${at}.schema.foreignKeys`, valueAt(schema, 'foreignKeys'), expected.foreignKeys),
  ]
}

/** One issue when two JSON values differ in more than the order of their keys. */
function differences(at: string, given: unknown, expected: unknown): Issue[] {
  return canonical(given) === canonical(expected) ? [] : [issue(at, 'not what the model says', given, expected)]
}

function issue(column: string, message: string, got: unknown, expected: unknown): Issue {
  return {
    file: 'datapackage.json',
    row: null,
    column,
    rule: 'data-package-matches-model',
    message,
    got: canonical(got),
    expected: canonical(expected),
    tip: TIP,
  }
}

function canonical(value: unknown): string {
  if (value === undefined) return 'nothing'
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

function valueAt(object: unknown, key: string): unknown {
  return object !== null && typeof object === 'object' ? (object as Readonly<Record<string, unknown>>)[key] : undefined
}

function listAt(object: unknown, key: string): readonly unknown[] {
  const value = valueAt(object, key)
  return Array.isArray(value) ? value : []
}
