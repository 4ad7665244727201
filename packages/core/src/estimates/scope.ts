/**
 * Whom a figure counts: organisation × theatre × who is counted × cumulative or present × period. Figures of different
 * scope are not comparable; which scopes lie within which is computed here.
 */
import type { Estimate, Tie } from '../model/tables.ts'
import type { Counted, Measure, Theatre } from '../model/vocabulary.ts'
import { type Edtf, areCompatible, asDateRange, liesWithin } from '../time/edtf.ts'

export interface Scope {
  /** Null: any or unstated. */
  readonly organisation: string | null
  readonly theatre: Theatre
  readonly counted: Counted
  readonly measure: Measure
  /** EDTF; null: unstated. */
  readonly period: Edtf | null
}

export function scopeOf({ organisation, theatre, counted, measure, period }: Estimate): Scope {
  return { organisation, theatre, counted, measure, period }
}

export type ScopeDimension = keyof Scope

/** The dimensions in which two scopes differ; an unstated measure or period agrees with any. */
export function differences(a: Scope, b: Scope): ScopeDimension[] {
  const differs: readonly (readonly [ScopeDimension, boolean])[] = [
    ['organisation', a.organisation !== b.organisation],
    ['theatre', a.theatre !== b.theatre],
    ['counted', a.counted !== b.counted],
    ['measure', a.measure !== b.measure && a.measure !== 'unstated' && b.measure !== 'unstated'],
    ['period', !periodsMeet(a.period, b.period)],
  ]
  return differs.flatMap(([dimension, isDifferent]) => (isDifferent ? [dimension] : []))
}

function periodsMeet(a: Edtf | null, b: Edtf | null): boolean {
  return a === null || b === null || areCompatible(asDateRange(a), asDateRange(b))
}

/** What contains what, directly; the rest follows. */
const THEATRES_WITHIN: Partial<Record<Theatre, readonly Theatre[]>> = {
  syria: ['syria-iraq'],
  iraq: ['syria-iraq'],
  'syria-iraq': ['any'],
  afghanistan: ['af-pak'],
  pakistan: ['af-pak'],
  'af-pak': ['any'],
  'southeast-asia': ['any'],
}

/**
 * Who is part of whom, in any theatre abroad: fighters of a people are part of that people, and of all foreign
 * fighters. Chinese nationals and Uyghurs overlap without either containing the other.
 */
const COUNTED_WITHIN: Partial<Record<Counted, readonly Counted[]>> = {
  'chinese-fighters': ['chinese-nationals', 'foreign-fighters'],
  'chinese-nationals': ['foreigners-with-families'],
  'uyghur-fighters': ['uyghurs', 'foreign-fighters'],
  uyghurs: ['uyghurs-with-families', 'foreigners'],
  'uyghurs-with-families': ['foreigners-with-families'],
  'foreign-fighters': ['foreigners'],
  foreigners: ['foreigners-with-families'],
  members: ['members-with-families'],
}

/** Ties that put one organisation's people among another's. */
const CONTAINING: ReadonlySet<Tie['relation']> = new Set(['part-of', 'affiliated-with'])

/** Whether everybody that `inner` counts is counted by `outer` too. Reflexive and transitive. */
export function isWithin(inner: Scope, outer: Scope, ties: readonly Tie[]): boolean {
  return (
    isOrganisationWithin(inner.organisation, outer.organisation, ties) &&
    reaches(inner.theatre, outer.theatre, (theatre) => THEATRES_WITHIN[theatre] ?? []) &&
    reaches(inner.counted, outer.counted, (counted) => COUNTED_WITHIN[counted] ?? []) &&
    isMeasureWithin(inner.measure, outer.measure) &&
    isPeriodWithin(inner.period, outer.period)
  )
}

function isOrganisationWithin(inner: string | null, outer: string | null, ties: readonly Tie[]): boolean {
  if (outer === null) return true
  if (inner === null) return false
  return reaches(inner, outer, (organisation) =>
    ties.filter(({ from, relation }) => from === organisation && CONTAINING.has(relation)).map(({ to }) => to),
  )
}

/** Those present at a time are among those who ever came. */
function isMeasureWithin(inner: Measure, outer: Measure): boolean {
  return inner === outer || (inner === 'present' && outer === 'cumulative')
}

function isPeriodWithin(inner: Edtf | null, outer: Edtf | null): boolean {
  if (outer === null) return true
  if (inner === null) return false
  return liesWithin(asDateRange(inner), asDateRange(outer))
}

function reaches<Value>(from: Value, to: Value, next: (value: Value) => readonly Value[]): boolean {
  const seen = new Set<Value>()
  const queue = [from]
  while (queue.length > 0) {
    const value = queue.pop() as Value
    if (value === to) return true
    if (seen.has(value)) continue
    seen.add(value)
    queue.push(...next(value))
  }
  return false
}

/** The scope in words: "uyghur fighters of islamic-state in syria-iraq". */
export function describeScope({ organisation, theatre, counted, measure, period }: Scope): string {
  const parts = [
    counted.replaceAll('-', ' '),
    organisation === null ? 'of any group' : `of ${organisation}`,
    theatre === 'any' ? 'anywhere' : `in ${theatre}`,
    measure === 'unstated' ? '' : measure,
    period === null ? '' : period,
  ]
  return parts.filter((part) => part !== '').join(' ')
}
