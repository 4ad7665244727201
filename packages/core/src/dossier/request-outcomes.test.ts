import { expect, it } from 'vitest'
import { type Cells, makeDossier } from '../../test/support/dossier.ts'
import { asCivilDate, toDayNumber } from '../time/civil-date.ts'
import { requestOutcomes } from './request-outcomes.ts'
import { selectView } from './view.ts'

const COUNTRIES = ['CHN', 'MYS', 'THA', 'TUR', 'IRN'].map((id) => ({ id }))

function allOf(events: readonly Cells[]) {
  const named = events.map((event, index) => ({ happening: `happening-${index + 1}`, date: '2018', ...event }))
  return requestOutcomes(selectView(makeDossier({ events: named, countries: COUNTRIES })))
}

const outcomesOf = (events: readonly Cells[]) =>
  allOf(events).map(({ states, result, happenings }) => [states.join(), result, happenings.length])

const ELEVEN = { people_low: '11', people_high: '11', people_bound: 'exact' }
const refusal = { kind: 'refusal', actors: 'MYS', counterparts: 'CHN', ...ELEVEN }
const transfer = { kind: 'third-state-transfer', actors: 'MYS', counterparts: 'TUR', ...ELEVEN }

it('a refusal and a transfer of the same people are one outcome', () => {
  expect(outcomesOf([refusal, { ...transfer, date: '2018-10-09' }])).toEqual([['MYS', 'sent-on', 2]])
})

it.each([
  ['of another number of people', { people_low: '8', people_high: '8' }],
  ['of perhaps fewer people', { people_low: '8', people_bound: 'range' }],
  ['by another state', { actors: 'THA' }],
  ['in another year', { date: '2015' }],
])('a transfer %s is an outcome of its own', (_, other) => {
  const results = outcomesOf([refusal, { ...transfer, ...other }]).map(([, result, happenings]) => [result, happenings])
  expect(new Set(results)).toEqual(
    new Set([
      ['refused', 1],
      ['sent-on', 1],
    ]),
  )
})

it('a transfer answers one refusal at most', () => {
  expect(outcomesOf([refusal, refusal, transfer]).map(([, result]) => result)).toEqual(['sent-on', 'refused'])
})

it('without a number of people a refusal and a transfer stay apart', () => {
  const unknown = { people_low: '', people_high: '', people_bound: '' }
  expect(
    outcomesOf([
      { ...refusal, ...unknown },
      { ...transfer, ...unknown },
    ]),
  ).toHaveLength(2)
})

it('a return to the focal state counts, one by it does not', () => {
  const byFocal = { kind: 'return', actors: 'CHN', counterparts: 'IRN' }
  expect(outcomesOf([{ kind: 'return', actors: 'THA', counterparts: 'CHN' }, byFocal])).toEqual([
    ['THA', 'returned', 1],
  ])
})

it('a return or a transfer without an actor, or by the focal state among others, is nobody’s outcome', () => {
  const others = ['', 'CHN', 'THA;CHN'].flatMap((actors) => [
    { kind: 'return', actors, counterparts: 'CHN' },
    { ...transfer, actors },
  ])
  expect(outcomesOf(others)).toEqual([])
})

it('a return elsewhere, a refusal to another state and a transfer to the focal one are not what it asked for', () => {
  const elsewhere = [
    { kind: 'return', actors: 'THA', counterparts: 'TUR' },
    { ...refusal, counterparts: 'TUR' },
    { ...transfer, counterparts: 'CHN' },
  ]
  expect(outcomesOf(elsewhere)).toEqual([])
})

it.each([
  ['are told to have been on the same day', '2018-05-05', '2018-05-05', true],
  ['share the last day of one', '2018-05', '2018-05-31', true],
  ['miss each other by a day', '2018-05', '2018-06-01', false],
  ['share a day, one being open at its start', '../2018', '2017-03-03', true],
  ['share none, one being open at its start', '../2016', '2017-03-03', false],
  ['share a day, one being open at its end', '2018/..', '2018-12-31', true],
  ['share none, one being open at its end', '2018-06/..', '2018-05-31', false],
])('a refusal and a transfer that %s are one outcome or two', (_, one, other, isSame) => {
  const outcomes = (refused: string, sentOn: string) =>
    outcomesOf([
      { ...refusal, date: refused },
      { ...transfer, date: sentOn },
    ])
  expect(outcomes(one, other)).toHaveLength(isSame ? 1 : 2)
  expect(outcomes(other, one)).toHaveLength(isSame ? 1 : 2)
})

it('a transfer by one of the states that refused is theirs, that of an open number of people is another', () => {
  expect(outcomesOf([{ ...refusal, actors: 'THA;MYS' }, transfer])).toEqual([['THA,MYS', 'sent-on', 2]])
  const open = { people_high: '', people_bound: 'at-least' }
  expect(outcomesOf([refusal, { ...transfer, ...open }])).toHaveLength(2)
})

it('an outcome lies where all its happenings allow, open where none bounds it', () => {
  const day = (text: string) => toDayNumber(asCivilDate(text))
  const dated = (refused: string, sentOn: string) =>
    allOf([
      { ...refusal, date: refused },
      { ...transfer, date: sentOn },
    ]).map(({ earliest, latest }) => [earliest, latest])
  expect(dated('../2018', '2017/2019')).toEqual([[day('2017-01-01'), day('2018-12-31')]])
  expect(dated('../2018', '../2017')).toEqual([[null, day('2017-12-31')]])
  expect(dated('2017/..', '2018/..')).toEqual([[day('2018-01-01'), null]])
})

it('outcomes of any result stand by the first day on which they can have been, those of one day by id', () => {
  const back = { kind: 'return', actors: 'THA', counterparts: 'CHN' }
  const events = [
    { ...back, happening: 'f', date: '2016' },
    { ...back, happening: 'd', date: '2015-05' },
    { ...back, happening: 'b', date: '../2017' },
    { ...refusal, happening: 'c', date: '2015-05' },
    { ...refusal, happening: 'a', date: '../2014' },
    { ...transfer, happening: 'e', date: '2015-06' },
  ]
  expect(allOf(events).map(({ happenings: [{ id }] }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
})
