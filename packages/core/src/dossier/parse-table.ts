import { fieldInfo } from '../model/field.ts'
import type { TableName } from '../model/table-name.ts'
import { type Row, TABLES } from '../model/tables.ts'
import { toCamelCase, toSnakeCase } from './case.ts'
import { parseCsv } from './csv.ts'
import type { Issue } from './issue.ts'

/** A row with its place in the file, so that rules can point at it. */
export interface PlacedRow<Table extends TableName = TableName> {
  readonly row: number
  readonly value: Row<Table>
}

export interface ParsedTable<Table extends TableName = TableName> {
  readonly file: string
  readonly rows: readonly PlacedRow<Table>[]
  /** Ids as written, of rows that did not parse too: other tables' references to them are not at fault. */
  readonly ids: ReadonlySet<string>
}

/** Reads one table. Rows with an issue are left out of `rows`; all issues are reported together. */
export function parseTable<Table extends TableName>(
  table: Table,
  text: string,
): { parsed: ParsedTable<Table>; issues: Issue[] } {
  const file = `${table}.csv`
  const csv = parseCsv(text)
  if (!csv.ok) {
    const issue: Issue = {
      file,
      row: csv.row,
      column: null,
      rule: 'csv',
      message: csv.reason,
      got: null,
      expected: 'CSV as in RFC 4180',
      tip: csv.tip,
    }
    return { parsed: { file, rows: [], ids: new Set() }, issues: [issue] }
  }
  const { shape } = TABLES[table]
  const columns = Object.keys(shape).map(toSnakeCase)
  const headerIssues = checkHeader(file, csv.header, columns)
  const ids = new Set<string>()
  const rows: PlacedRow<Table>[] = []
  const issues: Issue[] = [...headerIssues]
  const idColumn = csv.header.indexOf('id')
  for (const record of csv.records) {
    const id = idColumn >= 0 ? record.cells[idColumn]?.trim() : undefined
    if (id) ids.add(id)
    // Columns are missing or unknown: each row would only repeat what the header's issues say.
    if (headerIssues.length > 0) continue
    const cells: Record<string, string> = Object.create(null)
    csv.header.forEach((column, index) => {
      cells[toCamelCase(column)] = record.cells[index] ?? ''
    })
    const result = TABLES[table].safeParse({ ...cells })
    if (result.success) {
      rows.push({ row: record.row, value: result.data as Row<Table> })
      continue
    }
    for (const problem of result.error.issues) {
      const key = String(problem.path[0] ?? '')
      const field = shape[key as keyof typeof shape]
      const info = field ? fieldInfo(field) : null
      issues.push({
        file,
        row: record.row,
        column: toSnakeCase(key),
        rule: 'cell',
        message: problem.message,
        got: cells[key] ?? '',
        expected: info?.expected ?? null,
        tip: info?.tip ?? 'See the codebook, data/README.md.',
      })
    }
  }
  return { parsed: { file, rows, ids }, issues }
}

function checkHeader(file: string, header: readonly string[], columns: readonly string[]): Issue[] {
  const issue = (column: string, message: string, tip: string): Issue => ({
    file,
    row: 1,
    column,
    rule: 'columns',
    message,
    got: header.join(','),
    expected: `the columns ${columns.join(',')}`,
    tip,
  })
  const missing = columns.filter((column) => !header.includes(column))
  const unknown = header.filter((column) => !columns.includes(column))
  const repeated = header.filter((column, index) => header.indexOf(column) !== index)
  return [
    ...missing.map((column) =>
      issue(column, `column ${column} is missing`, `Add a column ${column}; its cells may be empty if it is optional.`),
    ),
    ...unknown.map((column) =>
      issue(column, `unknown column ${column}`, 'Remove it or correct its name; notes go into the column note.'),
    ),
    ...repeated.map((column) => issue(column, `column ${column} stands twice`, 'Keep one of them.')),
  ]
}
