import { describe, expect, it } from 'vitest'
import { type Cells, type TableRows, makeDossier } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { type ActKind } from './act.ts'
import { actValue } from './act-value.ts'
import { makeCooperationRecord } from './cooperation-record.ts'
import { AS_STATED, type Reading } from './reading.ts'

const countries = ['THA', 'MYS', 'TUR', 'IDN', 'KAZ'].map((id) => ({ id }))

function valueFor(events: readonly Cells[], kind: ActKind, state: string, reading: Reading = AS_STATED) {
  const rows: TableRows = {
    sources: [{ id: 'page' }, { id: 'paper' }],
    countries,
    events: events.map((event, index) => ({ happening: `happening-${index}`, ...event })),
  }
  return actValue(makeCooperationRecord(selectView(makeDossier(rows)), reading), kind, state)
}

const event = (kind: string, actors: string, counterparts: string, date = '2019-01-25'): Cells => ({
  kind,
  actors,
  counterparts,
  date,
})

describe('an act counts for the state that did it, towards the right side', () => {
  it.each([
    ['a return to China', event('return', 'THA', 'CHN'), 'return', 1],
    ['a return to somebody else', event('return', 'THA', 'TUR'), 'return', null],
    ['a hand-over by China is none of the partner’s', event('return', 'CHN', 'THA'), 'return', null],
    ['a refusal towards China', event('refusal', 'THA', 'CHN'), 'refusal', 1],
    ['half an exchange, in which China alone handed over', event('exchange', 'CHN', 'THA'), 'exchange', null],
    ['half an exchange, in which the state handed over', event('exchange', 'THA', 'CHN'), 'exchange', 1],
    ['people sent on to Turkey', event('third-state-transfer', 'THA', 'TUR'), 'third-state-transfer', 1],
    ['arrests at home', event('arrest', 'THA', ''), 'arrest', 1],
    ['acting together', event('cooperation', 'CHN;THA', ''), 'cooperation', 1],
    ['being helped by China', event('cooperation', 'CHN', 'THA'), 'cooperation', 1],
    ['acting with somebody else', event('cooperation', 'THA;TUR', ''), 'cooperation', null],
  ] as const)('%s', (_, row, kind, expected) => {
    expect(valueFor([row], kind, 'THA').value).toBe(expected)
  })

  it('people sent on do not count for the state that received them', () => {
    expect(valueFor([event('third-state-transfer', 'MYS', 'TUR')], 'third-state-transfer', 'TUR').value).toBeNull()
  })
})

describe('missing is not zero', () => {
  const reported = [event('return', 'MYS', 'CHN'), event('refusal', 'THA', 'CHN')]

  it('nothing reported of a state leaves every indicator of practice missing', () => {
    expect(valueFor(reported, 'return', 'KAZ')).toEqual({ value: null, basis: 'nothing-reported', evidence: [] })
  })

  it('where something is reported, an act that is not on record counts as 0', () => {
    expect(valueFor(reported, 'return', 'THA')).toEqual({ value: 0, basis: 'none-on-record', evidence: [] })
  })

  it('a kind of act that no row tells of says nothing about anybody', () => {
    expect(valueFor(reported, 'arrest', 'THA')).toMatchObject({ value: null, basis: 'not-covered' })
  })

  it('an act after the as-of date has not happened', () => {
    expect(valueFor([...reported, event('return', 'THA', 'CHN', '2025-02-27')], 'return', 'THA').value).toBe(0)
  })
})

describe('happenings, not accounts', () => {
  const twice = (dates: readonly string[]) =>
    dates.map((date, index) => ({
      ...event('return', 'THA', 'CHN', date),
      id: `account-${index}`,
      happening: 'one',
      source: ['page', 'paper'][index]!,
    }))

  it('two accounts of one happening are one act, and both are evidence', () => {
    const { value, evidence } = valueFor(twice(['2014-01-25', '2014-01-25']), 'return', 'THA')
    expect(value).toBeCloseTo(0.5, 3)
    expect(evidence.map(({ row }) => row)).toEqual(['account-0', 'account-1'])
  })

  it('two happenings of the same day weigh more than one', () => {
    const days = ['2014-01-25', '2014-01-25']
    const apart = valueFor(
      days.map((date) => event('return', 'THA', 'CHN', date)),
      'return',
      'THA',
    ).value!
    expect(apart).toBeCloseTo(0.75, 3)
  })
})

describe('dates that are not days', () => {
  const spans = (date: string, reading?: Reading) =>
    valueFor([event('return', 'THA', 'CHN', date)], 'return', 'THA', reading).value
  const early: Reading = { ...AS_STATED, dating: 'first-day' }

  it('an act counts as of the last day that its date allows, at most the as-of date', () => {
    expect(spans('2009/2014-01-25')).toBeCloseTo(0.5, 3)
    expect(spans('2014/2030')).toBe(1)
    expect(spans('2014/..')).toBe(1)
  })

  it('in the other reading as of the first, and without one it is forgotten', () => {
    expect(spans('2014-01-25/2019-01-01', early)).toBeCloseTo(0.5, 3)
    expect(spans('../2019-01-01', early)).toBe(0)
  })
})

it('what its own source calls speculation counts in the other reading alone', () => {
  const row = { ...event('cooperation', 'IDN', 'CHN'), described_as: 'speculation', described_by: 'the article' }
  expect(valueFor([row], 'cooperation', 'IDN').value).toBeNull()
  expect(valueFor([row], 'cooperation', 'IDN', { ...AS_STATED, speculation: true }).value).toBe(1)
})
