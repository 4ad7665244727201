import { TABLE_INFO } from '../model/table-info.ts'
import type { TableName } from '../model/table-name.ts'
import type { Row } from '../model/tables.ts'

/** Ids of the rows that a row names. */
export function rowReferences(table: TableName, row: Row): readonly string[] {
  return TABLE_INFO[table].references.flatMap((key) => {
    const value = (row as Readonly<Record<string, unknown>>)[key]
    return typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : []
  })
}
