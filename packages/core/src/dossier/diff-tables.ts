/** What differs between two sets of tables: rows that came, went or read otherwise. */
import { TABLE_NAMES, type TableName } from '../model/table-name.ts'
import type { Row } from '../model/tables.ts'
import type { Tables } from './dossier.ts'

export interface RowDifference {
  readonly table: TableName
  readonly id: string
  /** Null: the row is new. */
  readonly before: Row | null
  /** Null: the row is gone. */
  readonly after: Row | null
  /** The columns that read otherwise, by JSON key, in the order of the table; empty for a row that came or went. */
  readonly columns: readonly string[]
}

/** The differences from one set of tables to another, by table and id; equal tables have none. */
export function diffTables(before: Tables, after: Tables): RowDifference[] {
  return TABLE_NAMES.flatMap((table) => diffTable(table, before[table], after[table]))
}

function diffTable(table: TableName, before: readonly Row[], after: readonly Row[]): RowDifference[] {
  const old = new Map(before.map((row) => [row.id, row]))
  const current = new Map(after.map((row) => [row.id, row]))
  return [...new Set([...old.keys(), ...current.keys()])].toSorted().flatMap((id) => {
    const [was, is] = [old.get(id) ?? null, current.get(id) ?? null]
    const columns = was && is ? changedColumns(was, is) : []
    return was && is && columns.length === 0 ? [] : [{ table, id, before: was, after: is, columns }]
  })
}

function changedColumns(before: Row, after: Row): string[] {
  return Object.keys(after).filter((column) => !isSame(before[column as keyof Row], after[column as keyof Row]))
}

/** Cells are text, numbers, null, or lists of text. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => item === b[index])
  return Object.is(a, b)
}
