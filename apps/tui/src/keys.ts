/** Every key binding, once: the program, its help and its key line all read this file. */
import type { Key } from 'ink'

/** Where keys have a meaning: a screen, something that lies over it, or a line being typed. */
export type Mode = 'treaties' | 'treaty' | 'lag' | 'help' | 'why' | 'command' | 'as-of-prompt' | 'filter-prompt'

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
  | 'back'
  | 'pane'
  | 'filter'
  | 'sort'
  | 'reverse'
  | 'kind'
  | 'group'
  | 'as-of'
  | 'year-back'
  | 'year-on'
  | 'month-back'
  | 'month-on'
  | 'edition'
  | 'why'
  | 'command'
  | 'treaties'
  | 'lag'
  | 'help'
  | 'apply'
  | 'cancel'
  | 'erase'
  | 'quit'

export interface Binding {
  readonly action: Action
  /** Names as `keyName` gives them; the first one stands on the key line. */
  readonly keys: readonly string[]
  /** What it does, for help. */
  readonly label: string
  /** In other words, where they say more. */
  readonly labels?: { readonly [Where in Mode]?: string }
  readonly modes: readonly Mode[]
  /** A word for the key line of these modes, where it is one of the five keys that matter. */
  readonly hint?: { readonly [Where in Mode]?: string }
}

const SCREENS = ['treaties', 'treaty', 'lag'] as const satisfies readonly Mode[]
const OVERLAYS = ['help', 'why', 'command'] as const satisfies readonly Mode[]
const PROMPTS = ['as-of-prompt', 'filter-prompt'] as const satisfies readonly Mode[]
const SCROLLED = [...SCREENS, 'help', 'why'] as const satisfies readonly Mode[]

export const BINDINGS: readonly Binding[] = [
  { action: 'up', keys: ['↑', 'k'], label: 'up', labels: { lag: 'the step before' }, modes: SCROLLED },
  { action: 'down', keys: ['↓', 'j'], label: 'down', labels: { lag: 'the next step' }, modes: SCROLLED },
  {
    action: 'left',
    keys: ['←', 'h'],
    label: 'the cell to the left',
    labels: { lag: 'the step before' },
    modes: ['treaties', 'lag'],
  },
  {
    action: 'right',
    keys: ['→', 'l'],
    label: 'the cell to the right',
    labels: { lag: 'the next step' },
    modes: ['treaties', 'lag'],
    hint: { lag: 'next step' },
  },
  { action: 'page-up', keys: ['PgUp', 'Ctrl+b'], label: 'one page up', modes: SCROLLED },
  { action: 'page-down', keys: ['PgDn', 'Ctrl+f'], label: 'one page down', modes: SCROLLED },
  { action: 'top', keys: ['g', 'Home'], label: 'to the first', modes: SCROLLED },
  { action: 'bottom', keys: ['G', 'End'], label: 'to the last', modes: SCROLLED },
  {
    action: 'open',
    keys: ['Enter'],
    label: 'open the treaty',
    labels: { treaty: 'why: the row behind the line, and who says so' },
    modes: SCREENS,
    hint: { treaties: 'open', lag: 'treaty', treaty: 'evidence' },
  },
  {
    action: 'back',
    keys: ['Esc'],
    label: 'back',
    labels: { treaties: 'show all again', lag: 'all treaties' },
    modes: [...SCREENS, ...OVERLAYS],
    hint: { treaty: 'back', help: 'back', why: 'back', command: 'back' },
  },
  {
    action: 'pane',
    keys: ['Tab'],
    label: 'the next part',
    labels: { lag: 'the curve, or its table' },
    modes: ['lag', 'treaty'],
    hint: { lag: 'table', treaty: 'next part' },
  },
  {
    action: 'filter',
    keys: ['/'],
    label: 'show only what contains a text',
    modes: ['treaties'],
    hint: { treaties: 'filter' },
  },
  { action: 'sort', keys: ['s'], label: 'sort by signature, wait, partner or status', modes: ['treaties'] },
  { action: 'reverse', keys: ['S'], label: 'the other way round', modes: ['treaties'] },
  { action: 'kind', keys: ['t'], label: 'the next kind of instrument', modes: ['treaties', 'lag'] },
  { action: 'group', keys: ['b'], label: 'group the curve by region, by decade, or not', modes: ['lag'] },
  {
    action: 'as-of',
    keys: ['a'],
    label: 'the world on another date',
    modes: SCREENS,
    hint: { treaties: 'as of', lag: 'as of', treaty: 'as of' },
  },
  {
    action: 'year-back',
    keys: ['['],
    label: 'as of one year earlier',
    modes: [...SCREENS, 'as-of-prompt'],
    hint: { 'as-of-prompt': 'year back' },
  },
  {
    action: 'year-on',
    keys: [']'],
    label: 'as of one year later',
    modes: [...SCREENS, 'as-of-prompt'],
    hint: { 'as-of-prompt': 'year on' },
  },
  { action: 'month-back', keys: ['{'], label: 'as of one month earlier', modes: [...SCREENS, 'as-of-prompt'] },
  { action: 'month-on', keys: ['}'], label: 'as of one month later', modes: [...SCREENS, 'as-of-prompt'] },
  { action: 'edition', keys: ['e'], label: 'the next edition of the evidence', modes: SCREENS },
  {
    action: 'why',
    keys: ['w'],
    label: 'why: the rows behind what the cursor is on, and who says so',
    modes: SCREENS,
    hint: { treaties: 'why', lag: 'why' },
  },
  { action: 'command', keys: ['.'], label: 'the command that prints this', modes: SCREENS },
  { action: 'treaties', keys: ['1'], label: 'all treaties', modes: ['treaty', 'lag'], hint: { lag: 'list' } },
  {
    action: 'lag',
    keys: ['2'],
    label: 'the curve of the wait',
    modes: ['treaties', 'treaty'],
    hint: { treaties: 'curve' },
  },
  {
    action: 'apply',
    keys: ['Enter'],
    label: 'take it',
    modes: PROMPTS,
    hint: { 'as-of-prompt': 'take it', 'filter-prompt': 'keep' },
  },
  {
    action: 'cancel',
    keys: ['Esc'],
    label: 'leave it as it was',
    modes: PROMPTS,
    hint: { 'as-of-prompt': 'leave', 'filter-prompt': 'leave' },
  },
  { action: 'erase', keys: ['Backspace'], label: 'erase a letter', modes: PROMPTS },
  {
    action: 'help',
    keys: ['?'],
    label: 'these keys',
    modes: [...SCREENS, 'help'],
    hint: { treaties: 'keys', treaty: 'keys', lag: 'keys' },
  },
  {
    action: 'quit',
    keys: ['q', 'Ctrl+c'],
    label: 'quit',
    modes: [...SCREENS, ...OVERLAYS],
    hint: { help: 'quit', why: 'quit', command: 'quit' },
  },
  { action: 'quit', keys: ['Ctrl+c'], label: 'quit', modes: PROMPTS },
]

/** The bindings that work in a mode, in the order of help. */
export function bindingsOf(mode: Mode): Binding[] {
  return BINDINGS.filter(({ modes }) => modes.includes(mode))
}

/** What a key does in a mode; null: nothing. */
export function actionOf(mode: Mode, key: string): Action | null {
  return bindingsOf(mode).find(({ keys }) => keys.includes(key))?.action ?? null
}

const NAMED_KEYS: readonly (readonly [name: keyof Key, key: string])[] = [
  ['upArrow', '↑'],
  ['downArrow', '↓'],
  ['leftArrow', '←'],
  ['rightArrow', '→'],
  ['pageUp', 'PgUp'],
  ['pageDown', 'PgDn'],
  ['home', 'Home'],
  ['end', 'End'],
  ['return', 'Enter'],
  ['escape', 'Esc'],
  ['tab', 'Tab'],
  ['backspace', 'Backspace'],
  ['delete', 'Backspace'],
]

/** The name of a key press, as bindings have it. */
export function keyName(input: string, key: Key): string {
  const named = NAMED_KEYS.find(([name]) => key[name])
  if (named) return named[1]
  return key.ctrl ? `Ctrl+${input}` : input
}

const ARROW_WORDS: Readonly<Record<string, string>> = { '↑': 'Up', '↓': 'Down', '←': 'Left', '→': 'Right' }

/** The name of a key as a reader sees it: words for arrows where there are none. */
export function keyText(key: string, ascii: boolean): string {
  return (ascii ? ARROW_WORDS[key] : undefined) ?? key
}
