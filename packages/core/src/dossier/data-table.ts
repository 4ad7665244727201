/** Any CSV of a caller's own, for the tools that work on columns: survival, meta-analysis, composite. */
import { Failure, badParameter } from '../failure.ts'
import { type CsvRecord, parseCsv } from './csv.ts'

export interface DataTable {
  /** File name, for messages and the citation. */
  readonly name: string
  /** SHA-256 of the file; hexadecimal. */
  readonly hash: string
  readonly header: readonly string[]
  readonly records: readonly CsvRecord[]
}

/** The text of a cell; null where its value is missing: an empty cell, or R's NA. */
function cellAt({ cells }: CsvRecord, position: number): string | null {
  const cell = (cells[position] ?? '').trim()
  return cell === '' || cell === 'NA' ? null : cell
}

/** Reads CSV text as columns. Throws a `Failure` that names file and row. */
export function parseDataTable(name: string, text: string, hash: string): DataTable {
  const csv = parseCsv(text)
  if (!csv.ok) {
    const details = csv.problems.map(({ row, reason }) => ({ pointer: `${name}:${row}`, detail: reason }))
    const message = details.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; ')
    const tips = new Set(csv.problems.map(({ tip }) => tip))
    throw new Failure('bad-data', message, [...tips].join(' '), details)
  }
  const repeated = csv.header.find((column, index) => csv.header.indexOf(column) !== index)
  if (repeated !== undefined) {
    throw new Failure('bad-data', `${name}:1: column "${repeated}" stands twice`, 'Rename one of the two.', [
      { pointer: `${name}:1:${repeated}`, detail: 'column stands twice' },
    ])
  }
  return { name, hash, header: csv.header, records: csv.records }
}

/** Position of a column that a parameter names. Throws a `Failure` that lists the columns there are. */
function findColumn(table: DataTable, parameter: string, column: string): number {
  const position = table.header.indexOf(column)
  if (position < 0) {
    throw badParameter(parameter, `${table.name} has no column "${column}"`, `Its columns: ${table.header.join(', ')}.`)
  }
  return position
}

/** A column as text; null where missing. */
export function textColumn(table: DataTable, parameter: string, column: string): (string | null)[] {
  const position = findColumn(table, parameter, column)
  return table.records.map((record) => cellAt(record, position))
}

/** A column as numbers; NaN where missing. Text in it is a `Failure` that names file, row and column. */
export function numberColumn(table: DataTable, parameter: string, column: string): Float64Array {
  const position = findColumn(table, parameter, column)
  const values = new Float64Array(table.records.length).fill(NaN)
  table.records.forEach((record, index) => {
    const cell = cellAt(record, position)
    if (cell === null) return
    const value = toNumber(cell)
    if (value === null) throw notANumber(table, record.row, column, cell)
    values[index] = value
  })
  return values
}

/** Whether every value that is present is a number: such a covariate is taken as it is, any other as categories. */
export function isNumberColumn(table: DataTable, parameter: string, column: string): boolean {
  return textColumn(table, parameter, column).every((cell) => cell === null || toNumber(cell) !== null)
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

function toNumber(cell: string): number | null {
  if (!DECIMAL.test(cell)) return null
  const value = Number(cell)
  return Number.isFinite(value) ? value : null
}

function notANumber(table: DataTable, row: number, column: string, cell: string): Failure {
  const place = `${table.name}:${row}:${column}`
  const shown = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell
  return new Failure(
    'bad-data',
    `${place}: not a number (got "${shown}"; expected a decimal number such as 12.5)`,
    'Correct the cell, or leave it empty if the value is missing.',
    [{ pointer: place, detail: 'not a decimal number' }],
  )
}

export interface CompleteRows {
  /** Positions of the records that have a value in every column used. */
  readonly kept: Uint32Array
  /** How many were left out. */
  readonly leftOut: number
}

/** The rows without a missing value in any of the columns. */
export function completeRows(columns: readonly (Float64Array | readonly (string | null)[])[]): CompleteRows {
  const length = columns[0]?.length ?? 0
  const kept = new Uint32Array(length)
  let count = 0
  for (let row = 0; row < length; row += 1) {
    if (columns.every((column) => isPresent(column[row]))) {
      kept[count] = row
      count += 1
    }
  }
  return { kept: kept.slice(0, count), leftOut: length - count }
}

/** What a reader must know of rows that were left out; nothing when none was. */
export function leftOutWarnings(table: DataTable, { leftOut }: CompleteRows): string[] {
  if (leftOut === 0) return []
  return [`${leftOut} of ${table.records.length} rows are left out: a value is missing in a column that is used.`]
}

function isPresent(value: number | string | null | undefined): boolean {
  return value !== null && value !== undefined && !Number.isNaN(value)
}
