/** The screen for a screen reader: running text without boxes, bars or columns; what changed stands first. */
import { BLANK, type Line, line, wrapWords } from '../components/line.ts'
import { bindingsOf } from '../keys.ts'
import type { AppState } from './app-state.ts'
import { keyLine, statusLine } from './bar-lines.ts'
import { cellUnderCursor, columnUnderCursor, itemIndex, itemUnderCursor, itemsOf, paneAt, screenAt } from './model.ts'
import { finderEntries } from './finder-entries.ts'
import { FINDER_WORDS, type FinderOverlay } from './overlay-lines.ts'
import { overlayLines } from './over-lines.ts'
import { titleOf } from './pane-lines.ts'
import type { Size } from './size.ts'
import { tagsOf } from './tags.ts'

const KEYS_SPOKEN = 6

export function spokenLines(state: AppState, size: Size): Line[] {
  const { columns } = size
  if (state.overlay && 'query' in state.overlay) return finderWords(state, state.overlay, columns)
  const over = overlayLines(state, size)
  const bar = state.prompt || state.notice !== null || state.loading ? [keyLine(state, size)] : []
  if (over) return [...over.filter((one) => one.length > 0), ...bar]
  const { title, subtitle } = titleOf(state)
  const tags = tagsOf(state)
  const keys = bindingsOf(tags)
    .filter(({ hint }) => hint !== null)
    .slice(0, KEYS_SPOKEN)
    .map(({ keys: [key = ''], hint }) => `${key} ${hint}`)
  return [
    ...bar,
    ...wrapWords(itemWords(state), columns, { bold: true }),
    BLANK,
    ...wrapWords(`${screenAt(state).title}, ${paneAt(state).title}. ${title}`, columns),
    ...wrapWords(subtitle, columns),
    ...wrapWords(
      statusLine(state, columns)
        .map(({ text }) => text)
        .join('')
        .replaceAll(' · ', ', '),
      columns,
    ),
    line(`Keys: ${keys.join(', ')}.`),
  ]
}

/** What was typed, the entry that Enter takes, and how many there are. */
function finderWords(state: AppState, { name, query, index }: FinderOverlay, columns: number): Line[] {
  const entries = finderEntries(state)
  const entry = entries[index]
  const [title, tip] = FINDER_WORDS[name]
  const said = entry ? `${index + 1} of ${entries.length}. ${entry.mark}: ${entry.text}.` : 'Nothing is called so.'
  return [
    ...wrapWords(said, columns, { bold: true }),
    BLANK,
    ...wrapWords(`${title}. Typed: ${query === '' ? 'nothing' : query}. ${tip}`, columns),
  ]
}

function itemWords(state: AppState): string {
  const items = itemsOf(state)
  const item = itemUnderCursor(state)
  if (!item) return 'Nothing to list here.'
  const column = columnUnderCursor(state)
  const cell = cellUnderCursor(state)
  const heading = 'heading' in item && typeof item.heading === 'string' ? `${item.heading}. ` : ''
  const said = cell && column ? `${column.title ?? column.label}: ${cell.text || 'nothing'}. ` : ''
  return `${itemIndex(state, items) + 1} of ${items.length}. ${heading}${said}${cell?.says ?? item.says}`
}
