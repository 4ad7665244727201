/** Whether forecasts of a probability came true as often as they said. */
import { betaQuantile } from '../math/beta.ts'
import type { BacktestCase, BacktestModel } from './backtest.ts'

export interface CalibrationBin {
  /** The forecasts of the bin lie from here, included, … */
  readonly from: number
  /** … to here, excluded but for 1. */
  readonly to: number
  readonly n: number
  readonly events: number
  readonly meanForecast: number
  /** Share that came true. */
  readonly share: number
  /** Clopper–Pearson limits of the share. */
  readonly lower: number
  readonly upper: number
  readonly cases: readonly BacktestCase[]
}

export interface CalibrationOptions {
  /** Bins of equal width on 0 to 1. */
  readonly bins?: number
  readonly level?: number
}

/**
 * Forecasts of one model in bins of equal width, each with the share that came true and its exact interval. Empty bins
 * are left out. The interval takes forecasts as independent; those of one treaty at several dates are not, so it is too
 * narrow. C. J. Clopper and E. S. Pearson, “The Use of Confidence or Fiducial Limits Illustrated in the Case of the
 * Binomial”, Biometrika 26 (1934).
 */
export function calibrate(
  cases: readonly BacktestCase[],
  model: BacktestModel,
  { bins = 5, level = 0.95 }: CalibrationOptions = {},
): CalibrationBin[] {
  return Array.from({ length: bins }, (_, index) => ({ from: index / bins, to: (index + 1) / bins })).flatMap(
    ({ from, to }): CalibrationBin[] => {
      const own = cases.filter(({ forecasts }) => {
        const forecast = forecasts[model]
        return forecast >= from && (forecast < to || to === 1)
      })
      const n = own.length
      if (n === 0) return []
      const events = own.filter(({ happened }) => happened).length
      const tail = (1 - level) / 2
      return [
        {
          from,
          to,
          n,
          events,
          meanForecast: own.reduce((sum, { forecasts }) => sum + forecasts[model], 0) / n,
          share: events / n,
          lower: events === 0 ? 0 : betaQuantile(tail, events, n - events + 1),
          upper: events === n ? 1 : betaQuantile(1 - tail, events + 1, n - events),
          cases: own,
        },
      ]
    },
  )
}
