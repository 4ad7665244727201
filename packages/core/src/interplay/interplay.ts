/** What changed around a turning point: how often treaties are signed and bind, how fast, and what requests met with. */
import { type RequestOutcome, requestOutcomes } from '../dossier/request-outcomes.ts'
import { type TreatyState, hasHappened, treatyStates } from '../dossier/treaty-state.ts'
import type { DossierView } from '../dossier/view.ts'
import type { TreatyKind } from '../model/vocabulary.ts'
import { formatDay } from '../present/format.ts'
import { type CivilDate, asCivilDate } from '../time/civil-date.ts'
import { earliestDay } from '../time/edtf.ts'
import { type BeforeAfter, beforeAfter } from './before-after.ts'
import { type HazardChange, type Wait, hazardChange } from './hazard-change.ts'
import { type OutcomeChange, outcomeChange } from './outcome-change.ts'
import { type DatedAct, type RateChange, rateChange } from './rate-change.ts'
import type { DayChoice, TurningPoint } from './turning-point.ts'

export interface Assessment {
  /** The day taken for the turning point. */
  readonly at: CivilDate
  readonly choice: DayChoice
  readonly signatures: RateChange
  readonly entries: RateChange
  readonly hazard: HazardChange
  readonly outcomes: OutcomeChange
}

export interface AssessedTurningPoint extends TurningPoint {
  /** One for each day to assess that has time before and after it. */
  readonly assessments: readonly Assessment[]
  /** Why a day, or all of them, cannot be assessed; null where nothing stands in the way. */
  readonly why: string | null
}

export interface InterplayRequest {
  readonly kind: TreatyKind
  /** Years on either side. */
  readonly window: number
  readonly level: number
}

/** The record that turning points are assessed on: gathered once. */
export interface InterplayRecord {
  /** 1 January of the year of the first dated signature; null without any. */
  readonly start: CivilDate | null
  readonly asOf: CivilDate
  readonly signatures: readonly DatedAct[]
  readonly entries: readonly DatedAct[]
  readonly waits: readonly Wait[]
  readonly outcomes: readonly RequestOutcome[]
}

/**
 * Gathers the record of a view: acts that have come by its date, with imprecise dates as they are.
 *
 * @param waits of the same kind of treaty, from signature to entry into force
 */
export function interplayRecord(view: DossierView, kind: TreatyKind, waits: readonly Wait[]): InterplayRecord {
  const states = treatyStates(view).filter(({ treaty }) => treaty.kind === kind)
  const signatures = states.flatMap((state) => signatureOf(state, view.asOf))
  return {
    start: recordStart(signatures),
    asOf: view.asOf,
    signatures,
    entries: states.flatMap(entryOf),
    waits,
    outcomes: requestOutcomes(view),
  }
}

function signatureOf({ treaty, stages }: TreatyState, asOf: CivilDate): DatedAct[] {
  const signed = stages.get('signed')
  return signed && hasHappened(signed.value, asOf) ? [{ treaty: treaty.id, claim: signed.claim }] : []
}

function entryOf({ treaty, status, entryStands, stages }: TreatyState): DatedAct[] {
  const entry = stages.get('in-force')
  const hasBound = status === 'in-force' || (status === 'terminated' && entryStands)
  return entry && hasBound ? [{ treaty: treaty.id, claim: entry.claim }] : []
}

function recordStart(signatures: readonly DatedAct[]): CivilDate | null {
  const days = signatures.flatMap(({ claim }) => {
    const day = claim.date === null ? null : earliestDay(claim.date)
    return day === null ? [] : [day]
  })
  const [first] = days.toSorted()
  return first === undefined ? null : asCivilDate(`${first.slice(0, 4)}-01-01`)
}

/** Assesses one turning point. */
export function assessTurningPoint(
  point: TurningPoint,
  record: InterplayRecord,
  { window, level }: InterplayRequest,
): AssessedTurningPoint {
  const { start, asOf } = record
  const assessments: Assessment[] = []
  const reasons: string[] = []
  for (const { day, choice } of point.days) {
    const stretches = start === null ? null : beforeAfter({ at: day, years: window, recordStart: start, asOf })
    if (stretches) assessments.push(assess(day, choice, record, stretches, level))
    else reasons.push(reasonFor(day, record))
  }
  if (point.days.length === 0) reasons.push('No row dates it.')
  return { ...point, assessments, why: reasons.length === 0 ? null : [...new Set(reasons)].join(' ') }
}

function reasonFor(day: CivilDate, { start, asOf }: InterplayRecord): string {
  if (start === null) return 'No treaty of the kind has a dated signature, so there is nothing to compare.'
  if (day >= asOf) return `Taken as ${formatDay(day)} it leaves no time after it: the view ends on ${formatDay(asOf)}.`
  return `Taken as ${formatDay(day)} it leaves no time before it: the record starts on ${formatDay(start)}.`
}

function assess(
  at: CivilDate,
  choice: DayChoice,
  record: InterplayRecord,
  stretches: BeforeAfter,
  level: number,
): Assessment {
  return {
    at,
    choice,
    signatures: rateChange(record.signatures, stretches, level),
    entries: rateChange(record.entries, stretches, level),
    hazard: hazardChange(record.waits, at, level),
    outcomes: outcomeChange(record.outcomes, stretches, level),
  }
}
