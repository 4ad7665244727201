import { describe, expect, test } from 'vitest'
import { betaQuantile } from '../math/beta.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { smallSampleInterval, smallSampleQuantileLimits } from './small-sample-interval.ts'

describe('without censoring it is the interval of Clopper and Pearson', () => {
  const rows = 9
  const curve = kaplanMeier({
    time: Float64Array.from({ length: rows }, (_, row) => row + 1),
    event: new Uint8Array(rows).fill(1),
  })

  test.each(Array.from({ length: rows - 1 }, (_, index) => index + 1))('with %s of nine gone', (gone) => {
    const { lower, upper } = smallSampleInterval(curve, 0.9)
    const left = rows - gone
    expect(lower[gone - 1]).toBeCloseTo(betaQuantile(0.05, left, gone + 1), 13)
    expect(upper[gone - 1]).toBeCloseTo(betaQuantile(0.95, left + 1, gone), 13)
  })

  test('before the first event and after the last', () => {
    const { lower, upper, lowerAtStart } = smallSampleInterval(curve, 0.9)
    expect(lowerAtStart).toBeCloseTo(0.05 ** (1 / rows), 13)
    expect(lower[rows - 1]).toBe(0)
    expect(upper[rows - 1]).toBeCloseTo(1 - 0.05 ** (1 / rows), 13)
  })
})

test('events at one time are taken one after another', () => {
  const tied = smallSampleInterval(kaplanMeier({ time: Float64Array.of(1, 1, 2), event: Uint8Array.of(1, 1, 0) }))
  const apart = smallSampleInterval(kaplanMeier({ time: Float64Array.of(1, 1.5, 2), event: Uint8Array.of(1, 1, 0) }))
  expect(tied.upper[0]).toBeCloseTo(apart.upper[1]!, 14)
  expect(tied.lower[0]).toBeCloseTo(apart.lower[1]!, 14)
})

test('a censoring leaves the upper limit and lowers the lower one', () => {
  const { lower, upper } = smallSampleInterval(
    kaplanMeier({ time: Float64Array.of(1, 2, 3), event: Uint8Array.of(1, 0, 1) }),
  )
  expect(upper[1]).toBe(upper[0])
  expect(lower[1]).toBeLessThan(lower[0]!)
})

test('limits of a quantile are where the limits of the curve come down to it', () => {
  const curve = kaplanMeier({ time: Float64Array.of(1, 2, 3, 4), event: Uint8Array.of(1, 1, 1, 1) })
  const interval = smallSampleInterval(curve)
  // Of four rows the median may be below the first and above the last.
  expect(smallSampleQuantileLimits(interval, 0.5)).toEqual({ lower: 0, upper: null })
  expect(smallSampleQuantileLimits(interval, 0.9)).toEqual({ lower: 2, upper: null })
  expect(smallSampleQuantileLimits(interval, 0.05)).toEqual({ lower: 0, upper: 2 })
})

test('limits that come down just to it count', () => {
  const limits = { time: Float64Array.of(1, 2), lowerAtStart: 0.75, level: 0.95 }
  const upper = Float64Array.of(0.5, 0.25)
  const interval = { ...limits, lower: Float64Array.of(0.25, 0.125), upper }
  expect(smallSampleQuantileLimits(interval, 0.25)).toEqual({ lower: 0, upper: 1 })
  expect(smallSampleQuantileLimits(interval, 0.5)).toEqual({ lower: 1, upper: 1 })
  expect(smallSampleQuantileLimits(interval, 0.75)).toEqual({ lower: 1, upper: 2 })
})

test('delayed entry and fractions of rows are refused', () => {
  const columns = { time: Float64Array.of(1, 2), event: Uint8Array.of(1, 1) }
  const entered = kaplanMeier({ ...columns, entry: Float64Array.of(0, 1.5) })
  expect(() => smallSampleInterval(entered)).toThrow('all observed from the origin on')
  for (const weight of [Float64Array.of(0.5, 1), Float64Array.of(1, 0.5)]) {
    const weighted = kaplanMeier({ ...columns, event: Uint8Array.of(1, 0), weight })
    expect(() => smallSampleInterval(weighted)).toThrow('whole rows')
  }
})
