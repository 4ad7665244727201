/**
 * Treaty lag: how long until a signature binds. The waits of a view as a Kaplan–Meier estimate, by group, with the
 * naive figures beside it.
 */
import { groupBy } from '../dossier/group-by.ts'
import type { DossierView } from '../dossier/view.ts'
import { REGIONS, type Stage, type TreatyKind } from '../model/vocabulary.ts'
import {
  type IntervalKind,
  type SurvivalColumns,
  type SurvivalCurve,
  kaplanMeier,
  type LogRankTest,
  logRankTest,
  restrictedMean,
  survivalQuantile,
} from '../survival/index.ts'
import { yearOf } from '../time/civil-date.ts'
import { type Evidence, evidenceOf } from '../dossier/evidence.ts'
import { type CompletedOnly, completedOnly } from './completed-only.ts'
import { LEFT_OUT_REASONS, type LagObservation, type LagObservations, lagObservations } from './lag-observations.ts'

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

export interface LagCurvePoint {
  readonly time: number
  readonly atRisk: number
  readonly events: number
  readonly censored: number
  readonly survival: number
  /** Of the survival estimate (Greenwood); null where the curve has reached 0 and the variance is undefined. */
  readonly standardError: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Nelson–Aalen. */
  readonly cumulativeHazard: number
  /** Treaties whose wait ended, or was last seen, at this time. */
  readonly rows: readonly string[]
}

export interface LagQuantile {
  readonly probability: number
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

export interface LagGroup {
  readonly group: string
  readonly n: number
  readonly events: number
  readonly censored: number
  readonly curve: readonly LagCurvePoint[]
  readonly quantiles: readonly LagQuantile[]
  readonly restrictedMean: { readonly horizon: number; readonly value: number; readonly standardError: number }
}

export interface LagTest {
  /** Null where there is nothing to compare; a warning says why. */
  readonly chiSquared: number | null
  readonly degreesOfFreedom: number
  readonly pValue: number | null
}

export interface LagRecord {
  readonly treaty: string
  readonly partner: string | null
  readonly partnerName: string | null
  readonly startedOn: string
  readonly endedOn: string
  readonly lagDays: number
  readonly happened: boolean
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
  readonly tests: { readonly logRank: LagTest; readonly petoPeto: LagTest } | null
  readonly observations: readonly LagRecord[]
  readonly leftOut: readonly { readonly treaty: string; readonly why: string }[]
}

/** The shares of events at which quantiles are read off the curve. */
const PROBABILITIES = [0.25, 0.5, 0.75] as const

const ALL = 'all'

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

/** Estimates the lag of the treaties that a view admits. Throws on a level outside (0.5, 1). */
export function treatyLag(view: DossierView, parameters: LagParameters = LAG_DEFAULTS): TreatyLag {
  const waits = lagObservations(view, parameters)
  const { observations } = waits
  const groupOf = grouper(view, parameters.groupBy)
  const groups = groupsInOrder(groupBy(observations, groupOf), parameters.groupBy)
  const curves = groups.map(([group, members]) => toGroup(group, members, parameters))
  const events = observations.filter(({ happened }) => happened).length
  const comparison = compareGroups(observations, groups)
  return {
    data: {
      n: observations.length,
      events,
      censored: observations.length - events,
      groups: curves.map(({ group }) => group),
      completedOnly: completedOnly(observations),
      tests: comparison.tests,
      observations: observations.map((observation) => toRecord(observation, view, groupOf(observation))),
      leftOut: waits.leftOut.map(({ treaty, why }) => ({ treaty, why: LEFT_OUT_REASONS[why] })),
    },
    warnings: [...warningsOf(waits, view), ...curves.flatMap(({ warnings }) => warnings), ...comparison.warnings],
  }
}

function grouper(view: DossierView, grouping: Grouping): (observation: LagObservation) => string {
  if (grouping === 'none') return () => ALL
  if (grouping === 'decade') return ({ startedOn }) => `${Math.floor(yearOf(startedOn) / 10) * 10}s`
  const regions = new Map(view.tables.countries.map(({ id, region }) => [id, region]))
  return ({ partner }) => (partner === null ? undefined : regions.get(partner)) ?? 'Other'
}

type Groups = readonly (readonly [string, readonly LagObservation[]])[]

function groupsInOrder(groups: ReadonlyMap<string, LagObservation[]>, grouping: Grouping): Groups {
  const order: readonly string[] = grouping === 'region' ? REGIONS : [...groups.keys()].toSorted()
  return order.flatMap((group) => {
    const members = groups.get(group)
    return members ? [[group, members] as const] : []
  })
}

function toColumns(observations: readonly LagObservation[]): SurvivalColumns {
  return {
    time: Float64Array.from(observations, ({ lagDays }) => lagDays),
    event: Uint8Array.from(observations, ({ happened }) => Number(happened)),
  }
}

function toGroup(
  group: string,
  members: readonly LagObservation[],
  { interval, level, horizon }: LagParameters,
): { group: LagGroup; warnings: readonly string[] } {
  const curve = kaplanMeier(toColumns(members), { interval, level })
  const events = members.filter(({ happened }) => happened).length
  const quantiles = PROBABILITIES.map((probability) => survivalQuantile(curve, probability))
  const mean = restrictedMean(curve, horizon)
  return {
    group: {
      group,
      n: members.length,
      events,
      censored: members.length - events,
      curve: toPoints(curve, members),
      quantiles,
      restrictedMean: { horizon: mean.horizon, value: mean.value, standardError: mean.standardError },
    },
    warnings: unreached(group, quantiles),
  }
}

function toPoints(curve: SurvivalCurve, members: readonly LagObservation[]): LagCurvePoint[] {
  const endings = groupBy(members, ({ lagDays }) => lagDays)
  return Array.from(curve.time, (time, index) => ({
    time,
    atRisk: curve.atRisk[index] ?? 0,
    events: curve.events[index] ?? 0,
    censored: curve.censored[index] ?? 0,
    survival: curve.survival[index] ?? 0,
    standardError: orNull(curve.standardError[index]),
    lower: orNull(curve.lower[index]),
    upper: orNull(curve.upper[index]),
    cumulativeHazard: curve.cumulativeHazard[index] ?? 0,
    rows: (endings.get(time) ?? []).map(({ treaty }) => treaty),
  }))
}

/** R's NA: the limit does not exist. */
function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}

interface Comparison {
  readonly tests: LagData['tests']
  readonly warnings: readonly string[]
}

function compareGroups(observations: readonly LagObservation[], groups: Groups): Comparison {
  if (groups.length < 2) return { tests: null, warnings: [] }
  const codes = new Map(groups.flatMap(([, members], code) => members.map((member) => [member, code] as const)))
  const columns = toColumns(observations)
  const group = Uint32Array.from(observations, (observation) => codes.get(observation) ?? 0)
  const logRank = logRankTest(columns, group, { rho: 0 })
  const petoPeto = logRankTest(columns, group, { rho: 1 })
  return {
    tests: { logRank: toTest(logRank), petoPeto: toTest(petoPeto) },
    warnings: [...new Set([...logRank.warnings, ...petoPeto.warnings])],
  }
}

function toTest({ chiSquared, degreesOfFreedom, pValue }: LogRankTest): LagTest {
  return { chiSquared: orNull(chiSquared), degreesOfFreedom, pValue: orNull(pValue) }
}

function toRecord(observation: LagObservation, view: DossierView, group: string): LagRecord {
  const { claims, ...facts } = observation
  const country = view.tables.countries.find(({ id }) => id === observation.partner)
  return { ...facts, partnerName: country?.nameEn ?? null, group, sources: evidenceOf(claims) }
}

function unreached(group: string, quantiles: readonly LagQuantile[]): string[] {
  const where = group === ALL ? '' : ` in group ${group}`
  return quantiles
    .filter(({ value, upper }) => value === null || upper === null)
    .map(({ probability, value }) =>
      value === null
        ? `The time by which a share of ${probability} has happened is not reached${where}: too many are still waiting.`
        : `The upper limit of the time by which a share of ${probability} has happened is not reached${where}.`,
    )
}

function warningsOf({ observations, leftOut, censoredEarly }: LagObservations, view: DossierView): string[] {
  const warnings: string[] = []
  for (const [why, treaties] of groupBy(leftOut, (one) => one.why)) {
    warnings.push(`Left out because ${LEFT_OUT_REASONS[why]}: ${treaties.map(({ treaty }) => treaty).join(', ')}.`)
  }
  if (censoredEarly.length > 0) {
    warnings.push(
      `Censored before ${view.asOf}, at the last day that a source of this view confirms as pending: ${censoredEarly.join(', ')}.`,
    )
  }
  const disputed = observations.filter((one) => one.disputed).map(({ treaty }) => treaty)
  if (disputed.length > 0) {
    warnings.push(
      `Some dates are disputed; leave them out with --exclude ${disputed.join(',')} to see what they change.`,
    )
  }
  return warnings
}
