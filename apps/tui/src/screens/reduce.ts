/** From one state of the app to the next. Pure: what a key does can be tested without a terminal. */
import { type Dossier, GROUPINGS, TREATY_KINDS, isCivilDate } from '@ffc/core'
import { type Action, type Mode, actionOf } from '../keys.ts'
import { type AppState, LIST_CELLS, type ListState, type Place, SORT_KEYS, placeOf, withAsOf } from './app-state.ts'
import { lagOf, listIndex, listedOf, openTreaty, stepIndex, stepsOf, treatiesOf, viewOf } from './model.ts'
import { applyPrompt, cancelPrompt, eraseLetter, retype, startPrompt, typeLetter } from './prompt-state.ts'
import { shiftMonths } from './shift-date.ts'
import { treatyItems } from './treaty-items.ts'
import { evidenceUnderCursor, selectedTreaty, stepUnderCursor } from './under-cursor.ts'

/** What the reducer must know of the terminal. */
export interface Room {
  /** Lines of a page. */
  readonly page: number
  /** The furthest that what lies over the screen can be scrolled. */
  readonly lastOffset: number
}

export type AppEvent =
  | ({ readonly type: 'key'; readonly key: string } & Room)
  | { readonly type: 'loaded'; readonly edition: string; readonly dossier: Dossier }
  | { readonly type: 'failed'; readonly message: string }

/** What keys mean just now. */
export function modeOf(state: AppState): Mode {
  if (state.prompt) return `${state.prompt.name}-prompt`
  return state.overlay?.name ?? placeOf(state).screen
}

export function reduce(state: AppState, event: AppEvent): AppState {
  switch (event.type) {
    case 'loaded':
      return {
        ...state,
        dossier: event.dossier,
        request: { ...state.request, edition: event.edition },
        loading: null,
      }
    case 'failed':
      return { ...state, loading: null, notice: event.message }
    case 'key':
      return onKey({ ...state, notice: null }, event.key, event)
  }
}

function onKey(state: AppState, key: string, room: Room): AppState {
  const action = actionOf(modeOf(state), key)
  if (action !== null) return act(state, action, room)
  return state.prompt ? typeLetter(state, state.prompt, key) : state
}

function act(state: AppState, action: Action, room: Room): AppState {
  switch (action) {
    case 'up':
      return move(state, -1, room)
    case 'down':
      return move(state, 1, room)
    case 'page-up':
      return move(state, -room.page, room)
    case 'page-down':
      return move(state, room.page, room)
    case 'top':
      return move(state, -Infinity, room)
    case 'bottom':
      return move(state, Infinity, room)
    case 'left':
      return placeOf(state).screen === 'lag' ? move(state, -1, room) : moveCell(state, -1)
    case 'right':
      return placeOf(state).screen === 'lag' ? move(state, 1, room) : moveCell(state, 1)
    case 'open':
      return open(state)
    case 'back':
      return back(state)
    case 'pane':
      return nextPane(state)
    case 'filter':
      return startPrompt(state, 'filter', state.list.filter)
    case 'sort':
      return withList(state, { sort: after(SORT_KEYS, state.list.sort) })
    case 'reverse':
      return withList(state, { isReversed: !state.list.isReversed })
    case 'kind':
      return { ...state, kind: state.kind === TREATY_KINDS.at(-1) ? null : after([null, ...TREATY_KINDS], state.kind) }
    case 'group':
      return { ...state, lag: { ...state.lag, groupBy: after(GROUPINGS, state.lag.groupBy), index: 0 } }
    case 'as-of':
      return startPrompt(state, 'as-of', viewOf(state).asOf)
    case 'year-back':
      return shiftAsOf(state, -12)
    case 'year-on':
      return shiftAsOf(state, 12)
    case 'month-back':
      return shiftAsOf(state, -1)
    case 'month-on':
      return shiftAsOf(state, 1)
    case 'edition':
      return nextEdition(state)
    case 'why':
      return why(state)
    case 'command':
      return sayCommand(state)
    case 'treaties':
      return { ...state, places: [{ screen: 'treaties' }] }
    case 'lag':
      return { ...state, places: [{ screen: 'lag' }] }
    case 'help':
      return { ...state, overlay: state.overlay?.name === 'help' ? null : { name: 'help', offset: 0 } }
    case 'apply':
      return applyPrompt(state)
    case 'cancel':
      return cancelPrompt(state)
    case 'erase':
      return state.prompt ? eraseLetter(state, state.prompt) : state
    case 'quit':
      return { ...state, isDone: true }
  }
}

/** The one after, round and round. */
function after<Value>(values: readonly Value[], value: Value): Value {
  return values[(values.indexOf(value) + 1) % values.length] ?? value
}

function withList(state: AppState, change: Partial<ListState>): AppState {
  return { ...state, list: { ...state.list, ...change } }
}

function move(state: AppState, by: number, { lastOffset }: Room): AppState {
  const { overlay } = state
  if (overlay && 'offset' in overlay) {
    const offset = Math.max(0, Math.min(overlay.offset + by, lastOffset))
    return { ...state, overlay: { ...overlay, offset } }
  }
  const place = placeOf(state)
  if (place.screen === 'treaties') {
    const listed = listedOf(state)
    const index = clamp(listIndex(listed, state.list) + by, listed.length)
    return withList(state, { index, id: listed[index]?.id ?? null })
  }
  if (place.screen === 'lag') {
    const model = lagOf(state)
    return { ...state, lag: { ...state.lag, index: clamp(stepIndex(model, state) + by, stepsOf(model).length) } }
  }
  const record = openTreaty(state)
  const items = record ? treatyItems(record, viewOf(state)) : []
  return withPlace(state, { ...place, index: clamp(place.index + by, items.length) })
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1))
}

function withPlace(state: AppState, place: Place): AppState {
  return { ...state, places: [...state.places.slice(0, -1), place] }
}

function moveCell(state: AppState, by: number): AppState {
  const index = clamp(LIST_CELLS.indexOf(state.list.cell) + by, LIST_CELLS.length)
  return withList(state, { cell: LIST_CELLS[index] ?? 'treaty' })
}

function open(state: AppState): AppState {
  const place = placeOf(state)
  if (place.screen === 'treaty') return why(state)
  const id = place.screen === 'treaties' ? selectedTreaty(state)?.id : stepUnderCursor(state)?.point.rows[0]
  return id === undefined ? state : { ...state, places: [...state.places, { screen: 'treaty', id, index: 0 }] }
}

/** Closes what lies on top; at the bottom of all is the whole list. */
function back(state: AppState): AppState {
  if (state.overlay) return { ...state, overlay: null }
  if (state.places.length > 1) return { ...state, places: state.places.slice(0, -1) }
  return placeOf(state).screen === 'treaties'
    ? withList(state, { filter: '' })
    : { ...state, places: [{ screen: 'treaties' }] }
}

function nextPane(state: AppState): AppState {
  const place = placeOf(state)
  if (place.screen === 'lag') {
    return { ...state, lag: { ...state.lag, pane: state.lag.pane === 'curve' ? 'table' : 'curve' } }
  }
  const record = openTreaty(state)
  if (place.screen !== 'treaty' || !record) return state
  const items = treatyItems(record, viewOf(state))
  const section = items[place.index]?.section
  const next = items.findIndex((item, index) => index > place.index && item.section !== section)
  return withPlace(state, { ...place, index: Math.max(0, next) })
}

function why(state: AppState): AppState {
  const found = evidenceUnderCursor(state)
  if (!found) return { ...state, notice: 'There is nothing here to give evidence for.' }
  if (found.rows.length === 0) return { ...state, notice: `No row of this view speaks of it: ${found.heading}.` }
  return { ...state, overlay: { name: 'why', offset: 0, ...found } }
}

/** The command that prints what the screen shows. */
export function commandOf(state: AppState): string {
  const place = placeOf(state)
  const flags = treatiesOf(state).answer.meta.links.cli
  if (place.screen === 'treaties') return flags
  if (place.screen === 'lag') return lagOf(state).answer.meta.links.cli
  // The view's own flags, without those of the list.
  return flags.replace('ffc treaties', `ffc why ${place.id}`).replace(/ --kind \S+/, '')
}

function sayCommand(state: AppState): AppState {
  const text = commandOf(state)
  return {
    ...state,
    overlay: { name: 'command', text },
    commands: state.commands.includes(text) ? state.commands : [...state.commands, text],
  }
}

function nextEdition(state: AppState): AppState {
  const names = state.dossier.editions.map(({ name }) => name)
  const next = after(names, viewOf(state).edition.name)
  if (names.length < 2) return { ...state, notice: `These data have one edition only: ${names.join('')}.` }
  return { ...state, loading: next }
}

function shiftAsOf(state: AppState, months: number): AppState {
  if (state.prompt) {
    const { text } = state.prompt
    return isCivilDate(text) ? retype(state, state.prompt, shiftMonths(text, months)) : state
  }
  return { ...state, request: withAsOf(state.request, shiftMonths(viewOf(state).asOf, months)) }
}
