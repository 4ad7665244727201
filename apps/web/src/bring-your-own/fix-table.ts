/** Mends one table as text: the rest of it keeps its rows, columns and cells. */
import { formatCsv, parseCsv } from '@ffc/core/dossier'
import type { Fix } from './own-messages.ts'

export interface TableCells {
  readonly header: readonly string[]
  readonly headerRow: number
  readonly records: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

/** The cells of a CSV; null where it cannot be read as one. */
export function readCells(text: string): TableCells | null {
  const csv = parseCsv(text)
  return csv.ok ? csv : null
}

/** The table with one thing mended; the same text where there is nothing to mend. */
export function fixTable(text: string, fix: Exclude<Fix, { readonly kind: 'add-table' | 'remove-file' }>): string {
  const table = readCells(text)
  if (!table) return text
  const { header, records } = table
  const position = header.indexOf(fix.column)
  const rows = records.map(({ cells }) => cells)
  switch (fix.kind) {
    case 'cell': {
      const index = records.findIndex(({ row }) => row === fix.row)
      const record = rows[index]
      if (position < 0 || !record) return text
      return format(header, rows.with(index, record.with(position, fix.text)))
    }
    case 'rename-column':
      return position < 0 ? text : format(header.with(position, fix.name), rows)
    case 'remove-column':
      return position < 0
        ? text
        : format(
            header.toSpliced(position, 1),
            rows.map((cells) => cells.toSpliced(position, 1)),
          )
    case 'add-column':
      return position >= 0
        ? text
        : format(
            [...header, fix.column],
            rows.map((cells) => [...cells, '']),
          )
  }
}

/** Cells as they are: a table must read back unchanged. */
function format(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return formatCsv(header, rows, { guardFormulas: false, lineEnd: '\n' })
}
