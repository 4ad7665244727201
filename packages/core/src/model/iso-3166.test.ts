import { expect, test } from 'vitest'
import { isIso3166Alpha3 } from './iso-3166.ts'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const TRIPLES = LETTERS.flatMap((a) => LETTERS.flatMap((b) => LETTERS.map((c) => a + b + c)))

test('of all triples of letters 249 are assigned, and 42 times 26 left to users', () => {
  const usersOwn = (code: string) => /^(?:AA|Q[M-Z]|X|ZZ)/.test(code)
  const codes = TRIPLES.filter(isIso3166Alpha3)
  expect(codes.filter((code) => !usersOwn(code))).toHaveLength(249)
  expect(codes.filter(usersOwn)).toEqual(TRIPLES.filter(usersOwn))
  expect(codes.filter(usersOwn)).toHaveLength(42 * 26)
})

test('states of these data and the code that many use for Kosovo are codes', () => {
  expect(['CHN', 'THA', 'TUR', 'KAZ', 'ABW', 'ZWE', 'XKX'].every(isIso3166Alpha3)).toBe(true)
})

test.each(['', 'chn', 'CN', 'CHNA', 'QLA', 'AAAA', 'XAAA', 'AXKX', ' CHN', 'CHN\n', 'AA1', 'X1A', 'QM1', 'ZZ1'])(
  '%j is none',
  (text) => {
    expect(isIso3166Alpha3(text)).toBe(false)
  },
)
