/** The cooperation index: what states do about the focal state's requests, on paper, in practice and in terms. */
export type { StatedPair, StatementCheck } from './article-statement.ts'
export {
  type ComparedIndicator,
  type ComparisonData,
  type ComparisonParameters,
  compareScored,
  compareStates,
} from './comparison.ts'
export type { Contribution, DimensionScore, ScoredState } from './cooperation-index.ts'
export { type FlipData, type FlipParameters, cooperationFlip } from './flip.ts'
export {
  type IndexChoices,
  type NormalisationName,
  MEANS,
  MISSING_POLICIES,
  NORMALISATIONS,
  parseAssignment,
} from './index-choices.ts'
export { VARIED_INPUTS, type VariedChoice, type VariedInput } from './index-uncertainty.ts'
export { BASES, type Basis } from './indicator-rule.ts'
export {
  type ScoreData,
  type ScoreOutcome,
  type ScoreParameters,
  type ScoreRecord,
  SCORE_DEFAULTS,
  cooperationScore,
  prepareRanking,
} from './score.ts'
export { BEARINGS, type Bearing, type StateFigure } from './state-figures.ts'
