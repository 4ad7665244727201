import type { CivilDate } from '@ffc/core/time'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frames } from '../../test/support/frames.ts'
import { dataParts, marksOf, partNamed, textsOutside, textsOverlapping } from '../../test/support/scene-text.ts'
import { pageFrame } from '../page-frame.ts'
import type { Frame } from '../scene.ts'
import { routeFigure } from './route-figure.ts'
import type { Cover, RouteGaps } from './route-words.ts'
import { planTracks } from './track-plan.ts'

interface SmallStop {
  readonly state: string
  readonly leg: number
  readonly from: readonly string[]
  readonly name?: string
  readonly cover?: Cover
  readonly outcomes?: readonly [returned: number, notReturned: number, sentOn: number]
}

function routeOf(stops: readonly SmallStop[], route = 'south', title = 'Through the south'): RouteGaps {
  return {
    route,
    title,
    period: '2014~/..',
    inUse: true,
    stops: stops.map(({ state, leg, from, name = state, cover = 'none-on-record', outcomes = [0, 0, 0] }) => ({
      state,
      leg,
      from,
      name,
      role: 'transit',
      instruments: [{ kind: 'extradition', cover, instruments: [], denial: null }],
      outcomes: {
        returned: outcomes[0],
        notReturned: outcomes[1],
        sentOn: outcomes[2],
        returnedUnbound: [],
        refusedBound: [],
      },
      events: [],
      sources: [{ row: `leg-${state}`, source: 'paper', locator: 'p1' }],
    })),
    summary: {
      transitStates: stops.length,
      extraditionInForce: 0,
      extraditionSigned: 0,
      extraditionNone: 0,
      anyInForce: 0,
    },
    weakestOnPaper: null,
    weakestInPractice: null,
  }
}

function draw(routes: readonly RouteGaps[], frame: Frame = pageFrame(900)) {
  return routeFigure(
    { routes, since: null, changes: null },
    {
      frame,
      finding: { title: 'Title', subtitle: 'Subtitle', notes: [] },
      asOf: '2019-01-25' as CivilDate,
      source: 'Source.',
      names: new Map([['CHN', 'China']]),
    },
  )
}

const SOUTH = routeOf([
  { state: 'LAO', leg: 1, from: ['CHN'], cover: 'in-force' },
  { state: 'VNM', leg: 1, from: ['CHN'], cover: 'pending' },
  { state: 'THA', leg: 2, from: ['LAO', 'VNM'], cover: 'in-force', outcomes: [1, 3, 2] },
  { state: 'MYS', leg: 3, from: ['THA'] },
])

const words = fc.oneof(
  fc.constantFrom('Chad', '中华人民共和国', 'x'.repeat(90)),
  fc.string({ minLength: 1, unit: 'grapheme' }),
)
const codes = fc.constantFrom('CHN', 'AAA', 'BBB', 'CCC', 'DDD')
const covers = fc.constantFrom<Cover>(
  'in-force',
  'pending',
  'unknown',
  'sought',
  'rejected',
  'none-claimed',
  'none-on-record',
)
const routes = fc.array(
  fc
    .tuple(
      words,
      fc.uniqueArray(
        fc.record({
          state: codes,
          leg: fc.integer({ min: 1, max: 4 }),
          from: fc.uniqueArray(codes, { minLength: 1, maxLength: 3 }),
          name: words,
          cover: covers,
          outcomes: fc.tuple(fc.nat(99), fc.integer({ min: 50, max: 99 }), fc.nat(50)),
        }),
        { minLength: 1, maxLength: 5, selector: ({ state }) => state },
      ),
    )
    .map(([title, stops]) =>
      routeOf(
        stops.toSorted((a, b) => a.leg - b.leg),
        title,
        title,
      ),
    ),
  { maxLength: 4 },
)

describe('route figure', () => {
  test('the mark of a stop is the status of its treaty, and the words beside it say the same', () => {
    const scene = draw([SOUTH])
    const stops = dataParts(scene)
    expect(stops.map((part) => marksOf(part, 'symbol').find(({ tone }) => tone !== 'paper')?.symbol)).toEqual([
      'filled-dot',
      'hollow-dot',
      'filled-dot',
      'short-tick',
    ])
    expect(stops.map((part) => marksOf(part, 'text')[0]?.text)).toEqual([
      'LAO: in force',
      'VNM: pending',
      'THA: in force',
      'MYS: none on record',
    ])
    expect(stops[3]?.rows).toEqual(['leg-MYS'])
  })

  test('outcomes are counted once: what was sent on is no refusal', () => {
    const thailand = dataParts(draw([SOUTH]))[2]
    expect(
      marksOf(thailand ?? { marks: [] }, 'symbol')
        .slice(1)
        .map(({ symbol }) => symbol),
    ).toEqual(['filled-triangle-left', 'crossed', 'triangle-right'])
    expect(
      marksOf(thailand ?? { marks: [] }, 'text')
        .slice(1)
        .map(({ text }) => text),
    ).toEqual(['1', '1', '2'])
    expect(thailand?.label).toBe(
      'THA, leg 2 of Through the south: extradition treaty in force; 1 return, 1 refusal and 2 transfers to third states.',
    )
  })

  test('a line runs from mark to mark for each leg', () => {
    const scene = draw([SOUTH])
    const at = new Map(dataParts(scene).map((part) => [part.name.slice(-3), marksOf(part, 'symbol')[0]?.at]))
    const line = partNamed(scene, 'line south')
    at.set('CHN', marksOf(line, 'symbol')[0]?.at)
    expect(marksOf(line, 'polyline').map(({ points }) => [points[0], points.at(-1)])).toEqual(
      [
        ['CHN', 'LAO'],
        ['CHN', 'VNM'],
        ['LAO', 'THA'],
        ['VNM', 'THA'],
        ['THA', 'MYS'],
      ].map((ends) => ends.map((state) => at.get(state))),
    )
  })

  test('no leg runs through a stop that is not its own', () => {
    fc.assert(
      fc.property(routes, (lines) => {
        for (const { stops } of lines) {
          const plan = planTracks(stops)
          const nodes = [...plan.origins, ...plan.stops]
          for (const { from, to, via } of plan.edges) {
            const [upper, lower] = [Math.min(from.row, to.row), Math.max(from.row, to.row)]
            expect(nodes.filter(({ row, track }) => track === via && row > upper && row < lower)).toEqual([])
          }
        }
      }),
    )
  })

  test('every stop is one part that takes focus, inside the frame', () => {
    fc.assert(
      fc.property(routes, frames, (lines, frame) => {
        const scene = draw(lines, frame)
        expect(dataParts(scene)).toHaveLength(lines.reduce((total, { stops }) => total + stops.length, 0))
        for (const { at } of dataParts(scene).flatMap((part) => marksOf(part, 'symbol'))) {
          expect(at[0]).toBeGreaterThanOrEqual(0)
          expect(at[0]).toBeLessThanOrEqual(frame.width)
          expect(at[1]).toBeLessThanOrEqual(scene.height)
        }
      }),
    )
  })

  test('no text leaves the frame or covers another, whatever the data', () => {
    fc.assert(
      fc.property(routes, frames, (lines, frame) => {
        const scene = draw(lines, frame)
        expect(textsOutside(scene, frame)).toEqual([])
        expect(textsOverlapping(scene, frame)).toEqual([])
      }),
    )
  })
})
