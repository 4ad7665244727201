import type { Tone } from '../scene.ts'

/** What fills a cell; a stronger filling covers a weaker one. */
const LAYERS = { empty: 0, rule: 1, 'area-dots': 2, 'line-dots': 3, glyph: 4 } as const
type Layer = keyof typeof LAYERS

export interface Ink {
  readonly tone: Tone
  readonly bold?: boolean
}

interface Cell extends Ink {
  readonly layer: Layer
  /** One grapheme; empty in the cells that a wide one covers. */
  readonly text: string
  /** Braille dots, one bit each in the order of Unicode. */
  readonly dots: number
}

const EMPTY: Cell = { layer: 'empty', text: ' ', dots: 0, tone: 'ink' }

/** Braille dots of a cell by column and row, as bits of its code point. */
const DOT_BITS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const
export const DOT_COLUMNS = 2
export const DOT_ROWS = 4

/** Cells of a terminal, drawn on in the order of the scene. Whatever falls outside is left out. */
export interface CellGrid {
  readonly columns: number
  readonly rows: number
  cell(column: number, row: number): Cell
  /** Rules that cross become one character. */
  putRule(column: number, row: number, text: string, crossing: string, ink: Ink): void
  putGlyph(column: number, row: number, text: string, width: number, ink: Ink): void
  putDot(dotColumn: number, dotRow: number, layer: 'area-dots' | 'line-dots', ink: Ink): void
}

export function makeCellGrid(columns: number, rows: number): CellGrid {
  const cells: Cell[] = Array.from({ length: columns * rows }, () => EMPTY)
  const isInside = (column: number, row: number) => column >= 0 && row >= 0 && column < columns && row < rows
  const cell = (column: number, row: number) => cells[row * columns + column] ?? EMPTY
  const put = (column: number, row: number, next: Cell) => {
    cells[row * columns + column] = next
  }
  return {
    columns,
    rows,
    cell,
    putRule(column, row, text, crossing, ink) {
      if (!isInside(column, row)) return
      const old = cell(column, row)
      if (LAYERS[old.layer] > LAYERS.rule) return
      const isCrossing = old.layer === 'rule' && old.text !== text
      put(column, row, { ...ink, layer: 'rule', text: isCrossing ? crossing : text, dots: 0 })
    },
    putGlyph(column, row, text, width, ink) {
      if (!isInside(column, row) || !isInside(column + width - 1, row)) return
      for (let offset = 0; offset < width; offset += 1) {
        eraseWide(column + offset, row)
        put(column + offset, row, { ...ink, layer: 'glyph', text: offset === 0 ? text : '', dots: 0 })
      }
    },
    putDot(dotColumn, dotRow, layer, ink) {
      const [column, row] = [Math.floor(dotColumn / DOT_COLUMNS), Math.floor(dotRow / DOT_ROWS)]
      if (!isInside(column, row)) return
      const old = cell(column, row)
      if (LAYERS[old.layer] > LAYERS[layer]) return
      const bit = DOT_BITS[dotColumn % DOT_COLUMNS === 0 ? 0 : 1][dotRow % DOT_ROWS] ?? 0
      const dots = bit | (old.layer === layer ? old.dots : 0)
      put(column, row, { ...ink, layer, text: '', dots })
    },
  }

  /** Half of a wide character cannot stand: what is left of it becomes blank. */
  function eraseWide(column: number, row: number): void {
    const isTail = (at: number) => at < columns && cell(at, row).layer === 'glyph' && cell(at, row).text === ''
    if (isTail(column)) {
      let head = column - 1
      while (head >= 0 && isTail(head)) head -= 1
      for (let at = Math.max(0, head); at < column; at += 1) put(at, row, EMPTY)
    }
    for (let tail = column + 1; isTail(tail); tail += 1) put(tail, row, EMPTY)
  }
}
