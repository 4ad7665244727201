import { cellWidth } from '@ffc/figures/terminal'
import type { SheetColumn, SheetRow, TableSheet } from './sheet.ts'

export interface PlacedColumn {
  readonly column: SheetColumn
  /** Index among the cells of a row. */
  readonly index: number
  readonly width: number
}

const LEAST = 4
export const GAP = 2

/**
 * The columns that fit, with their widths. The first one always stays. Where not all fit, those before the cursor’s
 * column are left out before it is, so that moving to the right shows what was hidden.
 */
export function columnWidths(
  { columns, rows, gap = GAP }: TableSheet,
  room: number,
  cursor: string | null,
): readonly PlacedColumn[] {
  const measured = measuredOf(columns, rows)
  // A number that is cut is another number: such columns are left out rather than narrowed.
  const least = ({ column, natural }: MeasuredColumn) =>
    column.align === 'right' ? natural : Math.min(natural, leastWidth(column))
  const total = (shown: readonly MeasuredColumn[]) => shown.reduce((sum, one) => sum + least(one) + gap, -gap)
  let shown = measured
  while (shown.length > 1 && total(shown) > room) {
    const at = shown.findIndex(({ column }) => column.key === cursor)
    // From the right as far as the cursor; then what stands between it and the first column.
    const drop = at < shown.length - 1 ? shown.length - 1 : Math.min(1, at)
    shown = shown.filter((_, position) => position !== drop)
  }
  let left = Math.max(0, room - total(shown))
  const widths = new Map(shown.map((one) => [one.index, Math.min(least(one), room)]))
  const give = (columns: readonly MeasuredColumn[], most: (column: MeasuredColumn) => number) => {
    // Cell by cell, so that no column takes the room that all of them lack.
    for (let wanting = columns; left > 0 && wanting.length > 0;) {
      wanting = wanting.filter((one) => (widths.get(one.index) ?? 0) < most(one))
      for (const { index } of wanting.slice(0, left)) widths.set(index, (widths.get(index) ?? 0) + 1)
      left -= Math.min(left, wanting.length)
    }
  }
  // Numbers and short texts first; what grows takes the rest.
  give(
    shown.filter(({ column }) => !column.grows),
    ({ natural }) => natural,
  )
  give(
    shown.filter(({ column }) => column.grows),
    () => room,
  )
  return shown.map(({ column, index }) => ({ column, index, width: widths.get(index) ?? 0 }))
}

interface MeasuredColumn {
  readonly column: SheetColumn
  readonly index: number
  readonly natural: number
}

const measuredLast = new WeakMap<readonly SheetRow[], readonly MeasuredColumn[]>()

/** Rows are measured once: only the room changes. */
function measuredOf(columns: readonly SheetColumn[], rows: readonly SheetRow[]): readonly MeasuredColumn[] {
  const known = measuredLast.get(rows)
  if (known) return known
  const measured = columns.map((column, index) => ({ column, index, natural: naturalWidth(column, index, rows) }))
  measuredLast.set(rows, measured)
  return measured
}

function leastWidth({ least, label }: SheetColumn): number {
  return least ?? Math.max(LEAST, Math.min(cellWidth(label), 10))
}

/** Rows of which widths are measured: the first of a long list stand for the rest. */
const MEASURED_ROWS = 300

function naturalWidth(
  { label, least, most = Infinity, draw, grows }: SheetColumn,
  index: number,
  rows: readonly SheetRow[],
) {
  if (draw) return grows ? (least ?? LEAST) : Math.max(least ?? LEAST, most === Infinity ? 0 : most)
  let width = Math.max(cellWidth(label), least ?? 0)
  for (const { cells } of rows.slice(0, MEASURED_ROWS)) width = Math.max(width, cellWidth(cells[index]?.text ?? ''))
  return Math.min(width, Math.max(most, least ?? 0))
}
