import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyRows } from './radix-sort.ts'

/** The keys alone, and their ends. */
function keysOf(values: Float64Array) {
  const { rows, lowest, highest } = keyRows(values)
  expect(Array.from(rows.filter((_, place) => place % 2 === 1))).toEqual(Array.from(values.keys()))
  return { keys: rows.filter((_, place) => place % 2 === 0), lowest, highest }
}

/** Numbers of ordinary size too, which fast-check hardly ever draws. */
const number = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer({ min: -(2 ** 30), max: 2 ** 30 }).map((part) => part / 2 ** 20),
)

test('keys sort as their numbers do, and differ where these differ by a millionth part', () => {
  fc.assert(
    fc.property(number, number, (one, other) => {
      fc.pre(one < other)
      const { keys, lowest, highest } = keysOf(Float64Array.of(other, one))
      const [ofOther, ofOne] = keys
      expect(ofOne).toBeLessThanOrEqual(ofOther!)
      expect([lowest, highest]).toEqual([ofOne, ofOther])
      // The upper half keeps 20 bits behind the first; numbers next to 0 have fewer.
      const isApart = other - one > 2 ** -20 * Math.max(Math.abs(one), Math.abs(other), 2 ** -1022)
      expect(ofOne! < ofOther! || !isApart).toBe(true)
    }),
  )
})

test('by hand: the upper half with its sign bit turned, or all of its bits below 0', () => {
  const { keys, lowest, highest } = keysOf(Float64Array.of(1, -1, 0, -0, 2, -Infinity, Infinity))
  expect([...keys]).toEqual([0xbff00000, 0x400fffff, 0x80000000, 0x80000000, 0xc0000000, 0x000fffff, 0xfff00000])
  expect([lowest, highest]).toEqual([0x000fffff, 0xfff00000])
})

test('a part of an array has the keys of that part', () => {
  expect([...keysOf(Float64Array.of(8, 1, 2).subarray(1)).keys]).toEqual([0xbff00000, 0xc0000000])
})
