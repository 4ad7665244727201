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
