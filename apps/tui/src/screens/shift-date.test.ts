import { asCivilDate } from '@ffc/core'
import { expect, test } from 'vitest'
import { shiftMonths } from './shift-date.ts'

test.each([
  ['2019-01-25', -12, '2018-01-25'],
  ['2019-01-25', 12, '2020-01-25'],
  ['2019-01-31', 1, '2019-02-28'],
  ['2020-02-29', 12, '2021-02-28'],
  ['2019-01-31', -1, '2018-12-31'],
  ['2019-12-15', 1, '2020-01-15'],
])('%s, %i months on, is %s', (date, months, expected) => {
  expect(shiftMonths(asCivilDate(date), months)).toBe(expected)
})

test('the calendar ends somewhere', () => {
  expect(shiftMonths(asCivilDate('9998-12-31'), 24)).toBe('9998-12-31')
  expect(shiftMonths(asCivilDate('0001-01-01'), -24)).toBe('0001-01-01')
})
