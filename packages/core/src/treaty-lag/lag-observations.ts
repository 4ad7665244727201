import type { Milestone } from '../model/tables.ts'
import type { Stage, TreatyKind } from '../model/vocabulary.ts'
import type { ResolvedClaim } from '../dossier/resolve.ts'
import { type TreatyState, exactDayOf, hasHappened, treatyStates } from '../dossier/treaty-state.ts'
import { partnerOf } from '../dossier/partner.ts'
import { remembered } from '../dossier/remembered.ts'
import type { DossierView } from '../dossier/view.ts'
import { type CivilDate, daysBetween, earlierOf } from '../time/civil-date.ts'
import { earliestDay } from '../time/edtf.ts'

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
  /** The wait was cut short on `endedOn` by a rejection: censored there, and not waiting any more. */
  readonly rejected: boolean
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
  /**
   * Treaties that no source reports to have reached the second stage, where that comes before entry into force: they are
   * taken to wait for it as long as they are known not to be in force.
   */
  readonly taken: readonly string[]
}

export type LeftOutReason = 'start-not-exact' | 'end-not-exact' | 'status-unknown' | 'ends-before-start' | 'over'

/** What a reason means, as a sentence's end: "left out because …". */
export const LEFT_OUT_REASONS: Record<LeftOutReason, string> = {
  'start-not-exact': 'no source gives the day on which the wait began',
  'end-not-exact': 'no source gives the day on which the wait ended',
  'status-unknown': 'no source says whether the wait was over',
  'ends-before-start': 'the chosen dates run backwards',
  over: 'it was rejected or terminated, and no source says how long it had been waiting by then',
}

/** A curve, a forecast and a hazard model of one view rest on the same waits. */
const WAITS_KEPT = 8
const rememberWaits = remembered<DossierView, LagObservations>(WAITS_KEPT)

/**
 * The waits of a view: every treaty of the kind that had reached the first stage by the as-of date. One that reached
 * the second by then is an event; one known to be waiting still is right-censored at the earlier of the as-of date
 * and the last day that confirms it. One that was rejected is right-censored on that day: it had waited until then without
 * binding, and to leave it out would make treaties look faster than they are (a rejection is a competing event; the curve
 * is that of its absence). Anything else is left out and said.
 */
export function lagObservations(view: DossierView, request: LagRequest): LagObservations {
  const { kind, from, to } = request
  return rememberWaits(view, `${kind} ${from} ${to}`, () => measureWaits(view, request))
}

function measureWaits(view: DossierView, { kind, from, to }: LagRequest): LagObservations {
  const observations: LagObservation[] = []
  const leftOut: { treaty: string; why: LeftOutReason }[] = []
  const censoredEarly: string[] = []
  const taken: string[] = []
  for (const state of treatyStates(view, from)) {
    const { id: treaty, kind: ownKind } = state.treaty
    const begun = state.stages.get(from)
    if (ownKind !== kind || !begun) continue
    const start = exactDayOf(state, from)
    if (start === null) {
      leftOut.push({ treaty, why: 'start-not-exact' })
      continue
    }
    if (start > view.asOf) continue
    const end = endOfWait(state, to, view.asOf)
    if (typeof end === 'string') leftOut.push({ treaty, why: end })
    else if (end.day < start) leftOut.push({ treaty, why: 'ends-before-start' })
    else {
      observations.push({
        treaty,
        partner: partnerOf(state.treaty, view.dossier.focalState),
        startedOn: start,
        endedOn: end.day,
        lagDays: daysBetween(start, end.day),
        happened: end.happened,
        rejected: end.rejected === true,
        disputed: state.disputed,
        claims: end.claim === null ? [begun.claim] : [begun.claim, end.claim],
      })
      if (end.taken) taken.push(treaty)
      if (!end.happened && !end.rejected && end.day < view.asOf) censoredEarly.push(treaty)
    }
  }
  return { observations, leftOut, censoredEarly, taken }
}

interface EndOfWait {
  readonly day: CivilDate
  readonly happened: boolean
  readonly claim: Milestone | null
  readonly rejected?: true
  /** It is taken to wait, since no source says that it does not. */
  readonly taken?: true
}

/** Stages before entry into force, with those that cannot come before them. */
const FOLLOWERS: { readonly [S in Stage]?: readonly Stage[] } = {
  'submitted-by-focal': ['approved-by-focal', 'exchanged', 'in-force'],
  'approved-by-focal': ['exchanged', 'in-force'],
  'submitted-by-partner': ['approved-by-partner', 'exchanged', 'in-force'],
  'approved-by-partner': ['exchanged', 'in-force'],
  exchanged: ['in-force'],
  'in-force': [],
}

function endOfWait(state: TreatyState, to: Stage, asOf: CivilDate): EndOfWait | LeftOutReason {
  const { status, confirmedPendingOn, confirmation } = state
  const claim = standing(state, to)
  if (claim) {
    const day = exactDayOf(state, to)
    if (day !== null) return { day: earlierOf(day, asOf), happened: day <= asOf, claim: claim.claim }
    if (status === 'in-force' || status === 'terminated') return 'end-not-exact'
    if (to !== 'in-force' && hasHappened(claim.value, asOf)) return 'end-not-exact'
  }
  const followers = FOLLOWERS[to]
  if (!followers) return 'status-unknown'
  const isPast = followers.some((stage) => {
    const reached = standing(state, stage)
    return reached !== undefined && hasHappened(reached.value, asOf)
  })
  if (isPast) return 'end-not-exact'
  if (status === 'rejected') return endByRejection(state, asOf)
  const waiting = confirmedPendingOn && { day: confirmedPendingOn, happened: false, claim: confirmation }
  // Whether a terminated treaty had bound, and when, no source says: it had not on the last day that confirms so.
  if (status === 'terminated') return waiting ?? 'over'
  if (!waiting) return 'status-unknown'
  return to === 'in-force' ? waiting : { ...waiting, taken: true }
}

/** The resolved claim of a stage; of entry into force only if it outranks what denies it. */
function standing({ stages, entryStands }: TreatyState, stage: Stage): ResolvedClaim | undefined {
  return stage === 'in-force' && !entryStands ? undefined : stages.get(stage)
}

/** It waited until the first day on which it may have been rejected, or the last that confirms it as pending. */
function endByRejection(state: TreatyState, asOf: CivilDate): EndOfWait | LeftOutReason {
  const rejection = state.stages.get('rejected')
  const first = rejection?.value ? earliestDay(rejection.value) : null
  const { confirmedPendingOn, confirmation } = state
  if (first !== null && (confirmedPendingOn === null || first >= confirmedPendingOn)) {
    return { day: earlierOf(first, asOf), happened: false, claim: rejection?.claim ?? null, rejected: true }
  }
  return confirmedPendingOn === null
    ? 'over'
    : { day: confirmedPendingOn, happened: false, claim: confirmation, rejected: true }
}
