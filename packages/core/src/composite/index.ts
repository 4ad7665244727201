/** Composite indicators on plain columns: build, rank, and say how sure the ranking is. */
export { InputError, type InputProblem } from '../math/input-error.ts'
export { averageRanks } from './average-ranks.ts'
export { balancedConcentration } from './balanced-concentration.ts'
export { type IndexResult, type IndexWarning, evaluateIndex } from './evaluate-index.ts'
export type { IndicatorColumns } from './indicator-columns.ts'
export {
  type IndexSensitivity,
  type IndexSensitivityOptions,
  analyseIndexSensitivity,
  startIndexSensitivity,
} from './index-sensitivity.ts'
export { type IndexStep, type IndexSteps, type MissingPolicy, withStep } from './index-steps.ts'
export { type DataVariants, type IndexVariation, type UncertainInput, uncertainInputs } from './index-variation.ts'
export { type NormalisedColumn, type Normalisation, normaliseColumn } from './normalise.ts'
export { type MeanName, type QuasiArithmeticMean, QUASI_ARITHMETIC_MEANS } from './quasi-arithmetic-mean.ts'
export { type RankDistribution, type RankInterval, shareError } from './rank-distribution.ts'
export { rankScores } from './rank-scores.ts'
export { MAXIMUM_RANKED_UNITS } from './rank-tally.ts'
export {
  type RankUncertainty,
  type RankUncertaintyOptions,
  analyseRankUncertainty,
  startRankUncertainty,
} from './rank-uncertainty.ts'
export { type FlipAnswer, smallestFlip } from './smallest-flip.ts'
export {
  type OutputSensitivity,
  type SensitivityProblem,
  type SobolIndex,
  type SobolSensitivity,
  startSobolIndices,
} from './sobol-indices.ts'
export { STANDARD_MEANS, standardNormalisations } from './standard-alternatives.ts'
export type { RunControl, StepwiseRun } from './stepwise-run.ts'
