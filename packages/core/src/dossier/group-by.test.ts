import { expect, it } from 'vitest'
import { groupBy } from './group-by.ts'

it('groups and their members stand in the order of first appearance', () => {
  const groups = groupBy([5, 2, 4, 1, 3], (number) => (number % 2 === 0 ? 'even' : 'odd'))
  expect([...groups]).toEqual([
    ['odd', [5, 1, 3]],
    ['even', [2, 4]],
  ])
})

it('a key that objects inherit is a key like any other', () => {
  expect(groupBy(['constructor'], (key) => key).get('constructor')).toEqual(['constructor'])
  expect(groupBy(['a'], (key) => key).get('toString')).toBeUndefined()
})
