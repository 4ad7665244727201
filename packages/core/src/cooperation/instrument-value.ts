import { evidenceOf } from '../dossier/evidence.ts'
import { type TreatyState, hasHappened } from '../dossier/treaty-state.ts'
import type { Milestone } from '../model/tables.ts'
import type { Stage, TreatyKind } from '../model/vocabulary.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { CooperationRecord } from './cooperation-record.ts'
import { type IndicatorValue, NOTHING_REPORTED, NOT_COVERED } from './indicator-rule.ts'

/** How far an instrument has come, as a number. The steps are a convention; their order is not. */
const INSTRUMENT_VALUES = { none: 0, sought: 0.25, signed: 0.5, 'in-force': 1 } as const
type InstrumentProgress = keyof typeof INSTRUMENT_VALUES

/** Stages before signature: an instrument that has reached no other is sought, not signed. */
const BEFORE_SIGNATURE: ReadonlySet<Stage> = new Set(['sought', 'negotiations-opened'])

/** How far an instrument had come by a date, as far as sources say. */
function instrumentProgress({ status, stages }: TreatyState, asOf: CivilDate): InstrumentProgress {
  if (status === 'in-force') return 'in-force'
  if (status === 'rejected' || status === 'terminated') return 'none'
  const reached = [...stages].filter(([, { value }]) => hasHappened(value, asOf)).map(([stage]) => stage)
  // A row without any milestone is an instrument that somebody names as concluded.
  return reached.length === 0 || reached.some((stage) => !BEFORE_SIGNATURE.has(stage)) ? 'signed' : 'sought'
}

/** Whether an instrument is signed and no source says that it was still without force on the date itself. */
export function isUnsettled(state: TreatyState, asOf: CivilDate): boolean {
  return instrumentProgress(state, asOf) === 'signed' && state.confirmedPendingOn !== asOf
}

/** The value of the furthest instrument of the given kinds between the focal state and this one. */
export function instrumentValue(
  record: CooperationRecord,
  kinds: readonly TreatyKind[],
  state: string,
): IndicatorValue {
  const { asOf } = record.view
  const found = kinds
    .flatMap((kind) => record.instruments(kind, state))
    .map((instrument) => ({ instrument, value: valueOf(record, instrument) }))
  const highest = Math.max(...found.map(({ value }) => value))
  if (found.length > 0) {
    const furthest = found.filter(({ value }) => value === highest)
    return {
      value: highest,
      basis: 'on-record',
      evidence: evidenceOf(furthest.flatMap(({ instrument }) => claimsOf(instrument, asOf))),
    }
  }
  const absences = kinds.flatMap((kind) => record.counts(kind, state)).filter(({ high }) => high === 0)
  if (absences.length > 0) return { value: 0, basis: 'absence-claimed', evidence: evidenceOf(absences) }
  if (!kinds.some((kind) => record.covers(kind))) return NOT_COVERED
  if (kinds.some((kind) => record.reading.openLists.has(kind))) return NOTHING_REPORTED
  const totals = kinds.flatMap((kind) => record.counts(kind, null))
  return { value: 0, basis: 'none-on-record', evidence: evidenceOf(totals) }
}

function valueOf({ view, reading }: CooperationRecord, state: TreatyState): number {
  const { asOf } = view
  if (reading.unsettledInForce.has(state.treaty.kind) && isUnsettled(state, asOf)) return INSTRUMENT_VALUES['in-force']
  return INSTRUMENT_VALUES[instrumentProgress(state, asOf)]
}

/** The instrument's own row and the claims that its progress rests on. */
function claimsOf(state: TreatyState, asOf: CivilDate): readonly (TreatyState['treaty'] | Milestone)[] {
  const reached = [...state.stages.values()].filter(({ value }) => hasHappened(value, asOf)).map(({ claim }) => claim)
  return [
    state.treaty,
    ...(state.status === 'in-force' ? reached.filter(({ stage }) => stage === 'in-force') : reached),
  ]
}
