import { lawOf } from '@ffc/core/meta'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantileDots } from './quantile-dots.ts'

const x = (value: number) => Math.log(value) * 40

test('there are as many dots as asked for, each within half a share of its quantile', () => {
  const law = lawOf({ kind: 'log-normal', mu: 5, sigma: 0.7 })
  const dots = quantileDots(law, 20, x, 6)
  expect(dots).toHaveLength(20)
  for (const [index, { value, column }] of dots.entries()) {
    expect(law.cumulative(value)).toBeCloseTo((index + 0.5) / 20, 9)
    expect(Math.abs((column + 0.5) * 6 - x(value))).toBeLessThanOrEqual(3)
  }
})

test('no two dots stand at one place, and a stack has no gap', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 2, noNaN: true }), fc.integer({ min: 4, max: 20 }), (sigma, width) => {
      const dots = quantileDots(lawOf({ kind: 'log-normal', mu: 5, sigma }), 20, x, width)
      expect(new Set(dots.map(({ column, level }) => `${column} ${level}`)).size).toBe(20)
      for (const { column, level } of dots) {
        const stack = dots.filter((dot) => dot.column === column).map((dot) => dot.level)
        expect(stack).toContain(Math.max(0, level - 1))
      }
    }),
  )
})

test('one certain value is one stack', () => {
  const dots = quantileDots({ quantile: () => 100 }, 20, x, 6)
  expect(new Set(dots.map(({ column }) => column)).size).toBe(1)
  expect(dots.map(({ level }) => level)).toEqual(Array.from({ length: 20 }, (_, index) => index))
})
