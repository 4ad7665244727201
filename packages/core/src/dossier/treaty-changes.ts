/** What differs between two views in what had become of each treaty. */
import type { Milestone, Treaty } from '../model/tables.ts'
import type { Stage, TreatyStatus } from '../model/vocabulary.ts'
import { compareText } from './compare-text.ts'
import { type TreatyState, hasHappened, rivalsBy, treatyStates } from './treaty-state.ts'
import type { DossierView } from './view.ts'

export type TreatyChangeField = 'status' | 'signedOn' | 'inForceOn' | 'dissent'

/** One difference. Null stands for: no such treaty in that view, or no date. */
export interface TreatyChange {
  readonly treaty: Treaty
  readonly field: TreatyChangeField
  readonly from: string | null
  readonly to: string | null
  /** EDTF of the act that gave the treaty its new status: the signature of one that is pending; null where undated. */
  readonly on: string | null
  /** EDTF of the signature, of a treaty that is new and signed; null otherwise. */
  readonly signedOn: string | null
  /** The claims that make the difference: those of the second view, or of the first where the treaty is gone. */
  readonly claims: readonly Milestone[]
}

/** The differences from one view to another, by treaty and field. Views with the same states have none. */
export function treatyChanges(before: DossierView, after: DossierView): TreatyChange[] {
  const first = shownById(before)
  const second = shownById(after)
  return [...new Set([...first.keys(), ...second.keys()])]
    .toSorted()
    .flatMap((id) => changesOf(first.get(id) ?? null, second.get(id) ?? null))
}

/** What a view shows of a treaty. */
interface Shown {
  readonly treaty: Treaty
  readonly status: TreatyStatus
  readonly signedOn: string | null
  readonly inForceOn: string | null
  /** The claims that cannot be true together with the chosen ones, once the date depends on who is right; by id. */
  readonly dissent: readonly Milestone[]
  /** The claims that the status rests on, and the one that dates it. */
  readonly behind: { readonly status: readonly Milestone[]; readonly on: Milestone | null }
  readonly state: TreatyState
}

function shownById(view: DossierView): Map<string, Shown> {
  return new Map(treatyStates(view).map((state) => [state.treaty.id, toShown(state, view)]))
}

function toShown(state: TreatyState, view: DossierView): Shown {
  const signed = state.stages.get('signed')
  const hasBound = state.status === 'in-force' || (state.status === 'terminated' && state.entryStands)
  const entry = hasBound ? state.stages.get('in-force') : undefined
  const disputable = [signed, state.entryStands ? state.stages.get('in-force') : undefined]
  const rivals = disputable.flatMap((resolved) => rivalsBy(resolved, view.asOf))
  return {
    treaty: state.treaty,
    status: state.status,
    signedOn: signed && hasHappened(signed.value, view.asOf) ? signed.value : null,
    inForceOn: entry?.value ?? null,
    dissent: [...new Set([...rivals, ...state.contradictions])].toSorted((a, b) => compareText(a.id, b.id)),
    behind: claimsBehind(state),
    state,
  }
}

function changesOf(a: Shown | null, b: Shown | null): TreatyChange[] {
  const shown = b ?? a
  if (!shown) return []
  const { treaty, state, behind } = shown
  const changes: TreatyChange[] = []
  const add = (
    field: TreatyChangeField,
    [from, to]: readonly [string | null, string | null],
    claims: readonly Milestone[],
  ) => {
    const on = field === 'status' ? (behind.on?.date ?? null) : null
    if (from !== to) changes.push({ treaty, field, from, to, on, signedOn: a ? null : shown.signedOn, claims })
  }
  const signature = a ? [] : claimOf(state, 'signed')
  add('status', [a?.status ?? null, b?.status ?? null], [...new Set([...signature, ...behind.status])])
  // A treaty that is new or gone brings its dates or takes them along: its status says so already.
  if (!a || !b) return changes
  add('signedOn', [a.signedOn, b.signedOn], claimOf(state, 'signed'))
  // The date of an entry into force that makes a treaty binding is told with its status.
  if (a.inForceOn !== null && b.inForceOn !== null) {
    add('inForceOn', [a.inForceOn, b.inForceOn], claimOf(state, 'in-force'))
  }
  add('dissent', [textOf(a.dissent), textOf(b.dissent)], [...new Set([...a.dissent, ...b.dissent])])
  return changes
}

/** The stage that gives a treaty its status. */
const STAGE_OF: Record<TreatyStatus, Stage> = {
  'in-force': 'in-force',
  pending: 'signed',
  sought: 'sought',
  rejected: 'rejected',
  terminated: 'terminated',
  unknown: 'signed',
}

function claimsBehind(state: TreatyState): Shown['behind'] {
  const claims = claimOf(state, STAGE_OF[state.status])
  const confirmation = state.status === 'pending' && state.confirmation ? [state.confirmation] : []
  return { status: [...new Set([...claims, ...confirmation])], on: claims[0] ?? null }
}

function claimOf({ stages }: TreatyState, stage: Stage): Milestone[] {
  const resolved = stages.get(stage)
  return resolved ? [resolved.claim] : []
}

function textOf(claims: readonly Milestone[]): string | null {
  if (claims.length === 0) return null
  return claims.map(({ stage, date, source }) => `${stage} ${date ?? 'undated'} (${source})`).join('; ')
}
