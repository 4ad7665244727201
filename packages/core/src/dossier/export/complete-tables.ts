/**
 * A view whose rows name only rows that are there. Views leave rows out (`exclude`, editions, known-at) and let others go
 * on naming them; a package may not, since its keys must resolve wherever it is read.
 */
import { TABLE_NAMES, type TableName } from '../../model/table-name.ts'
import type { Edition, Tables } from '../dossier.ts'
import { rowReferences } from '../row-references.ts'
import { type DossierView, selectView } from '../view.ts'
import { tableColumns } from './table-schema.ts'

export interface CompleteTables {
  readonly tables: Tables
  /** The one edition of the package: as of the view's date, and admitting just the sources that the view admits. */
  readonly edition: Edition
  /** What was kept, taken out of cells or left out so that references resolve, in sentences; usually none. */
  readonly notes: readonly string[]
}

/** Without these rows, those that name them lose their meaning: they come along even where the view leaves them out. */
const CONTEXT = ['sources', 'countries', 'organisations', 'terms'] as const satisfies readonly TableName[]

type LooseRow = Readonly<Record<string, unknown>> & { readonly id: string }
type MutableTables = Map<TableName, readonly LooseRow[]>

/**
 * The rows of a view, with what they name:
 *
 * - a source, country, organisation or term that a row names comes along;
 * - the id of any other row that is not there is taken out of lists and optional cells;
 * - a row that must name one that is not there is left out.
 *
 * Choosing the exported edition in the result changes nothing more.
 */
export function completeTables(view: DossierView): CompleteTables {
  const tables: MutableTables = new Map(
    TABLE_NAMES.map((table) => [table, view.tables[table] as unknown as readonly LooseRow[]]),
  )
  const kept = bringContext(view, tables)
  const leftOut = dropRowsWithoutTarget(tables)
  const takenOut = trimCells(tables)
  const completed = Object.fromEntries(tables) as unknown as Tables
  const chosen = selectView({ ...view.dossier, editions: [exportedEdition(view, completed)], tables: completed }).tables
  return {
    tables: chosen,
    edition: exportedEdition(view, chosen),
    notes: [
      sentence('Kept, since other rows name them', kept),
      sentence('Left out, since they are about rows that the view leaves out', leftOut),
      sentence('Taken out of cells, since the view leaves them out', takenOut),
    ].filter((note) => note !== null),
  }
}

/** Adds named rows of context that the view left out; returns their ids. */
function bringContext(view: DossierView, tables: MutableTables): string[] {
  const brought: string[] = []
  const known = idsOf(tables)
  const missing = new Map<string, { readonly table: TableName; readonly row: LooseRow }>()
  for (const table of CONTEXT) {
    for (const row of view.dossier.tables[table] as unknown as readonly LooseRow[]) {
      if (!known.has(row.id)) missing.set(row.id, { table, row })
    }
  }
  const named = [...tables].flatMap(([table, rows]) => rows.flatMap((row) => rowReferences(table, row as never)))
  named.push(view.dossier.focalState)
  // Grows while it is walked: what comes along names rows of its own.
  for (const id of named) {
    const found = missing.get(id)
    if (!found) continue
    missing.delete(id)
    brought.push(id)
    tables.set(found.table, [...(tables.get(found.table) ?? []), found.row].toSorted(byId))
    named.push(...rowReferences(found.table, found.row as never))
  }
  return brought
}

/** Leaves out rows whose required reference leads nowhere, and then those that named these; returns their ids. */
function dropRowsWithoutTarget(tables: MutableTables): string[] {
  const dropped: string[] = []
  for (;;) {
    const known = idsOf(tables)
    const before = dropped.length
    for (const [table, rows] of tables) {
      const keys = tableColumns(table)
        .filter(({ info }) => info.references !== undefined && info.type !== 'list' && info.required)
        .map(({ key }) => key)
      const isComplete = (row: LooseRow) => keys.every((key) => known.has(row[key] as string))
      dropped.push(...rows.filter((row) => !isComplete(row)).map(({ id }) => id))
      tables.set(table, rows.filter(isComplete))
    }
    if (dropped.length === before) return dropped
  }
}

/** Takes ids that lead nowhere out of lists and optional cells; returns them. */
function trimCells(tables: MutableTables): string[] {
  const known = idsOf(tables)
  const taken = new Set<string>()
  const isKnown = (id: string): boolean => {
    if (!known.has(id)) taken.add(id)
    return known.has(id)
  }
  for (const [table, rows] of tables) {
    const columns = tableColumns(table).filter(({ info }) => info.references !== undefined)
    tables.set(
      table,
      rows.map((row) => {
        const cells = columns.map(({ key }) => [key, trimCell(row[key], isKnown)] as const)
        return cells.every(([key, value]) => value === row[key]) ? row : { ...row, ...Object.fromEntries(cells) }
      }),
    )
  }
  return [...taken]
}

/** A cell of ids without those that lead nowhere; the same value when nothing is to be taken out. */
function trimCell(value: unknown, isKnown: (id: string) => boolean): unknown {
  if (Array.isArray(value)) {
    const rest = (value as readonly string[]).filter(isKnown)
    return rest.length === value.length ? value : rest
  }
  return typeof value !== 'string' || isKnown(value) ? value : null
}

function idsOf(tables: MutableTables): ReadonlySet<string> {
  return new Set([...tables.values()].flatMap((rows) => rows.map(({ id }) => id)))
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

const MOST_NAMED = 8

function sentence(what: string, ids: readonly string[]): string | null {
  if (ids.length === 0) return null
  const more = ids.length - MOST_NAMED
  return `${what}: ${ids.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
}

function exportedEdition(view: DossierView, { sources }: Tables): Edition {
  const { name, title } = view.edition
  const admitted = sources.map(({ id }) => id).filter((id) => view.admittedSources.has(id))
  return { name, title, asOf: view.asOf, sources: admitted.length === sources.length ? null : admitted }
}
