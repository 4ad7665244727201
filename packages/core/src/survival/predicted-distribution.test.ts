import { expect, test } from 'vitest'
import { numericTerm } from './model-terms.ts'
import { type ParametricFit, parametricRegression } from './parametric-regression.ts'
import { predictDistribution } from './predicted-distribution.ts'
import { DISTRIBUTIONS } from './survival-distribution.ts'

const columns = { time: Float64Array.of(2, 3, 5, 7, 11, 13, 17), event: Uint8Array.of(1, 1, 0, 1, 1, 0, 1) }
const x = Float64Array.of(1, 2, 0, 1, 3, 1, 2)
const y = Float64Array.of(0, 1, 1, 2, 0, 0, 1)

test.each(DISTRIBUTIONS)(
  '%s: what is predicted at covariates is the intercept of a fit that counts from them',
  (distribution) => {
    const fit = (fromX: number, fromY: number) =>
      parametricRegression({
        columns,
        distribution,
        terms: [
          numericTerm(
            'x',
            x.map((one) => one - fromX),
          ),
          numericTerm(
            'y',
            y.map((one) => one - fromY),
          ),
        ],
      }) as ParametricFit
    const there = fit(1.5, -2)
    // Of intercept, x and y, and then log σ, which an exponential does not have.
    const [ofScale, ofBoth] = distribution === 'exponential' ? [0, 0] : [there.covariance[15]!, there.covariance[3]!]
    const { location, logScale, variance } = predictDistribution(fit(0, 0), [1.5, -2])
    expect(location).toBeCloseTo(there.coefficients[0]!.estimate!, 10)
    expect(logScale).toBeCloseTo(Math.log(there.scale), 10)
    expect(variance).toEqual({
      location: expect.closeTo(there.covariance[0]!, 10),
      logScale: expect.closeTo(ofScale, 10),
      covariance: expect.closeTo(ofBoth, 10),
    })
  },
)

test('a coefficient that was not estimated adds nothing', () => {
  const terms = [numericTerm('x', x), numericTerm('one', new Float64Array(7).fill(1))]
  const [fit, plain] = [terms, terms.slice(0, 1)].map(
    (some) => parametricRegression({ columns, distribution: 'lognormal', terms: some }) as ParametricFit,
  )
  expect(predictDistribution(fit!, [2, 1])).toEqual(predictDistribution(plain!, [2]))
})
