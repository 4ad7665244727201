import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerDifferences } from './answer-differences.ts'

test('equal answers differ in nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(answerDifferences(value, JSON.parse(JSON.stringify(value)))).toEqual([])
    }),
  )
})

test('one item more leaves the others in their places', () => {
  const before = { groups: [{ group: 'b', n: 2 }], draws: [1, 2] }
  const after = {
    groups: [
      { group: 'a', n: 1 },
      { group: 'b', n: 3 },
    ],
    draws: [1, 2],
  }
  expect(answerDifferences(before, after)).toEqual([
    { path: 'groups[a]', before: null, after: '{"group":"a","n":1}' },
    { path: 'groups[b].n', before: '2', after: '3' },
  ])
})

test('items without a name are told by place, and what is gone comes last', () => {
  expect(answerDifferences({ a: [1, 2], b: 1 }, { a: [3] })).toEqual([
    { path: 'a[0]', before: '1', after: '3' },
    { path: 'a[1]', before: '2', after: null },
    { path: 'b', before: '1', after: null },
  ])
})

test('items are told by a number as by a word, and by place where two share it or one has none', () => {
  const differing = (before: readonly object[], after: readonly object[]) =>
    answerDifferences(before, after).map(({ path }) => path)
  expect(
    differing(
      [
        { year: 2016, n: 1 },
        { year: 2017, n: 1 },
      ],
      [
        { year: 2016, n: 1 },
        { year: 2017, n: 2 },
      ],
    ),
  ).toEqual(['[2017].n'])
  const [a, alsoA, nameless] = [
    { id: 'a', n: 1 },
    { id: 'a', n: 2 },
    { id: null, n: 3 },
  ]
  expect(differing([a, alsoA], [alsoA, alsoA])).toEqual(['[0].n'])
  expect(differing([a, nameless], [alsoA, nameless])).toEqual(['[0].n'])
})

test('a value of 60 characters is shown whole', () => {
  expect(answerDifferences(null, 'x'.repeat(58))[0]!.after).toBe(`"${'x'.repeat(58)}"`)
})

test('an answer of another form differs as a whole', () => {
  expect(answerDifferences([1], { a: 1 })).toEqual([{ path: 'data', before: '[1]', after: '{"a":1}' }])
  expect(answerDifferences(null, 'x'.repeat(100))).toEqual([
    { path: 'data', before: 'null', after: `"${'x'.repeat(59)}…` },
  ])
})
