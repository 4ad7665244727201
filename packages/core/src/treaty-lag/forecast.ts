/** What will become of the pending treaties, given how long they have waited. */
import { type Evidence, evidenceOf } from '../dossier/evidence.ts'
import { partnerNameOf } from '../dossier/partner.ts'
import type { DossierView } from '../dossier/view.ts'
import { Failure } from '../failure.ts'
import type { TreatyKind } from '../model/vocabulary.ts'
import { formatDay } from '../present/format.ts'
import { DISTRIBUTIONS, type Distribution, type IntervalKind } from '../survival/index.ts'
import { type CivilDate, DAYS_PER_MONTH } from '../time/civil-date.ts'
import {
  FORECAST_MODELS,
  type ForecastModel,
  type ForecastValue,
  bestFit,
  fitForecastModels,
  medianResidual,
  probabilityWithin,
} from './forecast-models.ts'
import { lagObservations } from './lag-observations.ts'
import { toSurvivalColumns } from './treaty-lag.ts'
import { rejectionWarnings } from './wait-warnings.ts'

export const MODEL_CHOICES = ['best', ...FORECAST_MODELS] as const

export interface ForecastParameters {
  readonly kind: TreatyKind
  /** `best`: the distribution with the lowest AIC. */
  readonly model: (typeof MODEL_CHOICES)[number]
  /** Months of 365.25/12 days. */
  readonly horizons: readonly number[]
  /** Scale of the Kaplan–Meier limits. */
  readonly interval: IntervalKind
  readonly level: number
}

export const FORECAST_DEFAULTS: ForecastParameters = {
  kind: 'extradition',
  model: 'best',
  horizons: [12, 24, 60],
  interval: 'log-log',
  level: 0.95,
}

export interface TreatyForecast {
  readonly id: string
  readonly partner: string | null
  readonly partnerName: string | null
  readonly signedOn: string
  /** The last day on which it is known to be pending; the forecast starts there. */
  readonly pendingOn: string
  readonly pendingDays: number
  readonly disputed: boolean
  readonly probabilities: readonly (ForecastValue & { readonly months: number })[]
  readonly medianResidualDays: ForecastValue
  readonly sources: readonly Evidence[]
}

export interface ForecastData {
  /** The model used. */
  readonly model: ForecastModel
  readonly comparison: readonly {
    readonly distribution: Distribution
    readonly parameters: number
    readonly logLikelihood: number
    readonly aic: number
  }[]
  readonly treaties: readonly TreatyForecast[]
}

/**
 * Forecasts every pending treaty of the kind from the waits of all: the probability that it binds within each horizon and
 * its median residual wait in days, given how long it has waited (`conditionalEventProbability`, `residualQuantile`, or the
 * Kaplan–Meier curve itself). Throws a `Failure` where no wait has been seen to learn from.
 */
export function forecastTreaties(
  view: DossierView,
  parameters: ForecastParameters = FORECAST_DEFAULTS,
): { data: ForecastData; warnings: readonly string[] } {
  const { kind, horizons, interval, level } = parameters
  const { observations } = lagObservations(view, { kind, from: 'signed', to: 'in-force' })
  if (observations.length === 0) {
    throw new Failure(
      'refused',
      `no wait of a treaty of the kind ${kind} can be measured as of ${view.asOf}: there is nothing to learn from`,
      'Ask as of a later date, of another kind, or in another edition.',
    )
  }
  const models = fitForecastModels(toSurvivalColumns(observations), { interval, level })
  const best = bestFit(models)?.distribution ?? 'km'
  const model = parameters.model === 'best' ? best : parameters.model
  const pending = observations.filter(({ happened, rejected }) => !happened && !rejected)
  const treaties = pending.map((observation): TreatyForecast => {
    const { treaty, partner, startedOn, endedOn, lagDays, disputed, claims } = observation
    return {
      id: treaty,
      partner,
      partnerName: partnerNameOf(view, partner),
      signedOn: startedOn,
      pendingOn: endedOn,
      pendingDays: lagDays,
      disputed,
      probabilities: horizons.map((months) => ({
        months,
        ...probabilityWithin(models, model, lagDays, months * DAYS_PER_MONTH, level),
      })),
      medianResidualDays: medianResidual(models, model, lagDays, level),
      sources: evidenceOf(claims),
    }
  })
  return {
    data: {
      model,
      comparison: DISTRIBUTIONS.flatMap((distribution) => {
        const fit = models.fits.get(distribution)
        return fit ? [{ distribution, parameters: fit.parameters, logLikelihood: fit.logLikelihood, aic: fit.aic }] : []
      }).toSorted((a, b) => a.aic - b.aic),
      treaties,
    },
    warnings: [
      ...models.warnings,
      ...rejectionWarnings(observations.filter(({ rejected }) => rejected).map(({ treaty }) => treaty)),
      ...missingForecasts(model, treaties),
      ...staleStarts(treaties, view),
    ],
  }
}

function missingForecasts(model: ForecastModel, treaties: readonly TreatyForecast[]): string[] {
  const without = treaties.filter(({ probabilities }) => probabilities.some(({ value }) => value === null))
  if (without.length === 0) return []
  return [
    `${model === 'km' ? 'The Kaplan–Meier curve ends before the age of' : 'No forecast for'} ` +
      `${without.map(({ id }) => id).join(', ')}: nothing like it has been observed.`,
  ]
}

function staleStarts(treaties: readonly TreatyForecast[], view: DossierView): string[] {
  const stale = treaties.filter(({ pendingOn }) => pendingOn < view.asOf)
  if (stale.length === 0) return []
  return [
    `Forecasts start on the last day that a source confirms as pending, before ${formatDay(view.asOf)}, for ` +
      `${stale.map(({ id, pendingOn }) => `${id} (${formatDay(pendingOn as CivilDate)})`).join(', ')}.`,
  ]
}
