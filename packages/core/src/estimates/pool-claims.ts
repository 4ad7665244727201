/** One distribution from the claims of a lens. Claims of one origin are first mixed into one voice; voices weigh the same. */
import { square } from '../math/square.ts'
import { log } from '../math/log.ts'
import {
  type Bounds,
  type LawSummary,
  type MetaAnalysis,
  type MetaAnalysisMethod,
  type ProbabilityLaw,
  envelopeOf,
  lawOf,
  linearPool,
  logarithmicPool,
  metaAnalyse,
  overlapCoefficient,
  quantileAverage,
  summariseLaw,
} from '../meta/index.ts'
import type { LensClaim } from './lens.ts'

export const POOL_METHODS = ['linear', 'logarithmic', 'quantile', 'envelope', 'random-effects'] as const
export type PoolMethod = (typeof POOL_METHODS)[number]

export interface Voice {
  readonly origin: string
  readonly claims: readonly LensClaim[]
  readonly law: ProbabilityLaw
}

/** The claims by origin: a figure that is repeated is still one voice. */
export function voicesOf(claims: readonly LensClaim[]): Voice[] {
  const origins = [...new Set(claims.map(({ origin }) => origin))].toSorted()
  return origins.map((origin) => {
    const own = claims.filter((claim) => claim.origin === origin)
    const laws = own.map(({ law }) => law)
    return {
      origin,
      claims: own,
      law: laws.length === 1 && laws[0] ? laws[0] : linearPool(laws, equalWeights(laws.length)),
    }
  })
}

export function equalWeights(count: number): Float64Array {
  return new Float64Array(count).fill(1 / count)
}

/** Quantiles of a pool; of an envelope only those that bound every claim. */
export interface PooledQuantiles {
  readonly q05: number
  readonly q25: number
  readonly median: number | null
  readonly q75: number
  readonly q95: number
  readonly mean: number | null
}

export interface Pooled {
  readonly quantiles: PooledQuantiles
  /** For the envelope: between which values each quantile of the claims lies. */
  readonly envelope: Readonly<Record<'q05' | 'q25' | 'median' | 'q75' | 'q95' | 'mean', Bounds>> | null
  /** The pooled law; null for an envelope, which is none. */
  readonly law: ProbabilityLaw | null
}

export interface PoolOptions {
  readonly method: PoolMethod
  /** Scale of quantile averaging. */
  readonly scale: 'natural' | 'log'
  readonly tau2Method: MetaAnalysisMethod
  readonly knappHartung: boolean
}

/** Pools the voices. */
export function poolVoices(voices: readonly Voice[], options: PoolOptions): Pooled {
  const laws = voices.map(({ law }) => law)
  const weights = equalWeights(laws.length)
  switch (options.method) {
    case 'linear':
      return fromLaw(linearPool(laws, weights))
    case 'logarithmic':
      return fromLaw(logarithmicPool(laws, weights))
    case 'quantile':
      return fromLaw(quantileAverage(laws, weights, options.scale))
    case 'envelope':
      return fromEnvelope(laws)
    case 'random-effects': {
      const { estimate, standardError } = analyseVoices(voices, options)
      return fromLaw(lawOf({ kind: 'log-normal', mu: estimate, sigma: standardError }))
    }
  }
}

function fromLaw(law: ProbabilityLaw): Pooled {
  const { q05, q25, median, q75, q95, mean }: LawSummary = summariseLaw(law)
  return { quantiles: { q05, q25, median, q75, q95, mean }, envelope: null, law }
}

function fromEnvelope(laws: readonly ProbabilityLaw[]): Pooled {
  const { quantile, mean } = envelopeOf(laws)
  const envelope = {
    q05: quantile(0.05),
    q25: quantile(0.25),
    median: quantile(0.5),
    q75: quantile(0.75),
    q95: quantile(0.95),
    mean,
  }
  return {
    quantiles: {
      q05: envelope.q05.lower,
      q25: envelope.q25.lower,
      median: null,
      q75: envelope.q75.upper,
      q95: envelope.q95.upper,
      mean: null,
    },
    envelope,
    law: null,
  }
}

/** Normal score of the 95 % quantile. */
const Z95 = 1.6448536269514722

/** Random-effects meta-analysis of the voices on the log scale: centre and width of each read off its quantiles. */
export function analyseVoices(
  voices: readonly Voice[],
  { tau2Method, knappHartung }: Pick<PoolOptions, 'tau2Method' | 'knappHartung'>,
): MetaAnalysis {
  const ends = voices.map(({ law }) => [log(law.quantile(0.05)), log(law.quantile(0.95))] as const)
  return metaAnalyse(
    ends.map(([low, high]) => (low + high) / 2),
    ends.map(([low, high]) => square((high - low) / (2 * Z95))),
    { method: tau2Method, test: knappHartung ? 'knapp-hartung' : 'z' },
  )
}

export interface Conflict {
  readonly a: string
  readonly b: string
  /** Shared area of the two densities: 0 where both cannot hold, 1 where they say the same. */
  readonly overlap: number
}

/** Two claims that overlap less than this cannot both be right, as far as their bounds say. */
const CONFLICT_OVERLAP = 0.05

/** Pairs of claims that cannot both hold, the worst first. */
export function conflictsOf(claims: readonly LensClaim[]): Conflict[] {
  return claims
    .flatMap((one, index) =>
      claims.slice(index + 1).map((other) => ({
        a: one.estimate.id,
        b: other.estimate.id,
        overlap: overlapCoefficient(one.law, other.law),
      })),
    )
    .filter(({ overlap }) => overlap < CONFLICT_OVERLAP)
    .toSorted((a, b) => a.overlap - b.overlap)
}
