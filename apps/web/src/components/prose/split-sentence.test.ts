import { expect, test } from 'vitest'
import { splitSentence } from './split-sentence.ts'

const names = new Map([
  ['chn-fra-extradition-2007', 'France'],
  ['chn-tur-extradition-2017', 'Turkey'],
])

test('treaties become links under their partner’s name', () => {
  expect(splitSentence('Left out: chn-fra-extradition-2007, chn-tur-extradition-2017.', names)).toEqual([
    { text: 'Left out: ' },
    { text: 'France', treaty: 'chn-fra-extradition-2007' },
    { text: ', ' },
    { text: 'Turkey', treaty: 'chn-tur-extradition-2017' },
    { text: '.' },
  ])
})

test('a flag that leaves rows out becomes one link to that view', () => {
  const [, flag, rest] = splitSentence('Try --exclude chn-fra-extradition-2007,chn-tur-extradition-2017 to see.', names)
  expect(flag?.exclude).toEqual(['chn-fra-extradition-2007', 'chn-tur-extradition-2017'])
  expect(rest).toEqual({ text: ' to see.' })
})

test('other words with hyphens and dates stay as they are', () => {
  expect(
    splitSentence('Right-censored on 2019-01-25.', names)
      .map(({ text }) => text)
      .join(''),
  ).toBe('Right-censored on 2019-01-25.')
})
