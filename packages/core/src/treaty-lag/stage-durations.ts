/**
 * Whose side took the time: a treaty's wait split at the approvals of both sides, as far as sources date them. A
 * treaty binds only after both have approved, so the later approval is the one that it waited for.
 */
import { type Evidence, evidenceOf } from '../dossier/evidence.ts'
import { partnerNameOf, partnerOf } from '../dossier/partner.ts'
import { type TreatyState, exactDayOf, treatyStates } from '../dossier/treaty-state.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Stage, TreatyKind } from '../model/vocabulary.ts'
import { type CivilDate, daysBetween } from '../time/civil-date.ts'

export type Side = 'focal' | 'partner'

/** The stages that split the wait, in the order in which they usually come. */
export const SPLIT_STAGES = [
  'signed',
  'approved-by-focal',
  'approved-by-partner',
  'exchanged',
  'in-force',
] as const satisfies readonly Stage[]

type SplitStage = (typeof SPLIT_STAGES)[number]

export interface StageRecord {
  readonly treaty: string
  readonly partner: string | null
  readonly partnerName: string | null
  readonly signedOn: CivilDate | null
  readonly approvedByFocalOn: CivilDate | null
  readonly approvedByPartnerOn: CivilDate | null
  readonly exchangedOn: CivilDate | null
  readonly inForceOn: CivilDate | null
  /** Days from signature to each side's approval. */
  readonly focalDays: number | null
  readonly partnerDays: number | null
  /** Days from the later approval to entry into force. */
  readonly afterApprovalDays: number | null
  /** The side that approved last; null unless both days are known, or on the same day. */
  readonly lastSide: Side | null
  /** Stages that no source of the view dates to the day. */
  readonly missing: readonly SplitStage[]
  readonly sources: readonly Evidence[]
}

/** The stages of every treaty of the kind that was signed by the view's date. */
export function stageDurations(view: DossierView, kind: TreatyKind): StageRecord[] {
  return treatyStates(view)
    .filter((state) => state.treaty.kind === kind && state.stages.has('signed'))
    .map((state) => toRecord(state, view))
}

function toRecord(state: TreatyState, view: DossierView): StageRecord {
  const partner = partnerOf(state.treaty, view.dossier.focalState)
  const [signedOn, approvedByFocalOn, approvedByPartnerOn, exchangedOn, inForceOn] = SPLIT_STAGES.map((stage) =>
    reachedDay(state, stage, view.asOf),
  ) as [CivilDate | null, CivilDate | null, CivilDate | null, CivilDate | null, CivilDate | null]
  const focalDays = daysIfKnown(signedOn, approvedByFocalOn)
  const partnerDays = daysIfKnown(signedOn, approvedByPartnerOn)
  const laterApproval = laterOf(approvedByFocalOn, approvedByPartnerOn)
  const used = SPLIT_STAGES.flatMap((stage) => state.stages.get(stage)?.claim ?? [])
  return {
    treaty: state.treaty.id,
    partner,
    partnerName: partnerNameOf(view, partner),
    signedOn,
    approvedByFocalOn,
    approvedByPartnerOn,
    exchangedOn,
    inForceOn,
    focalDays,
    partnerDays,
    afterApprovalDays: daysIfKnown(laterApproval, inForceOn),
    lastSide: lastSideOf(approvedByFocalOn, approvedByPartnerOn),
    missing: SPLIT_STAGES.filter((stage) => exactDayOf(state, stage) === null),
    sources: evidenceOf(used),
  }
}

function reachedDay(state: TreatyState, stage: SplitStage, asOf: CivilDate): CivilDate | null {
  if (stage === 'in-force' && !state.entryStands) return null
  const day = exactDayOf(state, stage)
  return day !== null && day <= asOf ? day : null
}

function daysIfKnown(start: CivilDate | null, end: CivilDate | null): number | null {
  return start !== null && end !== null && end >= start ? daysBetween(start, end) : null
}

function laterOf(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  if (a === null || b === null) return null
  return a > b ? a : b
}

function lastSideOf(focal: CivilDate | null, partner: CivilDate | null): Side | null {
  if (focal === null || partner === null || focal === partner) return null
  return focal > partner ? 'focal' : 'partner'
}
