import { Failure, badParameter, compareText } from '@ffc/core'
import { decodeCursor, encodeCursor } from './cursor.ts'

/** A row of a table as answers give it. */
export type Row = { readonly id: string } & Readonly<Record<string, unknown>>

export interface RowRequest {
  readonly sort: readonly string[]
  readonly limit: number | null
  readonly cursor: string | null
}

export interface SelectedRows {
  /** Positions in the rows given, in the order asked for. */
  readonly positions: readonly number[]
  /** Cursor of the page after this one; null on the last. */
  readonly next: string | null
}

interface SortKey {
  readonly field: string
  readonly sign: 1 | -1
}

type Scalar = string | number | boolean | null

/**
 * One page of the rows in the order asked for. Pages are cut by key, not by count: a page starts after the last row of
 * the one before it, so that none is given twice or left out. Ties are broken by id, so the order is total.
 */
export function selectRows(rows: readonly Row[], { sort, limit, cursor }: RowRequest): SelectedRows {
  const keys = sort.map((text) => sortKey(text, rows))
  const all = rows.map((row, position) => ({ row, position, values: keys.map(({ field }) => scalarOf(row, field)) }))
  const order = (a: { values: readonly Scalar[]; id: string }, b: { values: readonly Scalar[]; id: string }) =>
    compareValues(a.values, b.values, keys) || compareText(a.id, b.id)
  const sorted =
    keys.length === 0
      ? all
      : all.toSorted((a, b) => order({ values: a.values, id: a.row.id }, { values: b.values, id: b.row.id }))
  let start = 0
  if (cursor !== null) {
    const after = decodeCursor(cursor, sort)
    // Without keys the order is the table's own, which only the row itself has a place in.
    start =
      keys.length === 0
        ? sorted.findIndex(({ row }) => row.id === after.id) + 1
        : sorted.findIndex(({ row, values }) => order({ values, id: row.id }, after) > 0)
    if (keys.length === 0 && start === 0) throw staleCursor()
    if (start < 0) start = sorted.length
  }
  const page = sorted.slice(start, limit === null ? undefined : start + limit)
  const last = page.at(-1)
  const isLast = start + page.length >= sorted.length
  return {
    positions: page.map(({ position }) => position),
    next: isLast || !last ? null : encodeCursor(sort, { values: last.values, id: last.row.id }),
  }
}

function staleCursor(): Failure {
  return badParameter('cursor', 'this view has no such row', 'Start again without cursor.')
}

function sortKey(text: string, rows: readonly Row[]): SortKey {
  const field = text.startsWith('-') ? text.slice(1) : text
  checkField('sort', field, rows)
  const example = rows.find((row) => typeof row[field] === 'object' && row[field] !== null)
  if (example) throw badParameter('sort', `"${field}" is a list, which has no order`, 'Sort by another field.')
  return { field, sign: text.startsWith('-') ? -1 : 1 }
}

/** Throws where no row has the field; a table without rows says nothing of its fields. */
export function checkField(parameter: string, field: string, rows: readonly Row[]): void {
  const [first] = rows
  if (!first || Object.hasOwn(first, field)) return
  throw badParameter(parameter, `there is no field "${field}"`, `Fields: ${Object.keys(first).join(', ')}.`)
}

function scalarOf(row: Row, field: string): Scalar {
  const value = row[field]
  return value === undefined ? null : (value as Scalar)
}

function compareValues(a: readonly Scalar[], b: readonly Scalar[], keys: readonly SortKey[]): number {
  for (const [index, { sign }] of keys.entries()) {
    const [left, right] = [a[index] ?? null, b[index] ?? null]
    if (left === null || right === null) {
      if (left === right) continue
      return left === null ? 1 : -1
    }
    const difference =
      typeof left === 'number' && typeof right === 'number' ? left - right : compareText(String(left), String(right))
    if (difference !== 0) return sign * difference
  }
  return 0
}
