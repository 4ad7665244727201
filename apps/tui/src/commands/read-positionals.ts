import { type EntryHead, Failure } from '@ffc/core'

/** Arguments without a flag; the last one that the entry names takes all words that remain. */
export function readPositionals(entry: EntryHead, given: readonly string[]): Record<string, string> {
  const names = entry.positionals
  if (given.length > 0 && names.length === 0) {
    throw new Failure('bad-parameter', `unexpected argument "${given[0]}"`, `See ffc help ${entry.name}.`)
  }
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const value = index === names.length - 1 ? given.slice(index).join(' ') : given[index]
      return value ? [[name, value]] : []
    }),
  )
}
