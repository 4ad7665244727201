import { describe, expect, test } from 'vitest'
import {
  DISTRIBUTIONS,
  type Distribution,
  type ParametricFit,
  type ParametricModel,
  numericTerm,
  parametricRegression,
  treatmentTerm,
} from '../../../src/survival/index.ts'
import { DATA_SETS, REGIONS, TREATY_SNAPSHOTS, dataSet } from './data-sets.ts'
import { modelOf } from './formula.ts'
import { Comparison, type Reference, at, listOf, numberOf, numbersOf, recordOf } from './oracle.ts'

function fitOf(model: ParametricModel): ParametricFit {
  const outcome = parametricRegression(model)
  if (outcome.status === 'fitted') return outcome
  throw new Error(`${outcome.status}: ${outcome.message}`)
}

/** R iterates to 1e-13 in the log-likelihood, that is to about 1e-7 in flat directions. */
const ESTIMATES = 1e-8
const COVARIANCES = 1e-7

function mismatches(model: ParametricModel, answer: Reference): string[] {
  const comparison = new Comparison()
  const fit = fitOf(model)
  const pick = (key: 'estimate' | 'standardError') => fit.coefficients.map((one) => one[key] ?? Number.NaN)
  comparison.allClose(pick('estimate'), numbersOf(at(answer, 'coef')), ESTIMATES, 'estimate', 1e-2)
  comparison.allClose(
    pick('standardError'),
    numbersOf(at(answer, 'se')).slice(0, fit.coefficients.length),
    COVARIANCES,
    'standard error',
  )
  comparison.close(fit.scale, numberOf(at(answer, 'scale')), ESTIMATES, 'scale')
  const covariance = listOf(at(answer, 'vcov')).flatMap(numbersOf)
  comparison.allClose(fit.covariance, covariance, COVARIANCES, 'covariance', 1e-3)
  comparison.close(fit.logLikelihood, numberOf(at(answer, 'loglik')), 1e-11, 'log-likelihood')
  comparison.close(fit.aic, numberOf(at(answer, 'aic')), 1e-11, 'AIC')
  comparison.close(fit.parameters, numberOf(at(answer, 'df')), 0, 'parameters')
  return comparison.mismatches
}

describe('the parametric regression is that of survreg', () => {
  const cases = DATA_SETS.flatMap((data) =>
    Object.entries(recordOf(data.answers['survreg'] ?? {}))
      // Separate scales by stratum are not offered.
      .filter(([formula]) => !formula.includes('strata('))
      .flatMap(([formula, byDistribution]) =>
        DISTRIBUTIONS.map((distribution) => ({
          name: data.name,
          formula,
          model: { ...modelOf(formula, data), distribution },
          distribution,
          answer: at(byDistribution, distribution),
        })),
      ),
  )
  const without = (name: string) => cases.filter((one) => one.name === name)
  const fitted = cases.filter(
    ({ name }) => name !== 'synthetic/s07_all_censored' && name !== 'synthetic/s09_zero_times',
  )

  test.each(fitted)('$name: $formula, $distribution', ({ model, answer }) => {
    expect(mismatches(model, answer)).toEqual([])
  })

  test.each(without('synthetic/s07_all_censored'))('$name: $formula, $distribution: no events, no fit', ({ model }) => {
    expect(parametricRegression(model).status).toBe('no-events')
  })

  test.each(without('synthetic/s09_zero_times'))('$name: $formula, $distribution: no logarithm of 0', ({ model }) => {
    expect(parametricRegression(model).status).toBe('zero-time')
  })

  test('one event: an exponential can be fitted, a spread cannot', () => {
    const { columns, answers } = dataSet('synthetic/s06a_single_event')
    expect(
      mismatches({ columns, distribution: 'exponential' }, at(answers, 'survreg_exponential', 'exponential')),
    ).toEqual([])
    const others = DISTRIBUTIONS.filter((one) => one !== 'exponential')
    expect(others.map((distribution) => parametricRegression({ columns, distribution }).status)).toEqual(
      others.map(() => 'unbounded'),
    )
  })

  describe.each(['int', 'frac'])('%s case weights', (kind) => {
    const { columns, numbers, text, answers } = dataSet('synthetic/s05_case_weights')
    test.each(DISTRIBUTIONS)('%s', (distribution) => {
      const answer = at(answers, `survreg_w_${kind}`, distribution)
      const known = [numericTerm('x1', numbers('x1')), treatmentTerm('group', text('group'))]
      const terms = known.slice(0, listOf(at(answer, 'terms')).length - 1)
      const model = { columns: { ...columns, weight: numbers(`w_${kind}`) }, terms, distribution }
      expect(mismatches(model, answer)).toEqual([])
    })
  })

  describe.each(TREATY_SNAPSHOTS.map((one) => [one.asOf, one] as const))('treaties as of %s', (_, snapshot) => {
    const { days, years, signatureYear, region, answers } = snapshot
    const models: [string, Omit<ParametricModel, 'distribution'>][] = [
      ['survreg_days', { columns: days }],
      ['survreg_years', { columns: years }],
      ['survreg_years_yearc', { columns: years, terms: [numericTerm('yearc', signatureYear)] }],
      ['survreg_years_region', { columns: years, terms: [treatmentTerm('region', region, REGIONS)] }],
    ]
    const known = models.flatMap(([name, model]) =>
      DISTRIBUTIONS.map((distribution): [string, Distribution, ParametricModel] => [
        name,
        distribution,
        { ...model, distribution },
      ]),
    )
    test.each(known)('%s, %s', (name, distribution, model) => {
      expect(mismatches(model, at(answers, name, distribution))).toEqual([])
    })
  })
})
