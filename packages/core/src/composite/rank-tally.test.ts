import { expect, it } from 'vitest'
import * as fc from 'fast-check'
import { describeRanks, shareError } from './rank-distribution.ts'
import { rankScores } from './rank-scores.ts'
import { makeRankTally } from './rank-tally.ts'

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
    { numRuns: 60 },
  )
})

it('describes ranks by mean, type 7 quantiles and their Monte Carlo errors', () => {
  // Ranks 1 1 1 2 2 2 2 3 3 4: R gives 2.1 for the mean, 1, 2 and 3.55 for the quantiles at 5, 50 and 95 %.
  const ranks = describeRanks(Uint32Array.of(3, 4, 2, 1), 0.9)
  expect(ranks.rankedDraws).toBe(10)
  expect(ranks.meanRank).toBeCloseTo(2.1, 12)
  // sd(c(1,1,1,2,2,2,2,3,3,4)) / sqrt(10)
  expect(ranks.meanRankError).toBeCloseTo(Math.sqrt(8.9 / 9 / 10), 12)
  expect(ranks.interval.lower).toBe(1)
  expect(ranks.interval.median).toBe(2)
  expect(ranks.interval.upper).toBeCloseTo(3.55, 12)
  expect([...ranks.probabilities]).toEqual([0.3, 0.4, 0.2, 0.1])
  expect(ranks.probabilityErrors[0]).toBeCloseTo(Math.sqrt(0.021), 12)
  expect(shareError(0, 10)).toBe(0)
})

it('has no description of a unit that never had a rank', () => {
  const ranks = describeRanks(new Uint32Array(3), 0.9)
  expect(ranks.rankedDraws).toBe(0)
  expect([ranks.meanRank, ranks.interval.lower, ranks.interval.upper, ranks.probabilities[0]]).toEqual(
    Array.from({ length: 4 }, () => Number.NaN),
  )
})
