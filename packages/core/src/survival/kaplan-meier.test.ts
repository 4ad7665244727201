import { describe, expect, test } from 'vitest'
import { InputError } from '../math/input-error.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import type { SurvivalColumns } from './survival-columns.ts'

function columns(time: number[], event: number[], rest: Partial<SurvivalColumns> = {}): SurvivalColumns {
  return { time: Float64Array.from(time), event: Uint8Array.from(event), ...rest }
}

/** 1, 2, … */
function eachOf(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

describe('by hand', () => {
  // Five rows: events at 1 and 4, two at 3 (with a censoring there), so S = 4/5, 4/5 · 2/4, 0.
  const draw = () => kaplanMeier(columns([3, 1, 4, 3, 3], [1, 1, 1, 0, 1]))

  test('the curve falls by the share of those at risk who have the event', () => {
    const curve = draw()
    expect([...curve.time]).toEqual([1, 3, 4])
    expect([...curve.atRisk]).toEqual([5, 4, 1])
    expect([...curve.events]).toEqual([1, 2, 1])
    expect([...curve.censored]).toEqual([0, 1, 0])
    expect([...curve.survival]).toEqual([4 / 5, (4 / 5) * (1 / 2), 0])
  })

  test('Greenwood: S² Σ d / n(n − d), which does not exist at S = 0', () => {
    const { standardError } = draw()
    expect(standardError[0]).toBeCloseTo((4 / 5) * Math.sqrt(1 / 20), 15)
    expect(standardError[1]).toBeCloseTo((2 / 5) * Math.sqrt(1 / 20 + 2 / 8), 15)
    expect(standardError[2]).toBeNaN()
  })

  test('Nelson–Aalen: Σ d/n with variance Σ d/n²', () => {
    const { cumulativeHazard, cumulativeHazardVariance } = draw()
    expect([...cumulativeHazard]).toEqual([1 / 5, 1 / 5 + 2 / 4, 1 / 5 + 2 / 4 + 1])
    expect([...cumulativeHazardVariance]).toEqual([1 / 25, 1 / 25 + 2 / 16, 1 / 25 + 2 / 16 + 1])
  })

  test('totals count rows', () => {
    const { n, totalEvents, totalCensored } = draw()
    expect([n, totalEvents, totalCensored]).toEqual([5, 4, 1])
  })
})

test('a row that enters at t is not at risk for an event at t', () => {
  const curve = kaplanMeier(columns([2, 4, 5], [1, 1, 0], { entry: Float64Array.of(0, 0, 2) }))
  expect([...curve.atRisk]).toEqual([2, 2, 1])
  expect([...curve.survival]).toEqual([1 / 2, 1 / 4, 1 / 4])
})

describe('a risk set that empties', () => {
  test('early sends the curve to 0, and that is said', () => {
    const curve = kaplanMeier(columns([1, 4, 5], [1, 1, 0], { entry: Float64Array.of(0, 2, 2) }))
    expect([...curve.survival]).toEqual([0, 0, 0])
    expect(curve.warnings.join()).toContain('All at risk at 1 had the event while others entered later')
  })

  test('after a while does so from there on', () => {
    const curve = kaplanMeier(columns([1, 3, 5, 6], [1, 1, 1, 0], { entry: Float64Array.of(0, 0, 4, 4) }))
    expect([...curve.survival]).toEqual([1 / 2, 0, 0, 0])
    expect(curve.warnings.join()).toContain('All at risk at 3 had the event while others entered later')
  })

  test('at the last time, as most do, is nothing to say', () => {
    expect(kaplanMeier(columns([1, 2], [1, 1])).warnings.join()).not.toContain('All at risk')
  })

  test('leaves no fragment of a row, though fractions of rows are added and taken in another order', () => {
    // (0.4 + 0.1 + 0.2) − (0.4 + 0.1) is not 0.2 in doubles.
    const weight = Float64Array.of(0.5, 0.1, 0.1, 0.1, 0.4)
    const { atRisk, survival } = kaplanMeier(
      columns([1, 2, 2, 4, 5], [0, 1, 1, 1, 0], { entry: Float64Array.of(0, 0, 0, 3, 3), weight }),
    )
    expect(atRisk[1]).toBe(0.2)
    expect([...survival]).toEqual([1, 0, 0, 0])
  })
})

test('a row that a far heavier one outweighs by more than doubles can tell leaves the curve a curve', () => {
  const weight = Float64Array.of(1, 1e20, 1e20)
  const { survival } = kaplanMeier(columns([3, 10, 12], [0, 1, 0], { entry: Float64Array.of(0, 5, 5), weight }))
  expect([...survival]).toEqual([1, 1 / 2, 1 / 2])
})

test('times that differ by rounding are one time', () => {
  const curve = kaplanMeier(columns([0.1 + 0.2, 0.3, 1, 1 + 1e-10], [1, 1, 1, 0]))
  expect([...curve.time]).toEqual([0.3, 1])
  expect([...curve.events]).toEqual([2, 1])
})

test('without events the curve stays at 1, has no log-log limits, and says so', () => {
  const curve = kaplanMeier(columns([1, 2], [0, 0]))
  expect([...curve.survival]).toEqual([1, 1])
  expect([...curve.lower, ...curve.upper]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN])
  expect(curve.warnings.join()).toContain('No event was observed')
})

test('one row makes a curve', () => {
  expect([...kaplanMeier(columns([3.5], [1])).survival]).toEqual([0])
})

test.each([0.5, 1, 0.4, 95, Number.NaN])('a level of %s is refused', (level) => {
  expect(() => kaplanMeier(columns([1], [1]), { level })).toThrow(InputError)
})

describe('columns that are not survival data are refused, with the row', () => {
  test.each([
    ['text in time', columns([1, Number.NaN], [1, 1]), 'time[1]: got NaN; expected a finite number ≥ 0'],
    ['a negative time', columns([-1], [1]), 'time[0]: got -1'],
    ['an endless time', columns([Number.POSITIVE_INFINITY], [1]), 'time[0]: got Infinity'],
    ['another status', columns([1, 2], [1, 2]), 'event[1]: got 2; expected 1 for an event, 0 for a censoring'],
    ['no rows', columns([], []), 'time: got no rows'],
    ['uneven columns', columns([1, 2], [1]), 'event: got 1 rows; expected 2 rows'],
    [
      'entry after exit',
      columns([1], [1], { entry: Float64Array.of(1) }),
      "entry[0]: got 1; expected a number ≥ 0 and before the row's time 1",
    ],
    [
      'entry at exit but for rounding',
      columns([0.3], [1], { entry: Float64Array.of(0.3 - 1e-12) }),
      'by more than rounding',
    ],
    ['no weight', columns([1], [1], { weight: Float64Array.of(0) }), 'weight[0]: got 0; expected a finite number > 0'],
  ])('%s', (_, bad, message) => {
    expect(() => kaplanMeier(bad)).toThrow(message)
  })
})

test.each([
  [1, 'Only 1 event: the limits'],
  [2, 'Only 2 events: the limits'],
  [19, 'Only 19 events: the limits'],
])('of %s events it is said that they are few', (count, sentence) => {
  const { warnings } = kaplanMeier(columns(eachOf(count + 1), [...eachOf(count).fill(1), 0]))
  expect(warnings).toEqual([expect.stringContaining(sentence)])
})

test.each([20, 21])('of %s events nothing needs to be said', (count) => {
  expect(kaplanMeier(columns(eachOf(count + 1), [...eachOf(count).fill(1), 0])).warnings).toEqual([])
})

test('weights that are no numbers of rows are said, whole ones not', () => {
  const warningsOf = (weight: Float64Array) =>
    kaplanMeier({ time: Float64Array.of(1, 2), event: Uint8Array.of(1, 0), weight }).warnings.join(' ')
  expect(warningsOf(Float64Array.of(1, 2))).not.toContain('weights')
  expect(warningsOf(Float64Array.of(1, 0.5))).toContain('Some weights are not whole numbers')
})
