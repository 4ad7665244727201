import { compareText } from '../dossier/compare-text.ts'
import { groupBy } from '../dossier/group-by.ts'
import { type TreatyState, hasHappened, treatyState, treatyStates } from '../dossier/treaty-state.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Count, Position } from '../model/tables.ts'
import type { TreatyKind } from '../model/vocabulary.ts'
import { dissentingClaims } from './dissenting-claims.ts'
import { type Act, type ActKind, actsOf } from './act.ts'
import { AS_STATED, type Reading } from './reading.ts'

/** What a view has on record as of its date, looked up by state: the one thing that the rules of indicators work on. */
export interface CooperationRecord {
  readonly view: DossierView
  readonly reading: Reading
  /** Every instrument that exists, whoever its parties are. */
  readonly treaties: readonly TreatyState[]
  /** Instruments of a kind to which the state is named as a party. */
  instruments(kind: TreatyKind, state: string): readonly TreatyState[]
  /** Whether the view has any instrument of the kind that names a party beside the focal state. */
  covers(kind: TreatyKind): boolean
  /** Acts of a kind that the state did. */
  acts(kind: ActKind, state: string): readonly Act[]
  /** Whether the view has any act of the kind. */
  hasActs(kind: ActKind): boolean
  /** Whether the view has any act of the state. */
  isPracticeReported(state: string): boolean
  /** Counts of instruments of a kind, of all partners (null) or with the state alone. */
  counts(kind: TreatyKind, partner: string | null): readonly Count[]
  /** Stances of the state towards a subject, the latest first. */
  positions(state: string, subject: string): readonly Position[]
  /** Every state named in any of the above, the focal one aside, in the order of their codes. */
  readonly states: readonly string[]
}

/**
 * Looks a view up as of its date, with its unsettled claims read as `reading` says.
 * @param states the view's treaties as the resolver has them, where they are known already
 */
export function makeCooperationRecord(
  view: DossierView,
  reading: Reading = AS_STATED,
  states: readonly TreatyState[] = treatyStates(view),
): CooperationRecord {
  const focal = view.dossier.focalState
  const treaties = readStates(states, view, reading)
  const parties = treaties.flatMap((state) =>
    state.treaty.parties.filter((party) => party !== focal).map((party) => ({ state, party })),
  )
  const acts = actsOf(view, reading)
  const counts = view.tables.counts.filter(
    ({ treatyKind, asOf }) => treatyKind !== null && hasHappened(asOf, view.asOf),
  )
  const positions = view.tables.positions.filter(({ date }) => hasHappened(date, view.asOf)).toSorted(latestFirst)

  const byParty = groupBy(parties, ({ state, party }) => `${state.treaty.kind} ${party}`)
  const byActor = groupBy(acts, ({ kind, state }) => `${kind} ${state}`)
  const byPartner = groupBy(counts, ({ treatyKind, partner }) => `${treatyKind} ${partner ?? ''}`)
  const byHolder = groupBy(positions, ({ country, subject }) => `${country} ${subject}`)
  const coveredKinds = new Set(parties.map(({ state }) => state.treaty.kind))
  const actKinds = new Set(acts.map(({ kind }) => kind))
  const actors = new Set(acts.map(({ state }) => state))
  const named = [
    ...parties.map(({ party }) => party),
    ...actors,
    ...counts.map(({ partner }) => partner),
    ...positions.map(({ country }) => country),
  ]
  return {
    view,
    reading,
    treaties,
    instruments: (kind, state) => byParty.get(`${kind} ${state}`)?.map((one) => one.state) ?? [],
    covers: (kind) => coveredKinds.has(kind),
    acts: (kind, state) => byActor.get(`${kind} ${state}`) ?? [],
    hasActs: (kind) => actKinds.has(kind),
    isPracticeReported: (state) => actors.has(state),
    counts: (kind, partner) => byPartner.get(`${kind} ${partner ?? ''}`) ?? [],
    positions: (state, subject) => byHolder.get(`${state} ${subject}`) ?? [],
    states: [...new Set(named)].filter((state) => state !== null && state !== focal).toSorted() as string[],
  }
}

/** The states of all treaties, those in `dissenting` from the claims that the resolver sets aside. */
function readStates(
  states: readonly TreatyState[],
  { tables, asOf, sourcesById }: DossierView,
  { dissenting }: Reading,
): readonly TreatyState[] {
  return states.flatMap((state) => {
    const { treaty } = state
    if (!dissenting.has(treaty.id)) return [state]
    const claims = tables.milestones.filter((milestone) => milestone.treaty === treaty.id)
    return treatyState(treaty, dissentingClaims(state, claims), asOf, sourcesById) ?? []
  })
}

/** Undated ones last; of one date as the rows stand. */
function latestFirst(a: Position, b: Position): number {
  return compareText(b.date ?? '', a.date ?? '')
}
