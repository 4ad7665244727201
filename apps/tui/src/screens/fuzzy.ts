import { fold } from './list-rows.ts'

/**
 * How well a text answers what was typed, 0 where it does not: all words begin words of it, it contains them, or its
 * letters come in that order. Without anything typed every text answers.
 */
export function fuzzyScore(text: string, typed: string): number {
  const wanted = fold(typed)
  if (wanted === '') return 1
  const name = fold(text)
  if (name.startsWith(wanted)) return 4
  const words = name.split(/[^\p{L}\p{N}]+/u)
  if (wanted.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)))) return 3
  if (name.includes(wanted)) return 2
  return isSubsequence(wanted.replaceAll(/\s/g, ''), name) ? 1 : 0
}

function isSubsequence(letters: string, text: string): boolean {
  let at = -1
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1)
    if (at === -1) return false
  }
  return true
}
