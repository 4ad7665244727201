/** From place to place: screens, parts, what Enter opens, and back. */
import type { ViewRequest } from '@ffc/core'
import { type AppState, placeAt, placeOf, withPlace } from './app-state.ts'
import { evidenceUnderCursor, itemUnderCursor, itemsOf, paneAt, screenAt, viewOf } from './model.ts'
import { moveTo, withCursor } from './move.ts'
import { readCommand } from './palette-command.ts'
import type { Target } from './sheet.ts'

/** Places with a subject, and records, are opened on top of the others; the rest stand alone. */
export function goTo(
  state: AppState,
  { screen, subject = '', pane, item, parameters = {} }: Target,
  isRecord = false,
): AppState {
  const present = placeOf(state)
  const isHere = present.screen === screen && present.subject === subject
  const isDeep = isRecord || screen === 'treaty' || screen === 'country' || screen === 'answer'
  const open = isHere ? present : placeAt(screen, subject)
  const places = isHere ? state.places : isDeep ? [...state.places, open] : [open]
  const moved = withPlace(
    { ...state, overlay: null, prompt: null, places, parameters: { ...state.parameters, ...parameters } },
    { ...(pane === undefined ? {} : { pane }), ...(item === undefined ? {} : { filter: '' }) },
  )
  if (item === undefined) return moved
  const items = itemsOf(moved)
  const [named, shown] = [items.findIndex(({ id }) => id === item), items.findIndex(({ rows }) => rows.includes(item))]
  const index = named === -1 ? shown : named
  // A list that is still computed has it under the cursor once it is there.
  return index === -1 ? withCursor(moved, { id: item }) : moveTo(moved, index)
}

export function openItem(state: AppState): AppState {
  const opens = itemUnderCursor(state)?.opens
  return opens ? goTo(state, opens) : openWhy(state)
}

export function openWhy(state: AppState): AppState {
  const found = evidenceUnderCursor(state)
  if (!found) return { ...state, notice: 'There is nothing here to give evidence for.' }
  if (found.rows.length === 0) return { ...state, notice: `No row of this view speaks of it: ${found.heading}` }
  return { ...state, overlay: { name: 'why', index: 0, ...found } }
}

/** Closes what lies on top; at the bottom of all the whole list is shown. */
export function back(state: AppState): AppState {
  if (state.overlay) return { ...state, overlay: null }
  if (placeOf(state).filter !== '') return withPlace(state, { filter: '' })
  if (state.places.length > 1) return { ...state, places: state.places.slice(0, -1) }
  return placeOf(state).screen === 'treaties' ? state : { ...state, places: [placeAt('treaties')] }
}

export function nextPane(state: AppState, by: 1 | -1): AppState {
  const { panes } = screenAt(state)
  const at = panes.indexOf(paneAt(state)) + by
  const pane = panes[(at + panes.length) % panes.length]
  return withPlace(state, { pane: pane?.name ?? null })
}

/** Runs a command typed into the palette; null where it is none. Throws a `Failure` that says what is wrong with it. */
export function runCommand(state: AppState, text: string): AppState | null {
  const command = readCommand(text)
  if (!command) return null
  const { analysis, given, view, home } = command
  if (analysis === 'search') {
    return { ...state, overlay: { name: 'search', query: given['words'] ?? '', index: 0 } }
  }
  if (analysis === 'why') {
    const id = given['id'] ?? ''
    return { ...state, overlay: { name: 'why', heading: id, rows: [id], index: 0 } }
  }
  const { edition = state.request.edition, ...dates } = view
  const wanted = { ...state.request, ...present(dates), edition }
  const isOther = edition !== state.request.edition
  // What another edition leaves out is known once it is loaded; in this one, a view that does not exist is refused here.
  const request = isOther ? state.request : wanted
  viewOf({ dossier: state.dossier, request })
  const { screen, pane, subject } = home
  const next = goTo({ ...state, request }, { screen, pane, subject })
  return {
    ...next,
    parameters: { ...next.parameters, [analysis]: given },
    loading: isOther && edition !== undefined ? { edition, request: wanted } : null,
  }
}

function present(view: ViewRequest) {
  return Object.fromEntries(
    Object.entries(view).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
}
