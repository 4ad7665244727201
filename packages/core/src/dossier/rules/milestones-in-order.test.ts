import { expect, test } from 'vitest'
import { ruleContext } from '../../../test/rule-context.ts'
import { milestonesInOrder } from './milestones-in-order.ts'

type Claim = readonly [stage: string, date: string, source?: string]

const check = (claims: readonly Claim[]) =>
  milestonesInOrder.check(
    ruleContext({ milestones: claims.map(([stage, date, source = 'page']) => ({ stage, date, source })) }),
  )

test('a life in order, on one day if need be', () => {
  const life: Claim[] = [
    ['signed', '2012-12-20'],
    ['approved-by-focal', '2014-06-27'],
    ['exchanged', '2014-09-12'],
    ['in-force', '2014-09-12'],
  ]
  expect(check(life)).toEqual([])
})

test('no entry into force before the signature within one source', () => {
  const claims: Claim[] = [
    ['signed', '2014-10-12'],
    ['in-force', '2012-12-20'],
  ]
  expect(check(claims)).toMatchObject([{ file: 'milestones.csv', row: 3, column: 'date', got: '2012-12-20' }])
})

test('two sources may contradict each other', () => {
  const claims: Claim[] = [
    ['signed', '2014-10-12', 'one'],
    ['in-force', '2012-12-20', 'other'],
  ]
  expect(check(claims)).toEqual([])
})

test('one state may approve before the other submits', () => {
  const claims: Claim[] = [
    ['approved-by-focal', '2006-04-29'],
    ['submitted-by-partner', '2006-05-20'],
    ['approved-by-partner', '2006-06-30'],
    ['submitted-by-focal', '2006-04-01'],
  ]
  expect(check(claims)).toEqual([])
})

test('an imprecise date is out of order only if it must be', () => {
  const within: Claim[] = [
    ['signed', '2014-10-12'],
    ['in-force', '2014'],
  ]
  const before: Claim[] = [
    ['signed', '2014-10-12'],
    ['in-force', '2013'],
  ]
  expect(check(within)).toEqual([])
  expect(check(before)).toHaveLength(1)
})
