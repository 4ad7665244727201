/**
 * T. M. Therneau and P. M. Grambsch, Modeling Survival Data: Extending the Cox Model, Springer 2000, appendix E.1: a
 * data set of six rows for which the answers can be worked out by hand.
 */
import { describe, expect, test } from 'vitest'
import { type CoxFit, baselineHazard, coxRegression, numericTerm } from '../../src/survival/index.ts'

const model = {
  columns: { time: Float64Array.of(4, 1, 1, 2, 2, 3), event: Uint8Array.of(1, 1, 0, 1, 1, 0) },
  terms: [numericTerm('x', Float64Array.of(0, 1, 1, 1, 0, 0))],
}

describe('Breslow', () => {
  const fit = coxRegression({ ...model, ties: 'breslow' }) as CoxFit
  const r = (3 + Math.sqrt(33)) / 2

  test('the estimate is log((3 + √33) / 2)', () => {
    expect(fit.coefficients[0]!.estimate).toBeCloseTo(Math.log(r), 14)
  })

  test('the log-likelihood is 2β − log(3r + 3) − 2 log(r + 3)', () => {
    const at = (ratio: number): number => 2 * Math.log(ratio) - Math.log(3 * ratio + 3) - 2 * Math.log(ratio + 3)
    expect(fit.logLikelihood.null).toBeCloseTo(at(1), 14)
    expect(fit.logLikelihood.fitted).toBeCloseTo(at(r), 14)
  })

  test('the score test is 1²/ (5/8)', () => {
    expect(fit.tests.score.chiSquared).toBeCloseTo(1 / (5 / 8), 14)
  })

  test('the information is r / (r + 1)² + 6r / (r + 3)²', () => {
    expect(1 / fit.covariance[0]!).toBeCloseTo(r / (r + 1) ** 2 + (6 * r) / (r + 3) ** 2, 13)
  })

  test('the baseline hazard steps by 1/(3r + 3), 2/(r + 3) and 1', () => {
    const [{ cumulativeHazard }] = baselineHazard({ ...model, ties: 'breslow' }, fit) as [
      ReturnType<typeof baselineHazard>[0],
    ]
    const steps = [1 / (3 * r + 3), 2 / (r + 3), 0, 1]
    let sum = 0
    for (const [index, step] of steps.entries()) {
      sum += step
      expect(cumulativeHazard[index]).toBeCloseTo(sum, 13)
    }
  })
})

test('Efron: 1.676857 and −3.358979 as printed, from −4.276666', () => {
  const fit = coxRegression(model) as CoxFit
  expect(fit.coefficients[0]!.estimate!.toFixed(6)).toBe('1.676857')
  expect(fit.logLikelihood.null.toFixed(6)).toBe('-4.276666')
  expect(fit.logLikelihood.fitted.toFixed(5)).toBe('-3.35897')
})
