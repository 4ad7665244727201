import { expect, it } from 'vitest'
import { type Cells, makeDossier } from '../../test/support/dossier.ts'
import { toDayNumber, asCivilDate } from '../time/civil-date.ts'
import { happeningsOf, toHappening } from './happenings.ts'
import { selectView } from './view.ts'

const day = (text: string) => toDayNumber(asCivilDate(text))

function allOf(events: readonly Cells[], asOf?: string) {
  const countries = [{ id: 'CHN' }, { id: 'THA' }, { id: 'MYS' }]
  const view = selectView(makeDossier({ events, countries }), asOf === undefined ? {} : { asOf: asCivilDate(asOf) })
  return happeningsOf(view)
}

const happeningOf = (events: readonly Cells[], asOf?: string) => allOf(events, asOf)[0]

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
  expect(happeningOf([exact, { date: '2016' }])).toMatchObject({ peopleLow: 100, peopleHigh: 100 })
})

it.each([
  ['a day among months', ['2015-07', '2015-07-31', '2015'], '2015-07-31'],
  ['what has an end among what has none', ['2014/..', '2015/2018', '../2016'], '2015/2018'],
  ['the first of equally sharp ones', ['2015-07-09', '2015-07-08'], '2015-07-08'],
  ['a day that is doubted is as sharp', ['2015-07-08?', '2015-07'], '2015-07-08?'],
  ['what is bounded at its end, of two that are open', ['2014/..', '../2016'], '../2016'],
])('the date that stands for all is the sharpest: %s', (_, dates, date) => {
  expect(happeningOf(dates.map((one) => ({ date: one })))).toMatchObject({ date })
  expect(happeningOf(dates.toReversed().map((one) => ({ date: one })))).toMatchObject({ date })
})

it('of equally sharp dates that of the first account stands', () => {
  expect(happeningOf([{ date: '2015-07-08' }, { date: '2015-07-08?' }])).toMatchObject({ date: '2015-07-08' })
  expect(happeningOf([{ date: '2015-07-08?' }, { date: '2015-07-08' }])).toMatchObject({ date: '2015-07-08?' })
})

it('accounts that leave an end open leave that of the happening open', () => {
  expect(happeningOf([{ date: '2014/..' }, { date: '../2016' }])).toMatchObject({
    earliest: day('2014-01-01'),
    latest: day('2016-12-31'),
  })
  expect(happeningOf([{ date: '2014/..' }, { date: '2013' }])).toMatchObject({
    earliest: day('2013-01-01'),
    latest: null,
  })
})

it('all accounts must share a day with each other, not each with the first', () => {
  const happening = happeningOf([{ date: '2014/2016' }, { date: '2014' }, { date: '2016' }])
  expect(happening).toMatchObject({ earliest: day('2014-01-01'), latest: day('2016-12-31') })
})

it('who acted, against whom and where is told once, in the order of the accounts, by those that tell it', () => {
  const happening = happeningOf([
    { date: '2015', actors: 'THA;MYS', counterparts: 'CHN', place: 'THA' },
    { date: '2016', actors: 'MYS;CHN' },
    { date: '2017', place: 'THA' },
  ])
  expect(happening).toMatchObject({ actors: ['THA', 'MYS', 'CHN'], counterparts: ['CHN'], places: ['THA'] })
})

it('without a number in any account nothing is said of how many', () => {
  expect(happeningOf([{ date: '2015' }, { date: '2016' }])).toMatchObject({ peopleLow: null, peopleHigh: null })
  const upTo = { people_high: '20', people_bound: 'up-to' }
  expect(happeningOf([upTo])).toMatchObject({ peopleLow: null, peopleHigh: 20 })
})

it('happenings stand by the first day that they may mean, then by the last, then by id', () => {
  const inOrder = [
    ['a', '../2014'],
    ['b', '../2015'],
    ['d', '2014'],
    ['e', '2014'],
    ['c', '2014/..'],
  ]
  const events = inOrder.map(([happening = '', date = '']) => ({ happening, date }))
  for (const some of [events, events.toReversed()]) {
    expect(allOf(some).map(({ id }) => id)).toEqual(['a', 'b', 'd', 'e', 'c'])
  }
})

it('a happening without an account is none', () => {
  expect(() => toHappening('it', [])).toThrow(new RangeError('no account of it; a happening has at least one'))
})

it('an account of a later day than the view’s is left aside', () => {
  const events = [
    { date: '2015', actors: 'THA' },
    { date: '2018', actors: 'MYS' },
  ]
  expect(happeningOf(events, '2016-01-01')).toMatchObject({ actors: ['THA'] })
  expect(happeningOf(events, '2014-12-31')).toBeUndefined()
})
