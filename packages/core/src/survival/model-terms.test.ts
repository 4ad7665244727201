import { expect, test } from 'vitest'
import { columnsOf, numericTerm, treatmentTerm } from './model-terms.ts'

test('a classification is one indicator for each level but the first, in code-unit order', () => {
  const { name, columns } = treatmentTerm('place', ['b', 'Z', 'a', 'b'])
  expect(name).toBe('place')
  expect(columns.map((column) => column.name)).toEqual(['place=a', 'place=b'])
  expect(columns.map(({ values }) => [...values])).toEqual([
    [0, 0, 1, 0],
    [1, 0, 0, 1],
  ])
})

test('levels in an order of one’s own', () => {
  expect(treatmentTerm('place', ['b', 'a'], ['b', 'a', 'c']).columns.map((column) => column.name)).toEqual([
    'place=a',
    'place=c',
  ])
})

test('a column of the wrong length is refused', () => {
  expect(() => columnsOf([numericTerm('x', new Float64Array(2))], 3)).toThrow('x: got 2 rows; expected 3 rows')
})
