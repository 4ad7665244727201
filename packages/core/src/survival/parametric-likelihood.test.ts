import { expect, test } from 'vitest'
import { makeParametricDesign } from './parametric-design.ts'
import { evaluateParametricLikelihood } from './parametric-likelihood.ts'
import { ERROR_DISTRIBUTIONS } from './survival-distribution.ts'

const design = () => makeParametricDesign({ time: Float64Array.of(1, 2), event: Uint8Array.of(1, 1) }, [])

test('by hand: two log-normal times, the mean and the inverse of the spread as parameters', () => {
  // Log times are ±h around their mean; with 1/σ = 2 and μ half a σ above it, w is ±2h − 1/2.
  const h = Math.LN2 / 2
  const { value } = evaluateParametricLikelihood(design(), ERROR_DISTRIBUTIONS.lognormal, Float64Array.of(0.5, 2))
  const squares = (2 * h - 0.5) ** 2 + (2 * h + 0.5) ** 2
  expect(value).toBeCloseTo(2 * Math.log(2) - Math.log(1 * 2) - Math.log(2 * Math.PI) - squares / 2, 14)
})

test.each([0, -1])('a spread whose inverse is %s makes nothing likely, so that a search turns back', (inverse) => {
  const parameters = Float64Array.of(0.5, inverse)
  expect(evaluateParametricLikelihood(design(), ERROR_DISTRIBUTIONS.lognormal, parameters)).toEqual({
    value: Number.NEGATIVE_INFINITY,
    gradient: new Float64Array(2),
    information: new Float64Array(4),
  })
})
