import { describe, expect, test } from 'vitest'
import { spreadOf } from './column-spread.ts'

test('by hand: the mean, and the root mean square deviation from it', () => {
  // 2, 1, −3 and 0 from the mean.
  const { centre, scale } = spreadOf(Float64Array.of(1, 2, 6, 3), undefined)
  expect(centre).toBe(3)
  expect(scale).toBeCloseTo(Math.sqrt((4 + 1 + 9 + 0) / 4), 15)
})

test('a weight is a number of identical rows', () => {
  const weighted = spreadOf(Float64Array.of(1, 2, 6), Float64Array.of(2, 1, 3))
  const { centre, scale } = spreadOf(Float64Array.of(1, 1, 2, 6, 6, 6), undefined)
  expect(weighted).toEqual({ centre, scale: expect.closeTo(scale, 14) })
})

test('a column that ends where it began varies all the same', () => {
  expect(spreadOf(Float64Array.of(2, 5, 2), undefined)).toEqual({ centre: 3, scale: expect.closeTo(Math.SQRT2, 15) })
})

test('squares that no double can hold are not taken', () => {
  expect(spreadOf(Float64Array.of(-1e200, 1e200), undefined)).toEqual({ centre: 0, scale: 1e200 })
})

describe('a column that is constant but for rounding keeps its unit', () => {
  test.each([
    ['0', [0, 0, 0], 0],
    ['0.3, also as 0.1 + 0.2', [0.1 + 0.2, 0.3], 0.3],
    ['a milliard and the next double', [1e9, 1e9 + 2 ** -23], 1e9],
    ['the same below 0', [-1e9, -1e9 - 2 ** -23], -1e9 - 2 ** -23],
  ])('%s', (_, values, centre) => {
    expect(spreadOf(Float64Array.from(values), undefined)).toEqual({ centre, scale: 1 })
  })

  test('one that is small but varies does not', () => {
    expect(spreadOf(Float64Array.of(-1e-20, 1e-20), undefined)).toEqual({ centre: 0, scale: expect.closeTo(1e-20, 30) })
  })
})
