/** Every key binding, once: the program, its help, its palette, its documentation and its tests read this file. */
import { BINDINGS } from './keys/bindings.ts'
import type { Action, Binding, Tag } from './keys/binding.ts'

export { BINDINGS }
export { SCREEN_NAMES, type Action, type Binding, type ScreenName, type Tag } from './keys/binding.ts'
export { keyName, keyText } from './keys/key-name.ts'

/** A binding that works just now, in the words of where the reader is. */
export interface WorkingBinding {
  readonly action: Action
  readonly keys: readonly string[]
  readonly label: string
  /** A word for the key line, where it is one of the keys that matter here. */
  readonly hint: string | null
}

/**
 * The bindings that work where all these tags hold, in the order of help. Tags come with the most particular first: its
 * words win. A key that two bindings would claim belongs to the first.
 */
export function bindingsOf(tags: readonly Tag[]): WorkingBinding[] {
  const taken = new Set<string>()
  return BINDINGS.flatMap((binding) => {
    if (!tags.some((tag) => binding.on.includes(tag))) return []
    const keys = binding.keys.filter((key) => !taken.has(key))
    if (keys.length === 0) return []
    for (const key of keys) taken.add(key)
    return [
      {
        action: binding.action,
        keys,
        label: wordsFor(binding.labels, tags) ?? binding.label,
        hint: wordsFor(binding.hint, tags) ?? null,
      },
    ]
  })
}

/** What a key does there; null: nothing. */
export function actionOf(tags: readonly Tag[], key: string): Action | null {
  return bindingsOf(tags).find(({ keys }) => keys.includes(key))?.action ?? null
}

function wordsFor(words: Binding['labels'], tags: readonly Tag[]): string | undefined {
  const tag = tags.find((one) => words?.[one] !== undefined)
  return tag === undefined ? undefined : words?.[tag]
}
