import { expect, test } from 'vitest'
import type { Estimate } from '../model/tables.ts'
import { originOf } from './origin.ts'

const chain = (parents: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(parents).map(([id, derivedFrom]) => [id, { id, derivedFrom } as unknown as Estimate]))

test('a figure that repeats one that repeats another is of that other’s origin', () => {
  const claims = chain({ a: [], b: ['a'], c: ['b'] })
  expect(['a', 'b', 'c'].map((id) => originOf(id, claims))).toEqual(['a', 'a', 'a'])
})

test('a figure that builds on several keeps its own voice', () => {
  expect(originOf('c', chain({ a: [], b: [], c: ['a', 'b'] }))).toBe('c')
})

test('figures that repeat each other in a circle have an origin too', () => {
  expect(originOf('a', chain({ a: ['b'], b: ['a'] }))).toBe('a')
})

test('what no row tells of is its own origin', () => {
  expect(originOf('b', chain({ b: ['a'] }))).toBe('a')
})
