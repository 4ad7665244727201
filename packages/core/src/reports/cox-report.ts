/** A Cox regression as a record: what answers print of the engine's fit. */
import {
  type ChiSquaredTest,
  type CoxCoefficient,
  type CoxModel,
  type ProportionalHazardsTest,
  coxRegression,
  proportionalHazardsTest,
} from '../survival/index.ts'

export interface CoxReport {
  readonly ties: string
  readonly n: number
  readonly events: number
  readonly coefficients: readonly CoxCoefficient[]
  readonly logLikelihood: { readonly null: number; readonly fitted: number }
  readonly tests: {
    readonly likelihoodRatio: ChiSquaredTest
    readonly wald: ChiSquaredTest
    readonly score: ChiSquaredTest
  }
  /** Share of concordant pairs; null if there are none. */
  readonly concordance: number | null
  /** One row a covariate and one named GLOBAL. */
  readonly proportionalHazards: readonly ProportionalHazardsTest[]
}

/** Fits and reports; a model that cannot be fitted gives null and the reason as a warning, never numbers. */
export function reportCox(model: CoxModel): { cox: CoxReport | null; warnings: readonly string[] } {
  const outcome = coxRegression(model)
  if (outcome.status !== 'fitted') {
    const at = outcome.terms.length > 0 ? ` (${outcome.terms.join(', ')})` : ''
    return { cox: null, warnings: [`No Cox regression${at}: ${outcome.message}`] }
  }
  const { ties, n, events, coefficients, logLikelihood, tests, concordance, warnings } = outcome
  return {
    cox: {
      ties,
      n,
      events,
      coefficients,
      logLikelihood,
      tests,
      concordance: concordance === null || Number.isNaN(concordance.value) ? null : concordance.value,
      proportionalHazards: proportionalHazardsTest(model, outcome),
    },
    warnings,
  }
}
