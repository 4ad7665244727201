import type { TimelineRecord } from '@ffc/core/analyses/timeline.run'
import { expect, test } from 'vitest'
import { agreeingAccounts } from './agreeing-accounts.ts'

const account = (id: string, over: Partial<TimelineRecord> = {}): TimelineRecord => ({
  id,
  date: '2015-07-09',
  earliest: '2015-07-09',
  latest: '2015-07-09',
  kind: 'return',
  title: 'A return.',
  countries: ['THA', 'CHN'],
  happening: 'return-2015',
  sources: [{ row: id, source: `source-${id}`, locator: 'p1' }],
  ...over,
})

test('accounts that say the same of one happening are one, with the sources of all', () => {
  const [one, ...others] = agreeingAccounts([account('a'), account('b', { countries: ['CHN', 'THA'] })])
  expect(others).toEqual([])
  expect(one).toMatchObject({ id: 'a', sources: [{ row: 'a' }, { row: 'b' }] })
})

test('accounts that differ in day, kind or states stay apart, and so do different happenings', () => {
  const records = [
    account('a'),
    account('b', { latest: '2015-07-10' }),
    account('c', { kind: 'refusal' }),
    account('d', { countries: ['THA'] }),
    account('e', { happening: 'another' }),
  ]
  expect(agreeingAccounts(records)).toEqual(records)
})
