import type { Mark, Scene, Tone } from '../scene.ts'
import { type CellGrid, makeCellGrid } from './cell-grid.ts'
import { drawMark } from './draw-marks.ts'
import { ASCII_GLYPHS, UNICODE_GLYPHS } from './glyphs.ts'

/** Letters that stand together and look the same. */
export interface Run {
  readonly text: string
  readonly tone: Tone
  readonly bold: boolean
}

export interface CellOptions {
  /** Plain ASCII for terminals, and people, that have nothing else. */
  readonly ascii?: boolean
  /** Name of the part under the cursor: drawn last, in the accent. */
  readonly selected?: string | undefined
  /** Rows of the scene to leave out at the top. */
  readonly skipRows?: number
}

/**
 * A scene laid out in a `terminalFrame`, as rows of styled runs: exactly as many rows as asked for, none wider than
 * asked for. Control characters of the data are replaced, so that nothing in them reaches the terminal.
 */
export function renderCells(scene: Scene, columns: number, rows: number, options: CellOptions = {}): Run[][] {
  const { ascii = false, selected, skipRows = 0 } = options
  const glyphs = ascii ? ASCII_GLYPHS : UNICODE_GLYPHS
  const grid = makeCellGrid(columns, rows + skipRows)
  for (const { marks } of scene.parts) {
    for (const mark of marks) drawMark(grid, mark, glyphs, { tone: toneOf(mark), bold: isBold(mark) })
  }
  const chosen = scene.parts.find(({ name }) => name === selected)
  for (const mark of chosen?.marks ?? []) drawMark(grid, mark, glyphs, { tone: 'accent', bold: true })
  return Array.from({ length: rows }, (_, row) => toRuns(grid, row + skipRows, ascii))
}

/** A tint is context: dots have no opacity. */
function toneOf(mark: Mark): Tone {
  return mark.kind === 'area' && (mark.opacity ?? 1) < 0.5 ? 'faint' : mark.tone
}

function isBold(mark: Mark): boolean {
  return mark.kind === 'text' && mark.bold === true
}

function toRuns(grid: CellGrid, row: number, ascii: boolean): Run[] {
  const runs: { text: string; tone: Tone; bold: boolean }[] = []
  for (let column = 0; column < grid.columns; column += 1) {
    const { layer, text, dots, tone, bold = false } = grid.cell(column, row)
    const letter = dots === 0 ? text : ascii ? asciiDots(dots, layer === 'area-dots') : brailleLetter(dots)
    const last = runs.at(-1)
    // A blank looks the same in every tone.
    if (last && (layer === 'empty' || (last.tone === tone && last.bold === bold))) last.text += letter
    else runs.push({ text: letter, tone, bold })
  }
  const end = runs.at(-1)
  if (end) end.text = end.text.trimEnd()
  return runs.filter(({ text }) => text !== '')
}

const BRAILLE_BLANK = 0x2800

function brailleLetter(dots: number): string {
  return String.fromCodePoint(BRAILLE_BLANK + dots)
}

/** Bits of the upper and of the lower two rows of dots. */
const UPPER_DOTS = 0x01 | 0x02 | 0x08 | 0x10
const LOWER_DOTS = 0x04 | 0x40 | 0x20 | 0x80

/** The nearest that ASCII has: a tint, an upright stroke, or a level one high or low in the cell. */
function asciiDots(dots: number, isArea: boolean): string {
  if (isArea) return ':'
  const [isUpper, isLower] = [(dots & UPPER_DOTS) !== 0, (dots & LOWER_DOTS) !== 0]
  if (isUpper && isLower) return '|'
  return isUpper ? '-' : '_'
}
