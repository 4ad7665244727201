import type { Sorting } from './app-state.ts'
import type { SheetCell, SheetRow, TableSheet } from './sheet.ts'

let last: { readonly given: readonly unknown[]; readonly rows: readonly SheetRow[] } | null = null

/** The rows that a filter leaves, in the order asked for; without one, in that of the answer. */
export function listRows(sheet: TableSheet, filter: string, sorting: Sorting | null): readonly SheetRow[] {
  const given = [sheet, filter, sorting]
  if (last && given.every((value, index) => value === last?.given[index])) return last.rows
  const rows = sortRows(sheet, filterRows(sheet.rows, filter), sorting)
  last = { given, rows }
  return rows
}

function filterRows(rows: readonly SheetRow[], filter: string): readonly SheetRow[] {
  const wanted = fold(filter)
  if (wanted === '') return rows
  return rows.filter(({ id, cells, names = '', heading = '' }) =>
    fold([id, names, heading, ...cells.map(({ text }) => text)].join(' ')).includes(wanted),
  )
}

function sortRows({ columns }: TableSheet, rows: readonly SheetRow[], sorting: Sorting | null): readonly SheetRow[] {
  const index = columns.findIndex(({ key }) => key === sorting?.column)
  const column = columns[index]
  if (!sorting || !column) return rows
  const sign = (column.falls === true) === sorting.isReversed ? 1 : -1
  return rows.toSorted((a, b) => compareCells(a.cells[index], b.cells[index], sign))
}

/** Cells without a value come last, whichever way the others stand. */
function compareCells(a: SheetCell | undefined, b: SheetCell | undefined, sign: number): number {
  const [one, other] = [orderOf(a), orderOf(b)]
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
  const [left, right] = [String(one), String(other)]
  return left === right ? 0 : left < right ? -sign : sign
}

function orderOf(cell: SheetCell | undefined): number | string | null {
  if (!cell) return null
  return cell.order === undefined ? fold(cell.text) : cell.order
}

/** Letters without case and accents, so that "cote" finds "Côte". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
