/** The rows that an answer names, told in full: what each says, who says so, and who says otherwise. */
import type { Evidence } from '../dossier/evidence.ts'
import type { DossierView } from '../dossier/view.ts'
import { TABLE_NAMES, type TableName } from '../model/table-name.ts'
import type { Row } from '../model/tables.ts'
import { focalName } from '../present/country-name.ts'
import { datedRowText } from '../present/row-text.ts'
import { type Dissent, verdictOn } from './dissent.ts'
import type { FoundRow } from './find-row.ts'

/** A row as a claim. */
export interface NamedClaim extends Omit<Evidence, 'row'> {
  readonly table: TableName
  /** The row in words. */
  readonly says: string
  /** Where the product chooses between claims: whether this one is used, and why. */
  readonly standing: string | null
  readonly dissent: readonly Dissent[]
}

/** States and sources are named by everything, and claim nothing about it. */
const NO_CLAIMS: ReadonlySet<TableName> = new Set(['countries', 'sources'])

/** The claims whose rows the data of an answer name, by id, in the order in which they are named. */
export function claimsNamed(view: DossierView, data: unknown): Record<string, NamedClaim> {
  const rows = new Map<string, FoundRow>(
    TABLE_NAMES.filter((table) => !NO_CLAIMS.has(table)).flatMap((table) =>
      (view.tables[table] as readonly Row[]).map((row) => [row.id, { table, row }] as const),
    ),
  )
  const named = new Map<string, NamedClaim>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      const found = named.has(value) ? undefined : rows.get(value)
      if (found) named.set(value, toClaim(found, view))
      return
    }
    for (const item of Object.values(value ?? {})) visit(item)
  }
  visit(data)
  return Object.fromEntries(named)
}

function toClaim(found: FoundRow, view: DossierView): NamedClaim {
  const { table, row } = found
  const { source, locator } = row as Exclude<Row, Row<'sources'>>
  return { table, source, locator, says: datedRowText(table, row as never, focalName(view)), ...verdictOn(view, found) }
}
