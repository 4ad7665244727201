/**
 * A view whose rows name only rows that are there. Views leave rows out (`exclude`, editions, known-at) and let others go
 * on naming them; a package may not, since its keys must resolve wherever it is read.
 */
import { TABLE_NAMES, type TableName } from '../../model/table-name.ts'
import { compareText } from '../compare-text.ts'
import type { Edition, Tables } from '../dossier.ts'
import { rowReferences } from '../row-references.ts'
import { type DossierView, selectView } from '../view.ts'
import { tableColumns } from './table-schema.ts'

export interface CompleteTables {
  readonly tables: Tables
  /**
   * The editions of the package. First that of the view: as of its date, and admitting just the sources that it admits;
   * then those that lie wholly within it, as far as it goes.
   */
  readonly editions: readonly [Edition, ...Edition[]]
  /** What was kept, taken out of cells or left out so that references resolve, in sentences; usually none. */
  readonly notes: readonly string[]
}

/** Rows that say what others speak of: without them, those that name them lose their meaning. */
const CONTEXT: ReadonlySet<TableName> = new Set(['sources', 'countries', 'organisations', 'terms'])

type LooseRow = Readonly<Record<string, unknown>> & { readonly id: string }
type LooseTables = ReadonlyMap<TableName, readonly LooseRow[]>

/**
 * The rows of a view, with what they name:
 *
 * - a claim of a source that the view does not admit comes along; read again, it is left out of the view again;
 * - a source, country, organisation or term that was excluded by name comes along;
 * - the id of any other excluded row is taken out of lists;
 * - a row that must name an excluded one is left out.
 *
 * So the package of a view that excludes nothing by name has that very view as its own.
 */
export function completeTables(view: DossierView): CompleteTables {
  const brought = bringAlong(view)
  const complete = dropRowsWithoutTarget(brought.tables)
  const trimmed = trimCells(complete.tables)
  const all = toTables(trimmed.tables)
  const chosen = selectView({ ...view.dossier, editions: exportedEditions(view, all), tables: all }).tables
  const tables = withNamedRows(chosen, trimmed.tables, view.dossier.focalState)
  return {
    tables,
    editions: exportedEditions(view, tables),
    notes: [
      sentence('Kept although the view leaves them out, since other rows name them', brought.ids),
      sentence('Left out, since they are about rows that the view leaves out', complete.dropped),
      sentence('Taken out of cells, since the view leaves them out', trimmed.taken),
    ].filter((note) => note !== null),
  }
}

/** The rows of the view and those that come along, with the ids of the latter. */
function bringAlong(view: DossierView): { readonly tables: LooseTables; readonly ids: readonly string[] } {
  const mayCome = (table: TableName, row: LooseRow) =>
    CONTEXT.has(table) || !view.admittedSources.has(row['source'] as string)
  const pool = new Map(
    [...toLoose(view.dossier.tables)].map(([table, rows]) => [table, rows.filter((row) => mayCome(table, row))]),
  )
  const tables = toLoose(withNamedRows(view.tables, pool, view.dossier.focalState))
  const known = idsOf(toLoose(view.tables))
  return { tables, ids: [...idsOf(tables)].filter((id) => !known.has(id)) }
}

/** Rows, with those of the pool that they name, directly or through others, each table in the order of its ids. */
function withNamedRows(rows: Tables, pool: LooseTables, focalState: string): Tables {
  const tables = new Map(toLoose(rows))
  const known = new Set(idsOf(tables))
  const missing = new Map<string, { readonly table: TableName; readonly row: LooseRow }>()
  for (const [table, poolRows] of pool) {
    for (const row of poolRows) if (!known.has(row.id)) missing.set(row.id, { table, row })
  }
  const named = [...tables].flatMap(([table, own]) => own.flatMap((row) => rowReferences(table, row as never)))
  named.push(focalState)
  // Grows while it is walked: what comes along names rows of its own.
  for (const id of named) {
    const found = missing.get(id)
    if (!found) continue
    missing.delete(id)
    tables.set(found.table, [...(tables.get(found.table) ?? []), found.row])
    named.push(...rowReferences(found.table, found.row as never))
  }
  return toTables(new Map([...tables].map(([table, own]) => [table, own.toSorted((a, b) => compareText(a.id, b.id))])))
}

/** Leaves out rows whose required reference leads nowhere, and then those that must name these. */
function dropRowsWithoutTarget(given: LooseTables): { readonly tables: LooseTables; readonly dropped: string[] } {
  let tables = given
  const dropped: string[] = []
  for (;;) {
    const known = idsOf(tables)
    const before = dropped.length
    tables = new Map(
      [...tables].map(([table, rows]) => {
        const keys = tableColumns(table)
          .filter(({ info }) => info.references !== undefined && info.required)
          .map(({ key }) => key)
        const isComplete = (row: LooseRow) => keys.every((key) => known.has(row[key] as string))
        dropped.push(...rows.filter((row) => !isComplete(row)).map(({ id }) => id))
        return [table, rows.filter(isComplete)]
      }),
    )
    if (dropped.length === before) return { tables, dropped }
  }
}

/** Takes ids that lead nowhere out of lists. A single id leads somewhere: it is that of a row that comes along, or required. */
function trimCells(given: LooseTables): { readonly tables: LooseTables; readonly taken: readonly string[] } {
  const known = idsOf(given)
  const taken = new Set<string>()
  const isKnown = (id: string): boolean => {
    if (!known.has(id)) taken.add(id)
    return known.has(id)
  }
  const tables = new Map(
    [...given].map(([table, rows]) => {
      const lists = tableColumns(table).filter(({ info }) => info.references !== undefined && info.type === 'list')
      const trimmed = rows.map((row) => {
        const cells = lists.map(({ key }) => [key, (row[key] as readonly string[]).filter(isKnown)] as const)
        return { ...row, ...Object.fromEntries(cells) }
      })
      return [table, trimmed]
    }),
  )
  return { tables, taken: [...taken] }
}

function exportedEditions(view: DossierView, { sources }: Tables): CompleteTables['editions'] {
  const { dossier, edition, admittedSources, asOf } = view
  const admitted = sources.map(({ id }) => id).filter((id) => admittedSources.has(id))
  const within = dossier.editions.filter(
    (other) => other !== edition && other.sources !== null && isWithin(other.sources, edition.sources),
  )
  return [
    { name: edition.name, title: edition.title, asOf, sources: admitted.length === sources.length ? null : admitted },
    ...within.map((other) => ({ ...other, sources: admitted.filter((id) => other.sources?.includes(id)) })),
  ]
}

function isWithin(sources: readonly string[], wider: readonly string[] | null): boolean {
  return wider === null || sources.every((id) => wider.includes(id))
}

function toLoose(tables: Tables): LooseTables {
  return new Map(TABLE_NAMES.map((table) => [table, tables[table] as unknown as readonly LooseRow[]]))
}

function toTables(tables: LooseTables): Tables {
  return Object.fromEntries(tables) as unknown as Tables
}

function idsOf(tables: LooseTables): ReadonlySet<string> {
  return new Set([...tables.values()].flatMap((rows) => rows.map(({ id }) => id)))
}

const MOST_NAMED = 8

function sentence(what: string, ids: readonly string[]): string | null {
  if (ids.length === 0) return null
  const more = ids.length - MOST_NAMED
  return `${what}: ${ids.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
}
