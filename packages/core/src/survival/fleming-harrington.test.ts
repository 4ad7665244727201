import { expect, test } from 'vitest'
import { flemingHarrington } from './fleming-harrington.ts'

test('by hand: tied events as if one after another', () => {
  const curve = flemingHarrington({ time: Float64Array.of(1, 1, 2, 2), event: Uint8Array.of(1, 1, 1, 0) })
  expect([...curve.cumulativeHazard]).toEqual([1 / 4 + 1 / 3, 1 / 4 + 1 / 3 + 1 / 2])
  expect(curve.cumulativeHazardVariance[0]).toBeCloseTo(1 / 16 + 1 / 9, 15)
  expect(curve.survival[0]).toBeCloseTo(Math.exp(-7 / 12), 15)
})
