/**
 * Which claim to use where sources disagree about a treaty's dates. The rule is declared and the same everywhere:
 * the more authoritative source; then the more recently published; then the more precise date. The other values are
 * returned with the answer, never dropped.
 */
import type { Milestone, Source } from '../model/tables.ts'
import { SOURCE_TIERS } from '../model/vocabulary.ts'
import { areCompatible, asDateRange, daysOfDoubt, type Edtf } from '../time/edtf.ts'
import { knownFrom } from './view.ts'

/** Why the chosen claim was chosen. */
export type ResolutionRule = 'only-claim' | 'all-agree' | 'authority' | 'recency' | 'precision' | 'order'

/** What a resolution rule means, as a sentence's end: "chosen because …". */
export const RESOLUTION_REASONS: Record<ResolutionRule, string> = {
  'only-claim': 'it is the only claim',
  'all-agree': 'all sources agree',
  authority: 'its source has more authority on treaty dates',
  recency: 'its source is the more recent of equal authority',
  precision: 'it is the more precise of equally recent claims of equal authority',
  order: 'nothing else tells the claims apart, so the first by id stands',
}

export interface ResolvedClaim {
  /** The date of the chosen claim; null where it gives none. */
  readonly value: Edtf | null
  readonly claim: Milestone
  readonly rule: ResolutionRule
  /** Every claim that gives another value, best first. */
  readonly alternatives: readonly Milestone[]
  /** Whether some alternative cannot be true together with the value. */
  readonly disputed: boolean
}

type Comparison = { readonly rule: ResolutionRule; readonly order: number }

/** Resolves the claims on one stage of one treaty; null without any. */
export function resolveClaims(
  claims: readonly Milestone[],
  sourcesById: ReadonlyMap<string, Source>,
): ResolvedClaim | null {
  const ranked = claims.toSorted((a, b) => compareClaims(a, b, sourcesById).order)
  const [best, ...others] = ranked
  if (!best) return null
  const alternatives = others.filter((claim) => claim.date !== best.date)
  const rival = alternatives[0]
  return {
    value: best.date,
    claim: best,
    rule: rival ? compareClaims(best, rival, sourcesById).rule : others.length > 0 ? 'all-agree' : 'only-claim',
    alternatives,
    disputed: alternatives.some((claim) => contradicts(best.date, claim.date)),
  }
}

/** Orders two claims, the one to use first, and says which rule decided. A claim without a date comes last. */
export function compareClaims(a: Milestone, b: Milestone, sourcesById: ReadonlyMap<string, Source>): Comparison {
  const undated = Number(a.date === null) - Number(b.date === null)
  if (undated !== 0) return { rule: 'precision', order: undated }
  const [sourceA, sourceB] = [sourcesById.get(a.source), sourcesById.get(b.source)]
  const authority = tierRank(sourceA) - tierRank(sourceB)
  if (authority !== 0) return { rule: 'authority', order: authority }
  const recency = compareText(publishedDay(sourceB), publishedDay(sourceA))
  if (recency !== 0) return { rule: 'recency', order: recency }
  const doubt = doubtOf(a.date) - doubtOf(b.date)
  if (doubt !== 0 && !Number.isNaN(doubt)) return { rule: 'precision', order: doubt }
  return { rule: 'order', order: compareText(a.id, b.id) }
}

function tierRank(source: Source | undefined): number {
  return source ? SOURCE_TIERS.indexOf(source.tier) : SOURCE_TIERS.length
}

function publishedDay(source: Source | undefined): string {
  return (source && knownFrom(source)) ?? ''
}

function doubtOf(date: Edtf | null): number {
  return date === null ? Infinity : daysOfDoubt(asDateRange(date))
}

function contradicts(a: Edtf | null, b: Edtf | null): boolean {
  return a !== null && b !== null && !areCompatible(asDateRange(a), asDateRange(b))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
