import { expect, test } from 'vitest'
import { medianSorted } from './median.ts'

test('the middle one of an odd number, half way between the middle two of an even one', () => {
  expect(medianSorted([7])).toBe(7)
  expect(medianSorted([1, 2, 9])).toBe(2)
  expect(medianSorted([1, 4])).toBe(2.5)
  expect(medianSorted([1, 2, 4, 90])).toBe(3)
})

test('of nothing there is none', () => {
  expect(medianSorted([])).toBeNull()
})
