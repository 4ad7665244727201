/** What had become of a treaty by a date, from the claims that a view admits. */
import type { Milestone, Source, Treaty } from '../model/tables.ts'
import { STAGES, type Stage, type TreatyStatus } from '../model/vocabulary.ts'
import { type CivilDate, earlierOf } from '../time/civil-date.ts'
import { type Edtf, asExactDay, earliestDay, latestDay } from '../time/edtf.ts'
import { compareText } from './compare-text.ts'
import { groupBy } from './group-by.ts'
import { remembered } from './remembered.ts'
import { type ResolvedClaim, compareClaims, contradicts, resolveClaims } from './resolve.ts'
import { type DossierView, knownFrom } from './view.ts'

export interface TreatyState {
  readonly treaty: Treaty
  readonly status: TreatyStatus
  /** The resolved claim of each stage that any source speaks of, whatever the as-of date. */
  readonly stages: ReadonlyMap<Stage, ResolvedClaim>
  /**
   * The last day, not after the as-of date, on which the treaty is known not to have been in force: what a source
   * says, or a stage that comes before entry into force. Null when nothing says so.
   */
  readonly confirmedPendingOn: CivilDate | null
  /** The claim behind `confirmedPendingOn`. */
  readonly confirmation: Milestone | null
  /** Whether the chosen claim of entry into force outranks every claim that denies it. */
  readonly entryStands: boolean
  /** Claims that cannot hold together with the chosen ones, once the world of the as-of date depends on who is right. */
  readonly contradictions: readonly Milestone[]
  /** Whether sources disagree about the world as of the date: what some date after it is not disputed yet. */
  readonly disputed: boolean
}

type Stages = ReadonlyMap<Stage, ResolvedClaim>
type Sources = ReadonlyMap<string, Source>

/** Stages that a treaty passes before it is in force: one dated D says that it was not in force before D. */
const BEFORE_ENTRY: ReadonlySet<Stage> = new Set([
  'submitted-by-focal',
  'approved-by-focal',
  'submitted-by-partner',
  'approved-by-partner',
  'exchanged',
  'pending',
])

/** Most analyses ask for the states of their view, some for each treaty. */
const rememberStates = remembered<DossierView, readonly TreatyState[]>(STAGES.length)

/**
 * The state of every treaty that exists as of the view's date, in the order of signature. A treaty not yet signed
 * (nor sought) by then is absent; one that binds later is pending.
 *
 * @param begins the stage that brings a treaty into existence, for questions about what comes before a signature
 */
export function treatyStates(view: DossierView, begins: Stage = 'signed'): readonly TreatyState[] {
  return rememberStates(view, begins, () => computeStates(view, begins))
}

function computeStates(view: DossierView, begins: Stage): TreatyState[] {
  const claims = groupBy(view.tables.milestones, (milestone) => milestone.treaty)
  return view.tables.treaties
    .map((treaty) => treatyState(treaty, claims.get(treaty.id) ?? [], view.asOf, view.sourcesById, begins))
    .filter((state) => state !== null)
    .toSorted(bySignature)
}

/**
 * The state of one treaty; null when it does not exist yet as of the date. Acts of a single party to an instrument of
 * many (claims with `party`) say nothing of the instrument as a whole and are left aside.
 */
export function treatyState(
  treaty: Treaty,
  allClaims: readonly Milestone[],
  asOf: CivilDate,
  sourcesById: Sources,
  begins: Stage = 'signed',
): TreatyState | null {
  const claims = allClaims.filter(({ party }) => party === null)
  const stages = new Map<Stage, ResolvedClaim>()
  for (const [stage, stageClaims] of groupBy(claims, (claim) => claim.stage)) {
    const resolved = resolveClaims(stageClaims, sourcesById)
    if (resolved) stages.set(stage, resolved)
  }
  if (!hasBegun(stages, begins, asOf)) return null
  const entry = chooseEntry(stages, claims, sourcesById, asOf)
  const { confirmedPendingOn, confirmation } = lastConfirmation(stages, claims, entry.inForce, asOf, sourcesById)
  return {
    treaty,
    status: statusOf(stages, entry.inForce, confirmedPendingOn, asOf, sourcesById),
    stages,
    confirmedPendingOn,
    confirmation,
    entryStands: entry.inForce !== null,
    contradictions: entry.contradictions,
    disputed:
      entry.contradictions.length > 0 ||
      rivalsBy(stages.get('signed'), asOf).length > 0 ||
      rivalsBy(entry.inForce, asOf).length > 0,
  }
}

/**
 * The claims on a stage that cannot be true together with the chosen one, best first; none before the date by which the
 * stage had come if some of them, or the chosen one, are right.
 */
export function rivalsBy(resolved: ResolvedClaim | null | undefined, asOf: CivilDate): readonly Milestone[] {
  if (!resolved) return []
  const rivals = resolved.alternatives.filter(({ date }) => contradicts(resolved.value, date))
  return [resolved.claim, ...rivals].some(({ date }) => hasHappened(date, asOf)) ? rivals : []
}

/**
 * Whether the treaty may exist by the date: its first stage has come, or it was sought. Where no source speaks of the
 * first stage any other will do, and a treaty of which nothing is told is not denied.
 */
function hasBegun(stages: Stages, begins: Stage, asOf: CivilDate): boolean {
  if (stages.size === 0) return true
  const first = stages.get(begins)
  if (first) return hasHappened(first.value, asOf) || hasHappenedStage(stages, 'sought', asOf)
  return [...stages.values()].some(({ value }) => hasHappened(value, asOf))
}

function hasHappenedStage(stages: Stages, stage: Stage, asOf: CivilDate): boolean {
  const resolved = stages.get(stage)
  return resolved !== undefined && hasHappened(resolved.value, asOf)
}

/**
 * Whether the first day that the date may mean has come; of an interval that is open at its start, the last one.
 * Undated: the source speaks of it as done.
 */
export function hasHappened(value: Edtf | null, asOf: CivilDate): boolean {
  if (value === null) return true
  const day = earliestDay(value) ?? latestDay(value)
  return day === null || day <= asOf
}

interface Entry {
  /** The claim of entry into force that stands; null when none does. */
  readonly inForce: ResolvedClaim | null
  readonly contradictions: readonly Milestone[]
}

/**
 * Weighs the best claim of entry into force against the claims that say, of a later day, that the treaty was not in
 * force. Whichever ranks first by the resolver's rule stands; the others contradict it.
 */
function chooseEntry(stages: Stages, claims: readonly Milestone[], sourcesById: Sources, asOf: CivilDate): Entry {
  const inForce = stages.get('in-force') ?? null
  if (!inForce) return { inForce: null, contradictions: [] }
  const entryDay = reachedBy(inForce, sourcesById)
  const denials = claims.filter((claim) => deniesEntryBy(claim, entryDay))
  const strongest = denials.toSorted((a, b) => compareClaims(a, b, sourcesById).order)[0]
  // Before the first day of the claimed entry both sides agree: it had not come.
  const isOpen = hasHappened(inForce.value, asOf)
  if (strongest && compareClaims(strongest, inForce.claim, sourcesById).order < 0) {
    return { inForce: null, contradictions: isOpen ? claims.filter((claim) => claim.stage === 'in-force') : [] }
  }
  return { inForce, contradictions: isOpen ? denials : [] }
}

/** Whether a claim says, of a day after this one, that the treaty was not in force. Nothing is after a day that is not known. */
export function deniesEntryBy({ stage, date }: Milestone, day: CivilDate | null): boolean {
  const earliest = date === null ? null : earliestDay(date)
  return BEFORE_ENTRY.has(stage) && earliest !== null && day !== null && earliest > day
}

function lastConfirmation(
  stages: Stages,
  claims: readonly Milestone[],
  inForce: ResolvedClaim | null,
  asOf: CivilDate,
  sourcesById: Sources,
): { confirmedPendingOn: CivilDate | null; confirmation: Milestone | null } {
  const candidates: { day: CivilDate; claim: Milestone }[] = []
  if (inForce?.value) {
    const firstEntryDay = earliestDay(inForce.value)
    // It bound later, so it did not bind by the as-of date.
    if (firstEntryDay !== null && firstEntryDay > asOf) candidates.push({ day: asOf, claim: inForce.claim })
  }
  const lastEntryDay = reachedBy(inForce, sourcesById)
  for (const claim of claims) {
    if (!BEFORE_ENTRY.has(claim.stage) || claim.date === null) continue
    const day = earliestDay(claim.date)
    if (day !== null && (lastEntryDay === null || day <= lastEntryDay))
      candidates.push({ day: earlierOf(day, asOf), claim })
  }
  const [best] = candidates.toSorted((a, b) => compareText(b.day, a.day))
  const signedDay = stages.get('signed')?.value
  const notBefore = signedDay ? earliestDay(signedDay) : null
  if (!best || (notBefore !== null && best.day < notBefore)) return { confirmedPendingOn: null, confirmation: null }
  return { confirmedPendingOn: best.day, confirmation: best.claim }
}

function statusOf(
  stages: Stages,
  inForce: ResolvedClaim | null,
  confirmedPendingOn: CivilDate | null,
  asOf: CivilDate,
  sourcesById: Sources,
): TreatyStatus {
  const isOver = (resolved: ResolvedClaim | null | undefined) => {
    const day = reachedBy(resolved, sourcesById)
    return day !== null && day <= asOf
  }
  if (isOver(stages.get('terminated'))) return 'terminated'
  if (isOver(inForce)) return 'in-force'
  if (isOver(stages.get('rejected'))) return 'rejected'
  if (hasHappenedStage(stages, 'signed', asOf)) return confirmedPendingOn === null ? 'unknown' : 'pending'
  if (hasHappenedStage(stages, 'sought', asOf)) return 'sought'
  return confirmedPendingOn === null ? 'unknown' : 'pending'
}

/**
 * The day by which a stage was reached for certain: the last that its date allows; undated or open at its end, the day
 * from which its source is known, since that speaks of it as done.
 */
export function reachedBy(
  resolved: Pick<ResolvedClaim, 'value' | 'claim'> | null | undefined,
  sourcesById: Sources,
): CivilDate | null {
  if (!resolved) return null
  const latest = resolved.value === null ? null : latestDay(resolved.value)
  const source = sourcesById.get(resolved.claim.source)
  return latest ?? (source ? knownFrom(source) : null)
}

/** The exact day of a resolved stage, come or still to come as of the view's date; null where no source gives one. */
export function exactDayOf(state: TreatyState, stage: Stage): CivilDate | null {
  const value = state.stages.get(stage)?.value
  return value ? asExactDay(value) : null
}

function bySignature(a: TreatyState, b: TreatyState): number {
  const [dateA, dateB] = [a.stages.get('signed')?.value ?? '~', b.stages.get('signed')?.value ?? '~']
  return compareText(dateA, dateB) || compareText(a.treaty.id, b.treaty.id)
}
