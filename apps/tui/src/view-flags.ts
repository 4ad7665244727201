import { CATALOGUE } from '@ffc/core'
import { type Flag, entryFlags } from './flags.ts'

const VIEW_KEYS: readonly string[] = ['edition', 'as-of', 'known-at', 'exclude']

const [FIRST_ENTRY] = CATALOGUE

/** The flags that say which evidence is looked at; every entry has them. */
export const VIEW_FLAGS: readonly Flag[] = (FIRST_ENTRY ? entryFlags(FIRST_ENTRY) : []).filter(({ name }) =>
  VIEW_KEYS.includes(name),
)
