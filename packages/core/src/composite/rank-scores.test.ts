import { expect, it } from 'vitest'
import * as fc from 'fast-check'
import { makeRanker, rankScores } from './rank-scores.ts'

/** One more than the number of scores that are larger, as the definition says. */
function ranksByDefinition(scores: readonly number[]): number[] {
  const rounded = scores.map((score) => Math.round(score * 1e12))
  return rounded.map((value) => (Number.isNaN(value) ? 0 : 1 + rounded.filter((other) => other > value).length))
}

const kinds = {
  spread: fc.double({ min: -3, max: 3, noNaN: true }),
  tied: fc.constantFrom(0.1, 0.2, 0.1 + 0.2, 0.3, -1),
  crowded: fc.oneof({ weight: 20, arbitrary: fc.double({ min: 0, max: 1e-6, noNaN: true }) }, fc.constant(1e6)),
  missing: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(Number.NaN)),
  huge: fc.double({ noNaN: true, noDefaultInfinity: true }),
}

it.each(Object.entries(kinds))('ranks %s scores as the definition says', (_name, score) => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 1, maxLength: 120 }), (scores) => {
      expect([...rankScores(Float64Array.from(scores))]).toEqual(ranksByDefinition(scores))
    }),
  )
})

it('gives the same ranks when it is used again', () => {
  const ranker = makeRanker(3)
  const ranks = new Int32Array(3)
  const rank = (...scores: number[]): number[] => {
    ranker.rankInto(Float64Array.from(scores), ranks)
    return [...ranks]
  }
  expect(rank(1, 2, 3)).toEqual([3, 2, 1])
  expect(rank(Number.NaN, 5, 5)).toEqual([0, 1, 1])
  expect(rank(1, 2, 3)).toEqual([3, 2, 1])
})
