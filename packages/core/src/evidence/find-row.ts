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

/**
 * The rows that share an id which is no row of its own, as answers print them: the accounts of a happening, the legs of
 * a route. Empty when there are none.
 */
export function findRowsSharing({ tables }: DossierView, id: string): readonly FoundRow[] {
  const accounts = tables.events.filter(({ happening }) => happening === id)
  const legs = tables.routes.filter(({ route }) => route === id)
  return [
    ...accounts.map((row) => ({ table: 'events' as const, row })),
    ...legs.map((row) => ({ table: 'routes' as const, row })),
  ]
}
