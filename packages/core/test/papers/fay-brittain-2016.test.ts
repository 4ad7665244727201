/**
 * M. P. Fay and E. H. Brittain, "Beta product confidence procedure confidence intervals and discrete data", section
 * 1.1, notes to the R package bpcp on their paper in Statistics in Medicine 35 (2016): four events, without censoring.
 */
import { expect, test } from 'vitest'
import { kaplanMeier, smallSampleInterval } from '../../src/survival/index.ts'

test('the limits after each of four events', () => {
  const { lower, upper, lowerAtStart } = smallSampleInterval(
    kaplanMeier({ time: Float64Array.of(3, 7, 8, 14), event: Uint8Array.of(1, 1, 1, 1) }),
  )
  expect(lowerAtStart.toFixed(9)).toBe('0.397635364')
  expect(Array.from(lower, (one) => one.toFixed(9))).toEqual([
    '0.194120450',
    '0.067585986',
    '0.006309463',
    '0.000000000',
  ])
  expect(Array.from(upper, (one) => one.toFixed(7))).toEqual(['0.9936905', '0.9324140', '0.8058796', '0.6023646'])
})
