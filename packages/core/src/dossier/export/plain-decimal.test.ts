import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDecimal } from './plain-decimal.ts'

test('very small and very large numbers are written without an exponent', () => {
  expect(plainDecimal(1e-7)).toBe('0.0000001')
  expect(plainDecimal(-1.25e-8)).toBe('-0.0000000125')
  expect(plainDecimal(1e21)).toBe('1000000000000000000000')
  expect(plainDecimal(1.5e22)).toBe('15000000000000000000000')
})

test('any finite number is read back as it was', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = plainDecimal(value)
      expect(text).toMatch(/^-?\d+(\.\d+)?$/)
      expect(Number(text) + 0).toBe(value + 0)
    }),
  )
})
