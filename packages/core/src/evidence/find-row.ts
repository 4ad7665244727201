import type { DossierView } from '../dossier/view.ts'
import { TABLE_NAMES, type TableName } from '../model/table-name.ts'
import type { Row } from '../model/tables.ts'

export interface FoundRow {
  readonly table: TableName
  readonly row: Row
}

/** The row of that id among those that the view admits; undefined when there is none. */
export function findRow(view: DossierView, id: string): FoundRow | undefined {
  for (const table of TABLE_NAMES) {
    const row = (view.tables[table] as readonly Row[]).find((one) => one.id === id)
    if (row) return { table, row }
  }
  return undefined
}
