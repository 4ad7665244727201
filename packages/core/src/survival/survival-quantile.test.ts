import { describe, expect, test } from 'vitest'
import { InputError } from '../math/input-error.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { survivalQuantile } from './survival-quantile.ts'

const curve = kaplanMeier({ time: Float64Array.of(1, 2, 3, 4), event: Uint8Array.of(1, 1, 1, 1) })

test('where the curve runs flat at the share, the quantile is the midpoint of the stretch', () => {
  expect(survivalQuantile(curve, 0.5).value).toBe(2.5)
  expect(survivalQuantile(curve, 0.25).value).toBe(1.5)
})

test('elsewhere it is the first time at which the curve has fallen past the share', () => {
  expect(survivalQuantile(curve, 0.4).value).toBe(2)
})

test('rounding does not decide whether a stretch is hit', () => {
  // 1 − 1/10 − 1/10 − 1/10 in doubles is not 7/10.
  const tenths = kaplanMeier({
    time: Float64Array.from({ length: 10 }, (_, row) => row + 1),
    event: new Uint8Array(10).fill(1),
  })
  expect(survivalQuantile(tenths, 0.3).value).toBe(3.5)
})

test('a curve that ends flat at the share is halved up to its last time', () => {
  const ending = kaplanMeier({ time: Float64Array.of(2, 8), event: Uint8Array.of(1, 0) })
  expect(survivalQuantile(ending, 0.5).value).toBe(5)
})

describe('a limit that comes down just to the share, and no further (as R’s quantile has it)', () => {
  const limitAt = (event: number[], last: number) => {
    const drawn = kaplanMeier({ time: Float64Array.from(event, (_, row) => row + 1), event: Uint8Array.from(event) })
    return survivalQuantile(drawn, 1 - drawn.lower[last]!).lower
  }

  test('and stays there to the end, is halved up to it', () => {
    expect(limitAt([1, 1, 1, 1, 0], 3)).toBe(4.5)
  })

  test('and then is none, gives no limit of the quantile', () => {
    expect(limitAt([1, 1, 1, 1], 2)).toBeNull()
  })
})

test('what is not reached is null', () => {
  const pending = kaplanMeier({ time: Float64Array.of(1, 2, 3), event: Uint8Array.of(1, 0, 0) })
  expect(survivalQuantile(pending, 0.5)).toEqual({ probability: 0.5, value: null, lower: 1, upper: null })
})

test.each([0, 1, -0.1, Number.NaN])('a share of %s is refused', (share) => {
  expect(() => survivalQuantile(curve, share)).toThrow(InputError)
})
