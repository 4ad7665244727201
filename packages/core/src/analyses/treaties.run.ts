import { undatedSignatureWarnings } from '../dossier/undated-signatures.ts'
import { RESOLUTION_REASONS, type ResolvedClaim } from '../dossier/resolve.ts'
import { partnerOf } from '../dossier/partner.ts'
import { type TreatyState, exactDayOf, hasHappened, treatyStates } from '../dossier/treaty-state.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Milestone } from '../model/tables.ts'
import { type Region, STAGES, type Stage, type TreatyKind, type TreatyStatus } from '../model/vocabulary.ts'
import { treatiesFinding } from '../present/treaties-finding.ts'
import { daysBetween } from '../time/civil-date.ts'
import { type Evidence, evidenceOf } from '../dossier/evidence.ts'
import type { AnalysisRun, FlatTable } from './analysis.ts'
import { METHODS } from './methods.ts'

export interface TreatiesParameters {
  /** Only instruments of this kind; null: all. */
  readonly kind: TreatyKind | null
  /** ISO 3166-1 alpha-3: only instruments to which this state is a party. */
  readonly partner: string | null
  readonly status: TreatyStatus | null
}

/** A claim that gives another value than the chosen one. */
export interface Alternative {
  readonly field: string
  readonly value: string | null
  readonly source: string
  readonly locator: string
  readonly row: string
}

export interface TreatyRecord {
  readonly id: string
  readonly kind: TreatyKind
  readonly titleEn: string
  readonly titleZh: string | null
  readonly partner: string | null
  readonly partnerName: string | null
  readonly partnerNameZh: string | null
  readonly parties: readonly string[]
  readonly region: Region | null
  /** EDTF. */
  readonly signedOn: string | null
  /** EDTF; null while not in force as of the view's date. */
  readonly inForceOn: string | null
  readonly status: TreatyStatus
  readonly disputed: boolean
  /** Days from signature to entry into force; null unless both are exact days. */
  readonly lagDays: number | null
  /** Days from signature to the last day on which the treaty is known to be pending; null unless pending. */
  readonly pendingDays: number | null
  /** That day. */
  readonly pendingOn: string | null
  /** Every stage that has been reached, in the order of life. */
  readonly milestones: readonly {
    readonly stage: Stage
    readonly date: string | null
    readonly party: string | null
    readonly source: string
    readonly locator: string
    readonly row: string
  }[]
  /** For each field with more than one claim: why the value was chosen. */
  readonly chosenBecause: readonly { readonly field: string; readonly reason: string }[]
  readonly sources: readonly Evidence[]
  readonly alternatives: readonly Alternative[]
  readonly note: string | null
}

export const treaties: AnalysisRun<TreatiesParameters, readonly TreatyRecord[]> = {
  name: 'treaties',
  page: '/treaties',
  defaults: { kind: null, partner: null, status: null },

  run(view, { kind, partner, status }) {
    const records = treatyStates(view)
      .filter(({ treaty }) => kind === null || treaty.kind === kind)
      .filter(({ treaty }) => partner === null || treaty.parties.includes(partner))
      .filter((state) => status === null || state.status === status)
      .map((state) => toRecord(state, view))
    return {
      data: records,
      n: records.length,
      warnings: [...unknownPartner(view, partner), ...warningsOf(records), ...undatedSignatureWarnings(view)],
      sources: records.flatMap((record) => [
        ...record.sources.map(({ source }) => source),
        ...record.alternatives.map(({ source }) => source),
      ]),
      methods: records.some((record) => record.alternatives.length > 0) ? [METHODS.resolution] : [],
    }
  },

  finding: treatiesFinding,

  table: treatyTable,
}

function toRecord(state: TreatyState, view: DossierView): TreatyRecord {
  const { treaty, status } = state
  const partner = partnerOf(treaty, view.dossier.focalState)
  const country = partner === null ? undefined : view.countriesById.get(partner)
  const signedOn = exactDayOf(state, 'signed')
  const inForceOn = exactDayOf(state, 'in-force')
  const isInForce = isInForceOrWas(state)
  const reached = reachedStages(state, view)
  const chosen = reached.map(([, resolved]) => resolved.claim)
  const confirmation = status === 'pending' && state.confirmation ? [state.confirmation] : []
  // A claim that the view admits may name a treaty that only a later source describes.
  const description = view.admittedSources.has(treaty.source) ? [treaty] : []
  return {
    id: treaty.id,
    kind: treaty.kind,
    titleEn: treaty.titleEn,
    titleZh: treaty.titleZh,
    partner,
    partnerName: country?.nameEn ?? null,
    partnerNameZh: country?.nameZh ?? null,
    parties: treaty.parties,
    region: country?.region ?? null,
    signedOn: reached.find(([stage]) => stage === 'signed')?.[1].value ?? null,
    inForceOn: isInForce ? (state.stages.get('in-force')?.value ?? null) : null,
    status,
    disputed: state.disputed,
    lagDays: isInForce && signedOn && inForceOn ? daysBetween(signedOn, inForceOn) : null,
    pendingDays:
      status === 'pending' && signedOn && state.confirmedPendingOn
        ? daysBetween(signedOn, state.confirmedPendingOn)
        : null,
    pendingOn: status === 'pending' ? state.confirmedPendingOn : null,
    milestones: reached.map(([stage, { claim }]) => ({
      stage,
      date: claim.date,
      party: claim.party,
      source: claim.source,
      locator: claim.locator,
      row: claim.id,
    })),
    chosenBecause: reached
      .filter(([, resolved]) => resolved.alternatives.length > 0)
      .map(([stage, resolved]) => ({ field: FIELDS[stage] ?? stage, reason: RESOLUTION_REASONS[resolved.rule] })),
    sources: evidenceOf(uniqueById([...description, ...chosen, ...confirmation])),
    alternatives: alternativesOf(state, reached),
    note: description[0]?.note ?? null,
  }
}

/** Stages whose claim may have come true by the view's date, in the order of life. */
function reachedStages(state: TreatyState, view: DossierView): [Stage, ResolvedClaim][] {
  return [...state.stages]
    .filter(([stage, { value }]) => {
      if (stage === 'pending') return false
      if (stage === 'in-force') return isInForceOrWas(state)
      return hasHappened(value, view.asOf)
    })
    .toSorted(([stageA, a], [stageB, b]) => {
      const [placeA, placeB] = [placeOf(stageA, a), placeOf(stageB, b)]
      return placeA === placeB ? STAGES.indexOf(stageA) - STAGES.indexOf(stageB) : placeA < placeB ? -1 : 1
    })
}

/** Dated stages by their date; undated ones before all others up to the signature, after them from then on. */
function placeOf(stage: Stage, { value }: ResolvedClaim): string {
  return value ?? (STAGES.indexOf(stage) <= STAGES.indexOf('signed') ? '' : '~')
}

function isInForceOrWas({ status, entryStands }: TreatyState): boolean {
  return status === 'in-force' || (status === 'terminated' && entryStands)
}

/** The field of a record that shows a stage. */
const FIELDS: Partial<Record<Stage, string>> = { signed: 'signedOn', 'in-force': 'inForceOn' }

function alternativesOf(state: TreatyState, reached: readonly (readonly [Stage, ResolvedClaim])[]): Alternative[] {
  const toAlternative = (field: string, value: string | null, { source, locator, id }: Milestone): Alternative => ({
    field,
    value,
    source,
    locator,
    row: id,
  })
  const otherDates = reached.flatMap(([stage, { alternatives }]) =>
    alternatives.map((claim) => toAlternative(FIELDS[stage] ?? stage, claim.date, claim)),
  )
  const denials = state.contradictions.map((claim) =>
    toAlternative('status', `${claim.stage}${claim.date === null ? '' : ` on ${claim.date}`}`, claim),
  )
  return [...otherDates, ...denials]
}

function uniqueById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

/** A code that no row names may be a slip of the pen: the empty list would not say so. */
function unknownPartner({ tables }: DossierView, partner: string | null): string[] {
  if (partner === null || tables.countries.some(({ id }) => id === partner)) return []
  return [`No row of this view names a state ${partner}.`]
}

function warningsOf(records: readonly TreatyRecord[]): string[] {
  const disputed = records.filter((record) => record.disputed)
  const unknown = records.filter((record) => record.status === 'unknown')
  const warnings: string[] = []
  if (disputed.length > 0) {
    warnings.push(
      `${disputed.length === 1 ? 'One treaty rests' : `${disputed.length} treaties rest`} on disputed dates: ` +
        `${disputed.map(({ id }) => id).join(', ')}. The alternatives stand with each.`,
    )
  }
  if (unknown.length > 0) {
    warnings.push(
      `The status of ${unknown.length} is unknown: no source of this view says whether they are in force or pending.`,
    )
  }
  return warnings
}

function treatyTable(records: readonly TreatyRecord[]): FlatTable {
  return {
    columns: [
      { key: 'id', label: 'Treaty' },
      { key: 'kind', label: 'Kind' },
      { key: 'partner', label: 'ISO' },
      { key: 'partnerName', label: 'Partner' },
      { key: 'signedOn', label: 'Signed' },
      { key: 'inForceOn', label: 'In force' },
      { key: 'status', label: 'Status' },
      { key: 'disputed', label: 'Disputed' },
      { key: 'lagDays', label: 'Lag (days)' },
      { key: 'pendingDays', label: 'Pending (days)' },
      { key: 'sources', label: 'Sources', detail: true },
      { key: 'alternatives', label: 'Alternatives', detail: true },
    ],
    rows: records.map((record) => [
      record.id,
      record.kind,
      record.partner,
      record.partnerName ?? record.titleEn,
      record.signedOn,
      record.inForceOn,
      record.status,
      record.disputed,
      record.lagDays,
      record.pendingDays,
      [...new Set(record.sources.map(({ source, locator }) => `${source} ${locator}`))].join('; '),
      record.alternatives
        .map(({ field, value, source, locator }) => `${field} ${value ?? 'undated'} (${source} ${locator})`)
        .join('; '),
    ]),
  }
}
