import { describe, expect, test } from 'vitest'
import { HELP, problemOf } from '../../test/support/problem-of.ts'
import { baselineHazard } from './baseline-hazard.ts'
import { conditionalCurve, curveEventProbability } from './conditional-curve.ts'
import { conditionalEventProbability, residualQuantile } from './conditional-forecast.ts'
import { coxRegression } from './cox-regression.ts'
import { flemingHarrington } from './fleming-harrington.ts'
import { kaplanMeierByGroup } from './kaplan-meier-by-group.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { logRankTest } from './log-rank.ts'
import { numericTerm } from './model-terms.ts'
import { parametricRegression } from './parametric-regression.ts'
import { type PredictedDistribution, predictDistribution } from './predicted-distribution.ts'
import { proportionalHazardsTest } from './proportional-hazards.ts'
import { restrictedMean } from './restricted-mean.ts'
import { smallSampleInterval } from './small-sample-interval.ts'
import { survivalQuantile } from './survival-quantile.ts'

const time = Float64Array.of(1, 2, 3, 4)
const event = Uint8Array.of(1, 1, 0, 1)
const columns = { time, event }
const group = Uint32Array.of(0, 1, 0, 1)
const terms = [numericTerm('x', Float64Array.of(1, 0, 0, 1))]
const curve = kaplanMeier(columns)
const distribution: PredictedDistribution = {
  distribution: 'weibull',
  location: 0,
  logScale: 0,
  variance: { location: 1, logScale: 1, covariance: 0 },
}

const withAn = (column: 'time' | 'event' | 'entry' | 'weight', value: number) => ({
  ...columns,
  [column]: column === 'event' ? Uint8Array.of(1, 0, value, 0) : Float64Array.of(1, 0.5, value, 1),
  ...(column === 'entry' ? { entry: Float64Array.of(0, 0, value, 0) } : {}),
})

/** What is refused, by the name of the argument at fault, and what was got. */
const REFUSALS: readonly (readonly [argument: string, got: string, attempt: () => unknown])[] = [
  ['time', 'no rows', () => kaplanMeier({ time: new Float64Array(0), event: new Uint8Array(0) })],
  ['time[2]', '-1', () => kaplanMeier(withAn('time', -1))],
  ['time[2]', 'Infinity', () => flemingHarrington(withAn('time', Infinity))],
  ['time[2]', 'NaN', () => logRankTest(withAn('time', Number.NaN), group)],
  ['event', '3 rows', () => kaplanMeierByGroup({ time, event: new Uint8Array(3) }, group)],
  ['event[2]', '2', () => kaplanMeier(withAn('event', 2))],
  ['entry[2]', '3', () => kaplanMeier(withAn('entry', 3))],
  ['entry[2]', '-1', () => kaplanMeier(withAn('entry', -1))],
  ['entry', '1 rows', () => kaplanMeier({ ...columns, entry: new Float64Array(1) })],
  [
    'entry[2]',
    '1.9999999999999998',
    () => kaplanMeier({ ...withAn('entry', 2 - 2 ** -52), time: Float64Array.of(1, 2, 2, 3) }),
  ],
  ['time[2]', '-1', () => coxRegression({ columns: withAn('time', -1), terms })],
  ['time[2]', '-1', () => parametricRegression({ columns: withAn('time', -1), distribution: 'weibull' })],
  ['time[2]', '-1', () => kaplanMeierByGroup(withAn('time', -1), group)],
  ['weight[2]', '0', () => kaplanMeier(withAn('weight', 0))],
  ['weight[2]', 'Infinity', () => kaplanMeier(withAn('weight', Infinity))],
  ['weight', '1 rows', () => kaplanMeier({ ...columns, weight: new Float64Array(1) })],
  ['level', '95', () => kaplanMeier(columns, { level: 95 })],
  ['level', '0.5', () => kaplanMeier(columns, { level: 0.5 })],
  ['level', '1', () => kaplanMeier(columns, { level: 1 })],
  ['level', '95', () => coxRegression({ columns, terms, level: 95 })],
  ['level', '95', () => smallSampleInterval(curve, 95)],
  ['level', '95', () => conditionalEventProbability(distribution, 1, 1, 95)],
  ['level', '95', () => residualQuantile(distribution, 1, 0.5, 95)],
  ['group', '2 rows', () => kaplanMeierByGroup(columns, new Uint32Array(2))],
  ['group', 'code 100000', () => logRankTest(columns, Uint32Array.of(0, 100_000, 1, 0))],
  ['strata', '2 rows', () => logRankTest(columns, group, { strata: new Uint32Array(2) })],
  ['rho', 'Infinity', () => logRankTest(columns, group, { rho: Infinity })],
  ['x', '1 rows', () => coxRegression({ columns, terms: [numericTerm('x', new Float64Array(1))] })],
  ['x[1]', 'NaN', () => coxRegression({ columns, terms: [numericTerm('x', Float64Array.of(1, Number.NaN, 0, 0))] })],
  ['strata', '1 rows', () => coxRegression({ columns, terms, strata: new Uint32Array(1) })],
  [
    'ties',
    'exact, with case weights',
    () => coxRegression({ columns: { ...columns, weight: Float64Array.of(1, 2, 1, 1) }, terms, ties: 'exact' }),
  ],
  [
    'covariates',
    '2 values',
    () => {
      const model = { columns, terms }
      const fit = coxRegression(model)
      if (fit.status === 'fitted') baselineHazard(model, fit, [1, 2])
    },
  ],
  [
    'timeScale',
    'log, with an event at time 0',
    () => {
      const model = { columns: { time: Float64Array.of(0, 2, 3, 4), event }, terms }
      const fit = coxRegression(model)
      if (fit.status === 'fitted') proportionalHazardsTest(model, fit, 'log')
    },
  ],
  [
    'entry',
    'a column',
    () => parametricRegression({ columns: { ...columns, entry: new Float64Array(4) }, distribution: 'weibull' }),
  ],
  [
    'covariates',
    '1 values',
    () => {
      const fit = parametricRegression({ columns, distribution: 'weibull' })
      if (fit.status === 'fitted') predictDistribution(fit, [1])
    },
  ],
  ['probability', '0', () => survivalQuantile(curve, 0)],
  ['probability', '1', () => survivalQuantile(curve, 1)],
  ['horizon', '0', () => restrictedMean(curve, 0)],
  ['horizon', 'Infinity', () => restrictedMean(curve, Infinity)],
  ['age', '-1', () => conditionalCurve(curve, -1)],
  ['age', 'Infinity', () => conditionalCurve(curve, Infinity)],
  ['age', 'NaN', () => conditionalCurve(curve, Number.NaN)],
  ['horizon', '0', () => curveEventProbability(curve, 1, 0)],
  ['age', '-1', () => conditionalEventProbability(distribution, -1, 1)],
  ['age', 'Infinity', () => conditionalEventProbability(distribution, Infinity, 1)],
  ['age', '-1', () => residualQuantile(distribution, -1)],
  ['horizon', '0', () => conditionalEventProbability(distribution, 1, 0)],
  ['horizon', 'Infinity', () => conditionalEventProbability(distribution, 1, Infinity)],
  [
    'curve.atRisk[0]',
    '1',
    () => smallSampleInterval(kaplanMeier({ ...columns, entry: Float64Array.of(0, 1.5, 1, 1) })),
  ],
]

describe('what the engine is not given to work with', () => {
  test.each(REFUSALS)(
    '%s, where it got %s, is named with what was expected and the next step',
    (argument, got, attempt) => {
      expect(problemOf(attempt)).toEqual({ argument, got, ...HELP })
    },
  )
})

describe('what the engine works with, though it is at the edge', () => {
  test('an age of 0 is that of the whole curve', () => {
    expect(conditionalCurve(curve, 0)?.survival).toEqual(curve.survival)
  })

  test('codes up to the last that is no mistake', () => {
    expect(kaplanMeierByGroup(columns, Uint32Array.of(0, 99_999, 0, 0))).toHaveLength(100_000)
  })
})
