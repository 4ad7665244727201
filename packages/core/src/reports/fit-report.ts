/** Parametric regressions as records: what answers print of the engine's fits. */
import {
  type Distribution,
  type ModelTerm,
  type ParametricCoefficient,
  type SurvivalColumns,
  parametricRegression,
} from '../survival/index.ts'

export interface FitReport {
  readonly distribution: Distribution
  readonly coefficients: readonly ParametricCoefficient[]
  /** σ in R's survreg; 1 for the exponential. */
  readonly scale: number
  readonly logLikelihood: number
  /** Estimated parameters. */
  readonly parameters: number
  readonly aic: number
}

/** Fits each distribution; one that cannot be fitted is left out with the reason as a warning, never as numbers. */
export function reportFits(
  columns: SurvivalColumns,
  terms: readonly ModelTerm[],
  distributions: readonly Distribution[],
): { fits: readonly FitReport[]; warnings: readonly string[] } {
  const fits: FitReport[] = []
  const warnings: string[] = []
  for (const distribution of distributions) {
    const outcome = parametricRegression({ columns, terms, distribution })
    if (outcome.status !== 'fitted') {
      warnings.push(`No ${distribution} fit: ${outcome.message}`)
      continue
    }
    const { coefficients, scale, logLikelihood, parameters, aic } = outcome
    fits.push({ distribution, coefficients, scale, logLikelihood, parameters, aic })
    warnings.push(...outcome.warnings)
  }
  return { fits, warnings: [...new Set(warnings)] }
}
