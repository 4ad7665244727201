import { expect, it } from 'vitest'
import { describeRanks, shareError } from './rank-distribution.ts'

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
  // Between the quantiles at 0.95 and 0.07 to each side of it lies one rank, cut at the last one: half of that.
  expect(ranks.intervalError).toEqual({ lower: 0, median: 0, upper: 0.5 })
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

it('has errors of quantiles that follow those of their shares, where ranks are spread evenly', () => {
  // Each of five ranks once: the quantile at p is 1 + 4 p, so that its error is four times that of a share.
  const ranks = describeRanks(Uint32Array.of(1, 1, 1, 1, 1), 0.5)
  expect(ranks.interval).toEqual({ lower: 2, median: 3, upper: 4 })
  const expected = (share: number) => expect.closeTo(4 * Math.sqrt((share * (1 - share)) / 5), 12)
  expect(ranks.intervalError).toEqual({ lower: expected(0.25), median: expected(0.5), upper: expected(0.75) })
  // The standard deviation of 1 to 5 is √2.5.
  expect(ranks.meanRankError).toBeCloseTo(Math.sqrt(2.5 / 5), 12)
  expect(ranks.probabilityErrors[0]).toBeCloseTo(Math.sqrt(0.16 / 5), 12)
})

it('of one draw is that rank, and says nothing of its error', () => {
  const { rankedDraws, meanRank, meanRankError, interval } = describeRanks(Uint32Array.of(0, 1), 0.9)
  expect({ rankedDraws, meanRank, meanRankError }).toEqual({ rankedDraws: 1, meanRank: 2, meanRankError: 0 })
  expect(interval).toEqual({ lower: 2, median: 2, upper: 2 })
})
