/**
 * Forecasts, backtests and hazard models of the article's treaties, from data/ to the answer that every surface prints,
 * against R (`survival` 3.5-3; the fixtures are those of the survival engine's tests).
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { findEntry } from '../../../src/analyses/catalogue.ts'
import type { ForecastAnswer } from '../../../src/analyses/forecast.run.ts'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import type { BacktestData, HazardData } from '../../../src/treaty-lag/index.ts'
import { DAYS_PER_YEAR } from '../../../src/time/civil-date.ts'
import { readDataFolder } from '../../support/data-folder.ts'
import { Comparison, at, listOf, numberOf, numbersOf, readReference, recordOf } from '../survival/oracle.ts'

const DAYS = ['2019-01-25', '2017-01-01', '2010-01-01'] as const
const MODELS = ['exponential', 'weibull', 'lognormal', 'loglogistic'] as const
const HORIZONS = { 12: 'p12m', 24: 'p24m', 60: 'p60m' } as const
/** Iterative: the fits stop at about 1e-9 of the maximum, and probabilities inherit it. */
const TOLERANCE = 1e-6

const forecasts = readReference('oracle-forecasts.json')
const treaties = readReference('oracle-treaties.json')

let dossier: Dossier
beforeAll(() => {
  dossier = readDataFolder()
})

function answer<Data>(name: string, parameters: Readonly<Record<string, string>>): Data {
  return findEntry(name)!.prepare(dossier, parameters).answer().data as Data
}

/** The article's names of states that the product calls otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  'Republic of Korea': 'South Korea',
  'Bosnia-Herzegovina': 'Bosnia and Herzegovina',
}

describe.each(DAYS)('as of %s', (asOf) => {
  test.each(MODELS)('the %s model gives each pending treaty the probabilities and limits of R', (model) => {
    const data = answer<ForecastAnswer>('forecast', { model, 'as-of': asOf })
    const pending = recordOf(at(forecasts, 'as_of', asOf, 'pending'))
    const comparison = new Comparison()
    expect(data.treaties.map(({ partnerName }) => partnerName).toSorted()).toEqual(
      Object.keys(pending)
        .map((name) => NAMES[name] ?? name)
        .toSorted(),
    )
    for (const [name, reference] of Object.entries(pending)) {
      const treaty = data.treaties.find(({ partnerName }) => partnerName === (NAMES[name] ?? name))!
      expect(treaty.pendingDays).toBe(numberOf(at(reference, 'age_days')))
      for (const { months, value, lower, upper } of treaty.probabilities) {
        const horizon = at(reference, model, HORIZONS[months as keyof typeof HORIZONS])
        comparison.close(value, numberOf(at(horizon, 'p')), TOLERANCE, `probability within ${months} months | ${name}`)
        const [low, high] = numbersOf(at(horizon, 'ci95_cloglog'))
        comparison.close(lower, low!, TOLERANCE, `probability within ${months} months, lower | ${name}`)
        comparison.close(upper, high!, TOLERANCE, `probability within ${months} months, upper | ${name}`)
      }
    }
    expect(comparison.mismatches).toEqual([])
  })

  test('the Kaplan–Meier curve forecasts as R does, and says where it cannot', () => {
    const data = answer<ForecastAnswer>('forecast', { model: 'km', 'as-of': asOf })
    const comparison = new Comparison()
    for (const [name, reference] of Object.entries(recordOf(at(forecasts, 'as_of', asOf, 'pending')))) {
      const treaty = data.treaties.find(({ partnerName }) => partnerName === (NAMES[name] ?? name))!
      for (const { months, value, lower } of treaty.probabilities) {
        const horizon = at(reference, 'km', HORIZONS[months as keyof typeof HORIZONS])
        // R says 0 where nobody was observed past the age; we say that there is no forecast.
        const isObserved = numberOf(at(horizon, 'n_at_risk_after_age')) > 0
        const expected = isObserved ? numberOf(at(horizon, 'p')) : Number.NaN
        comparison.close(value, expected, 1e-12, `probability within ${months} months | ${name}`, 1e-3)
        comparison.close(
          lower,
          numberOf(listOf(at(horizon, 'ci95_loglog'))[0]),
          1e-9,
          `probability within ${months} months, lower | ${name}`,
        )
      }
    }
    expect(comparison.mismatches).toEqual([])
  })

  test('fits are compared by the log-likelihood and AIC of R, in days', () => {
    const data = answer<ForecastAnswer>('forecast', { 'as-of': asOf })
    const comparison = new Comparison()
    for (const { distribution, logLikelihood } of data.comparison) {
      const reference = at(treaties, 'as_of', asOf, 'survreg_days', distribution)
      comparison.close(logLikelihood, numberOf(at(reference, 'loglik')), 1e-9, `${distribution} log-likelihood`)
    }
    expect(comparison.mismatches).toEqual([])
    expect(data.comparison).toHaveLength(MODELS.length)
    expect(data.model).toBe(data.comparison[0]!.distribution)
  })

  test.each(['efron', 'breslow', 'exact'])('the hazard of a later signature is R’s, with %s ties', (ties) => {
    const { cox } = answer<HazardData>('hazard', { ties, 'as-of': asOf })
    const reference = at(treaties, 'as_of', asOf, 'cox', 'yearc', ties)
    const comparison = new Comparison()
    const [coefficient] = cox!.coefficients
    comparison.close(
      coefficient!.estimate,
      numbersOf(at(reference, 'coef'))[0]!,
      TOLERANCE,
      'hazard of signature year, estimate',
    )
    comparison.close(
      coefficient!.standardError,
      numbersOf(at(reference, 'se'))[0]!,
      TOLERANCE,
      'hazard of signature year, standard error',
    )
    comparison.close(
      cox!.logLikelihood.fitted,
      numberOf(at(reference, 'loglik')),
      1e-9,
      'hazard of signature year, log-likelihood',
    )
    comparison.close(
      cox!.concordance,
      numberOf(at(reference, 'concordance', 'estimate')),
      1e-12,
      'hazard of signature year, concordance',
    )
    expect(comparison.mismatches).toEqual([])
  })
})

describe('the backtest', () => {
  test('scores the forecasts of 1 January 2017 as R scored them', () => {
    const { cutoffs, cases } = answer<BacktestData>('backtest', { at: '2017-01-01' })
    const reference = at(forecasts, 'as_of', '2017-01-01', 'brier', 'p24m')
    expect(cutoffs).toHaveLength(1)
    expect([cutoffs[0]!.n, cutoffs[0]!.events]).toEqual([
      numberOf(at(reference, 'n')),
      numberOf(at(reference, 'realised')),
    ])
    const comparison = new Comparison()
    for (const model of [...MODELS, 'km'] as const) {
      comparison.close(
        cutoffs[0]!.brier[model],
        numberOf(at(reference, model)),
        TOLERANCE,
        `Brier score as of 2017, ${model}`,
      )
    }
    expect(comparison.mismatches).toEqual([])
    expect(cases.every(({ rows }) => rows.length > 0)).toBe(true)
  })

  test('scores nothing whose outcome the last source leaves open', () => {
    const { cases } = answer<BacktestData>('backtest', { at: '2018-12-31' })
    expect(cases).toEqual([])
  })

  test('names the winner by the lowest Brier score and compares it with the best fit', () => {
    const entry = findEntry('backtest')!.prepare(dossier, {})
    const { meta, data } = entry.answer()
    const { summary, winner, bestFit } = data as BacktestData
    expect(winner).toBe(summary.toSorted((a, b) => a.brier - b.brier)[0]!.model)
    expect(bestFit).toBe('lognormal')
    expect(winner).not.toBe(bestFit)
    expect(meta.warnings.join(' ')).toContain('not the best forecaster')
  })

  test('can be held to what had been published by each date', () => {
    const all = answer<BacktestData>('backtest', { edition: 'extended', at: '2016-12-31' })
    const then = answer<BacktestData>('backtest', {
      edition: 'extended',
      at: '2016-12-31',
      'published-by-then': 'true',
    })
    expect(then.cases.length).toBeLessThan(all.cases.length)
  })

  test('scores the forecasts of the article’s day by what happened since', () => {
    const { cases } = answer<BacktestData>('backtest', { edition: 'extended', at: '2019-01-25' })
    const outcome = (id: string) => cases.find(({ treaty }) => treaty === id)?.happened
    expect(outcome('chn-vnm-extradition-2015')).toBe(true)
    expect(outcome('chn-bel-extradition-2016')).toBe(true)
    expect(outcome('chn-tur-extradition-2017')).toBe(false)
  })
})

test('years of signature count from 2000-01-01, so that the origin does not move', () => {
  const { observations } = answer<HazardData>('hazard', {})
  const thailand = observations.find(({ partner }) => partner === 'THA')!
  expect(thailand.covariates['signature-year']).toBeCloseTo((-6 * 365 - 2 - 128 + 0) / DAYS_PER_YEAR, 1)
})
