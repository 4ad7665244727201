import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('the same question about the same object is computed once', () => {
  const asked: string[] = []
  const remember = remembered<object, string>(2)
  const [one, other] = [{}, {}]
  const ask = (subject: object, key: string) =>
    remember(subject, key, () => {
      asked.push(key)
      return key.toUpperCase()
    })
  expect([ask(one, 'a'), ask(one, 'a'), ask(other, 'a'), ask(one, 'a')]).toEqual(['A', 'A', 'A', 'A'])
  expect(asked).toEqual(['a', 'a'])
})

test('beyond the bound, what was not asked for the longest is computed again', () => {
  let computed = 0
  const remember = remembered<object, number>(2)
  const subject = {}
  const ask = (key: string) => remember(subject, key, () => (computed += 1))
  for (const key of ['a', 'b', 'a', 'c']) ask(key)
  expect(computed).toBe(3)
  ask('a')
  expect(computed).toBe(3)
  ask('b')
  expect(computed).toBe(4)
})

test('what fails is not kept, and nothing is kept as well as something', () => {
  const remember = remembered<object, undefined>(2)
  const subject = {}
  let computed = 0
  expect(() =>
    remember(subject, 'a', () => {
      throw new Error('once')
    }),
  ).toThrow('once')
  for (let index = 0; index < 2; index += 1)
    remember(subject, 'a', () => {
      computed += 1
      return undefined
    })
  expect(computed).toBe(1)
})
