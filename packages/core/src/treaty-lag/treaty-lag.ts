/**
 * Treaty lag: how long until a signature binds. The waits of a view as a Kaplan–Meier estimate, by group, with the
 * naive figures beside it.
 */
import { groupBy } from '../dossier/group-by.ts'
import { partnerNameOf } from '../dossier/partner.ts'
import { type DossierView, selectView } from '../dossier/view.ts'
import { REGIONS, type Stage, type TreatyKind } from '../model/vocabulary.ts'
import {
  ALL,
  type CurveGroup,
  type CurvePoint,
  type CurveReport,
  type GroupTests,
  reportCurves,
} from '../reports/curve-report.ts'
import {
  type IntervalKind,
  type SurvivalColumns,
  kaplanMeier,
  restrictedMean,
  survivalQuantile,
} from '../survival/index.ts'
import { yearOf } from '../time/civil-date.ts'
import { type Evidence, evidenceOf } from '../dossier/evidence.ts'
import { type CompletedOnly, completedOnly } from './completed-only.ts'
import { LEFT_OUT_REASONS, type LagObservation, lagObservations } from './lag-observations.ts'
import { waitWarnings } from './wait-warnings.ts'

/** What curves are compared by: the partner's region, or the decade of signature. */
export const GROUPINGS = ['none', 'region', 'decade'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface LagParameters {
  readonly kind: TreatyKind
  readonly from: Stage
  readonly to: Stage
  readonly groupBy: Grouping
  readonly interval: IntervalKind
  /** Confidence level of all limits, in (0.5, 1). */
  readonly level: number
  /** Days up to which the restricted mean is taken; default ten years. */
  readonly horizon: number
}

/** A point of the curve with the treaties whose wait ended, or was last seen, at its time. */
export interface LagCurvePoint extends CurvePoint {
  readonly rows: readonly string[]
}

export interface LagGroup extends Omit<CurveGroup, 'curve'> {
  readonly curve: readonly LagCurvePoint[]
}

export interface LagRecord {
  readonly treaty: string
  readonly partner: string | null
  readonly partnerName: string | null
  readonly startedOn: string
  readonly endedOn: string
  readonly lagDays: number
  readonly happened: boolean
  /** Censored by a rejection on `endedOn`. */
  readonly rejected: boolean
  readonly disputed: boolean
  readonly group: string
  readonly sources: readonly Evidence[]
}

export interface LagData {
  readonly n: number
  readonly events: number
  readonly censored: number
  readonly groups: readonly LagGroup[]
  readonly completedOnly: CompletedOnly
  /** Null with one group. */
  readonly tests: GroupTests | null
  readonly observations: readonly LagRecord[]
  readonly leftOut: readonly { readonly treaty: string; readonly why: string }[]
}

export interface TreatyLag {
  readonly data: LagData
  readonly warnings: readonly string[]
}

/** The default question: how long China's extradition treaties took from signature to entry into force. */
export const LAG_DEFAULTS: LagParameters = {
  kind: 'extradition',
  from: 'signed',
  to: 'in-force',
  groupBy: 'none',
  interval: 'log-log',
  level: 0.95,
  horizon: 3652.5,
}

/**
 * Estimates the lag of the treaties that a view admits, in days, by group: Kaplan–Meier curves in which treaties still
 * waiting are right-censored, their quantiles and restricted means, and log-rank tests between groups (`kaplanMeier`,
 * `survivalQuantile`, `restrictedMean` and `logRankTest` name the papers). Throws `InputError` on a level outside (0.5, 1).
 */
export function treatyLag(view: DossierView, parameters: LagParameters = LAG_DEFAULTS): TreatyLag {
  const waits = lagObservations(view, parameters)
  const { observations } = waits
  const groupOf = grouper(view, parameters.groupBy)
  const labels = groupLabels(new Set(observations.map(groupOf)), parameters.groupBy)
  const codes = new Uint32Array(observations.map((observation) => labels.indexOf(groupOf(observation))))
  const report =
    observations.length === 0 ? NOTHING : reportCurves(toSurvivalColumns(observations), labels, codes, parameters)
  const events = observations.filter(({ happened }) => happened).length
  return {
    data: {
      n: observations.length,
      events,
      censored: observations.length - events,
      groups: report.groups.map((group) => withRows(group, observations, groupOf)),
      completedOnly: completedOnly(observations),
      tests: report.tests,
      observations: observations.map((observation) => toRecord(observation, view, groupOf(observation))),
      leftOut: waits.leftOut.map(({ treaty, why }) => ({ treaty, why: LEFT_OUT_REASONS[why] })),
    },
    warnings: [
      ...waitWarnings(waits, view),
      ...whatExclusionsChange(view, observations, parameters),
      ...report.warnings,
    ],
  }
}

/** What is reported of no waits: a view in which nothing was signed yet is no mistake. */
const NOTHING: CurveReport = { groups: [], tests: null, warnings: ['No wait can be measured in this view.'] }

function grouper(view: DossierView, grouping: Grouping): (observation: LagObservation) => string {
  if (grouping === 'none') return () => ALL
  if (grouping === 'decade') return ({ startedOn }) => `${Math.floor(yearOf(startedOn) / 10) * 10}s`
  return ({ partner }) => (partner === null ? undefined : view.countriesById.get(partner)?.region) ?? 'Other'
}

/** The groups that have members, in the order in which readers meet them. */
function groupLabels(present: ReadonlySet<string>, grouping: Grouping): string[] {
  const order: readonly string[] = grouping === 'region' ? REGIONS : [...present].toSorted()
  return order.filter((group) => present.has(group))
}

/** The waits as plain columns for the survival engine. */
export function toSurvivalColumns(observations: readonly LagObservation[]): SurvivalColumns {
  return {
    time: new Float64Array(observations.map(({ lagDays }) => lagDays)),
    event: new Uint8Array(observations.map(({ happened }) => Number(happened))),
  }
}

function withRows(
  group: CurveGroup,
  observations: readonly LagObservation[],
  groupOf: (observation: LagObservation) => string,
): LagGroup {
  const members = observations.filter((observation) => groupOf(observation) === group.group)
  const endings = groupBy(members, ({ lagDays }) => lagDays)
  return {
    ...group,
    curve: group.curve.map((point) => ({
      ...point,
      rows: (endings.get(point.time) ?? []).map(({ treaty }) => treaty),
    })),
  }
}

function toRecord(observation: LagObservation, view: DossierView, group: string): LagRecord {
  const { treaty, partner, startedOn, endedOn, lagDays, happened, rejected, disputed, claims } = observation
  return {
    treaty,
    partner,
    startedOn,
    endedOn,
    lagDays,
    happened,
    rejected,
    disputed,
    partnerName: partnerNameOf(view, partner),
    group,
    sources: evidenceOf(claims),
  }
}

/** How much hangs on the disputed dates, and what the exclusions of this view changed. */
function whatExclusionsChange(
  view: DossierView,
  observations: readonly LagObservation[],
  parameters: LagParameters,
): string[] {
  const disputed = observations.filter((one) => one.disputed).map(({ treaty }) => treaty)
  const sentences: string[] = []
  if (disputed.length > 0) {
    const undisputed = observations.filter((one) => !one.disputed)
    sentences.push(
      `The dates of ${disputed.length} of ${observations.length} are disputed. Without them ` +
        `${compareWaits(observations, undisputed, parameters)}: --exclude ${disputed.join(',')}.`,
    )
  }
  if (view.exclude.length > 0) {
    const { dossier, edition, asOf, knownAt } = view
    const all = selectView(dossier, { edition: edition.name, asOf, knownAt: knownAt ?? undefined })
    const before = lagObservations(all, parameters).observations
    sentences.push(`With ${view.exclude.length} rows left out ${compareWaits(before, observations, parameters)}.`)
  }
  return sentences
}

/** The median and the restricted mean over all, before and after. */
function compareWaits(
  before: readonly LagObservation[],
  after: readonly LagObservation[],
  { interval, level, horizon }: LagParameters,
): string {
  if (after.length === 0) return 'nothing is left to measure'
  const [old, now] = [before, after].map((some) => {
    const curve = kaplanMeier(toSurvivalColumns(some), { interval, level })
    return { median: survivalQuantile(curve, 0.5).value, mean: Math.round(restrictedMean(curve, horizon).value) }
  }) as [WaitSummary, WaitSummary]
  return `the median ${change(old.median, now.median)} and the mean up to the horizon ${change(old.mean, now.mean)}`
}

interface WaitSummary {
  readonly median: number | null
  readonly mean: number
}

function change(before: number | null, after: number | null): string {
  const text = (value: number | null) => (value === null ? 'not reached' : `${value} days`)
  return before === after ? `stays ${text(after)}` : `goes from ${text(before)} to ${text(after)}`
}
