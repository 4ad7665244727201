import { describe, expect, it } from 'vitest'
import { type Cells, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { treatyStates } from '../dossier/treaty-state.ts'
import { selectView } from '../dossier/view.ts'
import { type InstrumentCover, coverOf } from './instrument-cover.ts'
import { practiceOf } from './practice.ts'

const day = { signed: '1950-01-01', 'in-force': '2010-01-01' }

/** The practice of Thailand, whose extradition treaty came into force when the case says. */
function practiceIn(events: readonly Cells[], inForce = '2010-01-01', more: readonly string[] = []) {
  const extradition = treatyRows({ THA: { ...day, 'in-force': inForce } })
  const framework = treatyRows({ THA: { signed: '1990-01-01', 'in-force': '1991-01-01' } }, 'framework')
  const second = more.map((date, index) => ({ treaty: `second-${index}`, date }))
  const rename = (rows: readonly Cells[]) => rows.map((row) => ({ ...row, id: `framework.${row['id']}` }))
  const dossier = makeDossier({
    treaties: [
      ...extradition.treaties,
      ...rename(framework.treaties),
      ...second.map(({ treaty }) => ({ id: treaty, parties: 'CHN;THA', title_en: treaty })),
    ],
    milestones: [
      ...extradition.milestones,
      ...rename(framework.milestones).map((row) => ({ ...row, treaty: 'framework.chn-tha' })),
      ...second.flatMap(({ treaty, date }) => [
        { id: `${treaty}.signed`, treaty, stage: 'signed', date: '1999' },
        { id: `${treaty}.in-force`, treaty, stage: 'in-force', date },
      ]),
    ],
    countries: ['THA', 'MYS', 'TUR'].map((id) => ({ id })),
    events: events.map((event, index) => ({
      happening: `h${index + 1}`,
      actors: 'THA',
      counterparts: 'CHN',
      ...event,
    })),
  })
  const view = selectView(dossier)
  return practiceOf(view)('THA', coverOf(view, treatyStates(view), 'THA'))
}

const returnIn = (date: string): Cells => ({ kind: 'return', date })
const refusalIn = (date: string): Cells => ({ kind: 'refusal', date })

describe('outcomes', () => {
  it('are counted by what became of the people, those of other states left aside', () => {
    const { outcomes } = practiceIn([
      returnIn('2001'),
      returnIn('2002'),
      returnIn('2003'),
      refusalIn('2003'),
      { kind: 'third-state-transfer', counterparts: 'TUR', date: '2004' },
      { kind: 'return', actors: 'MYS', date: '2005' },
    ])
    expect(outcomes).toMatchObject({ returned: 3, notReturned: 2, sentOn: 1 })
  })

  it('are unbound before the day on which the treaty came into force, and bound from that day on', () => {
    const { outcomes } = practiceIn([
      returnIn('2009-12-31'),
      returnIn('2010-01-01'),
      refusalIn('2009-12-31'),
      refusalIn('2010-01-01'),
    ])
    expect(outcomes).toMatchObject({ returnedUnbound: ['h1'], refusedBound: ['h4'] })
  })

  it('are neither where the day of either leaves it open', () => {
    const { outcomes } = practiceIn([returnIn('2009/2010'), refusalIn('2009/2010')])
    expect(outcomes).toMatchObject({ returnedUnbound: [], refusedBound: [] })
    const open = practiceIn([returnIn('2009-06-01'), refusalIn('2010-06-01')], '../2010-12-31').outcomes
    expect(open).toMatchObject({ returnedUnbound: [], refusedBound: [] })
    const undated = practiceIn([returnIn('../2011'), refusalIn('../2011')]).outcomes
    expect(undated).toMatchObject({ returnedUnbound: [], refusedBound: [] })
  })

  it('are neither where one end is open, however early or late the other', () => {
    expect(practiceIn([refusalIn('../1980')], '1960-01-01').outcomes.refusedBound).toEqual([])
    expect(practiceIn([returnIn('1950')], '../2010-12-31').outcomes.returnedUnbound).toEqual([])
    expect(practiceIn([returnIn('2001/..')]).outcomes.returnedUnbound).toEqual([])
    expect(practiceIn([refusalIn('2015')], '2009/..').outcomes.refusedBound).toEqual([])
  })

  it('with a treaty whose last possible day has passed are bound, however open its first', () => {
    expect(practiceIn([refusalIn('2010-12-31')], '../2010-12-31').outcomes.refusedBound).toEqual(['h1'])
  })

  it('are bound by either of two treaties, and unbound only before both', () => {
    const { outcomes } = practiceIn(
      [returnIn('1999'), returnIn('2005'), refusalIn('1999'), refusalIn('2005')],
      '2010-01-01',
      ['2000-01-01'],
    )
    expect(outcomes).toMatchObject({ returnedUnbound: ['h1'], refusedBound: ['h4'] })
  })

  it('are never bound where no extradition treaty is in force', () => {
    const events = [returnIn('2015'), refusalIn('2015')]
    const { outcomes } = practiceIn(events, '2030-01-01')
    expect(outcomes).toMatchObject({ returnedUnbound: ['h1'], refusedBound: [] })
  })
})

describe('events', () => {
  it('are those in which the state acts or is asked, in our words and with their sources', () => {
    const { events } = practiceIn([
      { ...returnIn('2001'), summary: 'Two were returned.', people_low: '2', people_high: '2', people_bound: 'exact' },
      { kind: 'request', actors: 'CHN', counterparts: 'THA', date: '2002', summary: 'A request.' },
      { kind: 'return', actors: 'MYS', date: '2003' },
      { kind: 'statement', date: '2004' },
    ])
    expect(events).toEqual([
      {
        happening: 'h1',
        kind: 'return',
        date: '2001',
        role: 'actor',
        peopleLow: 2,
        peopleHigh: 2,
        summary: 'Two were returned.',
        sources: [expect.objectContaining({ row: 'events-1' })],
      },
      expect.objectContaining({ happening: 'h2', role: 'counterpart', summary: 'A request.' }),
    ])
  })
})

it('instruments of other kinds bind nobody to hand people over', () => {
  const covers = (view: Parameters<typeof practiceOf>[0]) => coverOf(view, treatyStates(view), 'THA')
  const view = selectView(
    makeDossier({
      ...treatyRows({ THA: day }),
      events: [{ happening: 'h1', actors: 'THA', counterparts: 'CHN', ...refusalIn('2015') }],
    }),
  )
  const reversed: readonly InstrumentCover[] = covers(view).toReversed()
  expect(practiceOf(view)('THA', reversed).outcomes.refusedBound).toEqual(['h1'])
})
