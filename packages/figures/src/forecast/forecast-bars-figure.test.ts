import type { ForecastAnswer } from '@ffc/core/analyses/forecast.run'
import type { CivilDate } from '@ffc/core/time'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frames } from '../../test/support/frames.ts'
import { dataParts, marksOf, partNamed, textsOutside, textsOverlapping } from '../../test/support/scene-text.ts'
import { pageFrame } from '../page-frame.ts'
import type { Frame } from '../scene.ts'
import { forecastBarsFigure } from './forecast-bars-figure.ts'
import type { Outcome } from './forecast-words.ts'

type Value = readonly [value: number | null, lower: number | null, upper: number | null]

function forecastsOf(
  treaties: readonly { readonly name: string; readonly values: readonly Value[] }[],
  horizons: readonly number[] = [12, 24, 60],
): ForecastAnswer {
  return {
    model: 'lognormal',
    comparison: [],
    backtestWinner: null,
    treaties: treaties.map(({ name, values }, index) => ({
      id: `treaty-${index}`,
      partner: null,
      partnerName: name,
      signedOn: '2015-01-25',
      pendingOn: '2019-01-25',
      pendingDays: 1461,
      disputed: false,
      probabilities: horizons.map((months, at) => {
        const [value = null, lower = null, upper = null] = values[at] ?? []
        return { months, value, lower, upper }
      }),
      medianResidualDays: { value: null, lower: null, upper: null },
      sources: [{ row: `row-${index}`, source: 'paper', locator: 'p1' }],
    })),
  }
}

function draw(data: ForecastAnswer, frame: Frame = pageFrame(900), outcomes?: ReadonlyMap<string, Outcome>) {
  return forecastBarsFigure(data, {
    frame,
    finding: { title: 'Title', subtitle: 'Subtitle', notes: [] },
    asOf: '2019-01-25' as CivilDate,
    source: 'Source.',
    parameters: { level: 0.95 },
    ...(outcomes ? { outcomes } : {}),
  })
}

const TWO = forecastsOf([
  {
    name: 'Alba',
    values: [
      [0.25, 0.1, 0.5],
      [0.5, 0.3, 0.8],
      [0.75, 0.6, 0.9],
    ],
  },
  {
    name: 'Bolivar',
    values: [
      [0.5, 0.2, 0.6],
      [null, null, null],
      [1, 1, 1],
    ],
  },
])

const share = fc.double({ min: 0, max: 1, noNaN: true })
const values: fc.Arbitrary<Value> = fc.option(fc.tuple(share, share, share)).map((three) => {
  const [lower = 0, value = 0, upper = 0] = (three ?? []).toSorted((a, b) => a - b)
  return three === null ? [null, null, null] : [value, lower, upper]
})
const names = fc.oneof(
  fc.constantFrom('Chad', 'Bosnia and Herzegovina', '中华人民共和国', 'x'.repeat(80)),
  fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
)
const forecasts = fc
  .tuple(
    fc.array(fc.record({ name: names, values: fc.array(values, { minLength: 6, maxLength: 6 }) }), { maxLength: 20 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 480 }), { minLength: 1, maxLength: 6 }),
  )
  .map(([treaties, horizons]) => forecastsOf(treaties, horizons))

describe('forecast figure', () => {
  test('bars are as long as the probabilities, lines cover the limits, on one scale in every column', () => {
    const part = partNamed(draw(TWO), 'treaty-0')
    const bars = marksOf(part, 'bar')
    const unit = (bars[1]?.width ?? 0) / 0.5
    expect(bars.map(({ width }) => width / unit)).toEqual([0.25, 0.5, 0.75].map((value) => expect.closeTo(value, 6)))
    const limits = marksOf(part, 'line').map(({ from, to }, column) => {
      const zero = bars[column]?.x ?? Number.NaN
      return [(from[0] - zero) / unit, (to[0] - zero) / unit]
    })
    expect(limits).toEqual([
      [expect.closeTo(0.1, 6), expect.closeTo(0.5, 6)],
      [expect.closeTo(0.3, 6), expect.closeTo(0.8, 6)],
      [expect.closeTo(0.6, 6), expect.closeTo(0.9, 6)],
    ])
    expect(part.label).toContain('25% within 12 months (95% limits 10%–50%), 50% within 24 months')
    expect(part.rows).toEqual(['treaty-0', 'row-0'])
  })

  test('a probability that is not known has no bar and says so', () => {
    const part = partNamed(draw(TWO), 'treaty-1')
    expect(marksOf(part, 'bar')).toHaveLength(2)
    expect(marksOf(part, 'text').map(({ text }) => text)).toEqual(['Bolivar', '50%', 'unknown', '100%'])
  })

  test('the likeliest stands first', () => {
    expect(dataParts(draw(TWO)).map(({ name }) => name)).toEqual(['treaty-1', 'treaty-0'])
  })

  test('an outcome is marked at the horizons that it decides, and at no other', () => {
    const dots = (outcome: Outcome) =>
      marksOf(partNamed(draw(TWO, pageFrame(900), new Map([['treaty-0', outcome]])), 'treaty-0'), 'symbol')
        .map(({ symbol }) => symbol)
        .filter((symbol) => symbol !== 'tick')
    const knownTo = '2026-01-01' as CivilDate
    expect(dots({ inForceOn: '2020-06-01', knownTo, rows: [] })).toEqual(['hollow-dot', 'filled-dot', 'filled-dot'])
    expect(dots({ inForceOn: '2020', knownTo, rows: [] })).toEqual(['filled-dot', 'filled-dot'])
    expect(dots({ inForceOn: null, knownTo: '2021-06-01' as CivilDate, rows: [] })).toEqual([
      'hollow-dot',
      'hollow-dot',
    ])
    expect(marksOf(partNamed(draw(TWO), 'treaty-0'), 'symbol').every(({ symbol }) => symbol === 'tick')).toBe(true)
  })

  test('an outcome opens its rows and is told', () => {
    const outcome = { inForceOn: '2020-06-01', knownTo: '2026-01-01' as CivilDate, rows: ['register-row'] }
    const part = partNamed(draw(TWO, pageFrame(900), new Map([['treaty-0', outcome]])), 'treaty-0')
    expect(part.rows).toContain('register-row')
    expect(part.label).toContain('Afterwards: in force 1 June 2020.')
  })

  test('every treaty is one part that takes focus, with all its probabilities', () => {
    fc.assert(
      fc.property(forecasts, frames, (data, frame) => {
        const parts = dataParts(draw(data, frame))
        expect(parts.map(({ name }) => name).toSorted()).toEqual(data.treaties.map(({ id }) => id).toSorted())
        for (const { id, probabilities } of data.treaties) {
          const part = parts.find(({ name }) => name === id)
          expect(marksOf(part ?? { marks: [] }, 'bar')).toHaveLength(
            probabilities.filter(({ value }) => value !== null).length,
          )
        }
      }),
    )
  })

  test('no text leaves the frame or covers another, whatever the data', () => {
    fc.assert(
      fc.property(forecasts, frames, (data, frame) => {
        const scene = draw(data, frame)
        expect(textsOutside(scene, frame)).toEqual([])
        expect(textsOverlapping(scene, frame)).toEqual([])
      }),
    )
  })
})
