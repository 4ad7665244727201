import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { normalCumulative } from '../math/normal.ts'
import { lawOf } from './claim-law.ts'
import { linearPool } from './linear-pool.ts'
import { overlapCoefficient } from './overlap-coefficient.ts'

const normal = (mean: number, standardDeviation: number) => lawOf({ kind: 'normal', mean, standardDeviation })
const uniform = (low: number, high: number) => lawOf({ kind: 'uniform', low, high })

describe('the overlap coefficient', () => {
  it('of two normals of one spread is twice the tail beyond the middle between them', () => {
    for (const distance of [0.1, 1, 3, 8, 15]) {
      const expected = 2 * normalCumulative(-distance / 2)
      expect(overlapCoefficient(normal(2, 1), normal(2 + distance, 1)) / expected).toBeCloseTo(1, 8)
    }
  })

  it('of uniforms is the part they share of the wider', () => {
    expect(overlapCoefficient(uniform(0, 10), uniform(5, 25))).toBeCloseTo(5 / 20, 12)
    expect(overlapCoefficient(uniform(0, 1), uniform(1, 2))).toBe(0)
    expect(overlapCoefficient(uniform(0, 1), uniform(5, 6))).toBe(0)
  })

  it('is 1 for a law with itself, symmetric, and unchanged by scale', () => {
    const parameters = fc.record({
      mu: fc.double({ min: 0, max: 6, noNaN: true }),
      sigma: fc.double({ min: 0.05, max: 2, noNaN: true }),
    })
    fc.assert(
      fc.property(parameters, parameters, (first, second) => {
        const [one, other] = [first, second].map((claim) => lawOf({ kind: 'log-normal', ...claim })) as [never, never]
        const overlap = overlapCoefficient(one, other)
        expect(overlapCoefficient(one, one)).toBeCloseTo(1, 10)
        expect(overlapCoefficient(other, one)).toBeCloseTo(overlap, 9)
        const logarithms = [first, second].map(({ mu, sigma }) => normal(mu, sigma)) as [never, never]
        expect(overlapCoefficient(...logarithms)).toBeCloseTo(overlap, 9)
      }),
      { numRuns: 50 },
    )
  })

  it('of a point is the probability of that very point', () => {
    const point = lawOf({ kind: 'point', value: 3 })
    expect(overlapCoefficient(point, point)).toBe(1)
    expect(overlapCoefficient(point, uniform(0, 10))).toBe(0)
    expect(overlapCoefficient(point, lawOf({ kind: 'point', value: 4 }))).toBe(0)
    expect(overlapCoefficient(point, linearPool([point, uniform(0, 10)], [0.25, 0.75]))).toBeCloseTo(0.25, 12)
  })

  it('of claims that may be one exact figure is that of the figure and that of the rest', () => {
    const perhaps = (weight: number) =>
      linearPool([lawOf({ kind: 'point', value: 3 }), uniform(0, 10)], [weight, 1 - weight])
    expect(overlapCoefficient(perhaps(0.25), uniform(0, 10))).toBeCloseTo(0.75, 9)
    expect(overlapCoefficient(uniform(0, 10), perhaps(0.75))).toBeCloseTo(0.25, 9)
    expect(overlapCoefficient(perhaps(0.25), perhaps(0.5))).toBeCloseTo(0.25 + 0.5, 9)
    // Densities of 0.075 and 0.2 from 5 to 10, and nothing else.
    expect(overlapCoefficient(perhaps(0.25), uniform(5, 10))).toBeCloseTo(0.375, 9)
  })

  it('of a mixture with its part is at least the weight of the part', () => {
    const parts = [uniform(0, 1), normal(5, 0.1)]
    expect(overlapCoefficient(linearPool(parts, [0.3, 0.7]), parts[0]!)).toBeCloseTo(0.3, 9)
    expect(overlapCoefficient(linearPool(parts, [0.3, 0.7]), parts[1]!)).toBeCloseTo(0.7, 9)
  })
})
