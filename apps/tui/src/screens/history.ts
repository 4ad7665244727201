/** Undo: the views that the reader came from. Moving the cursor is no change of the view. */
import { type AppState, type Place, type Snapshot, snapshotOf } from './app-state.ts'

const LONGEST = 100

/** Remembers the view before, where this one is another. Nothing is remembered while something is still being typed. */
export function remember(before: AppState, after: AppState): AppState {
  const isOpen = after.prompt !== null || after.loading !== null
  if (isOpen || isSameView(lastView(before), after)) return after
  return { ...after, past: [...after.past, lastView(before)].slice(-LONGEST), future: [] }
}

/** A prompt changes the view while it is open: what was before it counts. */
function lastView(state: AppState): Snapshot {
  const { prompt } = state
  if (!prompt) return snapshotOf(state)
  const places =
    prompt.name === 'filter'
      ? state.places.map((place, at) =>
          at === state.places.length - 1 ? { ...place, filter: prompt.before.text } : place,
        )
      : state.places
  return { ...snapshotOf(state), request: prompt.before.request, places }
}

function isSameView(a: Snapshot, b: Snapshot): boolean {
  return (
    a.dossier === b.dossier &&
    JSON.stringify([a.request, a.parameters, a.places.map(viewOfPlace)]) ===
      JSON.stringify([b.request, b.parameters, b.places.map(viewOfPlace)])
  )
}

function viewOfPlace({ screen, subject, pane, filter, sortings }: Place): unknown[] {
  return [screen, subject, pane, filter, sortings]
}

export function undo(state: AppState): AppState {
  const last = state.past.at(-1)
  if (!last) return state
  return { ...state, ...last, past: state.past.slice(0, -1), future: [snapshotOf(state), ...state.future] }
}

export function redo(state: AppState): AppState {
  const [next] = state.future
  if (!next) return state
  return { ...state, ...next, past: [...state.past, snapshotOf(state)], future: state.future.slice(1) }
}
