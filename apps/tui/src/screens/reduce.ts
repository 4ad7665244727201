/** From one state of the app to the next. Pure: what a key does can be tested without a terminal. */
import { type Dossier, Failure, type ViewRequest } from '@ffc/core'
import { actionOf } from '../keys.ts'
import { act } from './act.ts'
import type { Outcome } from './answers.ts'
import type { AppState } from './app-state.ts'
import { redo, remember, undo } from './history.ts'
import { viewOf } from './model.ts'
import { type Room, move, moveTo } from './move.ts'
import { playOn, typeLetter } from './prompt-state.ts'
import { tagsOf } from './tags.ts'

export type { Room } from './move.ts'

/** Answers that took long, of which so many are kept. */
const MOST_ANSWERS = 40

export type AppEvent =
  | ({ readonly type: 'key'; readonly key: string } & Room)
  /** A click on an item of the screen, or a turn of the wheel. */
  | { readonly type: 'click'; readonly item: number }
  | { readonly type: 'wheel'; readonly by: 1 | -1; readonly lastOffset: number }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'loaded'; readonly dossier: Dossier }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'answered'; readonly key: string; readonly outcome: Outcome }
  | { readonly type: 'tick' }
  | { readonly type: 'play' }
  /** What came of an errand; null: nothing to say. */
  | { readonly type: 'returned'; readonly notice: string | null }
  /** A file of that name is there. */
  | { readonly type: 'exists'; readonly path: string; readonly text: string }

export function reduce(state: AppState, event: AppEvent): AppState {
  switch (event.type) {
    case 'loaded':
      return state.loading ? remember(state, withEdition(state, state.loading.request, event.dossier)) : state
    case 'failed':
      return { ...state, loading: null, notice: event.message }
    case 'answered':
      return {
        ...state,
        answers: new Map([...[...state.answers].slice(-MOST_ANSWERS), [event.key, event.outcome]]),
        elapsed: 0,
      }
    case 'tick':
      return { ...state, elapsed: state.elapsed + 1 }
    case 'play':
      return playOn(state)
    case 'returned':
      return { ...state, errand: null, notice: event.notice }
    case 'exists':
      return { ...state, errand: null, overlay: { name: 'overwrite', path: event.path, text: event.text } }
    case 'click':
      return state.overlay || state.prompt ? state : moveTo({ ...state, notice: null }, event.item)
    case 'wheel':
      return state.prompt ? state : move(state, event.by, { page: 1, lastOffset: event.lastOffset })
    case 'paste':
      return [...event.text.replaceAll(/\s+/g, ' ')].reduce(typeOne, state)
    case 'key':
      return onKey({ ...state, notice: null }, event.key, event)
  }
}

/** The view of another edition: rows that it does not know cannot be left out of it. */
function withEdition(state: AppState, request: ViewRequest, dossier: Dossier): AppState {
  const loaded = { ...state, dossier, request, loading: null }
  try {
    viewOf(loaded)
    return loaded
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const notice = 'This edition does not know every row that was left out: all of them are in the view again.'
    return { ...loaded, request: { ...request, exclude: [] }, notice }
  }
}

function onKey(state: AppState, key: string, room: Room): AppState {
  const action = actionOf(tagsOf(state), key)
  if (action === 'undo') return undo(state)
  if (action === 'redo') return redo(state)
  try {
    return remember(state, action === null ? typeOne(state, key) : act(state, action, room))
  } catch (error) {
    // What the reader can mend is said; anything else is a bug.
    if (error instanceof Failure) return { ...state, notice: `${error.message}. ${error.tip}` }
    throw error
  }
}

/** A letter for the line being typed, or for the list that narrows. */
function typeOne(state: AppState, letter: string): AppState {
  const { prompt, overlay } = state
  if (prompt) return typeLetter(state, prompt, letter)
  if (!overlay || !('query' in overlay) || [...letter].length > 1) return state
  return { ...state, overlay: { ...overlay, query: overlay.query + letter, index: 0 } }
}
