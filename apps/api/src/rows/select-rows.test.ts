import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Row, selectRows } from './select-rows.ts'

const rowsArbitrary = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '𝒳', '-'), minLength: 1, maxLength: 4 }), {
    maxLength: 40,
  })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), size: fc.option(fc.integer({ min: 0, max: 3 })) }))),
  ) as fc.Arbitrary<Row[]>

test('pages of any size give every row once, in the order of the whole', () => {
  fc.assert(
    fc.property(
      rowsArbitrary,
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom([], ['size'], ['-size', 'id'], ['-id']),
      (rows, limit, sort) => {
        const whole = selectRows(rows, { sort, limit: null, cursor: null })
        expect(whole.next).toBeNull()
        const pages: number[] = []
        let cursor: string | null = null
        do {
          const page = selectRows(rows, { sort, limit, cursor })
          pages.push(...page.positions)
          cursor = page.next
        } while (cursor !== null)
        expect(pages).toEqual(whole.positions)
        expect(pages.toSorted((a, b) => a - b)).toEqual(rows.map((_, index) => index))
      },
    ),
  )
})

const ROWS: Row[] = [
  { id: 'c', size: null, tags: ['x'] },
  { id: 'b', size: 10, tags: [] },
  { id: 'a', size: 9, tags: [] },
]
const ids = (sort: string[]) =>
  selectRows(ROWS, { sort, limit: null, cursor: null }).positions.map((at) => ROWS[at]?.id)

test('numbers sort as numbers, missing values last in either direction', () => {
  expect(ids(['size'])).toEqual(['a', 'b', 'c'])
  expect(ids(['-size'])).toEqual(['b', 'a', 'c'])
})

test('a field that does not exist or is a list is refused by name', () => {
  expect(() => ids(['colour'])).toThrow('colour')
  expect(() => ids(['tags'])).toThrow('list')
  expect(() => ids(['__proto__'])).toThrow('__proto__')
})

test('a cursor that was made up, or is of another order, is refused', () => {
  const { next } = selectRows(ROWS, { sort: ['size'], limit: 1, cursor: null })
  for (const [sort, cursor] of [
    [['id'], next],
    [[], 'nonsense'],
    [[], btoa('[[],[],"gone"]')],
    [[], btoa('{"__proto__":1}')],
  ] as const) {
    expect(() => selectRows(ROWS, { sort, limit: 1, cursor })).toThrow('cursor')
  }
})

test('a row that has gone does not keep a sorted page from going on', () => {
  const { next } = selectRows(ROWS, { sort: ['size'], limit: 1, cursor: null })
  const rest = selectRows(ROWS.slice(0, 2), { sort: ['size'], limit: 5, cursor: next })
  expect(rest.positions).toEqual([1, 0])
})
