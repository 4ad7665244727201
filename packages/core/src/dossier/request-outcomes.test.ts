import { expect, it } from 'vitest'
import { type Cells, makeDossier } from '../../test/support/dossier.ts'
import { requestOutcomes } from './request-outcomes.ts'
import { selectView } from './view.ts'

const COUNTRIES = ['CHN', 'MYS', 'THA', 'TUR', 'IRN'].map((id) => ({ id }))

function outcomesOf(events: readonly Cells[]) {
  const named = events.map((event, index) => ({ happening: `happening-${index + 1}`, date: '2018', ...event }))
  return requestOutcomes(selectView(makeDossier({ events: named, countries: COUNTRIES }))).map(
    ({ states, result, happenings }) => [states.join(), result, happenings.length],
  )
}

const ELEVEN = { people_low: '11', people_high: '11', people_bound: 'exact' }
const refusal = { kind: 'refusal', actors: 'MYS', counterparts: 'CHN', ...ELEVEN }
const transfer = { kind: 'third-state-transfer', actors: 'MYS', counterparts: 'TUR', ...ELEVEN }

it('a refusal and a transfer of the same people are one outcome', () => {
  expect(outcomesOf([refusal, { ...transfer, date: '2018-10-09' }])).toEqual([['MYS', 'sent-on', 2]])
})

it.each([
  ['of another number of people', { people_low: '8', people_high: '8' }],
  ['by another state', { actors: 'THA' }],
  ['in another year', { date: '2015' }],
])('a transfer %s is an outcome of its own', (_, other) => {
  expect(outcomesOf([refusal, { ...transfer, ...other }])).toHaveLength(2)
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
