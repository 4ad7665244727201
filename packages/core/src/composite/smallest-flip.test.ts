import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { evaluateIndex } from './evaluate-index.ts'
import { type FlipAnswer, smallestFlip } from './smallest-flip.ts'

const TOLERANCE = 1e-9

type Flip = Extract<FlipAnswer, { kind: 'flip' }>

/**
 * The corners of the set of weights under which the gap is 0: one indicator without a gap, or two with gaps of
 * opposite sign. The set is convex, so what holds at its corners holds in it.
 */
function cornersOf(gaps: readonly number[]): number[][] {
  const corners: number[][] = []
  gaps.forEach((gap, one) => {
    if (gap === 0) corners.push(gaps.map((_, place) => (place === one ? 1 : 0)))
    gaps.forEach((other, two) => {
      if (!(gap > 0 && other < 0)) return
      const share = -other / (gap - other)
      corners.push(gaps.map((_, place) => (place === one ? share : place === two ? 1 - share : 0)))
    })
  })
  return corners
}

/**
 * How far the answer is from fulfilling the condition of a projection: the way from it to the point projected makes no
 * acute angle with the way to any corner.
 */
function largestImprovement(answer: Flip, weights: readonly number[], gaps: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight)
  const products = cornersOf(gaps).map((corner) =>
    corner.reduce((total, place, index) => {
      const found = answer.weights[index]!
      return total + (weights[index]! / sum - found) * (place - found)
    }, 0),
  )
  return Math.max(...products)
}

const gapsAndWeights = (gap: fc.Arbitrary<number>) =>
  fc.integer({ min: 1, max: 9 }).chain((count) =>
    fc.record({
      gaps: fc.array(gap, { minLength: count, maxLength: count }),
      weights: fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
        .filter((weights) => weights.some((weight) => weight > 0)),
    }),
  )

const kinds = {
  'small whole numbers, often tied': fc.integer({ min: -3, max: 3 }),
  shares: fc.double({ min: -1, max: 1, noNaN: true }),
  'very unequal sizes': fc
    .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: -9, max: 9 }))
    .map(([value, power]) => value * 10 ** power),
}

describe('the smallest flip', () => {
  it.each(Object.entries(kinds))(
    'is on the simplex, makes the units equal and is the nearest, for gaps that are %s',
    (_name, gap) => {
      fc.assert(
        fc.property(gapsAndWeights(gap), ({ gaps: drawn, weights }) => {
          const largest = Math.max(...drawn.map(Math.abs))
          // Gaps of rounding size count as none.
          const gaps = drawn.map((value) => (Math.abs(value) <= 1e-13 * largest ? 0 : value))
          const columns = gaps.map((value) => [value, 0])
          const answer = smallestFlip(columns, weights, 0, 1)
          const isDominated = gaps.every((value) => value > 0) || gaps.every((value) => value < 0)
          expect(answer.kind).toBe(isDominated ? 'dominated' : 'flip')
          if (answer.kind !== 'flip') return
          const size = Math.max(1, ...gaps.map(Math.abs))
          expect(Math.min(...answer.weights)).toBeGreaterThanOrEqual(0)
          expect(Math.abs(answer.weights.reduce((sum, weight) => sum + weight) - 1)).toBeLessThan(TOLERANCE)
          expect(Math.abs(answer.scores[0] - answer.scores[1]) / size).toBeLessThan(TOLERANCE)
          expect(largestImprovement(answer, weights, gaps)).toBeLessThan(TOLERANCE)
        }),
        { numRuns: 1000 },
      )
    },
  )

  it('is half way for two indicators that favour one unit each', () => {
    const answer = smallestFlip(
      [
        [1, 0],
        [0, 1],
      ],
      [0.8, 0.2],
      0,
      1,
    ) as Flip
    expect([...answer.weights]).toEqual([0.5, 0.5])
    expect(answer.distance).toBeCloseTo(Math.hypot(0.3, 0.3), 14)
    expect(answer.scores).toEqual([0.5, 0.5])
  })

  it('keeps weights from turning negative, where the plane alone would take one below 0', () => {
    // Without the bound the nearest weights would be about (0.69, −0.19, 0.5).
    const columns = [
      [0, 1],
      [10, 0],
      [0, 0],
    ]
    const answer = smallestFlip(columns, [0.02, 0.48, 0.5], 0, 1) as Flip
    expect(answer.weights[1]).toBeGreaterThanOrEqual(0)
    expect(answer.weights[0]! - 10 * answer.weights[1]!).toBeCloseTo(0, 12)
    expect(largestImprovement(answer, [0.02, 0.48, 0.5], [-1, 10, 0])).toBeLessThan(TOLERANCE)
  })

  it('is no step at all for units that tie already', () => {
    const answer = smallestFlip(
      [
        [1, 0],
        [0, 1],
      ],
      [1, 1],
      0,
      1,
    ) as Flip
    expect(answer.distance).toBe(0)
    expect(
      (
        smallestFlip(
          [
            [3, 3],
            [1, 1],
          ],
          [1, 2],
          0,
          1,
        ) as Flip
      ).distance,
    ).toBe(0)
  })

  it('does not exist where one unit is better in every indicator, and the answer names it', () => {
    const columns = [
      [1, 2],
      [1, 3],
    ]
    expect(smallestFlip(columns, [1, 1], 0, 1)).toEqual({ kind: 'dominated', dominating: 1, dominated: 0 })
    expect(smallestFlip(columns, [1, 1], 1, 0)).toEqual({ kind: 'dominated', dominating: 1, dominated: 0 })
  })

  it('swaps the ranking of the two units in the index itself, one step beyond it', () => {
    const columns = [
      [9, 7, 4, 1],
      [2, 8, 6, 5],
      [5, 1, 7, 3],
    ]
    const stepsWith = (weights: readonly number[]) =>
      [
        { step: 'normalise', normalisation: { method: 'min-max' } },
        { step: 'weight', weights },
        { step: 'aggregate', mean: 'arithmetic' },
      ] as const
    const weights = [0.7, 0.2, 0.1]
    const base = evaluateIndex(columns, stepsWith(weights))
    const answer = smallestFlip(base.normalised, weights, 0, 1) as Flip
    const atAnswer = evaluateIndex(columns, stepsWith([...answer.weights]))
    expect(atAnswer.ranks[0]).toBe(atAnswer.ranks[1])
    const beyond = weights.map((weight, place) => weight + 1.01 * (answer.weights[place]! - weight))
    const after = evaluateIndex(columns, stepsWith(beyond))
    expect(Math.sign(base.scores[0]! - base.scores[1]!)).toBe(-Math.sign(after.scores[0]! - after.scores[1]!))
  })

  it('leaves values that both units lack out of both scores', () => {
    const both = [
      [1, 0],
      [0, 1],
      [Number.NaN, Number.NaN],
    ]
    const answer = smallestFlip(both, [0.5, 0.2, 0.3], 0, 1) as Flip
    expect(answer.scores[0]).toBeCloseTo(answer.scores[1], 12)
  })
})
