export { type BaselineHazard, baselineHazard } from './baseline-hazard.ts'
export type { Concordance } from './concordance.ts'
export {
  type CurveForecast,
  conditionalCurve,
  curveEventProbability,
  curveResidualQuantile,
} from './conditional-curve.ts'
export { type Forecast, conditionalEventProbability, residualQuantile } from './conditional-forecast.ts'
export { INTERVAL_KINDS, type IntervalKind } from './confidence-limits.ts'
export {
  type ChiSquaredTest,
  type CoxCoefficient,
  type CoxFailure,
  type CoxFit,
  type CoxModel,
  type CoxOutcome,
  TIE_METHODS,
  type TieMethod,
} from './cox-model.ts'
export { coxRegression } from './cox-regression.ts'
export { FEW_EVENTS } from './curve-warnings.ts'
export { type FlemingHarringtonCurve, flemingHarrington } from './fleming-harrington.ts'
export type { GroupCodes } from './group-codes.ts'
export { kaplanMeierByGroup } from './kaplan-meier-by-group.ts'
export { type CurveOptions, type SurvivalCurve, kaplanMeier } from './kaplan-meier.ts'
export { type GroupComparison, type LogRankOptions, type LogRankTest, logRankTest } from './log-rank.ts'
export { type ModelColumn, type ModelTerm, numericTerm, treatmentTerm } from './model-terms.ts'
export {
  INTERCEPT,
  type ParametricCoefficient,
  type ParametricFailure,
  type ParametricFit,
  type ParametricModel,
  type ParametricOutcome,
  parametricRegression,
} from './parametric-regression.ts'
export { type PredictedDistribution, predictDistribution, survivalProbability } from './predicted-distribution.ts'
export {
  GLOBAL,
  type ProportionalHazardsTest,
  TIME_SCALES,
  type TimeScale,
  proportionalHazardsTest,
} from './proportional-hazards.ts'
export { type RestrictedMean, restrictedMean } from './restricted-mean.ts'
export {
  SMALL_SAMPLE_METHOD,
  type SmallSampleInterval,
  smallSampleInterval,
  smallSampleQuantileLimits,
} from './small-sample-interval.ts'
export { type SurvivalColumns, assertSurvivalColumns } from './survival-columns.ts'
export { DISTRIBUTIONS, type Distribution } from './survival-distribution.ts'
export { type SurvivalQuantile, survivalQuantile } from './survival-quantile.ts'
