import { TOOLS } from '@ffc/core'
import type { CompositeData } from '@ffc/core/analyses/composite.run'
import type { MetaAnalysisData } from '@ffc/core/analyses/meta-analysis.run'
import type { SurvivalData } from '@ffc/core/analyses/survival.run'
import { parseDataTable } from '@ffc/core/dossier'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frames } from '../../test/support/frames.ts'
import { dataParts, marksOf, partNamed, textsOutside } from '../../test/support/scene-text.ts'
import { pageFrame } from '../page-frame.ts'
import type { Frame, Scene } from '../scene.ts'
import { curvesFigure } from './curves-figure.ts'
import { effectsFigure } from './effects-figure.ts'
import { indexFigure } from './index-figure.ts'

const SURVIVAL = 'time,event,group\n4,1,a\n7,1,a\n9,0,a\n3,1,b\n5,1,b\n8,0,b\n'
const EFFECTS = 'study,effect,variance\nA,0.4,0.04\nB,0.1,0.025\nC,-0.3,0.06\n'
const PLACES = 'place,x,y\nA,1,9\nB,5,4\nC,9,2\n'

function find<Data>(tool: string, csv: string, parameters: Record<string, string>) {
  const entry = TOOLS.find(({ name }) => name === tool)!
  const prepared = entry.prepare(parseDataTable('own.csv', csv, 'f'.repeat(64)), parameters)
  return { data: prepared.answer().data as Data, finding: prepared.finding() }
}

const survival = find<SurvivalData>('survival', SURVIVAL, { time: 'time', event: 'event', group: 'group' })
const effects = find<MetaAnalysisData>('meta-analysis', EFFECTS, {
  effect: 'effect',
  variance: 'variance',
  label: 'study',
})
const places = find<CompositeData>('composite', PLACES, { unit: 'place', draws: '200' })
const rest = { source: 'Own.', axisTitle: 'value' }

const FIGURES: readonly (readonly [string, (frame: Frame) => Scene])[] = [
  ['curves', (frame) => curvesFigure(survival.data, { frame, finding: survival.finding, ...rest })],
  ['effects', (frame) => effectsFigure(effects.data, { frame, finding: effects.finding, ...rest })],
  ['index', (frame) => indexFigure(places.data, { frame, finding: places.finding, ...rest })],
]

test('a curve falls at each event by the share of those at risk', () => {
  const scene = curvesFigure(survival.data, { frame: pageFrame(800), finding: survival.finding, ...rest })
  const [line] = marksOf(partNamed(scene, 'curve 0'), 'polyline')
  const heights = line!.points.map(([, y]) => y)
  const [top, first, second] = [heights[0]!, heights[2]!, heights[4]!]
  // Of three one has the event, then of the two that remain one: 1, 2/3, 1/3.
  expect((second - top) / (first - top)).toBeCloseTo(2, 6)
  expect(dataParts(scene).map(({ label }) => label)).toEqual(['a: 2 of 3, half by 7.', 'b: 2 of 3, half by 5.'])
})

test('each study stands at its effect between its limits, the pooled one last', () => {
  const scene = effectsFigure(effects.data, { frame: pageFrame(800), finding: effects.finding, ...rest })
  const places = dataParts(scene).map((part) => {
    const [line] = marksOf(part, 'line')
    const [symbol] = marksOf(part, 'symbol')
    return [line!.from[0], symbol!.at[0], line!.to[0]] as const
  })
  expect(places).toHaveLength(4)
  for (const [lower, at, upper] of places) expect(at - lower).toBeCloseTo(upper - at, 6)
  expect(marksOf(dataParts(scene).at(-1)!, 'symbol')[0]!.symbol).toBe('diamond')
})

test('units stand in the order of their ranks', () => {
  const scene = indexFigure(places.data, { frame: pageFrame(800), finding: places.finding, ...rest })
  const ranks = dataParts(scene).map(({ label }) => Number(/rank (\d+)/.exec(label ?? '')?.[1]))
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
})

describe.each(FIGURES)('%s', (_, draw) => {
  test('no text leaves the frame', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        expect(textsOutside(draw(frame), frame)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
