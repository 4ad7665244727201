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

const shuffled = (rows: number, valueOf: (step: number) => number) =>
  Float64Array.from({ length: rows }, (_, row) => valueOf((row * 37) % rows))

// 37 has no factor in common with these numbers of rows, so that every step comes once.
test.each([
  ['whole numbers that start below 0, each twice', shuffled(200, (step) => Math.floor(step / 2) - 30)],
  ['whole numbers with gaps as wide as are counted', shuffled(64, (step) => step * 4)],
  ['whole numbers that lie too far apart to be counted', shuffled(64, (step) => step * 1_000_003)],
  ['fractions on both sides of 0', shuffled(300, (step) => (step - 150) / 7)],
  ['numbers of every size', shuffled(300, (step) => (step % 2 === 0 ? 1 : -1) * 2 ** (step - 150))],
  ['one number many times', shuffled(100, () => 0.1)],
  ['a few of one upper half beside others', shuffled(100, (step) => (step < 20 ? 1 + step * Number.EPSILON : step))],
  ['infinities', shuffled(60, (step) => (step === 0 ? -Infinity : step === 1 ? Infinity : step / 8))],
])('many: %s', (_, column) => {
  const { values, order } = sortAscending(column)
  expect([...order]).toEqual(byComparison(column))
  expect([...values]).toEqual(Array.from(order, (row) => column[row]))
})

test('what is sorted is left as it was', () => {
  for (const rows of [5, 100]) {
    const column = shuffled(rows, (step) => step / 3)
    const before = column.slice()
    sortAscending(column)
    expect(column).toEqual(before)
  }
})
