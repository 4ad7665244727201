/** The text of a report that a reader takes along: everything that those who keep the data need to find the cell. */
import { TEXT } from '../../text/index.ts'

export interface ReportedCell {
  /** Id of the row. */
  readonly row: string
  /** Null: the row as a whole. */
  readonly field: string | null
  readonly value: unknown
  /** Id of the row's source and the place in it; null for a row that has none. */
  readonly source: string | null
  readonly dataVersion: string
  readonly dataHash: string
  /** Of the page on which it was seen. */
  readonly address: string
}

/** Plain text, one line for each part; the last two are for the reader to fill in. */
export function reportText(cell: ReportedCell): string {
  const words = TEXT.reportError.report
  const lines: readonly (readonly [label: string, text: string] | null)[] = [
    [words.row, cell.row],
    [words.field, cell.field ?? TEXT.reportError.whole],
    cell.field === null ? null : [words.value, valueText(cell.value)],
    cell.source === null ? null : [words.source, cell.source],
    [words.data, `${cell.dataVersion} (SHA-256 ${cell.dataHash})`],
    [words.seen, cell.address],
    [words.should, ''],
    [words.because, ''],
  ]
  const body = lines.flatMap((line) => (line === null ? [] : `${line[0]}: ${line[1]}`.trim()))
  return [words.title(cell.row), '', ...body, ''].join('\n')
}

/** A value as the tables have it. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return TEXT.reportError.empty
  return Array.isArray(value) ? value.join(', ') : String(value)
}
