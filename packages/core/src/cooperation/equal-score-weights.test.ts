import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallestFlip } from '../composite/index.ts'
import { equalScoreWeights } from './equal-score-weights.ts'

const missing = Number.NaN

/** The weighted mean of the values that are there. */
function scoreOf(values: readonly number[], weights: ArrayLike<number>): number {
  let sum = 0
  let observed = 0
  values.forEach((value, indicator) => {
    if (Number.isNaN(value)) return
    sum += weights[indicator]! * value
    observed += weights[indicator]!
  })
  return sum / observed
}

const columnsOf = (one: readonly number[], other: readonly number[]) =>
  one.map((value, index) => [value, other[index]!])

/** Every weighting of three indicators in steps of a fiftieth. */
const GRID = Array.from({ length: 51 }, (_, a) =>
  Array.from({ length: 51 - a }, (_unused, b) => [a / 50, b / 50, (50 - a - b) / 50]),
).flat()

const value = fc.option(
  fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
  { nil: missing },
)
const threeValues = fc
  .array(value, { minLength: 3, maxLength: 3 })
  .filter((values) => values.filter((one) => !Number.isNaN(one)).length > 1)
const threeWeights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 })

describe('where both states have the same values', () => {
  it('the answer is the smallest flip of the engine, and exact', () => {
    const columns = columnsOf([1, 0.2, missing], [0.3, 0.9, missing])
    const answer = equalScoreWeights(columns, [2, 1, 1], 0, 1)!
    const flip = smallestFlip(columns, [2, 1, 1], 0, 1)
    expect(flip.kind).toBe('flip')
    expect([...answer.weights]).toEqual(flip.kind === 'flip' ? [...flip.weights] : [])
    expect(answer.isExact).toBe(true)
  })

  it('there is none for a state that is better in every indicator', () => {
    expect(equalScoreWeights(columnsOf([1, 0.5], [0.9, 0.4]), [1, 1], 0, 1)).toBeNull()
  })
})

describe('where one state lacks a value that the other has', () => {
  it('the scores are equal at weights that are none negative and sum to 1', () => {
    fc.assert(
      fc.property(threeValues, threeValues, threeWeights, (one, other, weights) => {
        const answer = equalScoreWeights(columnsOf(one, other), weights, 0, 1)
        if (!answer) return
        expect(Math.min(...answer.weights)).toBeGreaterThanOrEqual(0)
        expect(answer.weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 9)
        expect(Math.abs(scoreOf(one, answer.weights) - scoreOf(other, answer.weights))).toBeLessThan(1e-9)
      }),
    )
  })

  // The scores are a / (a + b) and c / (b + c), which are equal where a = c or b = 0.
  it.each([
    ['at equal shares', [5, 3, 2], [0.35, 0.3, 0.35]],
    ['without the indicator that both lack something in', [12, 1, 7], [0.625, 0, 0.375]],
  ])('worked out by hand: %s', (_, weights, expected) => {
    const answer = equalScoreWeights(columnsOf([1, 0, missing], [missing, 0, 1]), weights, 0, 1)!
    expect([...answer.weights]).toEqual(expected.map((share) => expect.closeTo(share, 6)))
    const total = weights.reduce((sum, weight) => sum + weight)
    expect(answer.distance).toBeCloseTo(Math.hypot(...expected.map((share, at) => share - weights[at]! / total)), 9)
    expect(answer.isExact).toBe(false)
  })

  it('the answer is the same whichever state is named first', () => {
    fc.assert(
      fc.property(threeValues, threeValues, threeWeights, (one, other, weights) => {
        const [there, back] = [
          equalScoreWeights(columnsOf(one, other), weights, 0, 1),
          equalScoreWeights(columnsOf(one, other), weights, 1, 0),
        ]
        expect(back?.isExact).toBe(there?.isExact)
        expect(back?.distance ?? Infinity).toBeCloseTo(there?.distance ?? Infinity, 6)
      }),
      { numRuns: 50 },
    )
  })

  it('no weighting on a fine grid that swaps the two is nearer, and where one does there is an answer', () => {
    fc.assert(
      fc.property(threeValues, threeValues, threeWeights, (one, other, weights) => {
        const total = weights.reduce((sum, weight) => sum + weight)
        const inUse = weights.map((weight) => weight / total)
        const gap = (point: readonly number[]) => scoreOf(one, point) - scoreOf(other, point)
        const before = gap(inUse)
        // A gap of rounding errors is none.
        const swapped = Math.abs(before) < 1e-9 ? [] : GRID.filter((point) => gap(point) * Math.sign(before) < -1e-9)
        if (swapped.length === 0) return
        const nearest = Math.min(
          ...swapped.map((point) => Math.hypot(...point.map((weight, index) => weight - inUse[index]!))),
        )
        const answer = equalScoreWeights(columnsOf(one, other), weights, 0, 1)
        expect(answer).not.toBeNull()
        // To a swap on the grid the line of equal scores is crossed on the way.
        expect(answer!.distance).toBeLessThanOrEqual(nearest + 1e-9)
      }),
      { numRuns: 200 },
    )
  })
})

describe('where one score is the same whatever the weights', () => {
  it('the answer is exact: the other has to come to it', () => {
    const answer = equalScoreWeights(columnsOf([0.5, missing, missing], [missing, 1, 0]), [2, 6, 2], 0, 1)!
    expect([...answer.weights]).toEqual([0.2, 0.4, 0.4].map((share) => expect.closeTo(share, 12)))
    expect(answer.distance).toBeCloseTo(0.2 * Math.SQRT2, 12)
    expect(answer.isExact).toBe(true)
    const back = equalScoreWeights(columnsOf([missing, 1, 0], [0.5, missing, missing]), [2, 6, 2], 0, 1)!
    expect([...back.weights]).toEqual([...answer.weights])
  })

  it('there is none where the other cannot, or could only if the first had no score', () => {
    expect(equalScoreWeights(columnsOf([0.5, missing, missing], [missing, 1, 0.8]), [1, 1, 1], 0, 1)).toBeNull()
    expect(equalScoreWeights(columnsOf([1, missing], [0.5, 1]), [1, 1], 0, 1)).toBeNull()
    expect(equalScoreWeights(columnsOf([0, 0.5], [missing, 0.5]), [1, 1], 0, 1)).not.toBeNull()
  })
})

it('is no step at all where the scores are equal already, but for rounding', () => {
  const answer = equalScoreWeights(columnsOf([0.5, missing, 0.5], [0.5, 0.5, missing]), [1, 1, 2], 0, 1)!
  expect(answer).toEqual({ weights: Float64Array.of(0.25, 0.25, 0.5), distance: 0, isExact: true })
  const rounded = equalScoreWeights(columnsOf([0.1, 0.7, missing], [0.4, missing, 0.4 + 1e-14]), [1, 1, 1], 0, 1)!
  expect(rounded).toMatchObject({ distance: 0, isExact: true })
})
