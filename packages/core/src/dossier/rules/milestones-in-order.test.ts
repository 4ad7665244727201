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

test('of claims on one earlier stage the one that starts last is held against the later stage, whatever their order', () => {
  const signed: Claim[] = [
    ['signed', '2014'],
    ['signed', '2017'],
    ['signed', '2016'],
    ['signed', '../2020'],
  ]
  expect(check([...signed, ['in-force', '2015']])).toMatchObject([
    { row: 6, got: '2015', expected: 'a date not before 2017 (milestones.csv:3)' },
  ])
  expect(check([['in-force', '2015'], ...signed.toReversed()])).toMatchObject([
    { row: 2, expected: 'a date not before 2017 (milestones.csv:5)' },
  ])
})

test('a stage that is known to have come only by some day is never too late', () => {
  const claims: Claim[] = [
    ['signed', '../2014'],
    ['in-force', '1990'],
  ]
  expect(check(claims)).toEqual([])
})

test('a stage without an end is never too early, and one without a date nowhere', () => {
  expect(
    check([
      ['signed', '2014'],
      ['in-force', '2010/..'],
      ['terminated', ''],
    ]),
  ).toEqual([])
})

test('what comes at any time of a treaty’s life is out of order nowhere', () => {
  expect(
    check([
      ['signed', '2014'],
      ['pending', '2010'],
      ['sought', '2016'],
    ]),
  ).toEqual([])
})

test.each(['focal', 'partner'])('of one state (%s) the approval follows the submission, and the entry both', (side) => {
  const claims: Claim[] = [
    [`submitted-by-${side}`, '2007'],
    [`approved-by-${side}`, '2006'],
    ['in-force', '2005'],
  ]
  expect(check(claims).map(({ row, message }) => [row, message.replace(/ of the same.*/, '')])).toEqual([
    [3, `approved-by-${side} comes before submitted-by-${side}`],
    [4, `in-force comes before submitted-by-${side}`],
    [4, `in-force comes before approved-by-${side}`],
  ])
})

test('the acts of each party to a treaty of many are compared among themselves', () => {
  const milestones = [
    { stage: 'signed', date: '2014', party: 'KAZ' },
    { stage: 'in-force', date: '2010', party: 'RUS' },
    { stage: 'in-force', date: '2012' },
  ]
  expect(milestonesInOrder.check(ruleContext({ milestones }))).toEqual([])
  const [signed, entry] = milestones
  expect(
    milestonesInOrder.check(ruleContext({ milestones: [{ ...signed }, { ...entry, party: 'KAZ' }] })),
  ).toHaveLength(1)
})

test.each([
  ['focal', 'partner'],
  ['partner', 'focal'],
])('one state (%s) may approve before the other (%s) submits', (one, other) => {
  const claims: Claim[] = [
    [`approved-by-${one}`, '2006-04-29'],
    [`submitted-by-${other}`, '2006-05-20'],
    [`approved-by-${other}`, '2006-06-30'],
    [`submitted-by-${one}`, '2006-04-01'],
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
