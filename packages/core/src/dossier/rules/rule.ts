import type { TableName } from '../../model/table-name.ts'
import type { Row } from '../../model/tables.ts'
import type { Manifest } from '../manifest.ts'
import type { Issue } from '../issue.ts'
import type { ParsedTable, PlacedRow } from '../parse-table.ts'

/** What a rule sees: every table as far as it parsed. */
export interface RuleContext {
  readonly manifest: Manifest
  readonly focalState: string
  readonly tables: { readonly [Table in TableName]: ParsedTable<Table> }
}

/** One rule, one file, one test. A rule reports all that it finds and never throws on data. */
export interface Rule {
  readonly name: string
  /** What must hold, as a sentence of the codebook. */
  readonly description: string
  /** Whether it rests on what the manifest says of sources or of the focal state. */
  readonly readsManifest?: true
  check(context: RuleContext): Issue[]
}

/** An issue at a cell of a parsed row. */
export function issueAt<Table extends TableName>(
  table: ParsedTable<Table>,
  placed: Pick<PlacedRow<Table>, 'row'>,
  column: string,
  rule: string,
  {
    message,
    got = null,
    expected = null,
    tip,
  }: { message: string; got?: string | null; expected?: string | null; tip: string },
): Issue {
  return { file: table.file, row: placed.row, column, rule, message, got, expected, tip }
}

/** Rows of a table by id; of repeated ids the first. */
export function rowsById<Table extends TableName>(table: ParsedTable<Table>): Map<string, Row<Table>> {
  const rows = new Map<string, Row<Table>>()
  for (const { value } of table.rows) if (!rows.has(value.id)) rows.set(value.id, value)
  return rows
}
