/**
 * D. G. Kleinbaum and M. Klein, Survival Analysis: A Self-Learning Text, 2nd edition, Springer 2005: the remission data
 * of Freireich (1963) in chapters 2 (log-rank test), 3 (Cox regression, ties by Breslow's method) and 7 (parametric
 * models, with 1 for treatment).
 */
import { expect, test } from 'vitest'
import {
  type CoxFit,
  type Distribution,
  type ParametricFit,
  coxRegression,
  logRankTest,
  numericTerm,
  parametricRegression,
} from '../../src/survival/index.ts'
import { IS_PLACEBO, REMISSIONS } from './freireich-1963.ts'

const placebo = numericTerm('placebo', Float64Array.from(IS_PLACEBO))
const treatment = numericTerm(
  'treatment',
  Float64Array.from(IS_PLACEBO, (one) => 1 - one),
)

test('chapter 2: the log-rank statistic and its parts', () => {
  const { chiSquared, groups } = logRankTest(REMISSIONS, IS_PLACEBO)
  expect(chiSquared.toFixed(3)).toBe('16.793')
  expect(groups.map(({ observed, expected }) => [observed, expected.toFixed(2)])).toEqual([
    [9, '19.25'],
    [21, '10.75'],
  ])
})

test('chapter 3, model 1: the hazard ratio of placebo', () => {
  const { coefficients, logLikelihood } = coxRegression({
    columns: REMISSIONS,
    terms: [placebo],
    ties: 'breslow',
  }) as CoxFit
  const { estimate, standardError, hazardRatio, lower, upper } = coefficients[0]!
  const shown = [estimate, standardError, hazardRatio, lower, upper].map((one) => one!.toFixed(3))
  expect(shown).toEqual(['1.509', '0.410', '4.523', '2.027', '10.094'])
  expect(logLikelihood.fitted.toFixed(3)).toBe('-86.380')
})

test.each([
  [
    'exponential',
    [
      ['2.159', '0.218'],
      ['1.527', '0.398'],
    ],
    '1.000',
  ],
  [
    'weibull',
    [
      ['2.248', '0.166'],
      ['1.267', '0.311'],
    ],
    '0.732',
  ],
] as const)('chapter 7: the %s model', (distribution: Distribution, expected, scale) => {
  const fit = parametricRegression({ columns: REMISSIONS, terms: [treatment], distribution }) as ParametricFit
  const shown = fit.coefficients.map(({ estimate, standardError }) => [estimate!.toFixed(3), standardError!.toFixed(3)])
  expect(shown).toEqual(expected)
  expect(fit.scale.toFixed(3)).toBe(scale)
})
