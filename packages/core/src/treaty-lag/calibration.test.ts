import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BacktestCase } from './backtest.ts'
import { calibrate } from './calibration.ts'

const caseOf = (forecast: number, happened: boolean): BacktestCase =>
  ({ asOf: '2010-12-31', treaty: 'x', pendingDays: 1, happened, forecasts: { km: forecast }, rows: [] }) as never

describe('calibration', () => {
  test('the interval of 3 in 10 is that of Clopper and Pearson', () => {
    const [bin] = calibrate(
      Array.from({ length: 10 }, (_, index) => caseOf(0.3, index < 3)),
      'km',
    )
    // R: binom.test(3, 10)$conf.int
    expect(bin).toMatchObject({ n: 10, events: 3, lower: expect.closeTo(0.06673951, 7) })
    expect(bin?.upper).toBeCloseTo(0.6524529, 7)
  })

  test('what never or always came true has a limit at the end of the scale', () => {
    const [never, always] = calibrate([caseOf(0.1, false), caseOf(0.9, true)], 'km')
    expect([never?.lower, always?.upper]).toEqual([0, 1])
    expect([never?.upper, always?.lower]).toEqual([expect.closeTo(0.975, 12), expect.closeTo(0.025, 12)])
  })

  test('a forecast between two bins lies in the upper one', () => {
    expect(calibrate([caseOf(0.2, true), caseOf(1, true)], 'km').map(({ from, n }) => [from, n])).toEqual([
      [0.2, 1],
      [0.8, 1],
    ])
  })

  test('every forecast lies in one bin, whose limits hold its share', () => {
    const cases = fc.array(
      fc
        .tuple(
          fc.oneof(fc.constantFrom(0, 0.2, 0.4, 0.6, 0.8, 1), fc.double({ min: 0, max: 1, noNaN: true })),
          fc.boolean(),
        )
        .map(([forecast, happened]) => caseOf(forecast, happened)),
    )
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 10 }), (all, bins) => {
        const found = calibrate(all, 'km', { bins })
        expect(found.flatMap(({ cases: own }) => own)).toHaveLength(all.length)
        for (const { share, lower, upper, meanForecast, from, to } of found) {
          expect(lower).toBeLessThanOrEqual(share)
          expect(upper).toBeGreaterThanOrEqual(share)
          expect(meanForecast).toBeGreaterThanOrEqual(from - 1e-12)
          expect(meanForecast).toBeLessThanOrEqual(to + 1e-12)
        }
      }),
    )
  })
})
