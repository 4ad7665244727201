/**
 * CSV as in RFC 4180, read leniently (LF or CRLF, a byte order mark is dropped) and written strictly.
 * Our own because core has no dependency but zod; tests hold it against `csv-parse`.
 */

export interface CsvRecord {
  /** Position in the file as a spreadsheet counts: the header is row 1. */
  readonly row: number
  readonly cells: readonly string[]
}

/** What keeps a file from being read as a table. */
export interface CsvProblem {
  readonly row: number
  readonly reason: string
  readonly tip: string
}

export type CsvResult =
  | {
      readonly ok: true
      readonly header: readonly string[]
      readonly headerRow: number
      readonly records: readonly CsvRecord[]
    }
  | { readonly ok: false; readonly problems: readonly CsvProblem[] }

/** More columns than this are refused before a row is kept. */
export const MOST_COLUMNS = 1000
/** More rows than this are refused. */
export const MOST_ROWS = 2_000_000
/** A file with more rows of the wrong length than this is not read on. */
const MOST_PROBLEMS = 100

/**
 * Reads CSV text. Every record must have as many cells as the header; blank lines are skipped. All rows of the wrong
 * length are reported together.
 */
export function parseCsv(text: string): CsvResult {
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    return failAt(lineAt(text, nul), 'the file holds a NUL byte', 'Save it as UTF-8 text, not as a workbook.')
  }
  const records: CsvRecord[] = []
  const problems: CsvProblem[] = []
  let position = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0
  let row = 0
  let columns = 0
  while (position < text.length && problems.length < MOST_PROBLEMS) {
    row += 1
    const isQuoted = text[position] === '"'
    const record = readRecord(text, position)
    if ('reason' in record) return { ok: false, problems: [...problems, { row, ...record }] }
    position = record.next
    const { cells } = record
    const isBlank = cells.length === 1 && cells[0] === '' && !isQuoted
    if (isBlank) continue
    if (records.length === 0) columns = cells.length
    if (cells.length !== columns) {
      const reason = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} where the header has ${columns}`
      problems.push({ row, reason, tip: 'Quote cells that hold commas, and keep one row on one line.' })
      continue
    }
    if (records.length > MOST_ROWS) return failAt(row, `more than ${MOST_ROWS} rows`, 'Split the file.')
    records.push({ row, cells })
  }
  if (problems.length > 0) return { ok: false, problems }
  const header = records.shift()
  if (!header) return failAt(1, 'the file is empty', 'Start it with a header row.')
  return { ok: true, header: header.cells.map((cell) => cell.trim()), headerRow: header.row, records }
}

const BYTE_ORDER_MARK = 0xfeff

function failAt(row: number, reason: string, tip: string): CsvResult {
  return { ok: false, problems: [{ row, reason, tip }] }
}

function lineAt(text: string, position: number): number {
  const before = text.slice(0, position)
  let line = 1
  for (let end = before.indexOf('\n'); end >= 0; end = before.indexOf('\n', end + 1)) line += 1
  return line
}

type ReadRecord =
  | { readonly cells: string[]; readonly next: number }
  | { readonly reason: string; readonly tip: string }

function readRecord(text: string, start: number): ReadRecord {
  const cells: string[] = []
  let position = start
  for (;;) {
    if (cells.length >= MOST_COLUMNS) {
      return { reason: `more than ${MOST_COLUMNS} columns`, tip: 'Keep only the columns that are used.' }
    }
    if (text[position] === '"') {
      const quoted = readQuoted(text, position)
      if ('reason' in quoted) return quoted
      cells.push(quoted.cell)
      position = quoted.next
    } else {
      const end = endOfBareCell(text, position)
      cells.push(text.slice(position, end))
      position = end
    }
    const separator = text[position]
    if (separator === ',') {
      position += 1
      continue
    }
    if (separator === '\r' && text[position + 1] === '\n') return { cells, next: position + 2 }
    return { cells, next: position + 1 }
  }
}

function endOfBareCell(text: string, start: number): number {
  let end = start
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code === 0x2c || code === 0x0a || code === 0x0d) break
    end += 1
  }
  return end
}

function readQuoted(text: string, start: number): { cell: string; next: number } | { reason: string; tip: string } {
  let cell = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return { reason: 'a quoted cell is never closed', tip: 'Close it with a double quote.' }
    cell += text.slice(from, quote)
    if (text[quote + 1] === '"') {
      cell += '"'
      from = quote + 2
      continue
    }
    const after = text[quote + 1]
    if (after !== undefined && after !== ',' && after !== '\n' && after !== '\r') {
      return { reason: `"${after}" follows a closing quote`, tip: 'Double the quotes inside a quoted cell.' }
    }
    return { cell, next: quote + 1 }
  }
}

export type CsvValue = string | number | boolean | null | undefined

export interface CsvOptions {
  /**
   * Whether text that a spreadsheet would run as a formula gets an apostrophe in front (default true). Off for data
   * packages, which must read back unchanged.
   */
  readonly guardFormulas?: boolean
  readonly lineEnd?: '\r\n' | '\n'
}

/** What makes a spreadsheet take text for a formula (OWASP, "CSV Injection"), wide forms included. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/

/** Writes CSV: header, CRLF, quotes only where needed; null and undefined are empty cells. */
export function formatCsv(
  header: readonly string[],
  rows: Iterable<readonly CsvValue[]>,
  { guardFormulas = true, lineEnd = '\r\n' }: CsvOptions = {},
): string {
  const cell = (value: CsvValue): string => {
    if (value === null || value === undefined) return ''
    if (typeof value !== 'string') return String(value)
    const safe = guardFormulas && FORMULA_START.test(value) ? `'${value}` : value
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  // A lone empty cell would be a blank line, which readers skip.
  const line = (values: readonly CsvValue[]) =>
    `${values.map(cell).join(',') || (values.length === 1 ? '""' : '')}${lineEnd}`
  let text = line(header)
  for (const row of rows) text += line(row)
  return text
}
