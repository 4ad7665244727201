import { expect, test } from 'vitest'
import { ruleContext } from '../../../test/rule-context.ts'
import { numbersFitBound } from './numbers-fit-bound.ts'

const isFine = (estimate: Readonly<Record<string, string>>): boolean =>
  numbersFitBound.check(ruleContext({ estimates: [estimate] })).length === 0

test.each([
  { bound: 'exact', central: '200' },
  { bound: 'about', central: '300' },
  { bound: 'range', low: '2000', high: '2500' },
  { bound: 'up-to', high: '5000' },
  { bound: 'at-least', low: '100' },
  { bound: 'order-of-magnitude', low: '1000', high: '9999' },
])('$bound with its numbers is fine', (estimate) => {
  expect(isFine(estimate)).toBe(true)
})

test.each([
  { bound: 'exact' },
  { bound: 'about', low: '200', high: '300' },
  { bound: 'range', low: '2000' },
  { bound: 'up-to', low: '5000' },
  { bound: 'at-least', low: '100', high: '200' },
  { bound: 'order-of-magnitude' },
])('$bound without its numbers is reported', (estimate) => {
  expect(isFine(estimate)).toBe(false)
})

test('an event may have no count, but a count needs its bound', () => {
  const context = ruleContext({ events: [{}, { people_low: '28', people_high: '28' }] })
  expect(numbersFitBound.check(context)).toMatchObject([{ file: 'events.csv', row: 3, column: 'people_bound' }])
})

test('a count of zero is a number', () => {
  expect(numbersFitBound.check(ruleContext({ counts: [{ low: '0', high: '0' }] }))).toEqual([])
})
