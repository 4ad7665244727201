import { BLANK, type Line, fitLines, wrapWords } from '../components/line.ts'
import type { AppState } from './app-state.ts'
import { keyLine, screensLine, statusLine } from './bar-lines.ts'
import type { Room } from './move.ts'
import { overlayLines } from './over-lines.ts'
import { paneLines } from './pane-lines.ts'
import { LEAST_COLUMNS, LEAST_ROWS, type Size } from './size.ts'

/** Lines under every screen. */
const BARS = 2
/** From so many rows on the screens have a line of their own. */
const TALL = 28

export interface AppLines {
  readonly lines: readonly Line[]
  /** What a key press must know of it. */
  readonly room: Room
  /** Index of the item on each line, for the mouse. */
  readonly itemAt: readonly (number | null)[]
}

/** The whole terminal, line by line. */
export function appLines(state: AppState, size: Size): AppLines {
  const { columns, rows } = size
  if (columns < LEAST_COLUMNS || rows < LEAST_ROWS) {
    return { lines: fitLines(tooSmallLines(size), rows), room: { page: 1, lastOffset: 0 }, itemAt: [] }
  }
  const screens = rows >= TALL ? screensLine(state, columns, size.ascii) : BLANK
  const top = screens.length > 0 ? [screens] : []
  const body = { ...size, rows: rows - BARS - top.length }
  const bars = [keyLine(state, size), statusLine(state, columns)]
  const over = overlayLines(state, body)
  if (over) {
    const lastOffset = Math.max(0, over.length - body.rows)
    const offset = state.overlay && 'offset' in state.overlay ? Math.min(state.overlay.offset, lastOffset) : 0
    return {
      lines: [...top, ...fitLines(over.slice(offset), body.rows), ...bars],
      room: { page: Math.max(1, body.rows - 1), lastOffset },
      itemAt: [],
    }
  }
  const { lines, itemAt, page } = paneLines(state, body)
  return {
    lines: [...top, ...fitLines(lines, body.rows), ...bars],
    room: { page, lastOffset: 0 },
    itemAt: [...top.map(() => null), ...itemAt.slice(0, body.rows)],
  }
}

function tooSmallLines({ columns, rows }: Size): Line[] {
  const words = `ffc needs a terminal of ${LEAST_COLUMNS}×${LEAST_ROWS}; this one has ${columns}×${rows}.`
  return [
    ...wrapWords(words, columns, { bold: true }),
    BLANK,
    ...wrapWords('Make it larger, or leave with q and use a command: ffc help lists them.', columns),
  ]
}
