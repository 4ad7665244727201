import type { TimelineRecord } from '@ffc/core/analyses/timeline.run'
import { type CivilDate, toCivilDate, toDayNumber } from '@ffc/core/time'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frames } from '../../test/support/frames.ts'
import { dataParts, marksOf, partNamed, textsOutside, textsOverlapping } from '../../test/support/scene-text.ts'
import { pageFrame } from '../page-frame.ts'
import type { Frame, Scene } from '../scene.ts'
import { timelineLanesFigure } from './timeline-lanes-figure.ts'

const AS_OF = '2019-01-25' as CivilDate

interface SmallRecord {
  readonly kind?: TimelineRecord['kind']
  readonly earliest: string | null
  readonly latest: string | null
  readonly countries?: readonly string[]
}

function recordsOf(records: readonly SmallRecord[]): TimelineRecord[] {
  return records.map(({ kind = 'visit', earliest, latest, countries = ['CHN', 'THA'] }, index) => ({
    id: `row-${index}`,
    date: earliest ?? '',
    earliest,
    latest,
    kind,
    title: `Happening ${index}.`,
    countries,
    happening: `happening-${index}`,
    sources: [{ row: `row-${index}`, source: 'paper', locator: 'p1' }],
  }))
}

function draw(
  records: readonly TimelineRecord[],
  frame: Frame = pageFrame(900),
  names = new Map([['THA', 'Thailand']]),
) {
  return timelineLanesFigure(records, {
    frame,
    finding: { title: 'Title', subtitle: 'Subtitle', notes: [] },
    asOf: AS_OF,
    source: 'Source.',
    focalState: 'CHN',
    names,
  })
}

/** The scale that the axis promises: from the label of a year to the as-of line. */
function scaleOf(scene: Scene): (day: string) => number {
  const label = marksOf(partNamed(scene, 'axis'), 'text').at(-1)
  const start = toDayNumber(`${label?.text}-01-01` as CivilDate)
  const [from, to] = [label?.at[0] ?? Number.NaN, asOfX(scene)]
  return (day) => from + ((toDayNumber(day as CivilDate) - start) / (toDayNumber(AS_OF) - start)) * (to - from)
}

const asOfX = (scene: Scene) => marksOf(partNamed(scene, 'as-of'), 'line')[0]?.from[0] ?? Number.NaN

const FIRST: SmallRecord = { earliest: '2000-01-01', latest: '2000-01-01' }

const days = fc.integer({ min: 7000, max: 21_000 })
const kinds = fc.constantFrom<TimelineRecord['kind']>(
  'signed',
  'in-force',
  'return',
  'refusal',
  'attack',
  'law',
  'position',
)
const timelines = fc
  .array(
    fc.record({
      kind: kinds,
      days: fc.tuple(fc.option(days), fc.option(days)),
      countries: fc.subarray(['CHN', 'THA', 'FRA', 'XXX'], { minLength: 0 }),
    }),
    { maxLength: 60 },
  )
  .map((records) =>
    recordsOf(
      records.map(({ days: [a, b], ...record }) => ({
        ...record,
        earliest: a === null ? null : toCivilDate(b === null ? a : Math.min(a, b)),
        latest: b === null ? null : toCivilDate(a === null ? b : Math.max(a, b)),
      })),
    ),
  )
const stateNames = fc.oneof(
  fc.constantFrom('Thailand', '泰国', 'x'.repeat(90)),
  fc.string({ minLength: 1, unit: 'grapheme' }),
)

describe('timeline figure', () => {
  test('a symbol stands at its day, with the shape of its kind', () => {
    const scene = draw(
      recordsOf([
        FIRST,
        { kind: 'return', earliest: '2015-07-09', latest: '2015-07-09' },
        { kind: 'attack', earliest: '2015-08-17', latest: '2015-08-17' },
        { kind: 'refusal', earliest: '2016-01-01', latest: '2016-01-01' },
        { kind: 'third-state-transfer', earliest: '2016-02-01', latest: '2016-02-01' },
        { kind: 'in-force', earliest: '2017-02-01', latest: '2017-02-01' },
      ]),
    )
    const symbols = [1, 2, 3, 4, 5].map((index) => marksOf(partNamed(scene, `row-${index}`), 'symbol')[0])
    expect(symbols.map((mark) => mark?.symbol)).toEqual([
      'filled-triangle-left',
      'diamond',
      'crossed',
      'triangle-right',
      'filled-dot',
    ])
    expect(symbols[0]?.at[0]).toBeCloseTo(scaleOf(scene)('2015-07-09'), 6)
    expect(partNamed(scene, 'row-1').label).toBe('9 July 2015: Happening 1. CHN, Thailand. Told by paper.')
    expect(partNamed(scene, 'row-1').rows).toEqual(['row-1'])
  })

  test('an imprecise date is a soft span exactly as long as the doubt', () => {
    const scene = draw(recordsOf([FIRST, { earliest: '2014-01-01', latest: '2014-12-31' }]))
    const [bar] = marksOf(partNamed(scene, 'row-1'), 'bar')
    expect(bar?.soft).toBe('left')
    expect(bar?.x).toBeCloseTo(scaleOf(scene)('2014-01-01'), 6)
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(scaleOf(scene)('2014-12-31'), 6)
    expect(marksOf(partNamed(scene, 'row-0'), 'bar')).toEqual([])
  })

  test('of a row without a first day only the last is drawn firm', () => {
    const part = partNamed(draw(recordsOf([FIRST, { earliest: null, latest: '2014-12-31' }])), 'row-1')
    expect(marksOf(part, 'bar')).toEqual([])
    expect(marksOf(part, 'line').map(({ dashed }) => dashed)).toEqual([true])
    expect(marksOf(part, 'symbol').map(({ at }) => at[0])).toEqual(marksOf(part, 'line').map(({ to }) => to[0]))
    expect(part.label).toContain('By 31 December 2014: ')
  })

  test('what goes on has its symbol at its first day and fades to the as-of line', () => {
    const scene = draw(recordsOf([FIRST, { earliest: '2014-01-01', latest: null }]))
    const part = partNamed(scene, 'row-1')
    const [bar] = marksOf(part, 'bar')
    expect(bar?.fade).toBe('right')
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(asOfX(scene), 6)
    expect(marksOf(part, 'symbol')[0]?.at[0]).toBeCloseTo(scaleOf(scene)('2014-01-01'), 6)
    expect(part.label).toContain('From 1 January 2014 on: ')
  })

  test('a row that names several states stands in the lane of each, one of the focal state alone in its own', () => {
    const day = { earliest: '2014-01-01', latest: '2014-01-01' }
    const scene = draw(recordsOf([{ ...day, countries: ['CHN', 'THA', 'FRA'] }, { ...day, countries: ['CHN'] }, day]))
    expect(marksOf(partNamed(scene, 'lanes'), 'text').map(({ text }) => text)).toEqual(['Thailand', 'CHN', 'FRA'])
    const heights = marksOf(partNamed(scene, 'row-0'), 'symbol').map(({ at }) => at[1])
    expect(new Set(heights).size).toBe(2)
    expect(marksOf(partNamed(scene, 'row-1'), 'symbol')).toHaveLength(1)
  })

  test('happenings of one lane do not cover each other', () => {
    const day = { earliest: '2014-01-01', latest: '2014-01-01' }
    const scene = draw(recordsOf([day, day, day]))
    const heights = [0, 1, 2].map((index) => marksOf(partNamed(scene, `row-${index}`), 'symbol')[0]?.at[1])
    expect(new Set(heights).size).toBe(3)
  })

  test('every row is one part that takes focus and has a symbol, none after the as-of line', () => {
    fc.assert(
      fc.property(timelines, frames, (records, frame) => {
        const scene = draw(records, frame)
        expect(dataParts(scene).map(({ name }) => name)).toEqual(records.map(({ id }) => id))
        for (const part of dataParts(scene)) {
          const symbols = marksOf(part, 'symbol')
          expect(symbols.length).toBeGreaterThan(0)
          for (const { at } of symbols) {
            expect(at[0]).toBeLessThanOrEqual(asOfX(scene) + 1e-6)
            expect(at[1]).toBeLessThan(scene.height)
          }
        }
      }),
    )
  })

  test('no text leaves the frame or covers another, whatever the data', () => {
    fc.assert(
      fc.property(timelines, frames, stateNames, (records, frame, name) => {
        const scene = draw(records, frame, new Map([['THA', name]]))
        expect(textsOutside(scene, frame)).toEqual([])
        expect(textsOverlapping(scene, frame)).toEqual([])
      }),
    )
  })
})
