/**
 * Estimators of τ², the variance of true effects between studies. All are truncated at 0. None inverts a matrix: each
 * step is one pass over the studies.
 */
import { square } from '../math/square.ts'
import { log } from '../math/log.ts'
import { findRoot } from '../math/root.ts'
import { type StudyEffects, fitWeighted } from './study-effects.ts'

export type TauSquaredMethod =
  /** DerSimonian and Laird (Controlled Clinical Trials 7, 1986): by moments, from Cochran's Q. */
  | 'DL'
  /** Hedges (Psychological Bulletin 93, 1983): by moments, from the unweighted variance. */
  | 'HE'
  /** Paule and Mandel (J. Res. Natl. Bur. Stand. 87, 1982): the τ² at which Q equals its degrees of freedom. */
  | 'PM'
  /** Restricted maximum likelihood. */
  | 'REML'

export interface TauSquaredEstimate {
  readonly tau2: number
  /** The restricted likelihood has more than one maximum; the highest was taken. Always false for the others. */
  readonly hasSeveralMaxima: boolean
}

export function estimateTauSquared(studies: StudyEffects, method: TauSquaredMethod): TauSquaredEstimate {
  if (studies.effects.length === 1) return { tau2: 0, hasSeveralMaxima: false }
  if (method === 'REML') return restrictedMaximumLikelihood(studies)
  const estimate = { DL: derSimonianLaird, HE: hedges, PM: pauleMandel }[method](studies)
  return { tau2: Math.max(0, estimate), hasSeveralMaxima: false }
}

function derSimonianLaird(studies: StudyEffects): number {
  const { squares, sumOfWeights, sumOfSquaredWeights } = fitWeighted(studies, 0)
  const degreesOfFreedom = studies.effects.length - 1
  return (squares - degreesOfFreedom) / (sumOfWeights - sumOfSquaredWeights / sumOfWeights)
}

function hedges(studies: StudyEffects): number {
  return sampleVariance(studies.effects) - meanOf(studies.variances)
}

/** Q falls as τ² grows, so there is one root at most; at the sample variance of the effects Q is below its freedom. */
function pauleMandel(studies: StudyEffects): number {
  const degreesOfFreedom = studies.effects.length - 1
  const excess = (tau2: number): number => fitWeighted(studies, tau2).squares - degreesOfFreedom
  if (excess(0) <= 0) return 0
  return findRoot(excess, 0, sampleVariance(studies.effects))
}

/** First step of the search for maxima, in units of the smallest variance, and the ratio of one step to the last. */
const FIRST_STEP = 1 / 16
const STEP_RATIO = 2

/**
 * Maxima of the restricted likelihood lie where its derivative crosses 0 downwards, or at 0. Since there can be
 * several, the range is searched in growing steps and each crossing solved in its bracket.
 */
function restrictedMaximumLikelihood(studies: StudyEffects): TauSquaredEstimate {
  const score = (tau2: number): number => restrictedScore(studies, tau2)
  const smallest = studies.variances.reduce((least, variance) => Math.min(least, variance), Infinity)
  const largest = studies.variances.reduce((most, variance) => Math.max(most, variance), 0)
  // The derivative is negative from here on: Σw²(y − μ)² ≤ SS/τ⁴ and Σw − Σw²/Σw ≥ (k − 1)/(τ² + largest variance).
  const limit = 2 * sampleVariance(studies.effects) + largest
  const maxima: number[] = []
  let lower = 0
  let lowerScore = score(0)
  if (lowerScore <= 0) maxima.push(0)
  for (let step = FIRST_STEP * smallest; lower < limit; step *= STEP_RATIO) {
    const upper = Math.min(step, limit)
    const upperScore = score(upper)
    if (lowerScore > 0 && upperScore <= 0) maxima.push(findRoot(score, lower, upper))
    lower = upper
    lowerScore = upperScore
  }
  const tau2 = maxima.reduce((best, candidate) =>
    restrictedLogLikelihood(studies, candidate) > restrictedLogLikelihood(studies, best) ? candidate : best,
  )
  return { tau2, hasSeveralMaxima: maxima.length > 1 }
}

/** Twice the derivative of the restricted log-likelihood: y′PPy − tr P, with P = W − W11′W / Σw. */
function restrictedScore(studies: StudyEffects, tau2: number): number {
  const { weightedSquares, sumOfWeights, sumOfSquaredWeights } = fitWeighted(studies, tau2)
  return weightedSquares - (sumOfWeights - sumOfSquaredWeights / sumOfWeights)
}

/** Up to a constant. */
function restrictedLogLikelihood(studies: StudyEffects, tau2: number): number {
  const { squares, sumOfWeights } = fitWeighted(studies, tau2)
  const logVariances = studies.variances.reduce((sum, variance) => sum + log(variance + tau2), 0)
  return -0.5 * (logVariances + log(sumOfWeights) + squares)
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function sampleVariance(values: Float64Array): number {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + square(value - mean), 0) / (values.length - 1)
}
