import type { Key } from 'ink'

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
  if (named) return named[1] === 'Tab' && key.shift ? 'Shift+Tab' : named[1]
  return key.ctrl ? `Ctrl+${input}` : input
}

const ARROW_WORDS: Readonly<Record<string, string>> = { '↑': 'Up', '↓': 'Down', '←': 'Left', '→': 'Right' }

/** The name of a key as a reader sees it: words for arrows where there are none. */
export function keyText(key: string, ascii: boolean): string {
  return (ascii ? ARROW_WORDS[key] : undefined) ?? key
}
