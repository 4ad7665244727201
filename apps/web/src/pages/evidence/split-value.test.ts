import { expect, test } from 'vitest'
import { splitValue } from './split-value.ts'

test.each([
  ['date', 'entry into force 1998-02-10', 'entry into force', '1998-02-10'],
  ['status', 'still pending 2023-01-25', 'still pending', '2023-01-25'],
  ['date', 'signature undated', 'signature undated', null],
  ['date', '2018?', '', '2018?'],
  ['count', '14 as of 2018-09', '14 as of', '2018-09'],
] as const)('a %s that says "%s" keeps its words apart from its date', (field, value, text, date) => {
  expect(splitValue(field, value)).toEqual({ text, date })
})

test.each([
  ['2000', '2,000'],
  ['at least 2000', 'at least 2,000'],
  ['up to 1500', 'up to 1,500'],
  ['1000–5000', '1,000–5,000'],
  ['28', '28'],
])('a number of people that looks like a year is none: %s', (value, text) => {
  expect(splitValue('people', value)).toEqual({ text, date: null })
})

test('a count that looks like a year is told from its date', () => {
  expect(splitValue('count', '2000 as of 2018')).toEqual({ text: '2,000 as of', date: '2018' })
})
