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
    {
      row: 3,
      column: 'from_country',
      got: 'MYS',
      expected: 'one of THA',
      message: 'no leg 1 of the route south ends here',
    },
  ])
  const sideBySide = [leg(1, 'CHN', 'THA'), leg(1, 'CHN', 'LAO'), leg(2, 'MYS', 'TUR')]
  expect(routesConnected.check(ruleContext({ routes: sideBySide }))).toMatchObject([{ expected: 'one of THA, LAO' }])
})

test('a gap in the numbers and a leg 0 are reported', () => {
  const routes = [leg(0, 'CHN', 'THA'), leg(1, 'CHN', 'THA'), leg(3, 'TUR', 'SYR')]
  expect(routesConnected.check(ruleContext({ routes }))).toMatchObject([
    { row: 2, column: 'leg', got: '0' },
    { row: 4, column: 'leg', got: '3', message: 'the route south has no leg 2' },
  ])
})
