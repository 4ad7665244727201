import { expect, test } from 'vitest'
import { countUp, countingSort, narrowIntegerRange, toStartingPositions } from './counting-sort.ts'

test.each([
  ['days', [3, 1, 2, 2], { lowest: 1, highest: 3 }],
  ['one number', [7], { lowest: 7, highest: 7 }],
  ['numbers below 0', [-3, -9, -5], { lowest: -9, highest: -3 }],
  ['as wide as four values a row', [-1, 7], { lowest: -1, highest: 7 }],
  ['one wider than that', [-1, 8], null],
  ['as far below 0 as above it', [-500, 500, 0], null],
  ['a fraction among them', [1, 2, 2.5, 3], null],
  ['all fractions', [0.5, 1.5], null],
  ['an infinity among them', [1, Infinity], null],
])('whole numbers are counted where they lie close: %s', (_, values, range) => {
  expect(narrowIntegerRange(Float64Array.from(values))).toEqual(range)
})

test('by hand: 5 3 5 4 3', () => {
  const { values, order } = countingSort(Float64Array.of(5, 3, 5, 4, 3), 3, 5)
  expect([...values]).toEqual([3, 3, 4, 5, 5])
  expect([...order]).toEqual([1, 4, 3, 0, 2])
})

test('counts become where each begins', () => {
  const counts = Uint32Array.of(2, 0, 1, 3)
  toStartingPositions(counts)
  expect([...counts]).toEqual([0, 2, 2, 3])
  expect([...countUp(3)]).toEqual([0, 1, 2])
})
