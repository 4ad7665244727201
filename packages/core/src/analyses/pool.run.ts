import { exp } from '../math/exp.ts'
import { knownFrom, selectView } from '../dossier/view.ts'
import { type Evidence, toEvidence } from '../dossier/evidence.ts'
import type { DossierView } from '../dossier/view.ts'
import { CLAIM_RULES, type ClaimRule, type ClaimRuleName } from '../estimates/claim-rules.ts'
import { type Lens, type LensClaim, type LensRequest, openLens } from '../estimates/lens.ts'
import {
  type Conflict,
  type PoolMethod,
  type Pooled,
  type PooledQuantiles,
  type Voice,
  analyseVoices,
  conflictsOf,
  poolVoices,
  voicesOf,
} from '../estimates/pool-claims.ts'
import type { Scope } from '../estimates/scope.ts'
import { Failure } from '../failure.ts'
import type { ClaimDistribution, MetaAnalysis, MetaAnalysisMethod } from '../meta/index.ts'
import { formatList } from '../present/format.ts'
import { poolFinding } from '../present/pool-finding.ts'
import { scopeText } from '../present/scope-text.ts'
import type { AnalysisRun } from './analysis.ts'
import { METHODS } from './methods.ts'

export interface PoolParameters extends LensRequest {
  readonly method: PoolMethod
  readonly scale: 'natural' | 'log'
  readonly rule: ClaimRuleName
  readonly tau2Method: MetaAnalysisMethod
  readonly knappHartung: boolean
}

export interface PoolClaim {
  readonly id: string
  /** Share of the claim in the pool; the shares of one origin add up to that of one voice. */
  readonly weight: number
  /** The distribution by the rule; null where a conversion made one that has no name. */
  readonly distribution: ClaimDistribution | null
  readonly q05: number
  readonly median: number
  readonly q95: number
  readonly origin: string
  readonly converted: string | null
  readonly statedBy: string
  readonly statedOn: string | null
  readonly wording: string | null
  readonly sources: readonly Evidence[]
}

/** Of logarithms, but for `prediction`: where the figure of one more voice would lie, with 95 %. */
export type PoolHeterogeneity = Pick<MetaAnalysis, 'k' | 'tau2' | 'i2' | 'h2' | 'q' | 'qPValue' | 'prediction'>

export interface PoolData {
  readonly scope: Scope
  readonly scopeInWords: string
  readonly method: PoolMethod
  readonly n: number
  /** Independent voices: origins of the claims. */
  readonly voices: number
  readonly pooled: PooledQuantiles
  readonly envelope: Pooled['envelope']
  /** Null for one voice. */
  readonly heterogeneity: PoolHeterogeneity | null
  readonly claims: readonly PoolClaim[]
  /** The median without each voice. */
  readonly influence: readonly { readonly without: string; readonly median: number | null }[]
  readonly conflicts: readonly Conflict[]
  readonly setAside: readonly { readonly id: string; readonly why: string }[]
  /** The pool as it stood each time a source became known. */
  readonly growth: readonly {
    readonly knownAt: string
    readonly n: number
    readonly q05: number
    readonly median: number | null
    readonly q95: number
  }[]
  readonly conversion: {
    readonly id: string
    readonly assumption: string
    readonly sources: readonly Evidence[]
  } | null
  readonly rule: ClaimRule
}

export const pool: AnalysisRun<PoolParameters, PoolData> = {
  name: 'pool',
  page: '/estimates',
  defaults: {
    organisation: null,
    theatre: null,
    counted: null,
    measure: null,
    convert: null,
    method: 'linear',
    scale: 'log',
    rule: 'usual',
    tau2Method: 'REML',
    knappHartung: false,
  },

  run(view, parameters) {
    const rule = CLAIM_RULES[parameters.rule]
    const lens = openLens(view, parameters, rule)
    const voices = voicesOf(lens.claims)
    const pooled = poolVoices(voices, parameters)
    const { conversion } = lens
    return {
      data: {
        scope: lens.scope,
        scopeInWords: scopeText(lens.scope, view),
        method: parameters.method,
        n: lens.claims.length,
        voices: voices.length,
        pooled: pooled.quantiles,
        envelope: pooled.envelope,
        heterogeneity: voices.length > 1 ? heterogeneityOf(voices, parameters) : null,
        claims: lens.claims.map((claim) => toClaim(claim, voices)),
        influence: influenceOf(voices, parameters),
        conflicts: conflictsOf(lens.claims),
        setAside: lens.setAside,
        growth: growthOf(view, parameters, rule),
        conversion:
          conversion === null
            ? null
            : { id: conversion.id, assumption: conversion.assumption, sources: [toEvidence(conversion)] },
        rule,
      },
      n: lens.claims.length,
      warnings: warningsOf(lens, voices, parameters),
      sources: [...lens.claims.map(({ estimate }) => estimate.source), ...(conversion ? [conversion.source] : [])],
      methods: [METHODS.claimRule, METHODS[POOL_METHOD_KEYS[parameters.method]]],
    }
  },

  finding: poolFinding,

  table: ({ claims }) => ({
    columns: [
      { key: 'id', label: 'Claim' },
      { key: 'weight', label: 'Weight' },
      { key: 'q05', label: '5 %' },
      { key: 'median', label: 'Median' },
      { key: 'q95', label: '95 %' },
      { key: 'origin', label: 'Origin' },
      { key: 'statedBy', label: 'Stated by' },
      { key: 'statedOn', label: 'Stated on' },
      { key: 'converted', label: 'Converted', detail: true },
      { key: 'sources', label: 'Sources', detail: true },
    ],
    rows: claims.map((claim) => [
      claim.id,
      claim.weight,
      claim.q05,
      claim.median,
      claim.q95,
      claim.origin,
      claim.statedBy,
      claim.statedOn,
      claim.converted,
      claim.sources.map(({ source, locator }) => `${source} ${locator}`).join('; '),
    ]),
  }),
}

const POOL_METHOD_KEYS = {
  linear: 'linearPool',
  logarithmic: 'logarithmicPool',
  quantile: 'quantileAverage',
  envelope: 'envelope',
  'random-effects': 'randomEffects',
} as const satisfies Record<PoolMethod, keyof typeof METHODS>

function toClaim(claim: LensClaim, voices: readonly Voice[]): PoolClaim {
  const { estimate, law, origin, converted } = claim
  const own = voices.find((voice) => voice.origin === origin)!.claims.length
  return {
    id: estimate.id,
    weight: 1 / (voices.length * own),
    distribution: law.distribution,
    q05: law.quantile(0.05),
    median: law.quantile(0.5),
    q95: law.quantile(0.95),
    origin,
    converted,
    statedBy: estimate.statedBy,
    statedOn: estimate.statedOn,
    wording: estimate.wording,
    sources: [toEvidence(estimate)],
  }
}

function heterogeneityOf(voices: readonly Voice[], parameters: PoolParameters): PoolHeterogeneity {
  const { k, tau2, i2, h2, q, qPValue, prediction } = analyseVoices(voices, parameters)
  return {
    k,
    tau2,
    i2,
    h2,
    q,
    qPValue,
    prediction: prediction && { lower: exp(prediction.lower), upper: exp(prediction.upper) },
  }
}

function influenceOf(voices: readonly Voice[], parameters: PoolParameters): PoolData['influence'] {
  if (voices.length < 2) return []
  return voices.map(({ origin }) => ({
    without: origin,
    median: poolVoices(
      voices.filter((voice) => voice.origin !== origin),
      parameters,
    ).quantiles.median,
  }))
}

/** The sources of a view are those that it knows, so that the last day is the one that it knows until. */
function growthOf(view: DossierView, parameters: PoolParameters, rule: ClaimRule): PoolData['growth'] {
  const days = view.tables.sources
    .filter(({ id }) => view.tables.estimates.some(({ source }) => source === id))
    .map(knownFrom)
    .filter((day) => day !== null)
  return [...new Set(days)].toSorted().flatMap((knownAt) => {
    const then = selectView(view.dossier, {
      edition: view.edition.name,
      asOf: view.asOf,
      exclude: view.exclude,
      knownAt,
    })
    const lens = tryLens(then, parameters, rule)
    if (!lens) return []
    const { q05, median, q95 } = poolVoices(voicesOf(lens.claims), parameters).quantiles
    return [{ knownAt, n: lens.claims.length, q05, median, q95 }]
  })
}

/** The lens as it stood then, if it showed anything. */
function tryLens(view: DossierView, parameters: PoolParameters, rule: ClaimRule): Lens | null {
  try {
    return openLens(view, parameters, rule)
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

function warningsOf(lens: Lens, voices: readonly Voice[], { method }: PoolParameters): string[] {
  const warnings: string[] = []
  const repeated = voices.filter(({ claims }) => claims.length > 1)
  for (const { claims } of repeated) {
    warnings.push(
      `${claims.length} figures, stated by ${formatList([...new Set(claims.map(({ estimate }) => estimate.statedBy))])}, go back to one ` +
        'origin and share its weight: a figure that is repeated is not confirmed.',
    )
  }
  if (voices.length === 1) warnings.push('One voice only: nothing is pooled, and nothing is known of disagreement.')
  const unstated = lens.claims.filter(({ estimate }) => estimate.measure === 'unstated').length
  if (unstated > 0) {
    warnings.push(
      `${unstated} of ${lens.claims.length} figures do not say whether they count everyone who ever came or those present.`,
    )
  }
  if (lens.conversion) warnings.push(`Converted on an assumption: ${lens.conversion.assumption}`)
  if (method === 'envelope')
    warnings.push('An envelope bounds every claim and chooses none, so it has no median and no mean.')
  return warnings
}
