import { expect, test } from 'vitest'
import { ruleContext } from '../../../test/rule-context.ts'
import { noDuplicateClaims } from './no-duplicate-claims.ts'

test('two sources may say the same, and one source two things', () => {
  const milestones = [
    { date: '2015-07-17', source: 'gazette' },
    { date: '2015-07-17', source: 'press' },
    { date: '2017-07-17', source: 'press' },
  ]
  expect(noDuplicateClaims.check(ruleContext({ milestones }))).toEqual([])
})

test('a claim that is repeated under another id, locator and note is reported at the second row', () => {
  const milestones = [
    { id: 'one', date: '2015-07-17', locator: 'p1' },
    { id: 'two', date: '2015-07-17', locator: 'p2', note: 'Again.' },
  ]
  expect(noDuplicateClaims.check(ruleContext({ milestones }))).toMatchObject([
    { file: 'milestones.csv', row: 3, column: 'id', got: 'two' },
  ])
})

test('an account told twice in other words is one claim', () => {
  const events = [{ summary: 'Thailand sent 100 people.' }, { summary: 'One hundred were sent by Thailand.' }]
  expect(noDuplicateClaims.check(ruleContext({ events }))).toMatchObject([{ file: 'events.csv', row: 3 }])
})

test('equal claims in different tables are two', () => {
  expect(noDuplicateClaims.check(ruleContext({ organisations: [{}], terms: [{}] }))).toEqual([])
})
