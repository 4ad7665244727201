import { describe, expect, test } from 'vitest'
import { conditionalEventProbability, residualQuantile } from './conditional-forecast.ts'
import type { ParametricFit } from './parametric-regression.ts'
import { parametricRegression } from './parametric-regression.ts'
import { type PredictedDistribution, predictDistribution, survivalProbability } from './predicted-distribution.ts'
import { numericTerm } from './model-terms.ts'
import { DISTRIBUTIONS } from './survival-distribution.ts'

const columns = { time: Float64Array.of(2, 3, 5, 7, 11, 13), event: Uint8Array.of(1, 1, 0, 1, 1, 0) }
const terms = [numericTerm('x', Float64Array.of(1, 2, 0, 1, 3, 1))]

function predict(distribution: (typeof DISTRIBUTIONS)[number]): PredictedDistribution {
  return predictDistribution(parametricRegression({ columns, distribution, terms }) as ParametricFit, [1.5])
}

test('by hand: an exponential forgets its age', () => {
  const fit = parametricRegression({ columns, distribution: 'exponential' }) as ParametricFit
  const predicted = predictDistribution(fit)
  const rate = 4 / 41
  for (const age of [0, 1, 50]) {
    const { value, standardError } = conditionalEventProbability(predicted, age, 2)
    expect(value).toBeCloseTo(1 - Math.exp(-2 * rate), 14)
    // The rate has the error rate/√4, so that of e^(−2 rate) is 2 rate e^(−2 rate)/√4.
    expect(standardError).toBeCloseTo(rate * Math.exp(-2 * rate), 14)
    expect(residualQuantile(predicted, age).value).toBeCloseTo(Math.LN2 / rate, 12)
  }
})

describe.each(DISTRIBUTIONS)('%s', (distribution) => {
  const predicted = predict(distribution)

  test.each([0, 0.5, 4, 30])('at age %s the forecast is 1 − S(age + horizon) / S(age)', (age) => {
    const { value, lower, upper } = conditionalEventProbability(predicted, age, 3)
    const expected = 1 - survivalProbability(predicted, age + 3) / survivalProbability(predicted, age)
    expect(value).toBeCloseTo(expected, 12)
    expect(lower).toBeGreaterThan(0)
    expect(lower).toBeLessThan(value)
    expect(upper).toBeGreaterThan(value)
    expect(upper).toBeLessThan(1)
  })

  test.each([0, 0.5, 4, 30])('at age %s the forecast over the residual median is one half', (age) => {
    const { value } = residualQuantile(predicted, age)
    expect(conditionalEventProbability(predicted, age, value).value).toBeCloseTo(0.5, 12)
  })

  test('errors are those of differentiating numerically', () => {
    const step = 1e-5
    const shift = (by: { location?: number; logScale?: number }): PredictedDistribution => ({
      ...predicted,
      location: predicted.location + (by.location ?? 0),
      logScale: predicted.logScale + (by.logScale ?? 0),
    })
    for (const quantity of [
      (one: PredictedDistribution) => conditionalEventProbability(one, 4, 3),
      (one: PredictedDistribution) => residualQuantile(one, 4, 0.3),
    ]) {
      const slope = (of: 'location' | 'logScale'): number =>
        (quantity(shift({ [of]: step })).value - quantity(shift({ [of]: -step })).value) / (2 * step)
      const { location, logScale, covariance } = predicted.variance
      const variance =
        slope('location') ** 2 * location +
        2 * slope('location') * slope('logScale') * covariance +
        slope('logScale') ** 2 * logScale
      expect(quantity(predicted).standardError).toBeCloseTo(Math.sqrt(variance), 7)
    }
  })
})

test('what is no age, horizon or share is refused', () => {
  const predicted = predict('weibull')
  expect(() => conditionalEventProbability(predicted, -1, 1)).toThrow('age: got -1')
  expect(() => conditionalEventProbability(predicted, 1, 0)).toThrow('horizon: got 0')
  expect(() => residualQuantile(predicted, 1, 1)).toThrow('probability: got 1')
  expect(() =>
    predictDistribution(parametricRegression({ columns, distribution: 'weibull' }) as ParametricFit, [1]),
  ).toThrow('covariates: got 1 values; expected 0')
})
