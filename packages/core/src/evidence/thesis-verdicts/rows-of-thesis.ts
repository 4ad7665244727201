/** The rows that an argument names, of those that the view admits. */
import { type Evidence, evidenceOf } from '../../dossier/evidence.ts'
import type { DossierView } from '../../dossier/view.ts'
import { TABLE_NAMES, type TableName } from '../../model/table-name.ts'
import type { Row, Thesis } from '../../model/tables.ts'

/** The rows of one table on which an argument says that it rests. */
export function rowsOfThesis<Table extends TableName>(view: DossierView, { bearsOn }: Thesis, table: Table) {
  const named = new Set(bearsOn)
  return (view.tables[table] as readonly Row<Table>[]).filter(({ id }) => named.has(id))
}

/** The evidence of every row that bears on an argument. */
export function evidenceOfThesis(view: DossierView, thesis: Thesis): Evidence[] {
  return TABLE_NAMES.flatMap((table) => {
    const rows: readonly Row[] = rowsOfThesis(view, thesis, table)
    return rows.flatMap((row) => ('source' in row ? evidenceOf([row]) : []))
  })
}
