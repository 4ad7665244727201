/** What a state did, besides signing: events on a route, as of the view's date. */
import { type Evidence, evidenceOf } from '../dossier/evidence.ts'
import { type Happening, happeningsOf } from '../dossier/happenings.ts'
import { type RequestOutcome, requestOutcomes } from '../dossier/request-outcomes.ts'
import type { DossierView } from '../dossier/view.ts'
import type { EventKind } from '../model/vocabulary.ts'
import { type DateRange, asDateRange } from '../time/edtf.ts'
import { type InstrumentCover, extraditionOf } from './instrument-cover.ts'

/** Kinds of events that are practice. Statements, laws and attacks are not: they stand in the timeline. */
export const PRACTICE_KINDS = [
  'return',
  'refusal',
  'exchange',
  'third-state-transfer',
  'request',
  'arrest',
  'detention',
  'trial',
  'listing',
  'travel-document',
  'cooperation',
] as const satisfies readonly EventKind[]
export type PracticeKind = (typeof PRACTICE_KINDS)[number]

export interface PracticeEvent {
  readonly happening: string
  readonly kind: PracticeKind
  /** EDTF, the sharpest that an account gives. */
  readonly date: string
  /** Whether the state did it, or had it asked of it, or received the people. */
  readonly role: 'actor' | 'counterpart'
  readonly peopleLow: number | null
  readonly peopleHigh: number | null
  readonly summary: string
  readonly sources: readonly Evidence[]
}

/** What became of the people whom the focal state wanted from this one: outcomes, not people. */
export interface OutcomeCounts {
  readonly returned: number
  /** Not handed over, sent on to a third state or not. */
  readonly notReturned: number
  /** Of these, sent on to a third state. */
  readonly sentOn: number
  /** Happenings: returned while no extradition treaty was in force, on any day that the dates allow. */
  readonly returnedUnbound: readonly string[]
  /** Happenings: not returned although an extradition treaty was in force, on any day that the dates allow. */
  readonly refusedBound: readonly string[]
}

export interface Practice {
  readonly outcomes: OutcomeCounts
  readonly events: readonly PracticeEvent[]
}

/**
 * Works out the practice of any state of a view, given what binds it; the happenings are gathered once. An event that
 * spans the day on which a treaty came into force counts neither as bound nor as unbound.
 */
export function practiceOf(view: DossierView): (state: string, instruments: readonly InstrumentCover[]) => Practice {
  const happenings = happeningsOf(view)
  const outcomes = requestOutcomes(view)
  return (state, instruments) => {
    const binding = bindingDays(instruments)
    const own = outcomes.filter(({ states }) => states.includes(state))
    return {
      outcomes: {
        returned: own.filter(({ result }) => result === 'returned').length,
        notReturned: own.filter(({ result }) => result !== 'returned').length,
        sentOn: own.filter(({ result }) => result === 'sent-on').length,
        returnedUnbound: idsOf(own.filter((one) => one.result === 'returned' && isUnbound(one, binding))),
        refusedBound: idsOf(own.filter((one) => one.result !== 'returned' && isBound(one, binding))),
      },
      events: happenings.flatMap((one) => toPracticeEvent(one, state)),
    }
  }
}

/** First and last day on which each extradition treaty in force can have become so. */
function bindingDays(instruments: readonly InstrumentCover[]): DateRange[] {
  return extraditionOf(instruments).instruments.flatMap(({ inForceOn }) =>
    inForceOn === null ? [] : [asDateRange(inForceOn)],
  )
}

function isBound({ earliest }: RequestOutcome, binding: readonly DateRange[]): boolean {
  return binding.some(({ latest }) => latest !== null && earliest !== null && latest <= earliest)
}

function isUnbound({ latest }: RequestOutcome, binding: readonly DateRange[]): boolean {
  return binding.every(({ earliest }) => earliest !== null && latest !== null && latest < earliest)
}

function idsOf(outcomes: readonly RequestOutcome[]): string[] {
  return outcomes.flatMap(({ happenings }) => happenings.map(({ id }) => id))
}

function toPracticeEvent(happening: Happening, state: string): PracticeEvent[] {
  const { id, kind, date, actors, counterparts, peopleLow, peopleHigh, accounts } = happening
  const role = actors.includes(state) ? 'actor' : counterparts.includes(state) ? 'counterpart' : null
  if (role === null || !isPractice(kind)) return []
  const sources = evidenceOf(accounts)
  return [{ happening: id, kind, date, role, peopleLow, peopleHigh, summary: accounts[0]!.summary, sources }]
}

function isPractice(kind: EventKind): kind is PracticeKind {
  return (PRACTICE_KINDS as readonly EventKind[]).includes(kind)
}
