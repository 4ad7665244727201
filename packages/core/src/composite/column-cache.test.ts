import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PreparedColumn, makeColumnCache } from './column-cache.ts'

/** A cache whose columns tell what they were made of, and the number of columns made so far. */
function watchedCache(keptNumbers = 1e6) {
  let made = 0
  const cache = makeColumnCache((column, indicator, choice): PreparedColumn => {
    made += 1
    return { terms: Float64Array.of(indicator, choice, ...column), observed: new Float64Array(0), gaps: [] }
  }, keptNumbers)
  return { cache, made: () => made }
}

test('equal columns are prepared once for each indicator and choice', () => {
  const { cache, made } = watchedCache()
  const first = cache.prepared(Float64Array.of(1, Number.NaN), 0, 0)
  expect(cache.prepared(Float64Array.of(1, Number.NaN), 0, 0)).toBe(first)
  expect(made()).toBe(1)
  cache.prepared(Float64Array.of(1, Number.NaN), 1, 0)
  cache.prepared(Float64Array.of(1, Number.NaN), 0, 1)
  cache.prepared(Float64Array.of(1, 2), 0, 0)
  cache.prepared(Float64Array.of(0), 0, 0)
  cache.prepared(Float64Array.of(-0), 0, 0)
  expect(made()).toBe(6)
})

test('one array may be the column of several indicators', () => {
  const { cache } = watchedCache()
  const column = Float64Array.of(5)
  for (const indicator of [0, 1, 0]) expect([...cache.prepared(column, indicator, 2).terms]).toEqual([indicator, 2, 5])
})

test('columns that share a hash are told apart', () => {
  // Found by search: the first has the hash of each of the others, 1 followed by the third too, and so have pairs of them.
  const [one, other, more] = [1, 1.4118652343750568, 0.6128573417663793]
  const { cache } = watchedCache()
  for (const values of [[one], [other], [one, more], [one, 5], [other, 5], [one]]) {
    expect([...cache.prepared(Float64Array.from(values), 0, 0).terms]).toEqual([0, 0, ...values])
  }
})

/** Of columns of two numbers, each counts for six: its own, and two for each of them prepared. */
test.each([
  [12, 2],
  [11, 3],
])(
  'where %d numbers are kept, what is asked for again is made anew once more were prepared',
  (keptNumbers, expected) => {
    const { cache, made } = watchedCache(keptNumbers)
    const [first, second] = [Float64Array.of(1, 2), Float64Array.of(3, 4)]
    for (const column of [first, second, first]) cache.prepared(column, 0, 0)
    expect(made()).toBe(expected)
  },
)

test('what is beyond the numbers kept is forgotten, and counted from the beginning', () => {
  const { cache, made } = watchedCache(12)
  const columns = [1, 2, 3, 4, 5].map((value) => Float64Array.of(value, value))
  for (const column of columns) cache.prepared(column, 0, 0)
  expect(made()).toBe(5)
  // The third was one too many; the fourth and the fifth are kept since then.
  for (const place of [3, 4]) cache.prepared(Float64Array.from(columns[place]!), 0, 0)
  expect(made()).toBe(5)
  for (const place of [0, 1, 2]) cache.prepared(columns[place]!, 0, 0)
  expect(made()).toBe(8)
})

test('a second form of a column counts for what was prepared only', () => {
  const { cache, made } = watchedCache(10)
  const column = Float64Array.of(1, 2)
  for (const choice of [0, 1, 0, 1]) cache.prepared(column, 0, choice)
  expect(made()).toBe(2)
  cache.prepared(column, 0, 2)
  cache.prepared(column, 0, 0)
  expect(made()).toBe(4)
})

test('whatever was asked before, and however little is kept, each answer is of its own column', () => {
  const question = fc.tuple(
    fc.array(fc.constantFrom(0, 1, 2, Number.NaN), { minLength: 1, maxLength: 3 }),
    fc.nat(2),
    fc.nat(2),
  )
  fc.assert(
    fc.property(fc.array(question), fc.nat(40), (questions, keptNumbers) => {
      const { cache } = watchedCache(keptNumbers)
      for (const [values, indicator, choice] of questions) {
        const { terms } = cache.prepared(Float64Array.from(values), indicator, choice)
        expect([...terms]).toEqual([indicator, choice, ...values])
      }
    }),
  )
})
