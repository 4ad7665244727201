/** The models that forecast a pending treaty: the Kaplan–Meier curve itself, and four distributions. */
import {
  type CurveOptions,
  DISTRIBUTIONS,
  type Distribution,
  type ParametricFit,
  type SurvivalColumns,
  type SurvivalCurve,
  conditionalEventProbability,
  curveEventProbability,
  curveResidualQuantile,
  kaplanMeier,
  parametricRegression,
  predictDistribution,
  residualQuantile,
} from '../survival/index.ts'

export const FORECAST_MODELS = ['km', ...DISTRIBUTIONS] as const
export type ForecastModel = (typeof FORECAST_MODELS)[number]

export interface ForecastModels {
  readonly curve: SurvivalCurve
  readonly fits: ReadonlyMap<Distribution, ParametricFit>
  /** Why a distribution has no fit. */
  readonly warnings: readonly string[]
}

/** A forecast with its limits; null where the model has none. */
export interface ForecastValue {
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

const NO_FORECAST: ForecastValue = { value: null, lower: null, upper: null }

/** Fits every model to the same waits. */
export function fitForecastModels(columns: SurvivalColumns, options: CurveOptions = {}): ForecastModels {
  const fits = new Map<Distribution, ParametricFit>()
  const warnings: string[] = []
  for (const distribution of DISTRIBUTIONS) {
    const outcome = parametricRegression({ columns, distribution })
    if (outcome.status === 'fitted') fits.set(distribution, outcome)
    else warnings.push(`No ${distribution} model: ${outcome.message}`)
  }
  return { curve: kaplanMeier(columns, options), fits, warnings }
}

/** The fit with the lowest AIC; null when none was possible. */
export function bestFit(models: ForecastModels): ParametricFit | null {
  return [...models.fits.values()].toSorted((a, b) => a.aic - b.aic)[0] ?? null
}

/** The probability of the event within `horizonDays` for a treaty that has waited `ageDays`. */
export function probabilityWithin(
  { curve, fits }: ForecastModels,
  model: ForecastModel,
  ageDays: number,
  horizonDays: number,
  level?: number,
): ForecastValue {
  if (model === 'km') {
    const { value, lower, upper } = curveEventProbability(curve, ageDays, horizonDays)
    return { value, lower, upper }
  }
  const fit = fits.get(model)
  if (!fit) return NO_FORECAST
  const { value, lower, upper } = conditionalEventProbability(predictDistribution(fit), ageDays, horizonDays, level)
  return { value, lower, upper }
}

/** The median of the wait that is left, in days. */
export function medianResidual(
  models: ForecastModels,
  model: ForecastModel,
  ageDays: number,
  level?: number,
): ForecastValue {
  return residualWait(models, model, ageDays, 0.5, level)
}

/** After how many more days the event has come with that probability, for a treaty that has waited `ageDays`. */
export function residualWait(
  { curve, fits }: ForecastModels,
  model: ForecastModel,
  ageDays: number,
  probability: number,
  level?: number,
): ForecastValue {
  if (model === 'km') {
    const { value, lower, upper } = curveResidualQuantile(curve, ageDays, probability)
    return { value, lower, upper }
  }
  const fit = fits.get(model)
  if (!fit) return NO_FORECAST
  const { value, lower, upper } = residualQuantile(predictDistribution(fit), ageDays, probability, level)
  return { value, lower, upper }
}
