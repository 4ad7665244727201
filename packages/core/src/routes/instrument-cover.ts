/** What lies between the focal state and one other on paper, kind by kind, as of the view's date. */
import { type Evidence, evidenceOf } from '../dossier/evidence.ts'
import { type TreatyState, exactDayOf, hasHappened } from '../dossier/treaty-state.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Count } from '../model/tables.ts'
import { TREATY_KINDS, type TreatyKind, type TreatyStatus } from '../model/vocabulary.ts'
import { type CivilDate, daysBetween } from '../time/civil-date.ts'
import { latestDay } from '../time/edtf.ts'

/**
 * How far a kind of instrument covers a state: the status of the instrument that goes furthest; `none-claimed`, a
 * source says that there is none; `none-on-record`, no row of the view names one, which is not the same.
 */
export type Cover = TreatyStatus | 'none-claimed' | 'none-on-record'

/** From the furthest to the least. */
export const COVERS = [
  'in-force',
  'pending',
  'unknown',
  'sought',
  'rejected',
  'terminated',
  'none-claimed',
  'none-on-record',
] as const satisfies readonly Cover[]

export interface CoveringInstrument {
  readonly treaty: string
  readonly status: TreatyStatus
  /** EDTF. */
  readonly signedOn: string | null
  /** EDTF; null while not in force. */
  readonly inForceOn: string | null
  /** Days from signature to entry into force; null unless both are exact days. */
  readonly lagDays: number | null
  /** Days from signature to the last day on which it is known to be pending; null unless pending. */
  readonly pendingDays: number | null
  /** That day. */
  readonly pendingOn: CivilDate | null
  readonly disputed: boolean
  readonly sources: readonly Evidence[]
}

export interface InstrumentCover {
  readonly kind: TreatyKind
  readonly cover: Cover
  readonly instruments: readonly CoveringInstrument[]
  /** Who says that there is none; null unless somebody does. */
  readonly denial: {
    readonly statedBy: string
    readonly asOf: string | null
    readonly sources: readonly Evidence[]
  } | null
}

/** The cover of every kind of instrument for one state, in the order of the kinds. */
export function coverOf(view: DossierView, states: readonly TreatyState[], state: string): readonly InstrumentCover[] {
  return TREATY_KINDS.map((kind) => {
    const instruments = states
      .filter(({ treaty }) => treaty.kind === kind && treaty.parties.includes(state))
      .map((one) => toInstrument(one, view.asOf))
    const best = COVERS.find((cover) => instruments.some(({ status }) => status === cover))
    const denial = best ? undefined : view.tables.counts.find((count) => denies(count, kind, state, view.asOf))
    return {
      kind,
      cover: best ?? (denial ? 'none-claimed' : 'none-on-record'),
      instruments,
      denial: denial ? { statedBy: denial.statedBy, asOf: denial.asOf, sources: evidenceOf([denial]) } : null,
    }
  })
}

/** The cover of the kind that decides whether people must be handed over, of those that `coverOf` gives. */
export function extraditionOf(covers: readonly InstrumentCover[]): InstrumentCover {
  return covers.find(({ kind }) => kind === 'extradition')!
}

/**
 * Whether a count says that no instrument of the kind was ever signed with the state. Said of one day it holds for
 * every day before; of a later day it is all that is known, and its own date stands with it.
 */
function denies(count: Count, kind: TreatyKind, state: string, asOf: CivilDate): boolean {
  if (count.treatyKind !== kind || count.partner !== state || count.high !== 0) return false
  const isOfSignatures = count.treatyStatus === 'signed'
  const day = count.asOf === null ? null : latestDay(count.asOf)
  return isOfSignatures || (day !== null && day <= asOf)
}

function toInstrument(state: TreatyState, asOf: CivilDate): CoveringInstrument {
  const { treaty, status, confirmation, confirmedPendingOn, disputed } = state
  const signed = state.stages.get('signed')
  const isSigned = signed !== undefined && hasHappened(signed.value, asOf)
  const entry = status === 'in-force' ? state.stages.get('in-force') : undefined
  const signedDay = isSigned ? exactDayOf(state, 'signed') : null
  const entryDay = entry ? exactDayOf(state, 'in-force') : null
  const claims = [
    isSigned ? signed.claim : undefined,
    entry?.claim,
    status === 'pending' ? (confirmation ?? undefined) : undefined,
    status === 'sought' ? state.stages.get('sought')?.claim : undefined,
  ].filter((claim) => claim !== undefined)
  return {
    treaty: treaty.id,
    status,
    signedOn: isSigned ? signed.value : null,
    inForceOn: entry?.value ?? null,
    lagDays: signedDay && entryDay ? daysBetween(signedDay, entryDay) : null,
    pendingDays:
      status === 'pending' && signedDay && confirmedPendingOn ? daysBetween(signedDay, confirmedPendingOn) : null,
    pendingOn: status === 'pending' ? confirmedPendingOn : null,
    disputed,
    sources: evidenceOf(new Set([treaty, ...claims])),
  }
}
