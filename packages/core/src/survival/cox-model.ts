import type { Concordance } from './concordance.ts'
import type { GroupCodes } from './group-codes.ts'
import type { ModelTerm } from './model-terms.ts'
import type { SurvivalColumns } from './survival-columns.ts'

export const TIE_METHODS = ['efron', 'breslow', 'exact'] as const
/** How events at one time are treated: see `walkRiskSets` and `walkExactRiskSets`. */
export type TieMethod = (typeof TIE_METHODS)[number]

/**
 * A proportional-hazards model. A covariate that changes with time is written as several rows of one subject, each
 * from its `entry` to its `time`, the event on the last.
 */
export interface CoxModel {
  readonly columns: SurvivalColumns
  readonly terms: readonly ModelTerm[]
  /** Codes of strata, each with a baseline hazard of its own. */
  readonly strata?: GroupCodes | undefined
  /** Default `efron`. `exact` takes no case weights. */
  readonly ties?: TieMethod | undefined
  /** Confidence level of the hazard ratios' limits, in (0.5, 1). Default 0.95. */
  readonly level?: number | undefined
  /** Whether to count concordant pairs. Default true. */
  readonly concordance?: boolean | undefined
}

export interface CoxCoefficient {
  /** Name of the column. */
  readonly term: string
  /** Log hazard ratio for one unit more; null where the column depends on those before it, or never varies. */
  readonly estimate: number | null
  readonly standardError: number | null
  readonly z: number | null
  readonly pValue: number | null
  readonly hazardRatio: number | null
  /** Wald limits of the hazard ratio. */
  readonly lower: number | null
  readonly upper: number | null
}

export interface ChiSquaredTest {
  readonly chiSquared: number
  readonly degreesOfFreedom: number
  readonly pValue: number
}

/** A fit, or the reason why there is none. */
export type CoxOutcome = CoxFit | CoxFailure

export interface CoxFit {
  readonly status: 'fitted'
  readonly ties: TieMethod
  /** Rows. */
  readonly n: number
  /** Rows with an event. */
  readonly events: number
  readonly coefficients: readonly CoxCoefficient[]
  /** Of all estimates, row by row; 0 in rows and columns that are not estimated. */
  readonly covariance: Float64Array
  /** Log partial likelihood without covariates and with them. */
  readonly logLikelihood: { readonly null: number; readonly fitted: number }
  /** Against no effect of any covariate. */
  readonly tests: {
    readonly likelihoodRatio: ChiSquaredTest
    readonly wald: ChiSquaredTest
    readonly score: ChiSquaredTest
  }
  readonly concordance: Concordance | null
  readonly iterations: number
  readonly warnings: readonly string[]
}

export interface CoxFailure {
  /**
   * - `no-events`: nothing happened.
   * - `no-variation`: no covariate varies within the risk sets.
   * - `separated`: the likelihood rises for ever as the named coefficients run to infinity.
   * - `not-converged`: no maximum was found.
   */
  readonly status: 'no-events' | 'no-variation' | 'separated' | 'not-converged'
  /** What happened and what to do, in a sentence. */
  readonly message: string
  /** The columns at fault. */
  readonly terms: readonly string[]
  /** Against no effect of any covariate; it needs no estimates, so it stands even where they are infinite. */
  readonly score: ChiSquaredTest | null
}
