/** What a state of the app shows: computed from it, and kept while nothing that it rests on changes. */
import type { DossierView } from '@ffc/core'
import {
  type ComputedAnswer,
  type Outcome,
  type Question,
  answerOnce,
  isRefusal,
  isSlow,
  questionKey,
  viewOnce,
} from './answers.ts'
import { type AppState, type Cursor, type Place, placeOf } from './app-state.ts'
import { refusalSheet } from './notes-sheet.ts'
import type { PaneContext, PaneDefinition, ScreenDefinition } from './screen.ts'
import { screenOf } from './screens.ts'
import type { Sheet, SheetItem, SheetRow, TableSheet } from './sheet.ts'
import { listRows } from './list-rows.ts'

export function viewOf({ dossier, request }: Pick<AppState, 'dossier' | 'request'>): DossierView {
  return viewOnce(dossier, request)
}

export function screenAt(state: AppState): ScreenDefinition {
  return screenOf(placeOf(state).screen)
}

export function paneAt(state: AppState): PaneDefinition {
  const { panes } = screenAt(state)
  const { pane } = placeOf(state)
  return panes.find(({ name }) => name === pane) ?? panes[0]!
}

export function contextOf(state: AppState): PaneContext {
  const { dossier, request, parameters } = state
  const place = placeOf(state)
  return {
    dossier,
    request,
    view: viewOf(state),
    subject: place.subject,
    keptState: state.keptState,
    given: (analysis) => parameters[analysis] ?? {},
    ask: (question) => outcomeOf(state, question),
    itemOf: (pane) => place.cursors[pane]?.id ?? null,
  }
}

/** The answer to a question to the present view; null while it is computed. */
export function outcomeOf(state: AppState, question: Question): Outcome | null {
  const { dossier, request, answers } = state
  if (!isSlow(question)) return answerOnce(dossier, request, question)
  return answers.get(questionKey(dossier, request, question)) ?? null
}

/** What the present pane asks. */
export function questionOf(state: AppState): Question {
  return paneAt(state).question(contextOf(state))
}

/** The long computation that the screen waits for; null: none. */
export function wantedQuestion(state: AppState): Question | null {
  const { dossier, request, answers, stopped } = state
  const context = contextOf(state)
  const wanted = [questionOf(state), ...(paneAt(state).also?.(context) ?? [])].filter(isSlow)
  return (
    wanted.find((question) => {
      const key = questionKey(dossier, request, question)
      return !answers.has(key) && !stopped.has(key)
    }) ?? null
  )
}

/** The present pane's answer, or, while a new one is computed, the last one of the same analysis. */
export function answerOf(state: AppState): ComputedAnswer | null {
  const question = questionOf(state)
  const outcome = outcomeOf(state, question) ?? lastAnswer(state, question)
  return outcome && !isRefusal(outcome) ? outcome : null
}

/** The answer to exactly what is asked; null while it is computed, was stopped, or is refused. */
export function presentAnswer(state: AppState): ComputedAnswer | null {
  const outcome = outcomeOf(state, questionOf(state))
  return outcome && !isRefusal(outcome) ? outcome : null
}

function lastAnswer({ answers }: AppState, { analysis }: Question): Outcome | null {
  return (
    [...answers.values()].findLast((outcome) => !isRefusal(outcome) && outcome.answer.meta.analysis === analysis) ??
    null
  )
}

interface Shown {
  readonly given: readonly unknown[]
  readonly sheet: Sheet
}

const shownLast = new Map<string, Shown>()

/** What the present pane shows; null while its answer is computed for the first time. */
export function sheetOf(state: AppState): Sheet | null {
  const pane = paneAt(state)
  const place = placeOf(state)
  const question = questionOf(state)
  const outcome = outcomeOf(state, question) ?? lastAnswer(state, question)
  if (!outcome) return null
  // Everything that a sheet may rest on.
  const given = [outcome, viewOf(state), state.parameters, place.subject, state.answers, otherCursors(place, pane.name)]
  const name = `${place.screen} ${pane.name}`
  const last = shownLast.get(name)
  if (last && given.every((value, index) => value === last.given[index])) return last.sheet
  const context = contextOf(state)
  const sheet = isRefusal(outcome)
    ? (pane.refused?.(outcome, context) ?? refusalSheet(outcome))
    : pane.sheet(outcome, context)
  shownLast.set(name, { given, sheet })
  return sheet
}

/** The cursors of the other panes as a value that can be compared. */
function otherCursors({ cursors }: Place, pane: string): string {
  return Object.entries(cursors)
    .map(([name, { id }]) => (name === pane ? '' : `${name}=${id}`))
    .join(' ')
}

export function cursorOf(state: AppState): Cursor {
  return placeOf(state).cursors[paneAt(state).name] ?? { id: null, index: 0, column: null }
}

/** The rows of a table as they are listed: filtered and sorted. */
export function rowsOf(state: AppState, sheet: TableSheet): readonly SheetRow[] {
  const place = placeOf(state)
  return listRows(sheet, place.filter, place.sortings[paneAt(state).name] ?? null)
}

/** What the cursor can be on, in order. */
export function itemsOf(state: AppState): readonly SheetItem[] {
  const sheet = sheetOf(state)
  if (!sheet) return []
  if (sheet.kind === 'table') return rowsOf(state, sheet)
  return sheet.kind === 'figure' ? sheet.items : sheet.blocks
}

/** Where the cursor stands: on its item, or where that was. */
export function itemIndex(state: AppState, items = itemsOf(state)): number {
  const { id, index } = cursorOf(state)
  const found = items.findIndex((item) => item.id === id)
  return found === -1 ? Math.max(0, Math.min(index, items.length - 1)) : found
}

export function itemUnderCursor(state: AppState): SheetItem | null {
  const items = itemsOf(state)
  return items[itemIndex(state, items)] ?? null
}

/** The columns that are stops of the cursor. */
export function cursorColumns(sheet: TableSheet) {
  return sheet.columns.filter(({ isDrawn }) => !isDrawn)
}

/** The column that the cursor is in; null outside of tables. */
export function columnUnderCursor(state: AppState) {
  const sheet = sheetOf(state)
  if (sheet?.kind !== 'table') return null
  const columns = cursorColumns(sheet)
  return columns.find(({ key }) => key === cursorOf(state).column) ?? columns[0] ?? null
}

/** The cell that the cursor is on; null outside of tables. */
export function cellUnderCursor(state: AppState) {
  const sheet = sheetOf(state)
  const item = itemUnderCursor(state)
  const column = columnUnderCursor(state)
  if (sheet?.kind !== 'table' || !item || !column) return null
  return (item as SheetRow).cells[sheet.columns.indexOf(column)] ?? null
}

/** What the cursor is on, and the rows behind it; null when it is on nothing. */
export function evidenceUnderCursor(state: AppState) {
  const item = itemUnderCursor(state)
  if (!item) return null
  const cell = cellUnderCursor(state)
  const column = columnUnderCursor(state)
  const isCell = cell?.rows !== undefined && column
  return {
    heading: isCell ? `${firstText(item)}, ${column.title ?? column.label}` : item.says,
    rows: [...new Set(isCell ? cell.rows : item.rows)],
  }
}

function firstText(item: SheetItem): string {
  return (item as Partial<SheetRow>).cells?.[0]?.text ?? item.id
}
