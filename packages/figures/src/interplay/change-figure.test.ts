import type { InterplayData } from '@ffc/core/analyses/interplay.run'
import type { CivilDate } from '@ffc/core/time'
import { describe, expect, test } from 'vitest'
import { marksOf, partNamed } from '../../test/support/scene-text.ts'
import { pageFrame } from '../page-frame.ts'
import { changeFigure } from './change-figure.ts'

interface SmallChange {
  readonly ratio: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly pValue: number | null
}

const NONE: SmallChange = { ratio: null, lower: null, upper: null, pValue: 1 }

function draw(signatures: SmallChange) {
  const side = (events: number) => ({ events, perYear: events / 10, years: 10, treaties: [], sources: [] })
  const rate = ({ ratio, ...rest }: SmallChange) => ({ ...rest, rateRatio: ratio, before: side(4), after: side(8) })
  const outcome = { returned: 1, notReturned: 2, happenings: [], sources: [] }
  const assessment = {
    at: '2009-07-05',
    choice: 'exact',
    signatures: rate(signatures),
    entries: rate(NONE),
    hazard: {
      hazardRatio: null,
      lower: null,
      upper: null,
      pValue: null,
      eventsBefore: 1,
      eventsAfter: 2,
      treaties: [],
    },
    outcomes: { ...NONE, oddsRatio: null, before: outcome, after: outcome },
    readings: { signatures: 'Read so.', entries: 'E.', hazard: 'H.', outcomes: 'O.' },
  }
  const point = {
    id: '2009-07-05',
    title: 'A day',
    date: '2009-07-05',
    days: [],
    sources: [],
    assessments: [assessment],
    why: null,
  }
  const scene = changeFigure({ turningPoints: [point] } as unknown as InterplayData, {
    frame: pageFrame(760),
    finding: { title: 'Title', subtitle: 'Subtitle', notes: [] },
    asOf: '2019-01-25' as CivilDate,
    source: 'Source.',
    parameters: { level: 0.95, window: 10 },
  })
  const at = (label: string) =>
    marksOf(partNamed(scene, 'axis'), 'text').find(({ text }) => text === label)?.at[0] ?? Number.NaN
  return { part: partNamed(scene, '2009-07-05 2009-07-05 Signatures a year'), at, scene }
}

describe('what changed around a turning point', () => {
  test('the estimate and its interval stand where the log axis has them', () => {
    const { part, at } = draw({ ratio: 2, lower: 0.5, upper: 10, pValue: 0.3 })
    const lines = marksOf(part, 'line')
    expect(marksOf(part, 'symbol')[0]?.at[0]).toBeCloseTo(at('×2'), 6)
    expect(lines[0]?.from[0]).toBeCloseTo(at('×0.5'), 6)
    expect(lines.at(-1)?.to[0]).toBeCloseTo(at('×10'), 6)
    expect(part.label).toContain('Read so.')
    expect(marksOf(part, 'text').at(-1)?.text).toBe('4 → 8')
  })

  test('only a change that is hard to put down to chance has the accent', () => {
    const tones = (pValue: number) =>
      new Set(marksOf(draw({ ratio: 2, lower: 1.1, upper: 4, pValue }).part, 'line').map(({ tone }) => tone))
    expect([...tones(0.01)]).toEqual(['accent'])
    expect([...tones(0.2)]).toEqual(['ink'])
  })

  test('an interval without an upper limit fades to the end of the axis', () => {
    const { part, at } = draw({ ratio: 2, lower: 0.5, upper: null, pValue: 0.3 })
    const [bar] = marksOf(part, 'bar')
    expect(bar?.fade).toBe('right')
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(at('×20'), 6)
  })

  test('what cannot be estimated is said, not drawn as no change', () => {
    const { part } = draw(NONE)
    expect([...marksOf(part, 'line'), ...marksOf(part, 'symbol'), ...marksOf(part, 'bar')]).toEqual([])
    expect(marksOf(part, 'text').map(({ text }) => text)).toContain('not estimable')
  })
})
