import { expect, it } from 'vitest'
import * as fc from 'fast-check'
import { rankScores } from './rank-scores.ts'
import { MAXIMUM_RANKED_UNITS, makeRankTally } from './rank-tally.ts'

/** Scores with ties and gaps, so that every way of counting is used. */
const draws = fc.integer({ min: 1, max: 6 }).chain((units) =>
  fc.array(
    fc.array(fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 0, max: 30 }) }, fc.constant(Number.NaN)), {
      minLength: units,
      maxLength: units,
    }),
    { minLength: 1, maxLength: 400, size: 'max' },
  ),
)

it('counts ranks and pairs as counting one draw after another does', () => {
  fc.assert(
    fc.property(draws, (vectors) => {
      const units = vectors[0]!.length
      const tally = makeRankTally(units, true)
      const ranks = vectors.map((scores) => {
        tally.add(Float64Array.from(scores))
        return rankScores(Float64Array.from(scores))
      })
      const places = Array.from({ length: units }, (_, place) => place)
      const rankCounts = places.flatMap((unit) =>
        places.map((place) => ranks.filter((draw) => draw[unit] === place + 1).length),
      )
      const aboveCounts = places.flatMap((one) =>
        places.map((other) => ranks.filter((draw) => draw[one]! > 0 && draw[one]! < draw[other]!).length),
      )
      expect(tally.draws()).toBe(vectors.length)
      expect([...tally.rankCounts()]).toEqual(rankCounts)
      expect([...tally.aboveCounts()!]).toEqual(aboveCounts)
    }),
    { numRuns: 30 },
  )
})

it('takes as many units as its tables can hold', () => {
  expect(makeRankTally(MAXIMUM_RANKED_UNITS, false).rankCounts()).toHaveLength(MAXIMUM_RANKED_UNITS ** 2)
})
