import { expect, it } from 'vitest'
import { makeDossier, noTreatyWith, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { gapChanges } from './gap-changes.ts'
import { routeGaps } from './route-gaps.ts'

const leg = (number: number, from: string, to: string) => ({
  id: `${number}-${from}-${to}`,
  leg: String(number),
  from_country: from,
  to_country: to,
  period: '2014~/..',
})

const dossier = makeDossier({
  ...treatyRows({
    THA: { signed: '1993-08-26', 'in-force': '1999-03-07' },
    IDN: { signed: '2009-07-01', 'in-force': '2018-01-19' },
    TUR: { signed: '2017-05-13', pending: '2019-01-25' },
  }),
  countries: ['CHN', 'THA', 'IDN', 'MYS', 'TUR', 'SYR'].map((id) => ({ id })),
  routes: [
    leg(1, 'CHN', 'THA'),
    leg(1, 'CHN', 'IDN'),
    leg(1, 'CHN', 'MYS'),
    leg(2, 'THA', 'TUR'),
    leg(2, 'MYS', 'TUR'),
    leg(3, 'TUR', 'SYR'),
  ],
  counts: [noTreatyWith('MYS', { as_of: '2019-01-25' })],
  events: [
    { id: 'e1', happening: 'h1', kind: 'return', date: '2014/2016', actors: 'MYS', counterparts: 'CHN' },
    { id: 'e2', happening: 'h2', kind: 'refusal', date: '2016', actors: 'THA', counterparts: 'CHN' },
    { id: 'e3', happening: 'h3', kind: 'refusal', date: '2016', actors: 'IDN', counterparts: 'CHN' },
    { id: 'e4', happening: 'h4', kind: 'refusal', date: '2017/2018', actors: 'IDN', counterparts: 'CHN' },
  ],
})
const viewOf = (day: string) => selectView(dossier, { asOf: asCivilDate(day) })
const gapsOf = (day: string) => routeGaps(viewOf(day), null)
const coverOf = (day: string, state: string) =>
  gapsOf(day)[0]!
    .stops.find((stop) => stop.state === state)!
    .instruments.find(({ kind }) => kind === 'extradition')!

it('the end of the last leg is the destination, every state before it lies on the way', () => {
  const roles = gapsOf('2019-01-25')[0]!.stops.map(({ state, role }) => [state, role])
  expect(roles).toEqual([
    ['IDN', 'transit'],
    ['MYS', 'transit'],
    ['THA', 'transit'],
    ['TUR', 'transit'],
    ['SYR', 'destination'],
  ])
})

it('tells a treaty that is absent by a source’s word from one that no row names', () => {
  expect(coverOf('2019-01-25', 'MYS')).toMatchObject({ cover: 'none-claimed', denial: { sources: [{ row: 'none' }] } })
  expect(coverOf('2019-01-25', 'SYR')).toMatchObject({ cover: 'none-on-record', denial: null })
})

it('a count of no signature holds for every day before its own', () => {
  expect(coverOf('2010-01-01', 'MYS').cover).toBe('none-claimed')
})

it('follows a treaty from signature to entry into force', () => {
  expect(['2009-06-30', '2010-01-01', '2018-01-19'].map((day) => coverOf(day, 'IDN').cover)).toEqual([
    'none-on-record',
    'pending',
    'in-force',
  ])
  expect(coverOf('2019-01-25', 'IDN').instruments[0]).toMatchObject({ lagDays: 3124, pendingDays: null })
})

it('sets practice against paper only where the dates leave no doubt', () => {
  const outcomes = new Map(gapsOf('2019-01-25')[0]!.stops.map((stop) => [stop.state, stop.outcomes]))
  expect(outcomes.get('MYS')).toMatchObject({ returnedUnbound: ['h1'], refusedBound: [] })
  expect(outcomes.get('THA')).toMatchObject({ returnedUnbound: [], refusedBound: ['h2'] })
  // One refusal came before the treaty bound, the other spans the day.
  expect(outcomes.get('IDN')).toMatchObject({ notReturned: 2, refusedBound: [] })
})

it('counts the states on the way by what binds them', () => {
  expect(gapsOf('2019-01-25')[0]!.summary).toEqual({
    transitStates: 4,
    extraditionInForce: 2,
    extraditionSigned: 1,
    extraditionNone: 1,
    anyInForce: 2,
  })
})

it('two dates differ where the data do: in instruments, in events and in the weakest link', () => {
  const [before, after] = ['2010-01-01', '2019-01-25'].map((day) => ({ view: viewOf(day), routes: gapsOf(day) }))
  const changes = gapChanges(before!, after!)
  expect(changes.instruments.map(({ state, from, to }) => [state, from, to])).toEqual([
    ['IDN', 'pending', 'in-force'],
    ['TUR', null, 'pending'],
  ])
  expect(changes.events.map(({ happening }) => happening)).toEqual(['h3', 'h4', 'h1', 'h2'])
  expect(changes.events[0]).toMatchObject({ state: 'IDN', routes: ['way'] })
  expect(changes.weakestOnPaper).toMatchObject([{ from: ['MYS', 'TUR'], to: ['MYS'] }])
  // A change rests on the legs to the states that it names.
  expect(changes.weakestOnPaper[0]!.sources.map(({ row }) => row)).toEqual(['1-CHN-MYS', '2-MYS-TUR', '2-THA-TUR'])
  expect(gapChanges(after!, after!)).toEqual({ instruments: [], events: [], weakestOnPaper: [] })
})

it('of several routes, that which is asked for is given alone', () => {
  const two = makeDossier({
    countries: ['CHN', 'THA', 'TUR'].map((id) => ({ id, name_en: `State ${id}` })),
    routes: [leg(1, 'CHN', 'THA'), { ...leg(1, 'CHN', 'TUR'), route: 'other' }],
  })
  const view = selectView(two)
  expect(routeGaps(view, null).map(({ route }) => route)).toEqual(['way', 'other'])
  expect(routeGaps(view, 'way').map(({ route }) => route)).toEqual(['way'])
  expect(routeGaps(view, 'way')[0]!.stops[0]!.name).toBe('State THA')
})

it('a treaty whose entry into force no source tells counts among those signed, and binds nobody', () => {
  const view = selectView(
    makeDossier({
      ...treatyRows({ THA: { signed: '1993-08-26' } }),
      routes: [leg(1, 'CHN', 'THA'), leg(2, 'THA', 'CHN')],
    }),
  )
  expect(routeGaps(view, null)[0]!.summary).toMatchObject({
    extraditionSigned: 1,
    extraditionInForce: 0,
    anyInForce: 0,
  })
})

it('of routes that came or stayed each is held against itself, and a treaty is told of every route of its state', () => {
  const both = makeDossier({
    ...treatyRows({ THA: { signed: '2009-07-01', 'in-force': '2018-01-19' } }),
    countries: ['CHN', 'THA', 'MYS', 'SYR'].map((id) => ({ id })),
    routes: ['land', 'sea'].flatMap((route) => [
      { ...leg(1, 'CHN', 'THA'), id: `${route}-tha`, route },
      { ...leg(1, 'CHN', 'MYS'), id: `${route}-mys`, route },
      { ...leg(2, 'THA', 'SYR'), id: `${route}-syr`, route },
    ]),
  })
  const view = (day: string) => selectView(both, { asOf: asCivilDate(day) })
  const moment = (day: string, route: string | null) => ({ view: view(day), routes: routeGaps(view(day), route) })
  const changes = gapChanges(moment('2009-01-01', null), moment('2019-01-25', null))
  expect(changes.instruments).toMatchObject([
    { state: 'THA', routes: ['land', 'sea'], treaty: 'chn-tha', from: null, to: 'in-force' },
  ])
  expect(changes.instruments[0]!.sources.map(({ row }) => row)).toEqual([
    'chn-tha.signed.page',
    'chn-tha.in-force.page',
  ])
  expect(changes.weakestOnPaper.map(({ route, from, to }) => [route, from, to])).toEqual([
    ['land', ['MYS', 'THA'], ['MYS']],
    ['sea', ['MYS', 'THA'], ['MYS']],
  ])
  // Of a route that was not asked for before, nothing was weakest.
  const came = gapChanges(moment('2019-01-25', 'land'), moment('2019-01-25', null))
  expect(came.weakestOnPaper.map(({ route, from, to }) => [route, from, to])).toEqual([['sea', [], ['MYS']]])
})

it('a treaty of which nothing but its row is known changes on the word of that row', () => {
  const rows = { ...treatyRows({ THA: {} }), routes: [leg(1, 'CHN', 'THA'), leg(2, 'THA', 'CHN')] }
  const after = selectView(makeDossier(rows))
  const before = selectView(makeDossier({ ...rows, treaties: [], countries: [{ id: 'THA' }] }))
  const momentOf = (view: typeof after) => ({ view, routes: routeGaps(view, null) })
  const { instruments } = gapChanges(momentOf(before), momentOf(after))
  expect(instruments).toMatchObject([{ from: null, to: 'unknown', sources: [{ row: 'chn-tha' }] }])
})

it('a state that comes onto the routes brings what it did, and a route without states on the way has no weakest', () => {
  const rows = {
    countries: ['CHN', 'THA', 'SYR'].map((id) => ({ id })),
    events: [{ happening: 'h1', kind: 'refusal', date: '2016', actors: 'THA', counterparts: 'CHN' }],
    routes: [
      { ...leg(1, 'CHN', 'SYR'), route: 'straight' },
      { ...leg(1, 'CHN', 'THA'), route: 'round' },
      { ...leg(2, 'THA', 'SYR'), route: 'round' },
    ],
  }
  const view = selectView(makeDossier(rows))
  const [straight, all] = ['straight', null].map((route) => ({ view, routes: routeGaps(view, route) }))
  const { events, weakestOnPaper } = gapChanges(straight!, all!)
  expect(events.map(({ state, happening }) => [state, happening])).toEqual([['THA', 'h1']])
  expect(weakestOnPaper.map(({ route, to }) => [route, to])).toEqual([['round', ['THA']]])
  expect(gapChanges(all!, straight!)).toEqual({ instruments: [], events: [], weakestOnPaper: [] })
})
