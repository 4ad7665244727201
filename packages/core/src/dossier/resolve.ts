/**
 * Which claim to use where sources disagree about a treaty's dates. The rule is declared and the same everywhere:
 * the more authoritative source; then the more recently published; then the more precise date. Among claims that agree
 * the most precise gives the value. The other values are returned with the answer, never dropped.
 */
import { compareText } from './compare-text.ts'
import type { Milestone, Source } from '../model/tables.ts'
import { SOURCE_TIERS } from '../model/vocabulary.ts'
import { areCompatible, asDateRange, daysOfDoubt, liesWithin, type Edtf } from '../time/edtf.ts'
import { knownFrom } from './view.ts'

/** Why the chosen claim was chosen. */
export type ResolutionRule = 'only-claim' | 'all-agree' | 'authority' | 'recency' | 'precision' | 'order'

/** What a resolution rule means, as a sentence's end: "chosen because …". */
export const RESOLUTION_REASONS: Record<ResolutionRule, string> = {
  'only-claim': 'it is the only claim',
  'all-agree': 'all sources agree',
  authority: 'its source has more authority on treaty dates',
  recency: 'its source is the more recent of equal authority',
  precision: 'it is the most precise of claims that agree or weigh the same',
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

/**
 * Resolves the claims on one stage of one treaty; null without any. The rule finds the claim to trust; where another
 * says the same more precisely (its range lies within), that one gives the value: `2002/2010` and `2003-11-03` agree.
 */
export function resolveClaims(
  claims: readonly Milestone[],
  sourcesById: ReadonlyMap<string, Source>,
): ResolvedClaim | null {
  const ranked = claims.toSorted((a, b) => compareClaims(a, b, sourcesById).order)
  const [trusted] = ranked
  if (!trusted) return null
  const chosen = mostPreciseWithin(trusted, ranked)
  const alternatives = ranked.filter((claim) => claim.date !== chosen.date)
  const rival = alternatives.find((claim) => contradicts(chosen.date, claim.date))
  return {
    value: chosen.date,
    claim: chosen,
    rule: ruleOf(chosen, trusted, rival, ranked.length, sourcesById),
    alternatives,
    disputed: rival !== undefined,
  }
}

function ruleOf(
  chosen: Milestone,
  trusted: Milestone,
  rival: Milestone | undefined,
  claims: number,
  sourcesById: ReadonlyMap<string, Source>,
): ResolutionRule {
  if (rival) return compareClaims(trusted, rival, sourcesById).rule
  if (chosen !== trusted) return 'precision'
  return claims > 1 ? 'all-agree' : 'only-claim'
}

/** Of the claims whose range lies within the trusted one's, the narrowest; of equally narrow ones the best ranked. */
function mostPreciseWithin(trusted: Milestone, ranked: readonly Milestone[]): Milestone {
  return ranked
    .filter((claim) => isWithin(claim.date, trusted.date))
    .reduce((best, claim) => (doubtOf(claim.date) < doubtOf(best.date) ? claim : best), trusted)
}

function isWithin(inner: Edtf | null, outer: Edtf | null): boolean {
  return inner !== null && outer !== null && liesWithin(asDateRange(inner), asDateRange(outer))
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

/** Days that a date leaves open; one that its source doubts is less precise than the same without doubt. */
function doubtOf(date: Edtf | null): number {
  if (date === null) return Infinity
  const range = asDateRange(date)
  return daysOfDoubt(range) + (range.uncertain || range.approximate ? 0.5 : 0)
}

/** Whether two dates cannot be true together: no day lies in both. No date contradicts nothing. */
export function contradicts(a: Edtf | null, b: Edtf | null): boolean {
  return a !== null && b !== null && !areCompatible(asDateRange(a), asDateRange(b))
}
