/** What the full-screen app knows of itself. Plain data: every key press makes a new one from the old. */
import type { CivilDate, Dossier, Grouping, TreatyKind, ViewRequest } from '@ffc/core'

export const SORT_KEYS = ['signature', 'wait', 'partner', 'status'] as const
export type SortKey = (typeof SORT_KEYS)[number]

/** Cells of a row of the list: what the cursor can ask about. */
export const LIST_CELLS = ['treaty', 'signature', 'wait'] as const
export type ListCell = (typeof LIST_CELLS)[number]

export interface ListState {
  /** The treaty under the cursor, which stays under it when the list changes. */
  readonly id: string | null
  /** Where it stood, for when it is gone. */
  readonly index: number
  readonly cell: ListCell
  readonly filter: string
  readonly sort: SortKey
  readonly isReversed: boolean
}

interface LagState {
  /** Step under the cursor, counted over all groups. */
  readonly index: number
  readonly pane: 'curve' | 'table'
  readonly groupBy: Grouping
}

/** Where the reader is; the last of a stack is shown. */
export type Place =
  | { readonly screen: 'treaties' }
  | { readonly screen: 'lag' }
  | { readonly screen: 'treaty'; readonly id: string; readonly index: number }

/** What lies over a screen. */
export type Overlay =
  | { readonly name: 'help'; readonly offset: number }
  | { readonly name: 'why'; readonly heading: string; readonly rows: readonly string[]; readonly offset: number }
  | { readonly name: 'command'; readonly text: string }

/** A line being typed. */
export interface Prompt {
  readonly name: 'as-of' | 'filter'
  readonly text: string
  /** What is wrong with it. */
  readonly problem: string | null
  /** What it was, for leaving it so. */
  readonly before: { readonly text: string; readonly request: ViewRequest }
}

export interface AppState {
  readonly dossier: Dossier
  readonly request: ViewRequest
  /** Null: all kinds. */
  readonly kind: TreatyKind | null
  readonly places: readonly Place[]
  readonly list: ListState
  readonly lag: LagState
  readonly overlay: Overlay | null
  readonly prompt: Prompt | null
  /** The edition that is being loaded. */
  readonly loading: string | null
  /** Something that the reader should know, until the next key. */
  readonly notice: string | null
  /** Commands asked for, printed when the app is left, so that they can be copied. */
  readonly commands: readonly string[]
  readonly isDone: boolean
}

export function initialState(dossier: Dossier, request: ViewRequest): AppState {
  return {
    dossier,
    request,
    kind: 'extradition',
    places: [{ screen: 'treaties' }],
    list: { id: null, index: 0, cell: 'treaty', filter: '', sort: 'signature', isReversed: false },
    lag: { index: 0, pane: 'curve', groupBy: 'none' },
    overlay: null,
    prompt: null,
    loading: null,
    notice: null,
    commands: [],
    isDone: false,
  }
}

export function placeOf({ places }: AppState): Place {
  return places.at(-1) ?? { screen: 'treaties' }
}

/** The same view on another date; null: the edition's own. */
export function withAsOf({ edition, knownAt, exclude }: ViewRequest, asOf: CivilDate | null): ViewRequest {
  return { edition, knownAt, exclude, asOf: asOf ?? undefined }
}
