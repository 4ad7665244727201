/**
 * Where other sources contradict those of the first edition: nothing is corrected silently, and nothing is decided
 * here that the resolver does not decide. For events and counts both sides stand.
 */
import { type Evidence, toEvidence } from '../dossier/evidence.ts'
import { groupBy } from '../dossier/group-by.ts'
import { contradicts } from '../dossier/resolve.ts'
import { deniesEntryBy, reachedBy, treatyStates } from '../dossier/treaty-state.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Count, Event, Milestone } from '../model/tables.ts'
import { focalName } from '../present/country-name.ts'
import { stageLabel } from '../present/labels.ts'
import { yearOf } from '../time/civil-date.ts'
import { type Edtf, areCompatible, asDateRange, earliestDay, latestDay, liesWithin } from '../time/edtf.ts'

/** A claim of the first edition that some other source contradicts. */
export interface Contradiction {
  /** Id of the contradicted row. */
  readonly id: string
  /** What it is about, in words. */
  readonly about: string
  readonly field: 'date' | 'status' | 'people' | 'count'
  readonly says: string
  readonly instead: string
  /** Whether the product uses the claim, the other one, or neither. */
  readonly standing: 'stands' | 'overruled' | 'both shown'
  /** The contradicted claim first. */
  readonly sources: readonly Evidence[]
}

/** Every contradiction of the given sources by others that the view admits. */
export function contradictionsOf(view: DossierView, contradicted: ReadonlySet<string>): Contradiction[] {
  return [...ofMilestones(view, contradicted), ...ofEvents(view, contradicted), ...ofCounts(view, contradicted)]
}

function ofMilestones(view: DossierView, contradicted: ReadonlySet<string>): Contradiction[] {
  const focal = focalName(view)
  return treatyStates(view).flatMap((state) => {
    const about = { title: state.treaty.titleEn, focal }
    const claims = view.tables.milestones.filter(({ treaty, party }) => treaty === state.treaty.id && party === null)
    const own = claims.filter(({ source }) => contradicted.has(source))
    const others = claims.filter(({ source }) => !contradicted.has(source))
    const dates = own.flatMap((claim) => {
      const used = state.stages.get(claim.stage)!.claim
      return others
        .filter(
          (other) => other.stage === claim.stage && claim.stage !== 'pending' && contradicts(claim.date, other.date),
        )
        .map((other) => milestone(about, claim, other, 'date', saysTheSame(used, claim)))
    })
    const entries = own.filter(({ stage }) => stage === 'in-force')
    const denials = state.contradictions.filter(({ source }) => !contradicted.has(source))
    const statuses = entries.flatMap((claim) => {
      const denyings = state.entryStands ? denials : deniersOf(claim, others, view.sourcesById)
      return denyings.slice(0, 1).map((other) => milestone(about, claim, other, 'status', state.entryStands))
    })
    return [...onePerValue(dates), ...statuses]
  })
}

/**
 * Claims that the treaty was not in force on a day after the claimed entry, the last of these days first. As for the
 * resolver, an entry without a day had come when its source was published.
 */
export function deniersOf(
  entry: Milestone,
  others: readonly Milestone[],
  sourcesById: DossierView['sourcesById'],
): Milestone[] {
  const day = reachedBy({ value: entry.date, claim: entry }, sourcesById)
  return others.filter((other) => deniesEntryBy(other, day)).toSorted((a, b) => (a.date! < b.date! ? 1 : -1))
}

/** Several sources that give the same other value are one contradiction. */
function onePerValue(contradictions: readonly Contradiction[]): Contradiction[] {
  return [...groupBy(contradictions, ({ id, instead }) => `${id} ${instead}`).values()].flatMap((same) => {
    const first = same[0]!
    const others = same.flatMap(({ sources }) => sources.slice(1))
    return [{ ...first, sources: [...first.sources.slice(0, 1), ...others] }]
  })
}

/** The claim that is used agrees: it gives the same date, or one within it. Of claims that have one, one with a date is used. */
function saysTheSame(used: Milestone, claim: Milestone): boolean {
  return liesWithin(asDateRange(used.date!), asDateRange(claim.date!))
}

function milestone(
  { title, focal }: { readonly title: string; readonly focal: string },
  claim: Milestone,
  other: Milestone,
  field: 'date' | 'status',
  stands: boolean,
): Contradiction {
  const words = (one: Milestone) => `${stageLabel(one.stage, focal)} ${one.date ?? 'undated'}`
  return {
    id: claim.id,
    about: title,
    field,
    says: words(claim),
    instead: words(other),
    standing: stands ? 'stands' : 'overruled',
    sources: [toEvidence(claim), toEvidence(other)],
  }
}

function ofEvents(view: DossierView, contradicted: ReadonlySet<string>): Contradiction[] {
  return [...groupBy(view.tables.events, ({ happening }) => happening).values()].flatMap((accounts) => {
    const own = accounts.filter(({ source }) => contradicted.has(source))
    const others = accounts.filter(({ source }) => !contradicted.has(source))
    return own.flatMap((account) => [
      ...onePerValue(
        others
          .filter(({ date }) => !areCompatible(asDateRange(account.date), asDateRange(date)))
          .map((other) => event(account, other, 'date', account.date, other.date)),
      ),
      ...onePerValue(
        others
          .filter(
            (other) => other.peopleCounted === account.peopleCounted && rangesClash(peopleOf(account), peopleOf(other)),
          )
          .map((other) => event(account, other, 'people', rangeText(peopleOf(account)), rangeText(peopleOf(other)))),
      ),
    ])
  })
}

function event(account: Event, other: Event, field: 'date' | 'people', says: string, instead: string): Contradiction {
  return {
    id: account.id,
    about: account.summary,
    field,
    says,
    instead,
    standing: 'both shown',
    sources: [toEvidence(account), toEvidence(other)],
  }
}

function ofCounts(view: DossierView, contradicted: ReadonlySet<string>): Contradiction[] {
  const own = view.tables.counts.filter(({ source, treatyKind }) => contradicted.has(source) && treatyKind !== null)
  return own.flatMap((one) =>
    onePerValue(
      view.tables.counts
        .filter(
          (other) =>
            !contradicted.has(other.source) && countsSameThing(one, other) && rangesClash(countOf(one), countOf(other)),
        )
        .map((other) => ({
          id: one.id,
          about: one.what,
          field: 'count' as const,
          says: rangeText(countOf(one)),
          instead: `${rangeText(countOf(other))}${other.asOf === null ? '' : ` as of ${other.asOf}`}`,
          standing: 'both shown' as const,
          sources: [toEvidence(one), toEvidence(other)],
        })),
    ),
  )
}

/** Counts of the same kind, stage and partner, of times that can be the same. */
function countsSameThing(a: Count, b: Count): boolean {
  if (a.treatyKind !== b.treatyKind || a.treatyStatus !== b.treatyStatus || a.partner !== b.partner) return false
  return a.asOf === null || b.asOf === null || Math.abs(asYear(a.asOf) - asYear(b.asOf)) <= 1
}

/** The last year that a time may mean, or the first of one without end. */
function asYear(date: Edtf): number {
  return yearOf((latestDay(date) ?? earliestDay(date))!)
}

type Range = readonly [low: number | null, high: number | null]

function peopleOf({ peopleLow, peopleHigh }: Event): Range {
  return [peopleLow, peopleHigh]
}

function countOf({ low, high }: Count): Range {
  return [low, high]
}

/** Whether no number lies in both; an end that is not given is open. Of a range without ends that is never so. */
function rangesClash([lowA, highA]: Range, [lowB, highB]: Range): boolean {
  const isBelow = (high: number | null, low: number | null) => high !== null && low !== null && high < low
  return isBelow(highA, lowB) || isBelow(highB, lowA)
}

function rangeText([low, high]: Range): string {
  if (low === high) return String(low)
  if (low === null) return `up to ${high}`
  return high === null ? `at least ${low}` : `${low}–${high}`
}
