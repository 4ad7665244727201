/** What a key binding is. */

export const SCREEN_NAMES = [
  'treaties',
  'lag',
  'forecast',
  'cooperation',
  'estimates',
  'routes',
  'timeline',
  'evidence',
  'terms',
  'treaty',
  'country',
  'answer',
] as const
export type ScreenName = (typeof SCREEN_NAMES)[number]

/** Something that holds of where the reader is. A binding works where one of its tags holds. */
export type Tag =
  /** A screen with nothing over it. */
  | 'screen'
  | `screen:${ScreenName}`
  /** What the pane shows: a table, a figure, running text. */
  | 'table'
  | 'figure'
  | 'text'
  /** There is something that the cursor can be on. */
  | 'items'
  /** A table of more than one column. */
  | 'cells'
  /** More than one pane. */
  | 'panes'
  /** The weights of the index. */
  | 'weights'
  /** What the cursor is on is a state. */
  | 'state'
  /** The screen has a choice that one key walks through; a second one. */
  | 'choice'
  | 'second-choice'
  /** Something can be undone, or done again. */
  | 'undoable'
  | 'redoable'
  /** An answer is being computed. */
  | 'computing'
  | 'back'
  /** Something that scrolls lies over the screen. */
  | 'scroll'
  | 'why'
  | 'web'
  /** A list that narrows while one types: help, palette, search. */
  | 'finder'
  /** The short list of what can be copied. */
  | 'copy'
  /** A question of yes or no. */
  | 'confirm'
  /** A line being typed. */
  | 'prompt'
  | 'date-prompt'
  | 'as-of-prompt'
  | 'filter-prompt'

export type Action =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'top'
  | 'bottom'
  | 'open'
  | 'stop'
  | 'back'
  | 'next-pane'
  | 'previous-pane'
  | 'search'
  | 'sort'
  | 'reverse'
  | 'next-choice'
  | 'previous-choice'
  | 'second-choice'
  | 'heavier'
  | 'lighter'
  | 'own-weights'
  | 'as-of'
  | 'year-back'
  | 'year-on'
  | 'month-back'
  | 'month-on'
  | 'play'
  | 'known-at'
  | 'edition'
  | 'why'
  | 'exclude'
  | 'compare'
  | 'copy'
  | 'copy-cell'
  | 'copy-row'
  | 'copy-command'
  | 'copy-citation'
  | 'copy-link'
  | 'export'
  | 'web'
  | 'browse'
  | 'command'
  | 'undo'
  | 'redo'
  | 'palette'
  | 'help'
  | 'mouse'
  | 'suspend'
  | 'quit'
  | 'apply'
  | 'cancel'
  | 'erase'
  | 'erase-all'
  | 'everywhere'
  | 'yes'
  | 'no'
  | `go:${ScreenName}`

export interface Binding {
  readonly action: Action
  /** Names as `keyName` gives them; the first one stands on the key line. */
  readonly keys: readonly string[]
  /** What it does, for help. */
  readonly label: string
  /** In other words, where they say more. */
  readonly labels?: { readonly [Where in Tag]?: string }
  readonly on: readonly Tag[]
  /** A word for the key line, where it is one of the keys that matter. */
  readonly hint?: { readonly [Where in Tag]?: string }
}
