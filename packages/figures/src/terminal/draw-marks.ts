/** Marks of a scene on a grid of cells. */
import { stripControls } from '@ffc/core/dossier'
import { cellWidth } from './cell-width.ts'
import type { Area, Bar, Line, Mark, Point, Polyline, Symbol, Text } from '../scene.ts'
import { type CellGrid, DOT_COLUMNS, DOT_ROWS, type Ink } from './cell-grid.ts'
import type { Glyphs } from './glyphs.ts'
import { CELL_HEIGHT, CELL_WIDTH } from './terminal-frame.ts'

const DOT_WIDTH = CELL_WIDTH / DOT_COLUMNS
const DOT_HEIGHT = CELL_HEIGHT / DOT_ROWS

export function drawMark(grid: CellGrid, mark: Mark, glyphs: Glyphs, ink: Ink): void {
  switch (mark.kind) {
    case 'line':
      return drawLine(grid, mark, glyphs, ink)
    case 'polyline':
      return drawPolyline(grid, mark, ink)
    case 'area':
      return drawArea(grid, mark, ink)
    case 'bar':
      return drawBar(grid, mark, glyphs, ink)
    case 'symbol':
      return drawSymbol(grid, mark, glyphs, ink)
    case 'text':
      return drawText(grid, mark, glyphs, ink)
  }
}

const column = (x: number) => Math.floor(x / CELL_WIDTH)
const row = (y: number) => Math.floor(y / CELL_HEIGHT)

/** Upright and level lines are rules; those that mean something lie over what they cross, context under it. */
function drawLine(grid: CellGrid, { from, to, dashed, tone }: Line, glyphs: Glyphs, ink: Ink): void {
  const isLevel = from[1] === to[1]
  if (!isLevel && from[0] !== to[0]) return drawPolyline(grid, { kind: 'polyline', points: [from, to], tone }, ink)
  const isContext = tone === 'faint' || tone === 'muted'
  const text = isLevel
    ? dashed
      ? glyphs.dashedHorizontal
      : glyphs.horizontal
    : dashed
      ? glyphs.dashedVertical
      : glyphs.vertical
  const [first, last] = (isLevel ? [from[0], to[0]].map(column) : [from[1], to[1]].map(row)).toSorted((a, b) => a - b)
  // An upright line ends above the row that it ends at: that is where the next thing begins.
  const end = isLevel || to[1] % CELL_HEIGHT !== 0 ? (last ?? 0) : (last ?? 0) - 1
  for (let at = first ?? 0; at <= end; at += 1) {
    const [x, y] = isLevel ? [at, row(from[1])] : [column(from[0]), at]
    if (isContext) grid.putRule(x, y, text, glyphs.crossing, ink)
    else grid.putGlyph(x, y, text, 1, ink)
  }
}

/** Bresenham's line from dot to dot. */
function drawPolyline(grid: CellGrid, { points }: Polyline, ink: Ink): void {
  const dots = points.map(([x, y]) => [Math.floor(x / DOT_WIDTH), Math.floor(y / DOT_HEIGHT)] as const)
  for (const [index, [endX, endY]] of dots.entries()) {
    let [x, y] = dots[index - 1] ?? [endX, endY]
    const [distanceX, distanceY] = [Math.abs(endX - x), Math.abs(endY - y)]
    const [stepX, stepY] = [Math.sign(endX - x), Math.sign(endY - y)]
    let error = distanceX - distanceY
    for (;;) {
      grid.putDot(x, y, 'line-dots', ink)
      if (x === endX && y === endY) break
      const doubled = 2 * error
      if (doubled > -distanceY) {
        error -= distanceY
        x += stepX
      }
      if (doubled < distanceX) {
        error += distanceX
        y += stepY
      }
    }
  }
}

/** One dot in four, staggered: a tint that leaves lines readable. */
function drawArea(grid: CellGrid, { points }: Area, ink: Ink): void {
  const heights = points.map(([, y]) => y / DOT_HEIGHT)
  const first = Math.max(0, Math.floor(Math.min(...heights) / 2) * 2)
  for (let y = first; y <= Math.max(...heights); y += 2) {
    const stagger = y % 4 === 0 ? 0 : 1
    const crossings = crossingsAt(points, (y + 0.5) * DOT_HEIGHT)
    // Even-odd rule: inside between the first crossing and the second, and so on.
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from = 0, to = 0] = [crossings[index], crossings[index + 1]].map((x) => (x ?? 0) / DOT_WIDTH - 0.5)
      const start = Math.max(0, Math.ceil((from - stagger) / 2) * 2 + stagger)
      for (let x = start; x < to; x += 2) grid.putDot(x, y, 'area-dots', ink)
    }
  }
}

/** Where the outline of a polygon crosses a height, from left to right. */
function crossingsAt(polygon: readonly Point[], y: number): number[] {
  const crossings = polygon.flatMap(([x1, y1], index) => {
    const [x0, y0] = polygon.at(index - 1) ?? [x1, y1]
    return y1 > y === y0 > y ? [] : [((x0 - x1) * (y - y1)) / (y0 - y1) + x1]
  })
  return crossings.toSorted((a, b) => a - b)
}

function drawBar(grid: CellGrid, { x, y, width, height, fade, soft }: Bar, { bar }: Glyphs, ink: Ink): void {
  const text = soft ? bar.soft : fade ? bar.open : bar.solid
  const middle = row(y + height / 2)
  const end = Math.round((x + width) / CELL_WIDTH)
  for (let at = Math.round(x / CELL_WIDTH); at < end; at += 1) grid.putGlyph(at, middle, text, 1, ink)
}

function drawSymbol(grid: CellGrid, { symbol, at: [x, y] }: Symbol, { symbols }: Glyphs, ink: Ink): void {
  const text = symbols[symbol]
  const start = Math.min(column(x), grid.columns - 1) - Math.floor(text.length / 2)
  for (const [offset, letter] of [...text].entries()) grid.putGlyph(start + offset, row(y), letter, 1, ink)
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function drawText(grid: CellGrid, { at: [x, y], text, anchor }: Text, { letters: toLetters }: Glyphs, ink: Ink): void {
  const letters = [...graphemes.segment(toLetters(stripControls(text)))].map(({ segment }) => segment)
  const widths = letters.map((letter) => cellWidth(letter))
  const width = widths.reduce((total, one) => total + one, 0)
  const place = x / CELL_WIDTH
  let at = Math.round(anchor === 'start' ? place : anchor === 'end' ? place - width : place - width / 2)
  for (const [index, letter] of letters.entries()) {
    const letterWidth = widths[index] ?? 0
    if (letterWidth > 0) grid.putGlyph(at, row(y), letter, letterWidth, ink)
    at += letterWidth
  }
}
