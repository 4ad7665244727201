import type { CivilDate } from '@ffc/core/time'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frames } from '../../test/support/frames.ts'
import { dataParts, marksOf, partNamed, textsOutside, textsOverlapping } from '../../test/support/scene-text.ts'
import { pageFrame } from '../page-frame.ts'
import type { FigureContext } from '../figure-context.ts'
import type { Frame, Scene } from '../scene.ts'
import { paperPracticeFigure } from './paper-practice-figure.ts'
import { rankLadderFigure } from './rank-ladder-figure.ts'
import type { ScoreData, ScoreRecord } from './state-words.ts'

interface SmallState {
  readonly name: string
  readonly rank?: number | null
  readonly interval?: readonly [lower: number, median: number, upper: number] | null
  readonly paper?: number | null
  readonly practice?: number | null
}

function scoresOf(states: readonly SmallState[]): ScoreData {
  const countries = states.map(
    ({ name, rank = 1, interval = null, paper = null, practice = null }, index): ScoreRecord => {
      const dimension = (of: 'paper' | 'practice', score: number | null) => ({
        dimension: of,
        score,
        weight: 0.5,
        coverage: 1,
      })
      const evidence = [{ row: `row-${index}`, source: 'paper', locator: 'p1' }]
      const known = { value: 1, normalised: 1, weight: 1, contribution: 1, basis: 'on-record' as const, evidence }
      return {
        iso3: `X${index}`,
        name,
        nameZh: null,
        score: rank === null ? null : 1 / rank,
        rank,
        coverage: 1,
        bounds: { low: 0, high: 1 },
        dimensions: [dimension('paper', paper), dimension('practice', practice)],
        contributions: [
          { ...known, indicator: 'treaty', dimension: 'paper' },
          { ...known, indicator: 'word', dimension: 'terms', evidence: [{ ...evidence[0]!, row: `word-${index}` }] },
        ],
        rankInterval: interval && { lower: interval[0], median: interval[1], upper: interval[2] },
        figures: [],
      }
    },
  )
  return {
    index: {
      indicators: [],
      normalise: 'none',
      aggregate: 'arithmetic',
      missing: 'skip',
      contributionScale: 'natural',
      varied: [],
      draws: 1000,
      rankLevel: 0.9,
    } as unknown as ScoreData['index'],
    countries,
    dominance: [],
    sensitivity: [],
    doubts: [],
    statement: null,
    history: null,
  }
}

const contextOf = (frame: Frame): FigureContext => ({
  frame,
  finding: { title: 'Title', subtitle: 'Subtitle', notes: [] },
  asOf: '2019-01-25' as CivilDate,
  source: 'Source.',
})
const ladder = (data: ScoreData, frame: Frame = pageFrame(900)) => rankLadderFigure(data, contextOf(frame))
const scatter = (data: ScoreData, frame: Frame = pageFrame(900)) => paperPracticeFigure(data, contextOf(frame))

/** The scale that the labels of an axis promise. */
function scaleOf(scene: Scene, name: string): (value: number) => number {
  const labels = marksOf(partNamed(scene, name), 'text')
    .filter(({ anchor, text }) => anchor === 'middle' && /^[\d.]+$/.test(text))
    .toSorted((a, b) => a.at[0] - b.at[0])
  const [first, last] = [labels[0], labels.at(-1)]
  const [low, high] = [Number(first?.text), Number(last?.text)]
  const [from, to] = [first?.at[0] ?? 0, last?.at[0] ?? 0]
  return (value) => from + ((value - low) / (high - low)) * (to - from)
}

const shares = fc.option(fc.oneof(fc.constantFrom(0, 0.25, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })))
const names = fc.oneof(
  fc.constantFrom('Chad', 'Bosnia and Herzegovina', '中华人民共和国', 'x'.repeat(80)),
  fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
)
const scores: fc.Arbitrary<ScoreData> = fc
  .array(
    fc.record({
      name: names,
      rank: fc.option(fc.integer({ min: 1, max: 12 })),
      interval: fc.option(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 3 }).map((ranks) => {
          const [lower = 1, median = 1, upper = 1] = ranks.toSorted((a, b) => a - b)
          return [lower, median, upper] as const
        }),
      ),
      paper: shares,
      practice: shares,
    }),
    { maxLength: 40 },
  )
  .map(scoresOf)

describe('rank ladder', () => {
  const THREE = scoresOf([
    { name: 'Alba', rank: 3, interval: [2, 3, 9] },
    { name: 'Bolivar', rank: 1, interval: [1, 1, 4] },
    { name: 'Cresta', rank: 1, interval: [1, 2, 4] },
    { name: 'Dorado', rank: null },
  ])

  test('a state has its dot at its rank and its line over its interval, where the axis has them', () => {
    const scene = ladder(THREE)
    const x = scaleOf(scene, 'axis')
    const part = partNamed(scene, 'X0')
    const [tick, dot] = marksOf(part, 'symbol')
    expect(tick?.symbol).toBe('tick')
    expect(tick?.at[0]).toBeCloseTo(x(3), 6)
    expect([dot?.symbol, dot?.at[0]]).toEqual(['filled-dot', expect.closeTo(x(3), 6)])
    const [line] = marksOf(part, 'line')
    expect([line?.from[0], line?.to[0]]).toEqual([expect.closeTo(x(2), 6), expect.closeTo(x(9), 6)])
    expect(part.label).toBe('Alba: rank 3, score 0.33. 90% of 1,000 draws rank it 2–9, the middle one 3.')
    expect(part.rows).toEqual(['row-0', 'word-0'])
  })

  test('states stand by rank, shared ranks are joined and marked, none is ranked without a score', () => {
    const scene = ladder(THREE)
    expect(dataParts(scene).map(({ name }) => name)).toEqual(['X1', 'X2', 'X0', 'X3'])
    expect(dataParts(scene).map((part) => marksOf(part, 'text').at(-1)?.text)).toEqual(['1=', '1=', '3', 'no score'])
    const dotsAt = ['X1', 'X2'].map((name) => marksOf(partNamed(scene, name), 'symbol').at(-1)?.at)
    expect(marksOf(partNamed(scene, 'ties'), 'line').map(({ from, to }) => [from, to])).toEqual([dotsAt])
    expect(partNamed(scene, 'X1').label).toContain('rank 1, shared with 1 other state')
    expect(marksOf(partNamed(scene, 'X3'), 'symbol')).toEqual([])
  })
})

describe('paper against practice', () => {
  test('a dot stands at both scores, and says them', () => {
    const scene = scatter(scoresOf([{ name: 'Alba', paper: 0.75, practice: 0.6 }]))
    const part = partNamed(scene, 'X0')
    const x = scaleOf(scene, 'axes')
    const heights = marksOf(partNamed(scene, 'axes'), 'text').filter(
      ({ anchor, text }) => anchor === 'end' && /^[\d.]+$/.test(text),
    )
    const heightOf = (value: number) => heights.find(({ text }) => Number(text) === value)?.at[1] ?? Number.NaN
    const [dot] = marksOf(part, 'symbol')
    expect(dot?.at[0]).toBeCloseTo(x(0.75), 6)
    expect(dot?.at[1]).toBeCloseTo(heightOf(0) + 0.6 * (heightOf(1) - heightOf(0)), 6)
    expect(part.label).toBe('Alba: on paper 0.75, in practice 0.60.')
    expect(part.rows).toEqual(['row-0'])
  })

  test('a state without practice stands under the axis at its paper score, and is named', () => {
    const scene = scatter(
      scoresOf([
        { name: 'Alba', paper: 0.75, practice: 0.6 },
        { name: 'Bolivar', paper: 0.25 },
        { name: 'Cresta', paper: 0.25 },
      ]),
    )
    const axisAt = marksOf(partNamed(scene, 'axes'), 'line').find(({ tone }) => tone === 'muted')?.from[1] ?? Infinity
    const ticks = ['X1', 'X2'].flatMap((name) => marksOf(partNamed(scene, name), 'symbol'))
    expect(ticks.map(({ symbol }) => symbol)).toEqual(['short-tick', 'short-tick'])
    for (const { at } of ticks) {
      expect(at[0]).toBeCloseTo(scaleOf(scene, 'axes')(0.25), 6)
      expect(at[1]).toBeGreaterThan(axisAt)
    }
    expect(ticks[0]?.at).not.toEqual(ticks[1]?.at)
    expect(marksOf(partNamed(scene, 'names at 0.25'), 'text').map(({ text }) => text)).toEqual([
      '0.25: Bolivar, Cresta',
    ])
    expect(partNamed(scene, 'X1').label).toBe('Bolivar: on paper 0.25, in practice nothing on record.')
  })

  test('two states at one point share one name', () => {
    const scene = scatter(scoresOf(['Alba', 'Bolivar'].map((name) => ({ name, paper: 0.5, practice: 0.5 }))))
    expect(dataParts(scene).flatMap((part) => marksOf(part, 'text').map(({ text }) => text))).toEqual([
      'Alba and Bolivar',
    ])
  })
})

describe.each([
  ['the rank ladder', ladder],
  ['paper against practice', scatter],
] as const)('%s, whatever the data', (_name, draw) => {
  test('has one part for every state, which takes focus', () => {
    fc.assert(
      fc.property(scores, frames, (data, frame) => {
        const names = dataParts(draw(data, frame)).map(({ name }) => name)
        expect(names.toSorted()).toEqual(data.countries.map(({ iso3 }) => iso3).toSorted())
      }),
    )
  })

  test('has no text that leaves the frame or covers another', () => {
    fc.assert(
      fc.property(scores, frames, (data, frame) => {
        const scene = draw(data, frame)
        expect(textsOutside(scene, frame)).toEqual([])
        expect(textsOverlapping(scene, frame)).toEqual([])
      }),
    )
  })
})
