import { expect, test } from 'vitest'
import { ruleContext } from '../../../test/rule-context.ts'
import { sourcesNotOlder } from './sources-not-older.ts'

const reports = (published: string, date: string, accessed = '') =>
  sourcesNotOlder.check(ruleContext({ sources: [{ id: 'page', published, accessed }], milestones: [{ date }] }))

test('an entry into force may be announced sixty days ahead, and no more', () => {
  expect(reports('2020-01-01', '2020-03-01')).toEqual([])
  expect(reports('2020-01-01', '2020-03-02')).toMatchObject([
    {
      file: 'milestones.csv',
      row: 2,
      column: 'date',
      message: 'page is 61 days older than what it reports',
      got: '2020-03-02',
      expected: 'a date at most 60 days after 2020-01-01',
    },
  ])
})

test('doubt counts for the source: the earliest day of the event against the last day of publication', () => {
  expect(reports('2019', '2020-02')).toEqual([])
  expect(reports('2019-01', '2019')).toEqual([])
  expect(reports('2018', '2020')).toHaveLength(1)
})

test('an undated page was written by the day on which it was read', () => {
  expect(reports('', '2030', '2026-11-23')).toMatchObject([{ expected: expect.stringMatching(/ after 2026-11-23$/) }])
  expect(reports('', '2020', '2026-11-23')).toEqual([])
})

test('what is only known to have happened by some day is never too late', () => {
  expect(reports('2019-01-25', '../2030')).toEqual([])
})

test('the date of a statement is held against the source that reports it', () => {
  const context = ruleContext({
    sources: [{ id: 'page', published: '2018' }],
    estimates: [{ stated_on: '2020' }],
    events: [{ date: '2020' }],
    positions: [{ date: '2020' }],
  })
  expect(sourcesNotOlder.check(context).map(({ file, column }) => `${file} ${column}`)).toEqual([
    'estimates.csv stated_on',
    'events.csv date',
    'positions.csv date',
  ])
})
