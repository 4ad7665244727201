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
  { bound: 'order-of-magnitude', low: '1000' },
  { bound: 'order-of-magnitude', high: '9999' },
  { bound: 'at-least', central: '100' },
  { bound: 'range', low: '2000', central: '2500' },
])('$bound with its numbers is fine', (estimate) => {
  expect(isFine(estimate)).toBe(true)
})

test.each([
  { bound: 'exact' },
  { bound: 'about', low: '200', high: '300' },
  { bound: 'exact', low: '200' },
  { bound: 'range', low: '2000' },
  { bound: 'range', high: '2000' },
  { bound: 'up-to', low: '5000' },
  { bound: 'at-least', low: '100', high: '200' },
  { bound: 'at-least' },
  { bound: 'order-of-magnitude' },
])('$bound without its numbers is reported', (estimate) => {
  expect(isFine(estimate)).toBe(false)
})

test('an event may have no count, but a count needs its bound', () => {
  const events = [{}, { people_low: '28', people_high: '28' }, { people_low: '28' }, { people_high: '28' }]
  expect(numbersFitBound.check(ruleContext({ events }))).toMatchObject(
    [3, 4, 5].map((row) => ({ file: 'events.csv', row, column: 'people_bound', got: '' })),
  )
})

test('figures, counts and events are held to the same bounds, each at its own column', () => {
  const context = ruleContext({
    estimates: [{ bound: 'range', low: '1' }],
    counts: [{ bound: 'range', low: '1' }],
    events: [{ people_bound: 'range', people_low: '1' }],
  })
  expect(numbersFitBound.check(context)).toMatchObject([
    { file: 'estimates.csv', row: 2, column: 'bound', got: 'range' },
    { file: 'counts.csv', row: 2, column: 'bound', got: 'range' },
    { file: 'events.csv', row: 2, column: 'people_bound', got: 'range' },
  ])
})

test('a count of zero is a number', () => {
  expect(numbersFitBound.check(ruleContext({ counts: [{ low: '0', high: '0' }] }))).toEqual([])
})
