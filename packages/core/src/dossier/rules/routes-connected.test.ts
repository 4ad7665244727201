import { expect, test } from 'vitest'
import { ruleContext } from '../../../test/rule-context.ts'
import { routesConnected } from './routes-connected.ts'

const leg = (number: number, from: string, to: string, route = 'south') => ({
  route,
  leg: String(number),
  from_country: from,
  to_country: to,
})

test('legs side by side join again', () => {
  const routes = [
    leg(1, 'CHN', 'THA'),
    leg(1, 'CHN', 'MYS'),
    leg(2, 'THA', 'TUR'),
    leg(2, 'MYS', 'TUR'),
    leg(3, 'TUR', 'SYR'),
  ]
  expect(routesConnected.check(ruleContext({ routes }))).toEqual([])
})

test('a leg that starts where none ended is reported, even if another route ends there', () => {
  const routes = [leg(1, 'CHN', 'THA'), leg(2, 'MYS', 'TUR'), leg(1, 'CHN', 'MYS', 'other')]
  expect(routesConnected.check(ruleContext({ routes }))).toMatchObject([
    { row: 3, column: 'from_country', got: 'MYS', expected: 'one of THA' },
  ])
})

test('a gap in the numbers and a leg 0 are reported', () => {
  const routes = [leg(0, 'CHN', 'THA'), leg(1, 'CHN', 'THA'), leg(3, 'TUR', 'SYR')]
  expect(routesConnected.check(ruleContext({ routes }))).toMatchObject([
    { row: 2, column: 'leg' },
    { row: 4, column: 'leg' },
  ])
})
