import { expect, test } from 'vitest'
import { averageRanks } from './average-ranks.ts'

test('ties share the average of their ranks, and what is missing takes up none', () => {
  // R: rank(c(20, 10, NA, 20, 5, 20, 10), ties.method = "average", na.last = "keep")
  expect([...averageRanks([20, 10, Number.NaN, 20, 5, 20, 10])]).toEqual([5, 2.5, Number.NaN, 5, 1, 5, 2.5])
  expect([...averageRanks([10, 9, 100, -1])]).toEqual([3, 2, 4, 1])
  expect([...averageRanks([])]).toEqual([])
})
