/** The lines of a sheet: as many as there is room for, with the item under the cursor among them. */
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
      sheet.rows.length === 0 ? sheet.empty : 'Nothing here contains that. Esc shows all.',
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
    return row ? rowLine(row, placed, item === index ? (column ?? '') : null, gap, ascii) : BLANK
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

function rowLine(
  row: SheetRow,
  placed: readonly PlacedColumn[],
  selected: string | null,
  gap: number,
  ascii: boolean,
): Line {
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

/** A figure in its room; where it is higher, the rows around the part under the cursor. */
export function figureLines({ draw, items, sticky }: FigureSheet, index: number, size: Size): SheetLines {
  const { columns, rows, ascii } = size
  const scene = draw(terminalFrame(columns, rows))
  const name = items[index]?.id
  const skipRows = hiddenRows(scene, name, rows, sticky)
  const kept = skipRows > 0 ? Math.min(sticky, rows) : 0
  const options = { ascii, selected: name }
  const top = kept > 0 ? renderCells(scene, columns, kept, options) : []
  const rest = renderCells(scene, columns, rows - kept, { ...options, skipRows: skipRows + kept })
  const lines = [...top, ...rest]
  const { lineHeight } = terminalFrame(1, 1)
  const itemAt = lines.map((_, at) => {
    const row = at < kept ? at : at + skipRows
    const found = items.findIndex(({ id }) => {
      const part = scene.parts.find((one) => one.name === id)
      return part?.marks.some((mark) => 'at' in mark && Math.floor(mark.at[1] / lineHeight) === row)
    })
    return found === -1 ? null : found
  })
  return { lines, itemAt }
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
