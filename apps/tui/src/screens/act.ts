/** What each action does. */
import { Failure, stripControls } from '@ffc/core'
import type { Action, ScreenName } from '../keys.ts'
import { questionKey } from './answers.ts'
import { type AppState, type CopyWhat, placeOf, snapshotOf, withPlace } from './app-state.ts'
import { changeWeights, firstChoice, secondChoice } from './choices.ts'
import { back, goTo, nextPane, openItem, openWhy, runCommand } from './go.ts'
import { finderEntries, type FinderEntry } from './finder-entries.ts'
import {
  columnUnderCursor,
  itemUnderCursor,
  itemsOf,
  paneAt,
  sheetOf,
  viewOf,
  wantedQuestion,
  cursorColumns,
} from './model.ts'
import { type Room, move, moveAcross } from './move.ts'
import { applyDate, cancelPrompt, eraseLetter, retype, shiftDate, startPrompt, togglePlay } from './prompt-state.ts'
import { recordToOpen } from './record-place.ts'
import { commandOf, copyText, exportName, exportText, linkOf } from './take.ts'

export function act(state: AppState, action: Action, room: Room): AppState {
  if (action.startsWith('go:')) return goTo(state, { screen: action.slice('go:'.length) as ScreenName })
  if (action.startsWith('copy-')) return copy(state, action.slice('copy-'.length) as CopyWhat)
  return ACTS[action as keyof typeof ACTS](state, room)
}

type Act = (state: AppState, room: Room) => AppState
type OtherAction = Exclude<Action, `go:${string}` | `copy-${string}` | 'undo' | 'redo'>

const ACTS: Readonly<Record<OtherAction, Act>> = {
  up: (state, room) => move(state, -1, room),
  down: (state, room) => move(state, 1, room),
  'page-up': (state, room) => move(state, -room.page, room),
  'page-down': (state, room) => move(state, room.page, room),
  top: (state, room) => move(state, -Infinity, room),
  bottom: (state, room) => move(state, Infinity, room),
  left: (state) => moveAcross(state, -1),
  right: (state) => moveAcross(state, 1),
  open,
  stop,
  back,
  'next-pane': (state) => nextPane(state, 1),
  'previous-pane': (state) => nextPane(state, -1),
  search,
  sort,
  reverse,
  'next-choice': (state) => firstChoice(state, 1),
  'previous-choice': (state) => firstChoice(state, -1),
  'second-choice': secondChoice,
  heavier: (state) => changeWeights(state, 1),
  lighter: (state) => changeWeights(state, -1),
  'own-weights': (state) => changeWeights(state, null),
  'as-of': (state) => startPrompt(state, 'as-of', viewOf(state).asOf),
  'year-back': (state) => shiftDate(state, -12),
  'year-on': (state) => shiftDate(state, 12),
  'month-back': (state) => shiftDate(state, -1),
  'month-on': (state) => shiftDate(state, 1),
  play: (state) => (state.prompt ? togglePlay(state, state.prompt) : state),
  'known-at': (state) => startPrompt(state, 'known-at', state.request.knownAt ?? ''),
  edition: nextEdition,
  why: openWhy,
  exclude,
  compare,
  copy: (state) => (state.overlay?.name === 'why' ? copy(state, 'citation') : { ...state, overlay: { name: 'copy' } }),
  export: (state) => startPrompt(state, 'export', exportName(state)),
  web: openWeb,
  browse: (state) =>
    state.overlay?.name === 'web'
      ? { ...state, overlay: null, errand: { kind: 'browse', url: state.overlay.url } }
      : state,
  command: sayCommand,
  palette: (state) => ({ ...state, overlay: { name: 'palette', query: '', index: 0, problem: null } }),
  help: (state) => ({ ...state, overlay: { name: 'help', query: '', index: 0 } }),
  mouse: (state) => ({
    ...state,
    hasMouse: !state.hasMouse,
    errand: { kind: 'mouse', isOn: !state.hasMouse },
    notice: state.hasMouse ? 'The mouse is the terminal’s again.' : 'The mouse moves the cursor; M gives it back.',
  }),
  suspend: (state) => ({ ...state, errand: { kind: 'suspend' } }),
  quit: (state) => ({ ...state, isDone: true }),
  apply,
  cancel: cancelPrompt,
  erase,
  'erase-all': eraseAll,
  everywhere: (state) => searchEverywhere(state, state.prompt?.text ?? ''),
  yes: (state) =>
    state.overlay?.name === 'overwrite'
      ? {
          ...state,
          overlay: null,
          errand: { kind: 'write', path: state.overlay.path, text: state.overlay.text, overwrite: true },
        }
      : state,
  no: (state) => ({ ...state, overlay: null, notice: 'Nothing was written.' }),
}

function open(state: AppState, room: Room): AppState {
  const { overlay } = state
  if (overlay?.name !== 'why') return overlay ? takeEntry(state, room) : openItem(state)
  const target = recordToOpen(state, overlay.rows[overlay.index] ?? '')
  return target ? goTo(state, target, true) : openWeb(state)
}

function openWeb(state: AppState): AppState {
  const url = linkOf(state)
  return { ...state, overlay: { name: 'web', url }, printed: withText(state.printed, url) }
}

function stop(state: AppState): AppState {
  const question = wantedQuestion(state)
  if (!question) return state
  const key = questionKey(state.dossier, state.request, question)
  return {
    ...state,
    stopped: new Set([...state.stopped, key]),
    elapsed: 0,
    notice: 'Stopped. Change the view to compute again.',
  }
}

/** A list is filtered while one types; elsewhere all records are searched. */
function search(state: AppState): AppState {
  return sheetOf(state)?.kind === 'table'
    ? startPrompt(state, 'filter', placeOf(state).filter)
    : searchEverywhere(state, '')
}

function searchEverywhere(state: AppState, query: string): AppState {
  const left = cancelPrompt(state)
  return { ...left, overlay: { name: 'search', query, index: 0 } }
}

/** By the next column; after the last one, as the answer has it. */
function sort(state: AppState): AppState {
  const sheet = sheetOf(state)
  if (sheet?.kind !== 'table') return state
  const columns = cursorColumns(sheet)
  const { name } = paneAt(state)
  const { [name]: present, ...others } = placeOf(state).sortings
  const next = columns[columns.findIndex(({ key }) => key === present?.column) + 1]
  const sortings = next ? { ...others, [name]: { column: next.key, isReversed: false } } : others
  return withPlace({ ...state, notice: next ? null : 'In the order of the answer.' }, { sortings })
}

function reverse(state: AppState): AppState {
  const { name } = paneAt(state)
  const { sortings } = placeOf(state)
  const column = sortings[name]?.column ?? columnUnderCursor(state)?.key
  if (column === undefined) return state
  const isReversed = sortings[name] ? !sortings[name].isReversed : true
  return withPlace(state, { sortings: { ...sortings, [name]: { column, isReversed } } })
}

function nextEdition(state: AppState): AppState {
  const names = state.dossier.editions.map(({ name }) => name)
  const next = names[(names.indexOf(viewOf(state).edition.name) + 1) % names.length] ?? ''
  if (names.length < 2) return { ...state, notice: `These data have one edition only: ${names.join('')}.` }
  return { ...state, loading: { edition: next, request: { ...state.request, edition: next } } }
}

/** Leaves the row under the cursor of the evidence out of the view, or takes it in again. */
function exclude(state: AppState): AppState {
  const { overlay, request } = state
  const id = overlay?.name === 'why' ? overlay.rows[overlay.index] : undefined
  if (id === undefined) return state
  const { exclude: before = [] } = request
  const isOut = before.includes(id)
  const after = isOut ? before.filter((one) => one !== id) : [...before, id]
  return {
    ...state,
    overlay: null,
    request: { ...request, exclude: after },
    notice: isOut ? `${id} is in the view again.` : `Left out: ${id}. u takes it in again.`,
  }
}

function compare(state: AppState): AppState {
  return paneAt(state).hasStates ? compareStates(state) : compareViews(state)
}

function compareStates(state: AppState): AppState {
  const place = placeOf(state)
  const iso3 = place.screen === 'country' ? place.subject : itemUnderCursor(state)?.id
  if (iso3 === undefined) return { ...state, notice: 'No state is under the cursor.' }
  const { keptState } = state
  if (keptState === null || keptState === iso3) {
    const { compare: _last, ...parameters } = state.parameters
    const notice = `${iso3} is kept: c on another state shows the two side by side.`
    return { ...state, keptState: iso3, parameters, notice }
  }
  const pair = { one: keptState, other: iso3 }
  return goTo({ ...state, keptState: null }, { screen: 'cooperation', pane: 'compare', parameters: { compare: pair } })
}

function compareViews(state: AppState): AppState {
  const { kept } = state
  if (!kept) {
    return {
      ...state,
      kept: snapshotOf(state),
      notice: 'This view is kept: change something, and c shows the two side by side.',
    }
  }
  return { ...state, kept: null, overlay: { name: 'compare', with: kept, offset: 0 } }
}

function copy(state: AppState, what: CopyWhat): AppState {
  const text = copyText({ ...state, overlay: what === 'citation' ? state.overlay : null }, what)
  const left = { ...state, overlay: null }
  if (text === null) return { ...left, notice: 'There is nothing to copy here.' }
  return { ...left, errand: { kind: 'copy', text }, printed: withText(state.printed, text) }
}

function withText(texts: readonly string[], text: string): readonly string[] {
  return texts.includes(text) ? texts : [...texts, text]
}

function sayCommand(state: AppState): AppState {
  const text = stripControls(commandOf(state))
  return { ...state, overlay: { name: 'command', text, offset: 0 }, printed: withText(state.printed, text) }
}

function apply(state: AppState): AppState {
  const { prompt } = state
  if (!prompt) return state
  switch (prompt.name) {
    case 'as-of':
    case 'known-at':
      return applyDate(state, prompt)
    case 'filter':
      return itemsOf(state).length === 0 && prompt.text.trim() !== ''
        ? searchEverywhere(state, prompt.text)
        : withPlace({ ...state, prompt: null }, { filter: prompt.text.trim() })
    case 'export':
      return exportView(state, prompt.text.trim())
  }
}

function exportView(state: AppState, path: string): AppState {
  if (path === '') return { ...state, prompt: null, notice: 'Nothing was written.' }
  try {
    const { text } = exportText(state, path)
    return { ...state, prompt: null, errand: { kind: 'write', path, text, overwrite: false } }
  } catch (error) {
    if (!(error instanceof Failure) || !state.prompt) throw error
    return { ...state, prompt: { ...state.prompt, problem: `${error.message}. ${error.tip}` } }
  }
}

function erase(state: AppState): AppState {
  const { prompt, overlay } = state
  if (prompt) return eraseLetter(state, prompt)
  if (!overlay || !('query' in overlay)) return state
  return { ...state, overlay: { ...overlay, query: [...overlay.query].slice(0, -1).join(''), index: 0 } }
}

function eraseAll(state: AppState): AppState {
  const { prompt, overlay } = state
  if (prompt) return retype(state, prompt, '')
  return overlay && 'query' in overlay ? { ...state, overlay: { ...overlay, query: '', index: 0 } } : state
}

/** Takes what the cursor of a list is on; a command that was typed out comes first. */
function takeEntry(state: AppState, room: Room): AppState {
  const { overlay } = state
  if (!overlay || !('query' in overlay)) return state
  const below = { ...state, overlay: null }
  if (overlay.name === 'palette' && overlay.query.trim().includes(' ')) {
    try {
      const done = runCommand(below, overlay.query)
      if (done) return done
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return { ...state, overlay: { ...overlay, problem: `${error.message}. ${error.tip}` } }
    }
  }
  const entry = finderEntries(state)[overlay.index]
  return entry ? takeFound(below, entry, room) : state
}

function takeFound(state: AppState, { take }: FinderEntry, room: Room): AppState {
  if ('action' in take) return act(state, take.action, room)
  if ('target' in take) return goTo(state, take.target, take.target.item !== undefined)
  if ('rows' in take) return { ...state, overlay: { name: 'why', heading: take.heading, rows: take.rows, index: 0 } }
  return runCommand(state, take.command) ?? state
}
