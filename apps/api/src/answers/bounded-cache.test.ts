import { expect, test } from 'vitest'
import { BoundedCache } from './bounded-cache.ts'

test('keeps what was used last and lets go of what was not', () => {
  const cache = new BoundedCache<number>(44)
  for (const key of ['a', 'b', 'c', 'd']) cache.set(key, 1, 9)
  expect(cache.get('a')).toBe(1)
  cache.set('e', 1, 9)
  expect(['a', 'b', 'c', 'd', 'e'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true, true, true])
})

test('never holds more than its bound, whatever comes', () => {
  const cache = new BoundedCache<number>(1000)
  for (let index = 0; index < 500; index += 1) {
    cache.set(`key ${index % 37}`, index, (index * 7919) % 300)
    expect(cache.size).toBeLessThanOrEqual(1000)
  }
})

test('does not keep a value that would push out most others', () => {
  const cache = new BoundedCache<number>(1000)
  cache.set('large', 1, 900)
  expect(cache.get('large')).toBeUndefined()
  expect(cache.size).toBe(0)
})

test('counts a key that is set again once', () => {
  const cache = new BoundedCache<number>(1000)
  for (let index = 0; index < 100; index += 1) cache.set('same', index, 100)
  expect(cache.get('same')).toBe(99)
  expect(cache.size).toBe(104)
})
