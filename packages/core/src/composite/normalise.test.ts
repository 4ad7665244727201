import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { type Normalisation, normaliseColumn } from './normalise.ts'

const all: Normalisation[] = [
  { method: 'min-max' },
  { method: 'min-max', low: 1, high: 100 },
  { method: 'z-score' },
  { method: 'rank' },
  { method: 'percentile' },
  { method: 'percentile', convention: 'rank-over-count' },
  { method: 'percentile', convention: 'inclusive' },
  { method: 'target', goals: [80], worst: [-20] },
]

const columnOf = (...values: number[]): Float64Array => Float64Array.from(values)
const holes = fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(Number.NaN)), { minLength: 1 })

describe.each(all)('normalisation by %j', (normalisation) => {
  it('keeps the order of the units, and missing values missing', () => {
    fc.assert(
      fc.property(holes, (values) => {
        const normalised = normaliseColumn(columnOf(...values), normalisation, 0, 1).values
        expect(Array.from(normalised, Number.isNaN)).toEqual(values.map(Number.isNaN))
        values.forEach((one, first) => {
          values.forEach((other, second) => {
            expect(one < other && normalised[first]! > normalised[second]!).toBe(false)
            expect(one === other && normalised[first] !== normalised[second]).toBe(false)
          })
        })
      }),
    )
  })

  it('tells that a column is constant, and gives all units the same finite value', () => {
    const { values, isConstant } = normaliseColumn(columnOf(7, Number.NaN, 7, 7), normalisation, 0, 1)
    expect(isConstant).toBe(true)
    expect(Number.isFinite(values[0])).toBe(true)
    expect([values[2], values[3]]).toEqual([values[0], values[0]])
    expect(normaliseColumn(columnOf(1, 2), normalisation, 0, 1).isConstant).toBe(false)
  })
})

describe('a constant column', () => {
  it('stands in the middle of the scale', () => {
    const constant = columnOf(3, 3, 3)
    expect(normaliseColumn(constant, { method: 'min-max' }, 0, 1).values[0]).toBe(0.5)
    expect(normaliseColumn(constant, { method: 'z-score' }, 0, 1).values[0]).toBe(0)
    expect(normaliseColumn(constant, { method: 'rank' }, 0, 1).values[0]).toBe(2)
    expect(normaliseColumn(constant, { method: 'percentile' }, 0, 1).values[0]).toBe(0.5)
    expect(normaliseColumn(columnOf(3), { method: 'percentile', convention: 'inclusive' }, 0, 1).values[0]).toBe(0.5)
  })
})

describe('distance to target', () => {
  it('reads goal and worst on the scale of the data, also where less is better', () => {
    // Ten deaths are the worst, none is the goal; the column comes negated.
    const { values } = normaliseColumn(columnOf(-10, -5, -0, -12), { method: 'target', goals: [0], worst: [10] }, 0, -1)
    expect([...values]).toEqual([0, 0.5, 1, 0])
  })
})
