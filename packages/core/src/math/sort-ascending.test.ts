import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ascendingOrder } from './ascending-order.ts'

function byComparison(values: Float64Array): number[] {
  return [...values.keys()].toSorted((one, other) => {
    const [left, right] = [values[one]!, values[other]!]
    return left === right ? one - other : left < right ? -1 : 1
  })
}

test.each([
  ['whole numbers in a narrow range', fc.integer({ min: -20, max: 20 })],
  ['any doubles', fc.double({ noNaN: true })],
  ['doubles that differ in the last bits only', fc.nat(100).map((steps) => 1 + steps * Number.EPSILON)],
])('%s come out in ascending order, equal ones in their own', (_, value) => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 200 }), (values) => {
      const column = Float64Array.from(values)
      expect([...ascendingOrder(column)]).toEqual(byComparison(column))
    }),
  )
})

test('minus zero is zero', () => {
  expect([...ascendingOrder(Float64Array.of(0, -0, 0.5, -0))]).toEqual([0, 1, 3, 2])
})
