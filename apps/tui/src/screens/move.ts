/** The cursor: over items, cells and lists that lie over the screen. */
import { type AppState, type Cursor, placeOf, withPlace } from './app-state.ts'
import { finderEntries } from './finder-entries.ts'
import { columnUnderCursor, cursorColumns, cursorOf, itemIndex, itemsOf, paneAt, sheetOf } from './model.ts'

/** What the reducer must know of the terminal. */
export interface Room {
  /** Lines of a page. */
  readonly page: number
  /** The furthest that what lies over the screen can be scrolled. */
  readonly lastOffset: number
}

export function move(state: AppState, by: number, { lastOffset }: Room): AppState {
  const { overlay } = state
  if (!overlay) return moveItem(state, by)
  if ('query' in overlay) {
    return { ...state, overlay: { ...overlay, index: clamp(overlay.index + by, finderEntries(state).length) } }
  }
  if (overlay.name === 'why') {
    return { ...state, overlay: { ...overlay, index: clamp(overlay.index + by, overlay.rows.length) } }
  }
  if ('offset' in overlay) {
    return { ...state, overlay: { ...overlay, offset: Math.max(0, Math.min(overlay.offset + by, lastOffset)) } }
  }
  return state
}

function moveItem(state: AppState, by: number): AppState {
  const items = itemsOf(state)
  const index = clamp(itemIndex(state, items) + by, items.length)
  return withCursor(state, { index, id: items[index]?.id ?? null })
}

/** Puts the cursor on an item, where there is one of that index. */
export function moveTo(state: AppState, index: number): AppState {
  return moveItem(state, index - itemIndex(state))
}

/** To the next cell of a row, or the next mark of a figure. */
export function moveAcross(state: AppState, by: number): AppState {
  const sheet = sheetOf(state)
  if (sheet?.kind !== 'table') return moveItem(state, by)
  const columns = cursorColumns(sheet)
  const at = columns.findIndex((column) => column === columnUnderCursor(state))
  return withCursor(state, { column: columns[clamp(at + by, columns.length)]?.key ?? null })
}

export function withCursor(state: AppState, change: Partial<Cursor>): AppState {
  const { name } = paneAt(state)
  const cursors = { ...placeOf(state).cursors, [name]: { ...cursorOf(state), ...change } }
  return withPlace(state, { cursors })
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1))
}
