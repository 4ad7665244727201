import { describe, expect, it } from 'vitest'
import { type Cells, makeDossier } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { routeLines } from './route-stops.ts'

const leg = (number: number, from: string, to: string, more: Cells = {}): Cells => ({
  id: `${more['route'] ?? 'way'}-${number}-${from}-${to}`,
  leg: String(number),
  from_country: from,
  to_country: to,
  ...more,
})

function linesOf(routes: readonly Cells[], asOf = '2019-01-25') {
  const countries = ['CHN', 'THA', 'MYS', 'TUR', 'SYR'].map((id) => ({ id }))
  return routeLines(selectView(makeDossier({ countries, routes }), { asOf: asCivilDate(asOf) }))
}

it('legs follow their numbers, whatever the order of the rows, and each route keeps its own', () => {
  const lines = linesOf([
    leg(3, 'TUR', 'SYR', { title: 'By land' }),
    leg(1, 'CHN', 'THA', { title: 'By land' }),
    leg(1, 'CHN', 'MYS', { route: 'sea', title: 'By sea' }),
    leg(2, 'THA', 'TUR', { title: 'By land' }),
  ])
  expect(lines.map(({ route, title }) => [route, title])).toEqual([
    ['sea', 'By sea'],
    ['way', 'By land'],
  ])
  expect(lines[1]!.stops.map(({ state, leg: number }) => [number, state])).toEqual([
    [1, 'THA'],
    [2, 'TUR'],
    [3, 'SYR'],
  ])
})

it('a state that several legs of a number reach is one stop, which names once each state that they come from', () => {
  const [line] = linesOf([
    leg(1, 'CHN', 'THA'),
    leg(1, 'CHN', 'MYS'),
    leg(2, 'THA', 'TUR'),
    leg(2, 'MYS', 'TUR'),
    leg(2, 'THA', 'TUR', { id: 'by-air', from_place: 'an airport' }),
  ])
  const stop = line!.stops.find(({ state }) => state === 'TUR')!
  expect(stop).toMatchObject({ leg: 2, role: 'destination' })
  expect(stop.from.toSorted()).toEqual(['MYS', 'THA'])
  expect(stop.legs).toHaveLength(3)
})

it('the focal state is no stop on the way back', () => {
  const [line] = linesOf([leg(1, 'CHN', 'THA'), leg(2, 'THA', 'CHN')])
  expect(line!.stops.map(({ state, role }) => [state, role])).toEqual([['THA', 'transit']])
})

describe('a route is in use', () => {
  const inUse = (period: string, asOf: string) => linesOf([leg(1, 'CHN', 'THA', { period })], asOf)[0]!.inUse

  it('from the first to the last day of its period', () => {
    const days = ['2013-12-31', '2014-01-01', '2016-12-31', '2017-01-01']
    expect(days.map((day) => inUse('2014/2016', day))).toEqual([false, true, true, false])
  })

  it('without end where no end is given, and from of old where no beginning is', () => {
    expect(inUse('2014/..', '2019-01-25')).toBe(true)
    expect(inUse('2014/..', '2013-12-31')).toBe(false)
    expect(inUse('../2014', '1990-01-01')).toBe(true)
    expect(inUse('../2014', '2015-01-01')).toBe(false)
  })

  it('by the first leg that has a period, and nobody knows where none has', () => {
    const dated = leg(2, 'THA', 'TUR', { period: '2014/2016' })
    expect(linesOf([leg(1, 'CHN', 'THA'), dated])[0]).toMatchObject({ period: '2014/2016', inUse: false })
    expect(linesOf([leg(1, 'CHN', 'THA')])[0]).toMatchObject({ period: null, inUse: null })
  })
})
