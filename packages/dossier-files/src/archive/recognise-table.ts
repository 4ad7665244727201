import { type Issue, parseCsv, tableColumns } from '@ffc/core/dossier'
import { TABLE_NAMES, type TableName } from '@ffc/core/model'

export type RecognisedTable =
  | { readonly ok: true; readonly table: TableName }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** A header that shares fewer of a table's columns than this share is no attempt at that table. */
const LEAST_SHARE = 0.6

/**
 * Which table a CSV is: the one whose columns its header has. A header that comes near one is taken for it, so that the
 * parser can say which columns are missing; one that comes near none is refused.
 *
 * @param file its name, for messages
 */
export function recogniseTable(file: string, text: string): RecognisedTable {
  const csv = parseCsv(text)
  if (!csv.ok) {
    const issues = csv.problems.map(({ row, reason, tip }) => csvIssue(file, row, reason, tip))
    return { ok: false, issues }
  }
  const header = new Set(csv.header)
  const shares = TABLE_NAMES.map((table) => {
    const columns = tableColumns(table).map(({ name }) => name)
    const shared = columns.filter((column) => header.has(column)).length
    // Columns in common, of all that either has: 1 where they are the same.
    return { table, share: shared / (columns.length + header.size - shared) }
  })
  const [best] = shares.toSorted((a, b) => b.share - a.share)
  if (best && best.share >= LEAST_SHARE) return { ok: true, table: best.table }
  return {
    ok: false,
    issues: [
      {
        ...csvIssue(
          file,
          csv.headerRow,
          'the header is that of no table of a dossier',
          'Take the header of that table from data/README.md. For a table of any other shape use ffc survival, meta-analysis or composite.',
        ),
        rule: 'columns',
        got: csv.header.join(','),
        expected: `the columns of one of ${TABLE_NAMES.join(', ')}`,
      },
    ],
  }
}

function csvIssue(file: string, row: number, message: string, tip: string): Issue {
  return { file, row, column: null, rule: 'csv', message, got: null, expected: 'CSV as in RFC 4180', tip }
}
