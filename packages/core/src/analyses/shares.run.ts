import { CLAIM_RULES, type ClaimRuleName } from '../estimates/claim-rules.ts'
import { openLens } from '../estimates/lens.ts'
import { type PooledQuantiles, equalWeights, voicesOf } from '../estimates/pool-claims.ts'
import type { Scope } from '../estimates/scope.ts'
import { type Evidence, toEvidence } from '../dossier/evidence.ts'
import type { DossierView } from '../dossier/view.ts'
import { type ProbabilityLaw, linearPool, ratioLaw, summariseLaw } from '../meta/index.ts'
import type { Counted, Theatre } from '../model/vocabulary.ts'
import { scopeText } from '../present/scope-text.ts'
import { sharesFinding } from '../present/shares-finding.ts'
import type { AnalysisRun } from './analysis.ts'
import { METHODS } from './methods.ts'

export interface SharesParameters {
  readonly organisation: string | null
  readonly theatre: Theatre | null
  /** Who is the part. */
  readonly part: Counted
  /** Who is the whole. */
  readonly whole: Counted
  readonly rule: ClaimRuleName
}

export interface SharesSide {
  readonly scope: Scope
  readonly scopeInWords: string
  readonly pooled: PooledQuantiles
  readonly claims: readonly string[]
  readonly sources: readonly Evidence[]
}

export interface SharesData {
  readonly part: SharesSide
  readonly whole: SharesSide
  /** Part over whole, 0–1. */
  readonly share: PooledQuantiles
}

export const shares: AnalysisRun<SharesParameters, SharesData> = {
  name: 'shares',
  page: '/estimates',
  defaults: {
    organisation: 'islamic-state',
    theatre: 'syria-iraq',
    part: 'uyghur-fighters',
    whole: 'foreign-fighters',
    rule: 'usual',
  },

  run(view, parameters) {
    const part = pooledSide(view, parameters, parameters.part)
    const whole = pooledSide(view, parameters, parameters.whole)
    const share = shareOf(part.voices, whole.voices)
    return {
      data: { part: part.side, whole: whole.side, share: quantilesOf(share) },
      n: part.side.claims.length + whole.side.claims.length,
      warnings: [
        'The two figures are taken as independent of each other; if the same observers over- or undercount both, the share is surer than shown.',
        ...(part.side.scope.theatre === whole.side.scope.theatre
          ? []
          : ['The two figures speak of different theatres, so the share mixes them.']),
      ],
      sources: [...part.side.sources, ...whole.side.sources].map(({ source }) => source),
      methods: [METHODS.claimRule, METHODS.linearPool],
    }
  },

  finding: sharesFinding,

  table: ({ part, whole, share }) => ({
    columns: [
      { key: 'what', label: 'What' },
      { key: 'q05', label: '5 %' },
      { key: 'median', label: 'Median' },
      { key: 'q95', label: '95 %' },
      { key: 'claims', label: 'Claims', detail: true },
    ],
    rows: [
      [part.scopeInWords, part.pooled.q05, part.pooled.median, part.pooled.q95, part.claims.join('; ')],
      [whole.scopeInWords, whole.pooled.q05, whole.pooled.median, whole.pooled.q95, whole.claims.join('; ')],
      ['share', share.q05, share.median, share.q95, [...part.claims, ...whole.claims].join('; ')],
    ],
  }),
}

const HOW_TO_NARROW =
  'Narrow the scope with --organisation or --theatre, take others for --part or --whole, or leave rows out with --exclude.'

function pooledSide(
  view: DossierView,
  { organisation, theatre, rule }: SharesParameters,
  counted: Counted,
): { side: SharesSide; voices: readonly ProbabilityLaw[] } {
  const request = { organisation, theatre, counted, measure: null, convert: null }
  const lens = openLens(view, request, CLAIM_RULES[rule], HOW_TO_NARROW)
  const voices = voicesOf(lens.claims).map(({ law }) => law)
  return {
    voices,
    side: {
      scope: lens.scope,
      scopeInWords: scopeText(lens.scope, view),
      pooled: quantilesOf(linearPool(voices, equalWeights(voices.length))),
      claims: lens.claims.map(({ estimate }) => estimate.id),
      sources: lens.claims.map(({ estimate }) => toEvidence(estimate)),
    },
  }
}

/**
 * The share by each pair of voices, pooled: the same as the ratio of the two pools, and closed where the voices are
 * log-normal.
 */
function shareOf(parts: readonly ProbabilityLaw[], wholes: readonly ProbabilityLaw[]): ProbabilityLaw {
  const pairs = parts.flatMap((part) => wholes.map((whole) => ratioLaw(part, whole)))
  return linearPool(pairs, equalWeights(pairs.length))
}

function quantilesOf(law: ProbabilityLaw): PooledQuantiles {
  const { q05, q25, median, q75, q95, mean } = summariseLaw(law)
  return { q05, q25, median, q75, q95, mean }
}
