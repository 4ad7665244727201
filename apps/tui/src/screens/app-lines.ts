import { BLANK, type Line, fitLines, line, wrapWords } from '../components/line.ts'
import { type AppState, placeOf } from './app-state.ts'
import { keyLine, statusLine } from './bar-lines.ts'
import { lagLines, lagPage } from './lag-lines.ts'
import { viewOf } from './model.ts'
import { commandLines, helpLines, whyLines } from './overlay-lines.ts'
import type { Room } from './reduce.ts'
import { LEAST_COLUMNS, LEAST_ROWS, type Size } from './size.ts'
import { treatiesLines, treatiesPage } from './treaties-lines.ts'
import { treatyLines } from './treaty-lines.ts'

/** Lines under every screen. */
const BARS = 2

/** The whole terminal, line by line; and what a key press must know of it. */
export function appLines(state: AppState, size: Size): { readonly lines: Line[]; readonly room: Room } {
  if (size.columns < LEAST_COLUMNS || size.rows < LEAST_ROWS) {
    return { lines: fitLines(tooSmallLines(size), size.rows), room: { page: 1, lastOffset: 0 } }
  }
  const body = { ...size, rows: size.rows - BARS }
  const over = overlayLines(state, body)
  const lastOffset = over ? Math.max(0, over.length - body.rows) : 0
  const offset = state.overlay && 'offset' in state.overlay ? Math.min(state.overlay.offset, lastOffset) : 0
  const shown = over ? over.slice(offset) : screenLines(state, body)
  return {
    lines: [...fitLines(shown, body.rows), keyLine(state, size), statusLine(state, size.columns)],
    room: { page: over ? body.rows : pageOf(state, body), lastOffset },
  }
}

function overlayLines(state: AppState, size: Size): Line[] | null {
  switch (state.overlay?.name) {
    case 'help':
      return helpLines(placeOf(state).screen, size)
    case 'why':
      return whyLines(state.overlay, viewOf(state), size.columns)
    case 'command':
      return commandLines(state.overlay.text, size.columns)
    case undefined:
      return null
  }
}

function screenLines(state: AppState, size: Size): Line[] {
  switch (placeOf(state).screen) {
    case 'treaties':
      return treatiesLines(state, size)
    case 'lag':
      return lagLines(state, size)
    case 'treaty':
      return treatyLines(state, size)
  }
}

function pageOf(state: AppState, size: Size): number {
  return placeOf(state).screen === 'lag' ? lagPage(size) : treatiesPage(size)
}

function tooSmallLines({ columns, rows }: Size): Line[] {
  const words = `ffc needs a terminal of ${LEAST_COLUMNS}×${LEAST_ROWS}; this one has ${columns}×${rows}.`
  return [
    ...wrapWords(words, columns, { bold: true }),
    BLANK,
    ...wrapWords('Make it larger, or leave with q and use a command: ffc help lists them.', columns),
    line(''),
  ]
}
