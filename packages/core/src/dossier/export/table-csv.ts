import { LIST_DELIMITER } from '../../model/field.ts'
import type { TableName } from '../../model/table-name.ts'
import type { Row } from '../../model/tables.ts'
import { formatCsv } from '../csv.ts'
import { plainDecimal } from './plain-decimal.ts'
import { tableColumns } from './table-schema.ts'

/**
 * A table as people edit it: the columns of the model in order, LF, no guard against formulas, so that the parser
 * reads back the same rows.
 */
export function tableCsv<Table extends TableName>(table: Table, rows: readonly Row<Table>[]): string {
  const columns = tableColumns(table)
  return formatCsv(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ key }) => formatCell((row as Readonly<Record<string, unknown>>)[key]))),
    { guardFormulas: false, lineEnd: '\n' },
  )
}

function formatCell(value: unknown): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.join(LIST_DELIMITER)
  return typeof value === 'number' ? plainDecimal(value) : String(value)
}
