import type { Milestone } from '../model/tables.ts'
import type { Stage, TreatyKind } from '../model/vocabulary.ts'
import { type TreatyState, exactDayOf, treatyStates } from '../dossier/treaty-state.ts'
import { partnerOf } from '../dossier/partner.ts'
import { remembered } from '../dossier/remembered.ts'
import type { DossierView } from '../dossier/view.ts'
import { type CivilDate, daysBetween } from '../time/civil-date.ts'

/** One treaty's wait between two stages. Time and status travel together: a wait without its status is meaningless. */
export interface LagObservation {
  readonly treaty: string
  /** ISO 3166-1 alpha-3 of the other state; null for an instrument of more than two. */
  readonly partner: string | null
  readonly startedOn: CivilDate
  /** The day of the second stage, or the last day on which it is known not to have come. */
  readonly endedOn: CivilDate
  readonly lagDays: number
  /** False: still waiting on `endedOn` (right-censored). */
  readonly happened: boolean
  readonly disputed: boolean
  /** The claims that the two days rest on. */
  readonly claims: readonly Milestone[]
}

export interface LagRequest {
  readonly kind: TreatyKind
  /** The stage that starts the wait. */
  readonly from: Stage
  /** The stage that ends it. */
  readonly to: Stage
}

export interface LagObservations {
  readonly observations: readonly LagObservation[]
  /** Treaties left out, with the reason. */
  readonly leftOut: readonly { readonly treaty: string; readonly why: LeftOutReason }[]
  /** Treaties censored before the as-of date, because nothing confirms their status any later. */
  readonly censoredEarly: readonly string[]
}

export type LeftOutReason = 'start-not-exact' | 'end-not-exact' | 'status-unknown' | 'ends-before-start' | 'over'

/** What a reason means, as a sentence's end: "left out because …". */
export const LEFT_OUT_REASONS: Record<LeftOutReason, string> = {
  'start-not-exact': 'no source gives the day on which the wait began',
  'end-not-exact': 'no source gives the day on which the wait ended',
  'status-unknown': 'no source says whether the wait was over',
  'ends-before-start': 'the chosen dates run backwards',
  over: 'the treaty was rejected or terminated, so that the wait cannot end',
}

/** A curve, a forecast and a hazard model of one view rest on the same waits. */
const WAITS_KEPT = 8
const rememberWaits = remembered<DossierView, LagObservations>(WAITS_KEPT)

/**
 * The waits of a view: every treaty of the kind that had reached the first stage by the as-of date. One that reached
 * the second by then is an event; one known to be waiting still is right-censored at the earlier of the as-of date
 * and the last day that confirms it. Anything else is left out and said.
 */
export function lagObservations(view: DossierView, request: LagRequest): LagObservations {
  const { kind, from, to } = request
  return rememberWaits(view, `${kind} ${from} ${to}`, () => measureWaits(view, request))
}

function measureWaits(view: DossierView, { kind, from, to }: LagRequest): LagObservations {
  const observations: LagObservation[] = []
  const leftOut: { treaty: string; why: LeftOutReason }[] = []
  const censoredEarly: string[] = []
  for (const state of treatyStates(view, from)) {
    if (state.treaty.kind !== kind || !hasReached(state, from, view.asOf)) continue
    const start = exactDayOf(state, from)
    const end = start === null ? null : endOfWait(state, to, view.asOf)
    if (start === null) leftOut.push({ treaty: state.treaty.id, why: 'start-not-exact' })
    else if (typeof end === 'string') leftOut.push({ treaty: state.treaty.id, why: end })
    else if (end !== null && end.day < start) leftOut.push({ treaty: state.treaty.id, why: 'ends-before-start' })
    else if (end !== null) {
      const startClaim = state.stages.get(from)?.claim
      observations.push({
        treaty: state.treaty.id,
        partner: partnerOf(state.treaty, view.dossier.focalState),
        startedOn: start,
        endedOn: end.day,
        lagDays: daysBetween(start, end.day),
        happened: end.happened,
        disputed: state.disputed,
        claims: [startClaim, end.claim].filter((claim) => claim !== undefined && claim !== null),
      })
      if (!end.happened && end.day < view.asOf) censoredEarly.push(state.treaty.id)
    }
  }
  return { observations, leftOut, censoredEarly }
}

/** Whether the treaty may have reached the stage by the date; the exact day is asked for afterwards. */
function hasReached(state: TreatyState, stage: Stage, asOf: CivilDate): boolean {
  const resolved = state.stages.get(stage)
  if (!resolved) return false
  const day = exactDayOf(state, stage)
  return day === null || day <= asOf
}

interface EndOfWait {
  readonly day: CivilDate
  readonly happened: boolean
  readonly claim: Milestone | null
}

function endOfWait(state: TreatyState, to: Stage, asOf: CivilDate): EndOfWait | LeftOutReason {
  const resolved = state.stages.get(to)
  const stands = resolved && (to !== 'in-force' || state.entryStands)
  if (stands) {
    const day = exactDayOf(state, to)
    if (day !== null) {
      return day <= asOf
        ? { day, happened: true, claim: resolved.claim }
        : { day: asOf, happened: false, claim: resolved.claim }
    }
    if (state.status === 'in-force' || state.status === 'terminated') return 'end-not-exact'
  }
  if (state.status === 'rejected' || state.status === 'terminated') return 'over'
  // A treaty known not to be in force may still have passed an earlier stage that no source dates.
  if (state.status !== 'pending' || to !== 'in-force' || state.confirmedPendingOn === null) return 'status-unknown'
  return { day: state.confirmedPendingOn, happened: false, claim: state.confirmation }
}
