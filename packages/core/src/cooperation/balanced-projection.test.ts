import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balancedProjection } from './balanced-projection.ts'

/** Hundredths: gaps of very unequal sizes need multipliers so large that the weights drown in rounding. */
const gap = fc.integer({ min: -100, max: 100 }).map((hundredths) => hundredths / 100)

const problem = fc.integer({ min: 2, max: 8 }).chain((count) =>
  fc.record({
    g: fc.array(gap, { minLength: count, maxLength: count }),
    h: fc.array(gap, { minLength: count, maxLength: count }),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count }),
  }),
)

const dot = (one: ArrayLike<number>, other: ArrayLike<number>) =>
  Array.from(one).reduce((sum, value, index) => sum + value * other[index]!, 0)

const toShares = (weights: readonly number[]) => {
  const total = weights.reduce((sum, weight) => sum + weight)
  return Float64Array.from(weights, (weight) => weight / total)
}

describe('the nearest weights under which two sums of gaps are 0', () => {
  it('are none negative, sum to 1 and fulfil both conditions', () => {
    fc.assert(
      fc.property(problem, ({ g, h, weights }) => {
        const found = balancedProjection(toShares(weights), Float64Array.from(g), Float64Array.from(h))
        if (!found) return
        expect(Math.min(...found)).toBeGreaterThanOrEqual(0)
        expect(
          dot(
            found,
            found.map(() => 1),
          ),
        ).toBeCloseTo(1, 9)
        expect(Math.abs(dot(found, g))).toBeLessThan(1e-12)
        expect(Math.abs(dot(found, h))).toBeLessThan(1e-12)
      }),
    )
  })

  it('are no farther than any others that fulfil them', () => {
    fc.assert(
      fc.property(
        problem,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 }),
        (asked, elsewhere) => {
          const { g, h, weights } = asked
          const start = toShares(weights)
          const gaps = [Float64Array.from(g), Float64Array.from(h)] as const
          const found = balancedProjection(start, ...gaps)
          // What is nearest to another point fulfils the conditions too.
          const rival = balancedProjection(toShares(elsewhere.slice(0, weights.length)), ...gaps)
          expect(found === null).toBe(rival === null)
          if (!found || !rival) return
          const from = (point: Float64Array) => Math.hypot(...point.map((weight, index) => weight - start[index]!))
          expect(from(found)).toBeLessThanOrEqual(from(rival) + 1e-9)
        },
      ),
    )
  })

  it('are the weights in use where these fulfil them', () => {
    const start = toShares([1, 1, 2])
    expect(balancedProjection(start, Float64Array.of(1, -1, 0), Float64Array.of(2, 0, -1))).toEqual(start)
  })

  it.each([
    ['three equal shares, which two conditions leave alone', [5, 3, 2], [1, -1, 0], [0, 1, -1], [1 / 3, 1 / 3, 1 / 3]],
    ['one condition: the middle between two shares', [7, 3], [1, -1], [0, 0], [0.5, 0.5]],
    ['one condition, the second one', [7, 3], [0, 0], [1, -1], [0.5, 0.5]],
    ['one condition twice', [6, 2, 2], [1, -1, 0], [2, -2, 0], [0.4, 0.4, 0.2]],
    ['one condition and its opposite', [6, 2, 2], [-1, 1, 0], [3, -3, 0], [0.4, 0.4, 0.2]],
    ['a share that would fall below 0 stays there', [1, 1, 18], [1, -1, 1], [0, 0, 0], [0, 0.5, 0.5]],
    ['all on the one share that has no gap', [4, 4, 2], [1, -1, 0], [1, 1, 0], [0, 0, 1]],
    ['no condition', [7, 3], [0, 0], [0, 0], [0.7, 0.3]],
    // Whole steps go round in circles on these: 2c + e = 0 and a + 2d = 0 leave b alone.
    ['all on a share far away', [1, 6, 4, 3, 2], [1, 0, 2, 2, -2], [0, 0, 2, 0, 1], [0, 1, 0, 0, 0]],
    ['all on a share that is small', [5, 5, 7, 3], [5, -8, -10, 0], [-9, 7, 10, 0], [0, 0, 0, 1]],
    // 3c + 8e = 0 leaves (a, b, d) = (38, 29, 14) ∕ 81 + 8 ∕ 2457 · (8, 11, −19) ∕ 3 for the other condition.
    [
      'two shares that fall to 0, and one condition for the rest',
      [9, 6, 9, 1, 2],
      [-1, -2, 9, 8, 10],
      [0, 0, 3, 0, 8],
      [38 / 81 + 64 / 7371, 29 / 81 + 88 / 7371, 0, 14 / 81 - 152 / 7371, 0],
    ],
  ])('worked out by hand: %s', (_, weights, g, h, expected) => {
    for (const scale of [1, 1e-9, 1e9]) {
      const found = balancedProjection(
        toShares(weights),
        Float64Array.from(g, (gap) => gap * scale),
        Float64Array.from(h, (gap) => gap * scale),
      )
      expect([...found!]).toEqual(expected.map((share) => expect.closeTo(share, 9)))
    }
  })

  it.each([
    ['a gap is on one side throughout', [0.1, 0.2], [0, 0]],
    ['the other is', [0, 0], [-0.1, -0.2]],
    ['each can be fulfilled, but not both', [1, -1], [1, -2]],
  ])('do not exist where %s', (_, g, h) => {
    expect(balancedProjection(toShares([1, 1]), Float64Array.from(g), Float64Array.from(h))).toBeNull()
  })
})
