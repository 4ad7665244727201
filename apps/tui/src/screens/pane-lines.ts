/** A screen in its order: the finding, the panes, the figure or table, what the cursor is on, the doubt. */
import { capitalise } from '@ffc/core/present'
import { BLANK, type Line, cutLines, cutText, fitLines, line, lineWidth, span, wrapWords } from '../components/line.ts'
import { type AppState, placeOf } from './app-state.ts'
import { isRefusal } from './answers.ts'
import {
  answerOf,
  cellUnderCursor,
  columnUnderCursor,
  contextOf,
  itemIndex,
  itemUnderCursor,
  outcomeOf,
  paneAt,
  presentAnswer,
  questionOf,
  rowsOf,
  screenAt,
  sheetOf,
} from './model.ts'
import type { Sheet } from './sheet.ts'
import { type SheetLines, figureLines, tableHeight, tableLines, textLines } from './sheet-lines.ts'
import type { Size } from './size.ts'

const HIGHEST_TITLE = 2
/** Fewer rows leave the subtitle one line; the notes have all of it. */
const TALL = 30
const DETAIL = 3
/** From so many rows on there is room for all that is known of the cell, and for more of the doubt. */
const ROOMY = 36
const ROOMY_DETAIL = 4
/** Rows beyond which a curve is no better read, as a share of its columns. */
const HIGHEST_FIGURE = 0.22
/** Lines of notes where there is room for any. */
const TALL_NOTES = 6
/** Least rows of a sheet before notes may take any. */
const LEAST_SHEET = 15

export interface PaneLines extends SheetLines {
  /** Lines of one page of the sheet. */
  readonly page: number
}

export function paneLines(state: AppState, size: Size): PaneLines {
  const { columns, rows } = size
  const head = headLines(state, size)
  const sheet = sheetOf(state)
  const detailRoom = rows >= ROOMY ? ROOMY_DETAIL : DETAIL
  // Running text says all of itself.
  const detail =
    sheet?.kind === 'text' || sheet === null
      ? []
      : fitLines(cutLines(detailLines(state, columns), detailRoom, columns), detailRoom)
  const { caution } = paneAt(state)
  if (caution !== undefined && sheet?.kind !== 'text') detail.push(line(cutText(caution, columns), { tone: 'muted' }))
  const room = rows - head.length - (detail.length > 0 ? detail.length + 1 : 0)
  const notes = noteLines(state, columns, noteRoom(state, sheet, room, size))
  const sheetRoom = Math.max(1, room - notes.length)
  const body = sheetLines(state, sheet, { ...size, rows: sheetRoom })
  const lines = [...head, ...body.lines, ...(detail.length > 0 ? [BLANK, ...detail] : []), ...notes]
  return {
    lines,
    itemAt: [...head.map(() => null), ...body.itemAt],
    page: Math.max(1, sheetRoom - 1),
  }
}

/** What a sheet leaves; on tall terminals a few lines even of one that could fill them all. */
function noteRoom(state: AppState, sheet: Sheet | null, room: number, size: Size): number {
  if (!sheet || sheet.kind === 'text') return 0
  const wanted = sheet.kind === 'figure' ? figureRows(size) : tableHeight(rowsOf(state, sheet))
  return Math.max(0, Math.min(room - LEAST_SHEET, Math.max(TALL_NOTES, room - wanted)))
}

function sheetLines(state: AppState, sheet: Sheet | null, size: Size): SheetLines {
  if (!sheet) return { lines: fitLines([line('  Computing…', { tone: 'muted' })], size.rows), itemAt: [] }
  const index = itemIndex(state)
  switch (sheet.kind) {
    case 'table': {
      const column = columnUnderCursor(state)?.key ?? null
      const sorting = placeOf(state).sortings[paneAt(state).name] ?? null
      return tableLines(sheet, rowsOf(state, sheet), { index, column, sorting }, size)
    }
    case 'figure': {
      const drawn = figureLines(sheet, index, { ...size, rows: Math.min(size.rows, figureRows(size)) })
      return { lines: fitLines(drawn.lines, size.rows), itemAt: drawn.itemAt }
    }
    case 'text':
      return textLines(sheet, index, size)
  }
}

function figureRows({ columns, rows }: Size): number {
  return Math.max(LEAST_SHEET, Math.min(rows, Math.floor(columns * HIGHEST_FIGURE)))
}

/** While another answer is computed, or after that was stopped, the last one stays and says so. */
const OLD_ANSWER = 'Not of this view, but of the one before:'

function headLines(state: AppState, size: Size): Line[] {
  const { columns } = size
  const pane = paneAt(state)
  const answer = answerOf(state)
  const context = contextOf(state)
  const { title, subtitle } = titleOf(state)
  const isOld = answer !== null && presentAnswer(state) === null
  const told = isOld ? `${OLD_ANSWER} ${subtitle}` : subtitle
  const own = answer ? (pane.head?.(answer, context)(size) ?? []) : []
  return [
    ...cutLines(wrapWords(title, columns, { bold: true }), HIGHEST_TITLE, columns),
    ...cutLines(
      wrapWords(told, columns, { tone: isOld ? 'accent' : 'muted' }),
      size.rows < TALL ? 1 : HIGHEST_TITLE,
      columns,
    ),
    panesLine(state, columns),
    ...own.flatMap((one) =>
      lineWidth(one) > columns ? wrapWords(one.map(({ text }) => text).join(''), columns) : [one],
    ),
    ...(own.length > 0 ? [BLANK] : []),
  ]
}

/** The finding; while there is none, the question; where there cannot be one, that. */
export function titleOf(state: AppState): { readonly title: string; readonly subtitle: string } {
  const pane = paneAt(state)
  const answer = answerOf(state)
  const screen = screenAt(state)
  if (answer) return pane.finding?.(answer, contextOf(state)) ?? answer.finding
  const outcome = outcomeOf(state, questionOf(state))
  if (outcome && isRefusal(outcome)) return { title: headlineOf(outcome.message), subtitle: outcome.tip }
  return { title: screen.question, subtitle: '' }
}

/** The first sentence of a reason. */
function headlineOf(message: string): string {
  const [first = message] = message.split('. ')
  return capitalise(first)
}

/** The parts of the screen, the present one bold; on narrow terminals as many as fit around it. */
function panesLine(state: AppState, columns: number): Line {
  const { panes } = screenAt(state)
  if (panes.length < 2) return BLANK
  const present = paneAt(state)
  const at = panes.indexOf(present)
  const words = (from: number, to: number): Line =>
    panes
      .slice(from, to)
      .flatMap((pane, index) => [
        ...(index === 0 ? [] : [span(' │ ', { tone: 'faint' })]),
        span(pane.title, pane === present ? { bold: true, inverse: true } : { tone: 'muted' }),
      ])
  let from = 0
  let to = panes.length
  const build = () => [
    ...(from > 0 ? [span('… ', { tone: 'faint' })] : []),
    ...words(from, to),
    ...(to < panes.length ? [span(' …', { tone: 'faint' })] : []),
  ]
  while (to - from > 1 && lineWidth(build()) > columns) {
    if (to - 1 > at) to -= 1
    else from += 1
  }
  return build()
}

function detailLines(state: AppState, columns: number): Line[] {
  const item = itemUnderCursor(state)
  if (!item) return []
  const cell = cellUnderCursor(state)
  return wrapWords(cell?.says ?? item.says, columns)
}

/**
 * As many of the finding’s notes as there is room for, the last first: it is the one that a reader must not miss; then
 * warnings.
 */
function noteLines(state: AppState, columns: number, room: number): Line[] {
  const answer = answerOf(state)
  const told = new Set([...(answer?.finding.notes.toReversed() ?? []), ...(answer?.answer.meta.warnings ?? [])])
  const shown: Line[] = []
  for (const note of told) {
    const words = wrapWords(note, columns - 2).map((one, at): Line => [
      span(at === 0 ? '· ' : '  ', { tone: 'muted' }),
      ...one.map((part) => ({ ...part, tone: 'muted' as const })),
    ])
    if (shown.length + words.length + 1 <= room) shown.push(...words)
  }
  return shown.length > 0 ? [BLANK, ...shown] : []
}
