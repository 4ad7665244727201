import { expect, test } from 'vitest'
import { InputError } from '../math/input-error.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { restrictedMean } from './restricted-mean.ts'

const curve = kaplanMeier({ time: Float64Array.of(1, 2, 3, 4), event: Uint8Array.of(1, 1, 1, 1) })

test('the area under the steps', () => {
  // 1 + 3/4 + 1/2 + 1/4; beyond the events 3/2, 3/4 and 1/4 are left, each times 1 / n(n − 1).
  const mean = restrictedMean(curve, 4)
  expect(mean.value).toBe(2.5)
  expect(mean.standardError).toBeCloseTo(Math.sqrt((3 / 2) ** 2 / 12 + (3 / 4) ** 2 / 6 + (1 / 4) ** 2 / 2), 15)
})

test('a horizon between the steps cuts the last one', () => {
  expect(restrictedMean(curve, 1.5).value).toBe(1 + 3 / 8)
})

test('before the first event it is the horizon itself, without error', () => {
  expect(restrictedMean(curve, 0.5)).toEqual({ horizon: 0.5, value: 0.5, standardError: 0 })
})

test('past the last time the curve is carried on flat', () => {
  const pending = kaplanMeier({ time: Float64Array.of(1, 2), event: Uint8Array.of(1, 0) })
  expect(restrictedMean(pending, 10).value).toBe(1 + 9 / 2)
})

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('a horizon of %s is refused', (horizon) => {
  expect(() => restrictedMean(curve, horizon)).toThrow(InputError)
})
