import { exp } from '../math/exp.ts'
import { log } from '../math/log.ts'
import { InputError } from '../math/input-error.ts'
import type { ParametricFit } from './parametric-regression.ts'
import { type Distribution, ERROR_DISTRIBUTIONS } from './survival-distribution.ts'

/** The fitted distribution of one row's time: log T = location + e^logScale W. */
export interface PredictedDistribution {
  readonly distribution: Distribution
  readonly location: number
  readonly logScale: number
  /** Variances of location and log scale, and their covariance; those of the log scale are 0 where it is fixed. */
  readonly variance: { readonly location: number; readonly logScale: number; readonly covariance: number }
}

/**
 * The distribution that a fit predicts for given covariates, with the error of its parameters.
 *
 * @param covariates one value for each coefficient after the intercept, in its order
 */
export function predictDistribution(fit: ParametricFit, covariates: readonly number[] = []): PredictedDistribution {
  const expected = fit.coefficients.length - 1
  if (covariates.length !== expected) {
    throw new InputError({
      argument: 'covariates',
      got: `${covariates.length} values`,
      expected: `${expected}, one for each coefficient after the intercept`,
      tip: 'Give them in the order of the coefficients.',
    })
  }
  const { hasFixedScale } = ERROR_DISTRIBUTIONS[fit.distribution]
  const row = [1, ...covariates]
  const size = hasFixedScale ? row.length : row.length + 1
  let location = 0
  let variance = 0
  let covariance = 0
  row.forEach((value, column) => {
    location += value * (fit.coefficients[column]!.estimate ?? 0)
    row.forEach((other, otherColumn) => {
      variance += value * other * fit.covariance[column * size + otherColumn]!
    })
    if (!hasFixedScale) covariance += value * fit.covariance[column * size + size - 1]!
  })
  return {
    distribution: fit.distribution,
    location,
    logScale: log(fit.scale),
    variance: { location: variance, logScale: hasFixedScale ? 0 : fit.covariance.at(-1)!, covariance },
  }
}

/** S(t), the probability that the event comes after `time` ≥ 0. */
export function survivalProbability({ distribution, location, logScale }: PredictedDistribution, time: number): number {
  const w = (log(time) - location) / exp(logScale)
  return exp(ERROR_DISTRIBUTIONS[distribution].logSurvival(w))
}

/** The variance of a quantity from its slopes in location and log scale. */
export function deltaVariance(
  { variance }: PredictedDistribution,
  slopes: { readonly location: number; readonly logScale: number },
): number {
  return (
    slopes.location * slopes.location * variance.location +
    2 * slopes.location * slopes.logScale * variance.covariance +
    slopes.logScale * slopes.logScale * variance.logScale
  )
}
