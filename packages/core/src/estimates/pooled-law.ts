/** The laws behind a pool, for those who draw one: the answer itself carries quantiles. */
import type { DossierView } from '../dossier/view.ts'
import type { ProbabilityLaw } from '../meta/index.ts'
import { CLAIM_RULES, type ClaimRuleName } from './claim-rules.ts'
import { type LensRequest, openLens } from './lens.ts'
import { type PoolOptions, type PooledQuantiles, poolVoices, voicesOf } from './pool-claims.ts'

export interface PooledLawRequest extends LensRequest, PoolOptions {
  readonly rule: ClaimRuleName
}

/** The pooled law of a lens; null for an envelope, which bounds and has none. Throws as the pool does. */
export function pooledLaw(view: DossierView, request: PooledLawRequest): ProbabilityLaw | null {
  return poolVoices(voicesOf(openLens(view, request, CLAIM_RULES[request.rule]).claims), request).law
}

export interface PoolWithout {
  /** Origin of the voice that is left out. */
  readonly without: string
  readonly quantiles: PooledQuantiles
}

/** The pool without each of its voices, one at a time; empty for a single voice. Throws as the pool does. */
export function poolsWithoutEach(view: DossierView, request: PooledLawRequest): PoolWithout[] {
  const voices = voicesOf(openLens(view, request, CLAIM_RULES[request.rule]).claims)
  if (voices.length < 2) return []
  return voices.map(({ origin }) => ({
    without: origin,
    quantiles: poolVoices(
      voices.filter((voice) => voice.origin !== origin),
      request,
    ).quantiles,
  }))
}
