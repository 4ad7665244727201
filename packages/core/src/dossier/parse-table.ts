import { fieldInfo } from '../model/field.ts'
import type { TableName } from '../model/table-name.ts'
import { type Row, TABLES } from '../model/tables.ts'
import { toCamelCase, toSnakeCase } from './case.ts'
import { type CsvProblem, parseCsv } from './csv.ts'
import type { Issue } from './issue.ts'

/** A row with its place in the file, so that rules can point at it. */
export interface PlacedRow<Table extends TableName = TableName> {
  readonly row: number
  readonly value: Row<Table>
}

export interface WrittenId {
  readonly row: number
  readonly id: string
}

export interface ParsedTable<Table extends TableName = TableName> {
  readonly file: string
  readonly rows: readonly PlacedRow<Table>[]
  /** Ids with their places, as written, of rows that did not parse too; those without an id are left out. */
  readonly written: readonly WrittenId[]
  /**
   * Ids as written, of rows that did not parse too: other tables' references to them are not at fault. A table that
   * could not be read at all has every id, for the same reason.
   */
  readonly ids: { has(id: string): boolean }
}

/** The ids of a table of which nothing is known. */
export const ANY_ID: ParsedTable['ids'] = { has: () => true }

/** A table with more issues than this is not checked to its end: whoever reads them has found the pattern by then. */
const MOST_ISSUES = 1000

/** Reads one table. Rows with an issue are left out of `rows`; all issues are reported together. */
export function parseTable<Table extends TableName>(
  table: Table,
  text: string,
): { parsed: ParsedTable<Table>; issues: Issue[] } {
  const file = `${table}.csv`
  const csv = parseCsv(text)
  if (!csv.ok)
    return {
      parsed: { file, rows: [], written: [], ids: ANY_ID },
      issues: csv.problems.map((one) => csvIssue(file, one)),
    }
  const columns = Object.keys(TABLES[table].shape).map(toSnakeCase)
  const issues = checkHeader(file, csv.header, csv.headerRow, columns)
  // Columns are missing or unknown: each row would only repeat what the header's issues say.
  const isReadable = issues.length === 0
  const written: WrittenId[] = []
  const rows: PlacedRow<Table>[] = []
  const idColumn = csv.header.indexOf('id')
  for (const record of csv.records) {
    const id = record.cells[idColumn]?.trim()
    if (id) written.push({ row: record.row, id })
    if (!isReadable || issues.length > MOST_ISSUES) continue
    const cells: Record<string, string> = {}
    csv.header.forEach((column, index) => {
      cells[toCamelCase(column)] = record.cells[index] ?? ''
    })
    const result = TABLES[table].safeParse(cells)
    if (result.success) rows.push({ row: record.row, value: result.data as Row<Table> })
    else issues.push(...result.error.issues.map((problem) => cellIssue(table, file, record.row, cells, problem)))
    if (issues.length > MOST_ISSUES) issues.push(tooManyIssues(file, record.row))
  }
  const ids = idColumn < 0 ? ANY_ID : new Set(written.map(({ id }) => id))
  return { parsed: { file, rows, written, ids }, issues }
}

function csvIssue(file: string, { row, reason, tip }: CsvProblem): Issue {
  return { file, row, column: null, rule: 'csv', message: reason, got: null, expected: 'CSV as in RFC 4180', tip }
}

function cellIssue(
  table: TableName,
  file: string,
  row: number,
  cells: Readonly<Record<string, string>>,
  problem: { readonly path: readonly PropertyKey[]; readonly message: string },
): Issue {
  const key = String(problem.path[0])
  const { expected, tip } = fieldInfo(TABLES[table].shape[key as keyof Row])
  return {
    file,
    row,
    column: toSnakeCase(key),
    rule: 'cell',
    message: problem.message,
    got: cells[key] ?? '',
    expected,
    tip,
  }
}

function tooManyIssues(file: string, row: number): Issue {
  return {
    file,
    row,
    column: null,
    rule: 'cell',
    message: `more than ${MOST_ISSUES} issues so far: the rows below are not checked`,
    got: null,
    expected: null,
    tip: 'Mend these first; most will have one cause.',
  }
}

function checkHeader(file: string, header: readonly string[], row: number, columns: readonly string[]): Issue[] {
  const written = header.join(',').slice(0, LONGEST_HEADER_SHOWN)
  const issue = (column: string, got: string, message: string, tip: string): Issue => ({
    file,
    row,
    column,
    rule: 'columns',
    message,
    got,
    expected: `the columns ${columns.join(',')}`,
    tip,
  })
  const missing = columns.filter((column) => !header.includes(column))
  const unknown = header.filter((column) => !columns.includes(column))
  const repeated = header.filter((column, index) => columns.includes(column) && header.indexOf(column) !== index)
  return [
    ...missing.map((column) =>
      issue(
        column,
        written,
        `column ${column} is missing`,
        `Add a column ${column}; its cells may be empty if it is optional.`,
      ),
    ),
    ...unknown.map((column) =>
      issue(column, column, 'unknown column', 'Remove it or correct its name; notes go into the column note.'),
    ),
    ...repeated.map((column) => issue(column, written, `column ${column} stands twice`, 'Keep one of them.')),
  ]
}

const LONGEST_HEADER_SHOWN = 500
