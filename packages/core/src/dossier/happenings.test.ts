import { expect, it } from 'vitest'
import { makeDossier } from '../../test/support/dossier.ts'
import { toDayNumber, asCivilDate } from '../time/civil-date.ts'
import { happeningsOf } from './happenings.ts'
import { selectView } from './view.ts'

const day = (text: string) => toDayNumber(asCivilDate(text))

function happeningOf(events: readonly Record<string, string>[], asOf?: string) {
  const countries = [{ id: 'CHN' }, { id: 'THA' }, { id: 'MYS' }]
  const view = selectView(makeDossier({ events, countries }), asOf === undefined ? {} : { asOf: asCivilDate(asOf) })
  return happeningsOf(view)[0]
}

it('accounts that agree narrow the time of a happening down to the days that all allow', () => {
  const happening = happeningOf([{ date: '2015-01/2015-07' }, { date: '2015-07' }])
  expect(happening).toMatchObject({ date: '2015-07', earliest: day('2015-07-01'), latest: day('2015-07-31') })
})

it('accounts that disagree widen it to all that any of them allows', () => {
  const happening = happeningOf([{ date: '2015-07-08' }, { date: '2015-07-09' }])
  expect(happening).toMatchObject({ earliest: day('2015-07-08'), latest: day('2015-07-09') })
})

it('of two dates that are open at the start the one that ends first is the sharper', () => {
  const happening = happeningOf([{ date: '../2019-01-25' }, { date: '../2018-08-10' }])
  expect(happening).toMatchObject({ date: '../2018-08-10', earliest: null, latest: day('2018-08-10') })
})

it('the number of people runs from the lowest account to the highest, open where one says “at least”', () => {
  const exact = { people_low: '100', people_high: '100', people_bound: 'exact' }
  const atLeast = { people_low: '40', people_bound: 'at-least' }
  expect(happeningOf([exact, { ...exact, people_low: '109', people_high: '109' }])).toMatchObject({
    peopleLow: 100,
    peopleHigh: 109,
  })
  expect(happeningOf([exact, atLeast])).toMatchObject({ peopleLow: 40, peopleHigh: null })
})

it('an account of a later day than the view’s is left aside', () => {
  const events = [
    { date: '2015', actors: 'THA' },
    { date: '2018', actors: 'MYS' },
  ]
  expect(happeningOf(events, '2016-01-01')).toMatchObject({ actors: ['THA'] })
  expect(happeningOf(events, '2014-12-31')).toBeUndefined()
})
