/**
 * What goes with binding sooner: a Cox regression of the waits on when a treaty was signed, on the partner's region, and
 * on any other column of the treaty or of the partner state.
 */
import { toCamelCase } from '../dossier/case.ts'
import type { DossierView } from '../dossier/view.ts'
import { badParameter } from '../failure.ts'
import { REGIONS, type Stage, type TreatyKind } from '../model/vocabulary.ts'
import { type CoxReport, reportCox } from '../reports/cox-report.ts'
import { type ModelTerm, type TieMethod, numericTerm, treatmentTerm } from '../survival/index.ts'
import { DAYS_PER_YEAR, asCivilDate, daysBetween } from '../time/civil-date.ts'
import { LEFT_OUT_REASONS, type LagObservation, lagObservations } from './lag-observations.ts'
import { toSurvivalColumns } from './treaty-lag.ts'
import { waitWarnings } from './wait-warnings.ts'

export interface HazardParameters {
  readonly kind: TreatyKind
  readonly from: Stage
  readonly to: Stage
  /** `signature-year`, `region`, or a column of treaties.csv or countries.csv. */
  readonly covariates: readonly string[]
  readonly ties: TieMethod
  readonly level: number
}

export const HAZARD_DEFAULTS: HazardParameters = {
  kind: 'extradition',
  from: 'signed',
  to: 'in-force',
  covariates: ['signature-year'],
  ties: 'efron',
  level: 0.95,
}

export interface HazardData {
  readonly n: number
  readonly events: number
  readonly censored: number
  /** Null where it cannot be fitted; `meta.warnings` says why. */
  readonly cox: CoxReport | null
  readonly leftOut: readonly { readonly treaty: string; readonly why: string }[]
  /** Treaties of the fit, with their covariates. */
  readonly observations: readonly (Omit<LagObservation, 'claims'> & {
    readonly rows: readonly string[]
    readonly covariates: Readonly<Record<string, string | number | null>>
  })[]
}

/** Signature years count from here, so that the origin does not move with the as-of date. */
const YEAR_ORIGIN = asCivilDate('2000-01-01')

type CovariateValue = string | number | null

/**
 * Fits the model (`coxRegression`): hazard ratios above 1 go with binding sooner. Treaties that lack a covariate are left
 * out, and said. Throws a `Failure` for a covariate that does not exist.
 */
export function treatyHazard(
  view: DossierView,
  parameters: HazardParameters = HAZARD_DEFAULTS,
): { data: HazardData; warnings: readonly string[]; sources: readonly string[] } {
  const waits = lagObservations(view, parameters)
  const { observations, leftOut } = waits
  const read = parameters.covariates.map((name) => covariateReader(view, name))
  const complete = observations.flatMap((observation) => {
    const row = read.map((valueOf) => valueOf(observation))
    return row.every((value) => value !== null) ? [{ observation, row }] : []
  })
  const terms = parameters.covariates.map((name, position) =>
    toTerm(
      name,
      complete.map(({ row }) => row[position] ?? null),
    ),
  )
  const kept = complete.map(({ observation }) => observation)
  const fit =
    terms.length === 0 || kept.length === 0
      ? { cox: null, warnings: ['No covariate, or no treaty that has all of them: nothing to fit.'] }
      : reportCox({ columns: toSurvivalColumns(kept), terms, ties: parameters.ties, level: parameters.level })
  const events = kept.filter(({ happened }) => happened).length
  return {
    data: {
      n: kept.length,
      events,
      censored: kept.length - events,
      cox: fit.cox,
      leftOut: [
        ...leftOut.map(({ treaty, why }) => ({ treaty, why: LEFT_OUT_REASONS[why] })),
        ...observations
          .filter((observation) => !kept.includes(observation))
          .map(({ treaty }) => ({ treaty, why: 'a covariate is missing' })),
      ],
      observations: complete.map(({ observation: { claims, ...facts }, row }) => ({
        ...facts,
        rows: claims.map(({ id }) => id),
        covariates: Object.fromEntries(parameters.covariates.map((name, position) => [name, row[position] ?? null])),
      })),
    },
    warnings: [...waitWarnings(waits, view), ...fit.warnings],
    sources: kept.flatMap(({ claims }) => claims.map(({ source }) => source)),
  }
}

function covariateReader(view: DossierView, name: string): (observation: LagObservation) => CovariateValue {
  if (name === 'signature-year') {
    return ({ startedOn }) => daysBetween(YEAR_ORIGIN, startedOn) / DAYS_PER_YEAR
  }
  const key = toCamelCase(name.replaceAll('-', '_'))
  const countries = new Map<string | null, Readonly<Record<string, unknown>>>(
    view.tables.countries.map((country) => [country.id, country]),
  )
  const treaties = new Map(view.tables.treaties.map((treaty) => [treaty.id, treaty as Record<string, unknown>]))
  const [someCountry] = countries.values()
  if (someCountry && Object.hasOwn(someCountry, key)) {
    return ({ partner }) => asText(countries.get(partner)?.[key])
  }
  const [someTreaty] = treaties.values()
  if (someTreaty && Object.hasOwn(someTreaty, key)) return ({ treaty }) => asText(treaties.get(treaty)?.[key])
  const known = ['signature-year', ...Object.keys(someCountry ?? {}), ...Object.keys(someTreaty ?? {})]
  throw badParameter('covariates', `there is no covariate "${name}"`, `Use some of: ${[...new Set(known)].join(', ')}.`)
}

/** What is no text (a list of parties, a cell that is empty) is no covariate. */
function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** Regions keep their declared order, so that the reference group is the largest; other levels are sorted. */
function toTerm(name: string, values: readonly CovariateValue[]): ModelTerm {
  if (values.every((value) => typeof value === 'number')) return numericTerm(name, Float64Array.from(values))
  const labels = values.map(String)
  if (name !== 'region') return treatmentTerm(name, labels)
  return treatmentTerm(
    name,
    labels,
    REGIONS.filter((region) => labels.includes(region)),
  )
}
