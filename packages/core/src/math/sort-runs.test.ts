import { describe, expect, test } from 'vitest'
import { insertionSort, sortRuns } from './sort-runs.ts'

function sorted(values: readonly number[], keys: readonly number[]) {
  const column = Float64Array.from(values)
  const order = Uint32Array.from(values.keys())
  const rows = keys.flatMap((key, row) => [key, row])
  sortRuns(column, Uint32Array.from(rows), order)
  return { values: [...column], order: [...order] }
}

describe('values are sorted within a run of one key, and never leave it', () => {
  test.each([
    ['the first of two runs', [3, 2, 1, 9, 0], [5, 5, 5, 6, 6], [1, 2, 3, 0, 9], [2, 1, 0, 4, 3]],
    ['runs of one', [1, 4, 2, 7], [1, 2, 2, 3], [1, 2, 4, 7], [0, 2, 1, 3]],
    ['a run that is sorted before one that is not', [1, 8, 9, 2], [1, 1, 2, 2], [1, 8, 2, 9], [0, 1, 3, 2]],
    ['equal values beside others', [2, 2, 1, 1], [0, 0, 0, 0], [1, 1, 2, 2], [2, 3, 0, 1]],
    ['what is out of order at the end of a run', [1, 2, 3, 0], [4, 4, 4, 4], [0, 1, 2, 3], [3, 0, 1, 2]],
    ['nothing', [], [], [], []],
  ])('%s', (_, values, keys, expected, order) => {
    expect(sorted(values, keys)).toEqual({ values: expected, order })
  })

  test.each([24, 25, 60])('%d values that fall, between two of other runs', (size) => {
    // Were the first and the last no runs of their own, they would change places with some of the others.
    const falling = Array.from({ length: size }, (_, index) => 101 + size - index)
    const { values, order } = sorted([100.5 + size, ...falling, 10], [1, ...falling.map(() => 2), 3])
    expect(values).toEqual([100.5 + size, ...falling.toReversed(), 10])
    expect(order).toEqual([0, ...Array.from({ length: size }, (_, index) => size - index), size + 1])
  })

  test('many equal values, and infinities, keep their order', () => {
    const values = Array.from({ length: 40 }, (_, index) => (index % 4 === 0 ? Infinity : index % 4 === 1 ? 2 : 1))
    const rows = [...values.keys()]
    const expected = [1, 2, Infinity].flatMap((value) => rows.filter((row) => values[row] === value))
    expect(
      sorted(
        values,
        rows.map(() => 0),
      ).order,
    ).toEqual(expected)
  })
})

test('an insertion sort touches nothing before its start or from its end on', () => {
  const values = Float64Array.of(9, 3, 1, 2, 0)
  const order = Uint32Array.of(0, 1, 2, 3, 4)
  insertionSort(values, order, 1, 4)
  expect([...values]).toEqual([9, 1, 2, 3, 0])
  expect([...order]).toEqual([0, 2, 3, 1, 4])
})
