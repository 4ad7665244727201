import { Failure } from '@ffc/core'

/** The one word that a command takes beside its flags. Throws a `Failure` with what it is where there is none, or more. */
export function onlyWord(words: readonly string[], expected: string, example: string): string {
  const [word, ...more] = words
  if (word && more.length === 0) return word
  throw new Failure('bad-parameter', expected, `For example: ${example}`)
}
