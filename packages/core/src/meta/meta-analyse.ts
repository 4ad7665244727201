import { chiSquaredUpperTail } from '../math/chi-squared.ts'
import { InputError } from '../math/input-error.ts'
import { normalQuantile, normalUpperTail } from '../math/normal.ts'
import { studentTQuantile, studentTUpperTail } from '../math/student-t.ts'
import { type TauSquaredMethod, estimateTauSquared } from './between-study-variance.ts'
import { type StudyEffects, asStudyEffects, fitWeighted } from './study-effects.ts'

/** `FE`: one true effect (fixed, or equal, effects). The others: random effects, by estimator of τ². */
export type MetaAnalysisMethod = 'FE' | TauSquaredMethod

export interface MetaAnalysisOptions {
  /** Default `REML`, as in metafor. */
  readonly method?: MetaAnalysisMethod
  /**
   * `z`: normal limits. `knapp-hartung`: the variance scaled by the weighted residual variance, with t limits on k − 1
   * degrees of freedom (Knapp and Hartung, Statistics in Medicine 22, 2003). It can come out narrower than `z`;
   * `knapp-hartung-ad-hoc` never scales down. With one study it is `z`. Default `z`.
   */
  readonly test?: 'z' | 'knapp-hartung' | 'knapp-hartung-ad-hoc'
  /** Level of confidence and of prediction, between 0 and 1. Default 0.95. */
  readonly level?: number
}

export type MetaAnalysisWarning =
  /** One study: nothing is pooled, and nothing is known about heterogeneity. */
  | 'single-study'
  /** Knapp–Hartung scaled the variance down: the studies agree better than their variances allow for. */
  | 'knapp-hartung-narrower'
  /** All effects are the same, so that the Knapp–Hartung standard error is 0. */
  | 'knapp-hartung-collapsed'
  /** The restricted likelihood has more than one maximum; the highest was taken. */
  | 'several-maxima'

/** Where Paule and Mandel's τ² is above 0, the residual variance is 1 but for rounding. */
const ROUNDING = 1e-9

/** Quantities as metafor defines them. */
export interface MetaAnalysis {
  readonly method: MetaAnalysisMethod
  /** Studies. */
  readonly k: number
  readonly estimate: number
  readonly standardError: number
  /** Estimate over standard error; ±∞ where that is 0. */
  readonly statistic: number
  /** Two-sided, of the hypothesis that the mean effect is 0. */
  readonly pValue: number
  readonly lower: number
  readonly upper: number
  /** Degrees of freedom of the t limits; null for normal limits. */
  readonly degreesOfFreedom: number | null
  readonly tau2: number
  /** In percent: τ² over τ² + typical variance (Higgins and Thompson 2002); for FE from Q. 0 for one study. */
  readonly i2: number
  /** Total over sampling variability; for FE Q over its degrees of freedom. 1 for one study. */
  readonly h2: number
  /** Cochran's Q, with k − 1 degrees of freedom. */
  readonly q: number
  readonly qPValue: number
  /** Where the true effect of a new study lies, with the same quantile as the limits; null for FE, which has none. */
  readonly prediction: { readonly lower: number; readonly upper: number } | null
  /** Share of each study in the estimate, sum 1. */
  readonly weights: Float64Array
  readonly warnings: readonly MetaAnalysisWarning[]
}

/**
 * Meta-analysis of effects with known sampling variances, as R's `metafor::rma` (Viechtbauer, Journal of Statistical
 * Software 36(3), 2010): the effects weighted by 1 / (variance + τ²).
 *
 * Throws `InputError` on unequal lengths, values that are not finite, a variance of 0 or less, or no studies.
 *
 * @param effects one a study, on a scale on which they are about normal, such as log odds ratios
 * @param variances of the effects, above 0
 */
export function metaAnalyse(
  effects: ArrayLike<number>,
  variances: ArrayLike<number>,
  options: MetaAnalysisOptions = {},
): MetaAnalysis {
  const { method = 'REML', test = 'z', level = 0.95 } = options
  if (!(level > 0 && level < 1)) {
    throw new InputError({
      argument: 'level',
      got: String(level),
      expected: 'a share between 0 and 1',
      tip: 'Write 0.95 for 95 % limits.',
    })
  }
  const studies = asStudyEffects(effects, variances)
  const k = studies.effects.length
  const { tau2, hasSeveralMaxima } =
    method === 'FE' ? { tau2: 0, hasSeveralMaxima: false } : estimateTauSquared(studies, method)
  const { mean, sumOfWeights, squares } = fitWeighted(studies, tau2)

  const isScaled = test !== 'z' && k > 1
  const residualVariance = isScaled ? squares / (k - 1) : 1
  const scale = test === 'knapp-hartung-ad-hoc' ? Math.max(1, residualVariance) : residualVariance
  const standardError = Math.sqrt(scale / sumOfWeights)
  const degreesOfFreedom = isScaled ? k - 1 : null
  const statistic = mean / standardError
  const quantile = upperQuantile((1 - level) / 2, degreesOfFreedom)
  const spread = quantile * Math.sqrt(tau2 + standardError * standardError)

  const warnings: MetaAnalysisWarning[] = []
  if (k === 1) warnings.push('single-study')
  // A scale so small that its root is lost has collapsed as well.
  if (standardError === 0) warnings.push('knapp-hartung-collapsed')
  else if (scale < 1 - ROUNDING) warnings.push('knapp-hartung-narrower')
  if (hasSeveralMaxima) warnings.push('several-maxima')
  return {
    method,
    k,
    estimate: mean,
    standardError,
    statistic,
    pValue: Math.min(1, 2 * upperTail(Math.abs(statistic), degreesOfFreedom)),
    lower: mean - quantile * standardError,
    upper: mean + quantile * standardError,
    degreesOfFreedom,
    tau2,
    ...heterogeneity(studies, method, tau2),
    prediction: method === 'FE' ? null : { lower: mean - spread, upper: mean + spread },
    weights: studies.variances.map((variance) => 1 / (variance + tau2) / sumOfWeights),
    warnings,
  }
}

function heterogeneity(
  studies: StudyEffects,
  method: MetaAnalysisMethod,
  tau2: number,
): Pick<MetaAnalysis, 'q' | 'qPValue' | 'i2' | 'h2'> {
  const degreesOfFreedom = studies.effects.length - 1
  if (degreesOfFreedom === 0) return { q: 0, qPValue: 1, i2: 0, h2: 1 }
  const { squares: q, sumOfWeights, sumOfSquaredWeights } = fitWeighted(studies, 0)
  const qPValue = chiSquaredUpperTail(q, degreesOfFreedom)
  if (method === 'FE') {
    return { q, qPValue, i2: Math.max(0, 100 * (1 - degreesOfFreedom / q)), h2: q / degreesOfFreedom }
  }
  const typicalVariance = (degreesOfFreedom * sumOfWeights) / (sumOfWeights * sumOfWeights - sumOfSquaredWeights)
  return { q, qPValue, i2: (100 * tau2) / (tau2 + typicalVariance), h2: (tau2 + typicalVariance) / typicalVariance }
}

/** The quantile that leaves `tail` above it: of the normal, or of Student's t. */
function upperQuantile(tail: number, degreesOfFreedom: number | null): number {
  return degreesOfFreedom === null ? -normalQuantile(tail) : -studentTQuantile(tail, degreesOfFreedom)
}

function upperTail(statistic: number, degreesOfFreedom: number | null): number {
  // 0 / 0: all effects are exactly 0, and so is their spread.
  if (Number.isNaN(statistic)) return 1
  return degreesOfFreedom === null ? normalUpperTail(statistic) : studentTUpperTail(statistic, degreesOfFreedom)
}
