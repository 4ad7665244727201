import type { RandomSource } from '../../src/math/random.ts'

/** Gives the uniform numbers of a list, in turn, and throws where they are all gone; `left` says how many there still are. */
export function scriptedRandom(...uniforms: readonly number[]): { random: RandomSource; left: () => number } {
  const rest = [...uniforms]
  const uniform = () => {
    const next = rest.shift()
    if (next === undefined) throw new Error('more numbers were drawn than there are')
    return next
  }
  return { random: { uniform, integerBelow: (bound) => Math.floor(bound * uniform()) }, left: () => rest.length }
}
