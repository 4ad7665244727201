import { expect, test } from 'vitest'
import { ruleContext } from '../../../test/rule-context.ts'
import { numbersInOrder } from './numbers-in-order.ts'

test('equal numbers and empty cells are in order', () => {
  const context = ruleContext({
    estimates: [{ low: '2000', high: '2500' }, { low: '5', central: '5', high: '5' }, { central: '300' }],
    counts: [{ low: '0', high: '0' }],
    events: [{ people_low: '100' }],
  })
  expect(numbersInOrder.check(context)).toEqual([])
})

test('a falling pair is reported at the number that is too small', () => {
  const context = ruleContext({
    estimates: [{ low: '1', central: '3', high: '2' }],
    counts: [{ low: '11', high: '10' }],
    events: [{ people_low: '2', people_high: '1' }],
  })
  expect(numbersInOrder.check(context)).toMatchObject([
    { file: 'estimates.csv', rule: 'numbers-in-order', row: 2, column: 'high', got: '2', expected: '3 or more' },
    { file: 'counts.csv', rule: 'numbers-in-order', row: 2, column: 'high', got: '10', expected: '11 or more' },
    { file: 'events.csv', rule: 'numbers-in-order', row: 2, column: 'people_high', got: '1', expected: '2 or more' },
  ])
})

test('what is too small is named with what stands before it', () => {
  const context = ruleContext({
    estimates: [{ low: '2', central: '1' }],
    counts: [{ low: '2', high: '1' }],
    events: [{ people_low: '2', people_high: '1' }],
  })
  expect(numbersInOrder.check(context).map(({ message }) => message)).toEqual([
    'central is below low',
    'high is below low',
    'people_high is below people_low',
  ])
})

test('low is held against high where there is no central number', () => {
  expect(numbersInOrder.check(ruleContext({ estimates: [{ low: '3', high: '2' }] }))).toMatchObject([
    { column: 'high', message: 'high is below low' },
  ])
})
