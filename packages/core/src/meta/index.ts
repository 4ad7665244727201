/** Meta-analysis and opinion pools on plain columns and distributions. */
export { InputError, type InputProblem } from '../math/input-error.ts'
export type { TauSquaredMethod } from './between-study-variance.ts'
export { type ClaimDistribution, logNormalFromInterval, scaleClaim } from './claim-distribution.ts'
export { lawOf } from './claim-law.ts'
export { type Bounds, type Envelope, envelopeOf } from './envelope.ts'
export { linearPool } from './linear-pool.ts'
export { logarithmicPool } from './logarithmic-pool.ts'
export {
  type MetaAnalysis,
  type MetaAnalysisMethod,
  type MetaAnalysisOptions,
  type MetaAnalysisWarning,
  metaAnalyse,
} from './meta-analyse.ts'
export { overlapCoefficient } from './overlap-coefficient.ts'
export { originWeights } from './pool-weights.ts'
export type { Atom, ProbabilityLaw } from './probability-law.ts'
export { productLaw, ratioLaw, scaleLaw } from './product-law.ts'
export { quantileAverage } from './quantile-average.ts'
export { type LawSummary, summariseLaw } from './summarise-law.ts'
