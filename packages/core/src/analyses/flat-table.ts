/** The flat table of an answer as bytes: the same on the command line and over HTTP. */
import { escapeControlsInJson, stripActing } from '../model/control-characters.ts'
import { type CsvOptions, formatCsv } from '../dossier/csv.ts'
import type { FlatTable } from './analysis.ts'

/**
 * RFC 4180, with text that a spreadsheet would run as a formula made harmless unless the options say otherwise, and
 * characters that act on a terminal replaced.
 */
export function tableToCsv({ columns, rows }: FlatTable, options?: CsvOptions): string {
  return formatCsv(
    columns.map(({ key }) => key),
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? stripActing(cell) : cell))),
    options,
  )
}

/** One JSON object a line, keyed as the CSV header. */
export function tableToNdjson({ columns, rows }: FlatTable): string {
  return rows
    .map(
      (row) =>
        `${escapeControlsInJson(JSON.stringify(Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? null]))))}\n`,
    )
    .join('')
}
