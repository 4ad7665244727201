import { TABLE_INFO } from '../../model/table-info.ts'
import type { TableName } from '../../model/table-name.ts'
import { type TableSchema, tableSchema } from './table-schema.ts'

/** A table as a Frictionless Data Resource v2: https://datapackage.org/standard/data-resource/ */
export interface TableResource {
  readonly name: TableName
  readonly path: string
  readonly title: string
  readonly description: string
  readonly type: 'table'
  readonly format: 'csv'
  readonly mediatype: 'text/csv'
  readonly encoding: 'utf-8'
  readonly schema: TableSchema
}

/** The resource that describes a table, wherever its file lies. */
export function tableResource(table: TableName): TableResource {
  const { title, description } = TABLE_INFO[table]
  return {
    name: table,
    path: `${table}.csv`,
    title,
    description,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: tableSchema(table),
  }
}
