/** What the full-screen app knows of itself. Plain data: every key press makes a new one from the old. */
import type { Dossier, ViewRequest } from '@ffc/core'
import type { ScreenName } from '../keys.ts'
import type { Outcome } from './answers.ts'

/** Where the cursor of a pane stands. */
export interface Cursor {
  /** The item under it, which stays under it when the list changes. */
  readonly id: string | null
  /** Where that stood, for when it is gone. */
  readonly index: number
  /** Key of the column; null: the first. */
  readonly column: string | null
}

export interface Sorting {
  readonly column: string
  readonly isReversed: boolean
}

/** Where the reader is; the last of a stack is shown. */
export interface Place {
  readonly screen: ScreenName
  /** What it is about: id of a treaty, code of a state, name of an analysis; empty for the other screens. */
  readonly subject: string
  /** Name of the pane; null: the first. */
  readonly pane: string | null
  readonly cursors: Readonly<Record<string, Cursor>>
  readonly sortings: Readonly<Record<string, Sorting>>
  readonly filter: string
}

export type Parameters = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The part of the state that undo brings back. */
export interface Snapshot {
  readonly dossier: Dossier
  readonly request: ViewRequest
  readonly parameters: Parameters
  readonly places: readonly Place[]
}

export type CopyWhat = 'cell' | 'row' | 'command' | 'citation' | 'link'

/** What lies over a screen. */
export type Overlay =
  | { readonly name: 'help'; readonly query: string; readonly index: number }
  | { readonly name: 'palette'; readonly query: string; readonly index: number; readonly problem: string | null }
  | { readonly name: 'search'; readonly query: string; readonly index: number }
  | { readonly name: 'why'; readonly heading: string; readonly rows: readonly string[]; readonly index: number }
  | { readonly name: 'compare'; readonly with: Snapshot; readonly offset: number }
  | { readonly name: 'command'; readonly text: string; readonly offset: number }
  | { readonly name: 'web'; readonly url: string }
  | { readonly name: 'copy' }
  | { readonly name: 'overwrite'; readonly path: string; readonly text: string }

/** A line being typed. */
export interface Prompt {
  readonly name: 'as-of' | 'known-at' | 'filter' | 'export'
  readonly text: string
  /** What is wrong with it. */
  readonly problem: string | null
  /** What it was, for leaving it so. */
  readonly before: { readonly text: string; readonly request: ViewRequest }
  readonly isPlaying: boolean
}

/** Something to do outside of the app; what came of it returns as an event. */
export type Errand =
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'write'; readonly path: string; readonly text: string; readonly overwrite: boolean }
  | { readonly kind: 'browse'; readonly url: string }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'mouse'; readonly isOn: boolean }

export interface AppState extends Snapshot {
  /** Where the web pages stand. */
  readonly webOrigin: string
  /** What commands need to find the same data; empty for the bundled ones. */
  readonly dataFlag: string
  readonly past: readonly Snapshot[]
  readonly future: readonly Snapshot[]
  readonly overlay: Overlay | null
  readonly prompt: Prompt | null
  /** The edition that is being loaded, and what is asked of it. */
  readonly loading: { readonly edition: string; readonly request: ViewRequest } | null
  /** Something that the reader should know, until the next key. */
  readonly notice: string | null
  /** Answers that took long, by question. */
  readonly answers: ReadonlyMap<string, Outcome>
  /** Questions that the reader stopped. */
  readonly stopped: ReadonlySet<string>
  /** Seconds since the present computation began. */
  readonly elapsed: number
  /** A view kept for comparison. */
  readonly kept: Snapshot | null
  /** A state kept for comparison. */
  readonly keptState: string | null
  readonly errand: Errand | null
  readonly hasMouse: boolean
  /** Texts asked for, printed when the app is left, so that they can be copied. */
  readonly printed: readonly string[]
  readonly isDone: boolean
}

export interface InitialOptions {
  readonly webOrigin?: string
  readonly dataFlag?: string
  readonly hasMouse?: boolean
}

const WEB_ORIGIN = 'http://localhost:8787'

export function initialState(dossier: Dossier, request: ViewRequest, options: InitialOptions = {}): AppState {
  return {
    dossier,
    request,
    parameters: { treaties: { kind: 'extradition' } },
    places: [placeAt('treaties')],
    webOrigin: options.webOrigin ?? WEB_ORIGIN,
    dataFlag: options.dataFlag ?? '',
    past: [],
    future: [],
    overlay: null,
    prompt: null,
    loading: null,
    notice: null,
    answers: new Map(),
    stopped: new Set(),
    elapsed: 0,
    kept: null,
    keptState: null,
    errand: null,
    hasMouse: options.hasMouse ?? false,
    printed: [],
    isDone: false,
  }
}

export function placeAt(screen: ScreenName, subject = '', pane: string | null = null): Place {
  return { screen, subject, pane, cursors: {}, sortings: {}, filter: '' }
}

export function placeOf({ places }: Pick<AppState, 'places'>): Place {
  return places.at(-1) ?? placeAt('treaties')
}

export function withPlace<State extends Pick<AppState, 'places'>>(state: State, change: Partial<Place>): State {
  return { ...state, places: [...state.places.slice(0, -1), { ...placeOf(state), ...change }] }
}

export function snapshotOf({ dossier, request, parameters, places }: AppState): Snapshot {
  return { dossier, request, parameters, places }
}
