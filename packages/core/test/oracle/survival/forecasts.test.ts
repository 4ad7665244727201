import { describe, expect, test } from 'vitest'
import {
  DISTRIBUTIONS,
  type Distribution,
  INTERVAL_KINDS,
  type PredictedDistribution,
  type SurvivalColumns,
  conditionalEventProbability,
  curveEventProbability,
  curveResidualQuantile,
  kaplanMeier,
  parametricRegression,
  predictDistribution,
  residualQuantile,
} from '../../../src/survival/index.ts'
import { TREATY_SNAPSHOTS } from './data-sets.ts'
import { Comparison, type Reference, at, numberOf, numbersOf, readReference, recordOf } from './oracle.ts'

const FORECASTS = readReference('oracle-forecasts.json')
/** Name in the reference, years. */
const HORIZONS = [
  ['p12m', 1],
  ['p24m', 2],
  ['p60m', 5],
] as const

const PROBABILITIES = 1e-7
/** The reference differentiates numerically. */
const DELTA_ERRORS = 1e-6
const CLOSED_FORM = 1e-12

function predict(columns: SurvivalColumns, distribution: Distribution): PredictedDistribution {
  const outcome = parametricRegression({ columns, distribution })
  if (outcome.status !== 'fitted') throw new Error(outcome.message)
  return predictDistribution(outcome)
}

function parametricMismatches(predicted: PredictedDistribution, age: number, answer: Reference): string[] {
  const comparison = new Comparison()
  for (const [name, years] of HORIZONS) {
    const expected = at(answer, name)
    const [lower, upper] = numbersOf(at(expected, 'ci95_cloglog'))
    const forecast = conditionalEventProbability(predicted, age, years)
    comparison.close(forecast.value, numberOf(at(expected, 'p')), PROBABILITIES, name)
    comparison.close(forecast.standardError, numberOf(at(expected, 'se')), DELTA_ERRORS, `${name}, error`)
    comparison.close(forecast.lower, lower!, DELTA_ERRORS, `${name}, lower`)
    comparison.close(forecast.upper, upper!, DELTA_ERRORS, `${name}, upper`)
  }
  const residual = at(answer, 'median_residual_years')
  const [lower, upper] = numbersOf(at(residual, 'ci95_log'))
  const median = residualQuantile(predicted, age)
  comparison.close(median.value, numberOf(at(residual, 'median')), PROBABILITIES, 'median')
  comparison.close(median.standardError, numberOf(at(residual, 'se')), DELTA_ERRORS, 'median, error')
  comparison.close(median.lower, lower!, DELTA_ERRORS, 'median, lower')
  comparison.close(median.upper, upper!, DELTA_ERRORS, 'median, upper')
  const values = numbersOf(at(residual, 'quantiles', 'value'))
  numbersOf(at(residual, 'quantiles', 'probs')).forEach((probability, index) => {
    const { value } = residualQuantile(predicted, age, probability)
    comparison.close(value, values[index]!, PROBABILITIES, `quantile ${probability}`)
  })
  return comparison.mismatches
}

function curveMismatches(columns: SurvivalColumns, age: number, answer: Reference): string[] {
  const comparison = new Comparison()
  for (const interval of INTERVAL_KINDS) {
    const name = interval.replace('-', '')
    const curve = kaplanMeier(columns, { interval })
    const residual = at(answer, 'median_residual_years', name)
    const median = curveResidualQuantile(curve, age)
    comparison.close(median.value, numberOf(at(residual, 'median_residual')), CLOSED_FORM, 'median')
    comparison.close(median.lower, numberOf(at(residual, 'lower')), CLOSED_FORM, `median, ${interval} lower`)
    comparison.close(median.upper, numberOf(at(residual, 'upper')), CLOSED_FORM, `median, ${interval} upper`)
    for (const [horizon, years] of HORIZONS) {
      const expected = at(answer, horizon)
      const forecast = curveEventProbability(curve, age, years)
      const atRisk = numberOf(at(expected, 'n_at_risk_after_age'))
      comparison.close(forecast.atRisk, atRisk, 0, 'at risk')
      comparison.close(Number(forecast.isBeyondLastTime), Number(at(expected, 'horizon_beyond_last_time')), 0, 'beyond')
      // With nobody left at risk there is no estimate; the reference carries the curve on.
      if (atRisk === 0) {
        comparison.close(forecast.value, Number.NaN, 0, horizon)
        continue
      }
      const [lower, upper] = numbersOf(at(expected, `ci95_${name}`))
      comparison.close(forecast.value, numberOf(at(expected, 'p')), CLOSED_FORM, horizon)
      comparison.close(forecast.standardError, numberOf(at(expected, 'se')), CLOSED_FORM, `${horizon}, error`)
      // Where the curve has reached 0 no limits exist, as in survfit; the reference writes a lone 1 for the log scale.
      const hasEnded = forecast.value === 1
      comparison.close(forecast.lower, hasEnded ? Number.NaN : lower!, CLOSED_FORM, `${horizon}, ${interval} lower`)
      comparison.close(forecast.upper, hasEnded ? Number.NaN : upper!, CLOSED_FORM, `${horizon}, ${interval} upper`)
    }
  }
  return comparison.mismatches
}

describe.each(TREATY_SNAPSHOTS.map((one) => [one.asOf, one] as const))(
  'pending treaties as of %s',
  (asOf, { years }) => {
    const pending = Object.entries(recordOf(at(FORECASTS, 'as_of', asOf, 'pending')))
    test.each(pending)('%s, Kaplan–Meier', (_, answer) => {
      expect(curveMismatches(years, numberOf(at(answer, 'age_years')), at(answer, 'km'))).toEqual([])
    })
    describe.each(DISTRIBUTIONS)('%s', (distribution) => {
      const predicted = predict(years, distribution)
      test.each(pending)('%s', (_, answer) => {
        const age = numberOf(at(answer, 'age_years'))
        expect(parametricMismatches(predicted, age, at(answer, distribution))).toEqual([])
      })
    })
  },
)
