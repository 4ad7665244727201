/** The lines of a sheet: as many as there is room for, with the item under the cursor among them. */
import type { Scene } from '@ffc/figures'
import { renderCells, terminalFrame } from '@ffc/figures/terminal'
import {
  BLANK,
  type Line,
  type Style,
  cutText,
  fitCell,
  fitLines,
  line,
  padLine,
  span,
  windowStart,
  wrapWords,
} from '../components/line.ts'
import type { Sorting } from './app-state.ts'
import { GAP, type PlacedColumn, columnWidths } from './column-widths.ts'
import { hiddenRows } from './hidden-rows.ts'
import type { FigureSheet, SheetRow, TableSheet, TextSheet } from './sheet.ts'
import type { Size } from './size.ts'

const MARKER = 2

/** What is drawn, and which item each line belongs to: for the mouse. */
export interface SheetLines {
  readonly lines: readonly Line[]
  /** Index of the item on each line; null where there is none. */
  readonly itemAt: readonly (number | null)[]
}

export interface TableCursor {
  readonly index: number
  readonly column: string | null
  readonly sorting: Sorting | null
}

export function tableLines(
  sheet: TableSheet,
  rows: readonly SheetRow[],
  { index, column, sorting }: TableCursor,
  { columns, rows: room, ascii }: Size,
): SheetLines {
  const placed = columnWidths(sheet, columns - MARKER, column)
  const gap = sheet.gap ?? GAP
  const header = headerLine(placed, sorting, gap, ascii)
  if (rows.length === 0) {
    const words = wrapWords(
      sheet.rows.length === 0 ? sheet.empty : 'Nothing here contains that. Enter looks in all records; Esc shows all.',
      columns,
      {
        tone: 'muted',
      },
    )
    return toSheetLines([header, ...words], [null], room)
  }
  const page = Math.max(1, room - 1)
  // Headings stand only while the rows keep the order of the answer.
  const isGrouped = sorting === null
  const entries = withHeadings(rows, isGrouped)
  const at = entries.findIndex((entry) => entry.item === index)
  const start = windowStart(at, page, entries.length)
  const shown = entries.slice(start, start + page)
  const lines = shown.map(({ heading, item }): Line => {
    if (item === null) return line(heading, { tone: 'muted' })
    const row = rows[item]
    return row ? rowLine(row, { placed, gap, ascii }, item === index ? (column ?? '') : null) : BLANK
  })
  return toSheetLines([header, ...lines], [null, ...shown.map(({ item }) => item)], room)
}

function toSheetLines(lines: readonly Line[], itemAt: readonly (number | null)[], room: number): SheetLines {
  return { lines: fitLines(lines, room), itemAt: Array.from({ length: room }, (_, at) => itemAt[at] ?? null) }
}

/** Lines that a table takes with its header and headings. */
export function tableHeight(rows: readonly SheetRow[]): number {
  return withHeadings(rows, true).length + 1
}

function withHeadings(rows: readonly SheetRow[], isGrouped: boolean) {
  return rows.flatMap(({ heading = '' }, item) => {
    const isNew = isGrouped && heading !== '' && heading !== rows[item - 1]?.heading
    const entry = { heading: '', item: item as number | null }
    return isNew ? [{ heading, item: null }, entry] : [entry]
  })
}

function headerLine(placed: readonly PlacedColumn[], sorting: Sorting | null, gap: number, ascii: boolean): Line {
  return [
    span(' '.repeat(MARKER)),
    ...placed.flatMap(({ column, width }, position): Line => {
      const isSorted = sorting?.column === column.key
      const isFalling = isSorted && (column.falls === true) !== sorting.isReversed
      const words = isSorted ? `${cutText(column.label, width - 2)} ${isFalling ? '↓' : '↑'}` : column.label
      const drawn =
        column.drawHeader && !isSorted ? padLine(column.drawHeader(width, { ascii, isSelected: false }), width) : null
      const blank = position === 0 ? [] : [span(' '.repeat(gap))]
      return [...blank, ...(drawn ?? [span(fitCell(words, width, column.align), { tone: 'muted', bold: isSorted })])]
    }),
  ]
}

/** Rows without the cursor look the same from frame to frame. */
const plainRows = new WeakMap<SheetRow, { readonly layout: string; readonly line: Line }>()

interface RowPlace {
  readonly placed: readonly PlacedColumn[]
  /** Between columns. */
  readonly gap: number
  readonly ascii: boolean
}

/** @param selected key of the column that the cursor is in; empty for none of them, null where it is in another row */
function rowLine(row: SheetRow, place: RowPlace, selected: string | null): Line {
  if (selected !== null) return drawRow(row, place, selected)
  const { placed, gap, ascii } = place
  const layout = `${ascii} ${gap} ${placed.map(({ index, width }) => `${index}:${width}`).join(' ')}`
  const last = plainRows.get(row)
  if (last?.layout === layout) return last.line
  const line = drawRow(row, place, null)
  plainRows.set(row, { layout, line })
  return line
}

function drawRow(row: SheetRow, { placed, gap, ascii }: RowPlace, selected: string | null): Line {
  const isSelected = selected !== null
  return [
    isSelected ? span('› ', { tone: 'accent' }) : span('  '),
    ...placed.flatMap(({ column, index, width }, position): Line => {
      const blank = position === 0 ? [] : [span(' '.repeat(gap))]
      if (column.draw) return [...blank, ...padLine(column.draw(row, width, { ascii, isSelected }), width)]
      const { text = '', tone } = row.cells[index] ?? {}
      const isCursor = isSelected && selected === column.key
      const style: Style = {
        ...(isSelected ? { bold: true } : tone === undefined ? {} : { tone }),
        ...(isCursor ? { inverse: true } : {}),
      }
      return [...blank, span(fitCell(text, width, column.align), style)]
    }),
  ]
}

/** The last drawing of a figure: moving the cursor does not lay it out anew. */
const drawnLast = new WeakMap<FigureSheet, { readonly columns: number; readonly rows: number; readonly scene: Scene }>()

function sceneOf(sheet: FigureSheet, { columns, rows }: Size): Scene {
  const last = drawnLast.get(sheet)
  if (last?.columns === columns && last.rows === rows) return last.scene
  const scene = sheet.draw(terminalFrame(columns, rows))
  drawnLast.set(sheet, { columns, rows, scene })
  return scene
}

/** A figure in its room; where it is higher, the rows around the part under the cursor. */
export function figureLines(sheet: FigureSheet, index: number, size: Size): SheetLines {
  const { columns, rows, ascii } = size
  const { items, sticky } = sheet
  const scene = sceneOf(sheet, size)
  const name = items[index]?.id
  const skipRows = hiddenRows(scene, name, rows, sticky)
  const kept = skipRows > 0 ? Math.min(sticky, rows) : 0
  const options = { ascii, selected: name }
  const top = kept > 0 ? renderCells(scene, columns, kept, options) : []
  const rest = renderCells(scene, columns, rows - kept, { ...options, skipRows: skipRows + kept })
  const itemOfRow = rowsOfItems(scene, items)
  return {
    lines: [...top, ...rest],
    itemAt: Array.from({ length: rows }, (_, at) => itemOfRow.get(at < kept ? at : at + skipRows) ?? null),
  }
}

/** The first item that has a letter or a symbol in a row. */
function rowsOfItems(scene: Scene, items: FigureSheet['items']): ReadonlyMap<number, number> {
  const indexes = new Map(items.map(({ id }, index) => [id, index]))
  const { lineHeight } = terminalFrame(1, 1)
  const rows = new Map<number, number>()
  for (const { name, marks } of scene.parts) {
    const item = indexes.get(name)
    if (item === undefined) continue
    for (const mark of marks) {
      const row = 'at' in mark ? Math.floor(mark.at[1] / lineHeight) : null
      if (row !== null && !rows.has(row)) rows.set(row, item)
    }
  }
  return rows
}

/** Running text under its headings, with the block under the cursor in sight. */
export function textLines({ blocks }: TextSheet, index: number, { columns, rows }: Size): SheetLines {
  const lines: Line[] = []
  const itemAt: (number | null)[] = []
  let [first, last] = [0, 0]
  for (const [position, { heading, text, tone }] of blocks.entries()) {
    if (heading !== undefined && heading !== blocks[position - 1]?.heading) {
      if (position > 0) {
        lines.push(BLANK)
        itemAt.push(null)
      }
      lines.push(line(heading, { tone: 'muted' }))
      itemAt.push(null)
    }
    const isSelected = position === index
    if (isSelected) first = lines.length
    const words = wrapWords(text, columns - MARKER, {
      ...(tone ? { tone } : {}),
      ...(isSelected ? { bold: true } : {}),
    })
    for (const [at, one] of words.entries()) {
      lines.push([isSelected && at === 0 ? span('› ', { tone: 'accent' }) : span('  '), ...one])
      itemAt.push(position)
    }
    if (isSelected) last = lines.length
  }
  // The first lines stay in sight as long as the block does.
  const start = last <= rows ? 0 : Math.min(first, Math.max(0, lines.length - rows))
  return {
    lines: fitLines(lines.slice(start, start + rows), rows),
    itemAt: Array.from({ length: rows }, (_, at) => itemAt[start + at] ?? null),
  }
}
