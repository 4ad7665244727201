import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortAscending } from './sort-ascending.ts'

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
      const { values: sorted, order } = sortAscending(column)
      expect([...order]).toEqual(byComparison(column))
      expect([...sorted]).toEqual(Array.from(order, (row) => column[row]))
    }),
  )
})

test('minus zero is zero', () => {
  expect([...sortAscending(Float64Array.of(0, -0, 0.5, -0)).order]).toEqual([0, 1, 3, 2])
})

test('many values that share their leading bits', () => {
  const column = Float64Array.from({ length: 200 }, (_, row) => 1 + ((row * 37) % 200) * Number.EPSILON)
  expect([...sortAscending(column).order]).toEqual(byComparison(column))
})
