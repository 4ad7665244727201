import { expect, test } from 'vitest'
import { balancedConcentration } from './balanced-concentration.ts'

test.each<[weights: number[], concentration: number | 'uniform']>([
  [[1, 1, 1], 'uniform'],
  [[0, 0.5, 0.5], 'uniform'],
  [[3, 1, 2], 3],
  [[2, 2, 1], 3],
  [[0.7, 0, 0.3, 0], 2],
])('weights %j scatter as widely as any under a concentration of %s', (weights, concentration) => {
  expect(balancedConcentration(weights)).toBe(concentration)
})
