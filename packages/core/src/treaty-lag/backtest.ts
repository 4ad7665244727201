/**
 * Who forecasts well, not only who fits well: each model is refitted on the world of a past date, forecasts the treaties
 * pending then, and is scored against what happened, beside two naive baselines.
 */
import { square } from '../math/square.ts'
import { log } from '../math/log.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { remembered } from '../dossier/remembered.ts'
import { type DossierView, selectView } from '../dossier/view.ts'
import type { TreatyKind } from '../model/vocabulary.ts'
import { type CivilDate, DAYS_PER_MONTH, toCivilDate, toDayNumber, yearOf } from '../time/civil-date.ts'
import { completedOnly } from './completed-only.ts'
import {
  FORECAST_MODELS,
  type ForecastModels,
  bestFit,
  fitForecastModels,
  probabilityWithin,
} from './forecast-models.ts'
import { type LagObservation, lagObservations } from './lag-observations.ts'
import { toSurvivalColumns } from './treaty-lag.ts'

/** `share-so-far`: the share in force among all signed. `mean-of-completed`: due when the completed took on average. */
const BASELINES = ['share-so-far', 'mean-of-completed'] as const
export const BACKTEST_MODELS = [...FORECAST_MODELS, ...BASELINES] as const
export type BacktestModel = (typeof BACKTEST_MODELS)[number]

export interface BacktestParameters {
  readonly kind: TreatyKind
  /** First year-end to forecast from. */
  readonly fromYear: number
  /** Horizon of the forecasts that are scored. */
  readonly months: number
  /** Refit only on what had been published by then. */
  readonly publishedByThen: boolean
  /** Forecast from these days instead of from year-ends. */
  readonly at: readonly CivilDate[]
}

export const BACKTEST_DEFAULTS: BacktestParameters = {
  kind: 'extradition',
  fromYear: 2000,
  months: 24,
  publishedByThen: false,
  at: [],
}

/** One forecast that can be scored: what each model said of a treaty, and whether it came true. */
export interface BacktestCase {
  readonly asOf: CivilDate
  readonly treaty: string
  readonly pendingDays: number
  readonly happened: boolean
  readonly forecasts: Readonly<Record<BacktestModel, number>>
  readonly rows: readonly string[]
}

export interface BacktestCutoff {
  readonly asOf: CivilDate
  /** Forecasts scored. */
  readonly n: number
  /** How many came true. */
  readonly events: number
  /** Mean squared error of the probabilities; lower is better. */
  readonly brier: Readonly<Record<BacktestModel, number>>
}

export interface BacktestScore {
  readonly model: BacktestModel
  readonly isBaseline: boolean
  readonly brier: number
  /** Mean of −log of the probability given to what happened; lower is better. */
  readonly logScore: number
  /** Chance that a treaty that bound had the higher forecast of two, equal forecasts counting half; null if all or none did. */
  readonly concordance: number | null
  /** Calibration in the large: the mean forecast, to set beside the share that came true. */
  readonly meanForecast: number
}

export interface BacktestData {
  readonly months: number
  readonly cutoffs: readonly BacktestCutoff[]
  /** Best Brier score first. */
  readonly summary: readonly BacktestScore[]
  /** Share of the scored forecasts that came true. */
  readonly observedShare: number | null
  /** Lowest Brier score; null without a case. */
  readonly winner: BacktestModel | null
  /** Lowest AIC on the waits of the view's own date. */
  readonly bestFit: string | null
  readonly cases: readonly BacktestCase[]
}

/** The Brier score of saying one half of everything. */
const COIN_TOSS = 0.25

/** The log score of a probability of 0 that comes true is infinite; all are cut to this distance from 0 and 1. */
const LOG_SCORE_MARGIN = 0.01

/**
 * Forecasts nearer than this are the same forecast: fits are iterated to about ten digits, and a model without memory gives
 * all treaties of one date one probability, but for rounding.
 */
const SAME_FORECAST = 1e-9

/** Fewer completed waits than this make no model worth scoring. */
const FEWEST_EVENTS = 3

/**
 * Refits each model at the cutoffs and scores its forecasts by the Brier score (Brier, Monthly Weather Review 78, 1950), the
 * logarithmic score and concordance. Forecasts whose outcome the view does not know are not scored.
 */
export function backtest(
  view: DossierView,
  parameters: BacktestParameters = BACKTEST_DEFAULTS,
): { data: BacktestData; warnings: readonly string[] } {
  const final = lagObservations(view, { kind: parameters.kind, from: 'signed', to: 'in-force' }).observations
  const outcomes = new Map(final.map((observation) => [observation.treaty, observation]))
  const cases = cutoffDates(view, parameters).flatMap((asOf) => casesAt(view, asOf, outcomes, parameters))
  const cutoffs = [...new Set(cases.map(({ asOf }) => asOf))].map((asOf) =>
    scoreCutoff(
      asOf,
      cases.filter((one) => one.asOf === asOf),
    ),
  )
  const summary = cases.length === 0 ? [] : BACKTEST_MODELS.map((model) => scoreModel(model, cases))
  const ranked = summary.toSorted((a, b) => a.brier - b.brier)
  const [winner] = ranked
  const fitted = final.length > 0 ? bestFit(fitForecastModels(toSurvivalColumns(final))) : null
  return {
    data: {
      months: parameters.months,
      cutoffs,
      summary: ranked,
      observedShare: cases.length === 0 ? null : cases.filter(({ happened }) => happened).length / cases.length,
      winner: winner?.model ?? null,
      bestFit: fitted?.distribution ?? null,
      cases,
    },
    warnings: warningsOf(cases, winner, fitted?.distribution ?? null),
  }
}

function cutoffDates(view: DossierView, { fromYear, at }: BacktestParameters): CivilDate[] {
  if (at.length > 0) return at.filter((day) => day < view.asOf).toSorted()
  const years = Array.from({ length: Math.max(0, yearOf(view.asOf) - fromYear) }, (_, index) => fromYear + index)
  return years.map((year) => `${year}-12-31` as CivilDate)
}

function casesAt(
  view: DossierView,
  asOf: CivilDate,
  outcomes: ReadonlyMap<string, LagObservation>,
  parameters: BacktestParameters,
): BacktestCase[] {
  const past = worldAt(view, asOf, parameters)
  if (past === null) return []
  const { observations, completed, mean, models } = past
  const horizonDays = parameters.months * DAYS_PER_MONTH
  return observations
    .filter(({ happened, rejected }) => !happened && !rejected)
    .flatMap((observation): BacktestCase[] => {
      const { treaty, lagDays, endedOn, claims } = observation
      const final = outcomes.get(treaty)
      if (!final) return []
      const outcome = outcomeWithin(final, endedOn, horizonDays)
      const said = FORECAST_MODELS.map((model) => [model, forecastOf(models, model, lagDays, horizonDays)] as const)
      if (outcome === null || said.some(([, value]) => value === null)) return []
      const forecasts = {
        ...Object.fromEntries(said),
        'share-so-far': completed / observations.length,
        'mean-of-completed': lagDays + horizonDays >= mean ? 1 : 0,
      } as Record<BacktestModel, number>
      const rows = [...claims, ...final.claims].map(({ id }) => id)
      return [{ asOf, treaty, pendingDays: lagDays, happened: outcome, forecasts, rows: [...new Set(rows)] }]
    })
}

interface PastWorld {
  readonly observations: readonly LagObservation[]
  readonly completed: number
  /** Of the completed waits, in days. */
  readonly mean: number
  readonly models: ForecastModels
}

/** Past worlds do not change with the view's date, so a slider need not refit them at each step. */
const WORLDS_KEPT = 256
const rememberWorld = remembered<Dossier, PastWorld | null>(WORLDS_KEPT)

/** The waits of a past date and the models fitted to them; null with too few completed. */
function worldAt(view: DossierView, asOf: CivilDate, { kind, publishedByThen }: BacktestParameters): PastWorld | null {
  const knownAt = publishedByThen ? asOf : view.knownAt
  const key = [view.edition.name, asOf, knownAt, kind, ...view.exclude].join(' ')
  return rememberWorld(view.dossier, key, () => fitWorld(view, asOf, knownAt, kind))
}

function fitWorld(view: DossierView, asOf: CivilDate, knownAt: CivilDate | null, kind: TreatyKind): PastWorld | null {
  const { dossier, edition, exclude } = view
  const then = selectView(dossier, { edition: edition.name, exclude, knownAt: knownAt ?? undefined, asOf })
  const { observations } = lagObservations(then, { kind, from: 'signed', to: 'in-force' })
  const { n, mean } = completedOnly(observations)
  if (n < FEWEST_EVENTS || mean === null) return null
  return { observations, completed: n, mean, models: fitForecastModels(toSurvivalColumns(observations)) }
}

/**
 * A curve that ends before the age gives no forecast. Here it is scored as 0, which is what carrying the curve on flat
 * would say: a model that is silent about the slow ones must not gain by it.
 */
function forecastOf(
  models: ForecastModels,
  model: (typeof FORECAST_MODELS)[number],
  ageDays: number,
  horizonDays: number,
): number | null {
  const { value } = probabilityWithin(models, model, ageDays, horizonDays)
  return value === null && model === 'km' ? 0 : value
}

/** Whether it came true within the horizon (not if it was rejected); null where the final view cannot say. */
function outcomeWithin(final: LagObservation, from: CivilDate, horizonDays: number): boolean | null {
  const until = toCivilDate(Math.floor(toDayNumber(from) + horizonDays))
  if (final.happened) return final.endedOn <= until
  return final.rejected || final.endedOn >= until ? false : null
}

function scoreCutoff(asOf: CivilDate, cases: readonly BacktestCase[]): BacktestCutoff {
  return {
    asOf,
    n: cases.length,
    events: cases.filter(({ happened }) => happened).length,
    brier: Object.fromEntries(BACKTEST_MODELS.map((model) => [model, brierScore(model, cases)])) as Record<
      BacktestModel,
      number
    >,
  }
}

/** Brier (1950), Mon. Weather Rev. 78, 1–3. */
function brierScore(model: BacktestModel, cases: readonly BacktestCase[]): number {
  return mean(cases.map(({ forecasts, happened }) => square(forecasts[model] - Number(happened))))
}

function scoreModel(model: BacktestModel, cases: readonly BacktestCase[]): BacktestScore {
  const logScores = cases.map(({ forecasts, happened }) => {
    const probability = Math.min(1 - LOG_SCORE_MARGIN, Math.max(LOG_SCORE_MARGIN, forecasts[model]))
    return -log(happened ? probability : 1 - probability)
  })
  return {
    model,
    isBaseline: (BASELINES as readonly string[]).includes(model),
    brier: brierScore(model, cases),
    logScore: mean(logScores),
    concordance: concordanceOf(model, cases),
    meanForecast: mean(cases.map(({ forecasts }) => forecasts[model])),
  }
}

function concordanceOf(model: BacktestModel, cases: readonly BacktestCase[]): number | null {
  const came = cases.filter(({ happened }) => happened)
  const stayed = cases.filter(({ happened }) => !happened)
  if (came.length === 0 || stayed.length === 0) return null
  let concordant = 0
  for (const one of came) {
    for (const other of stayed) {
      const difference = one.forecasts[model] - other.forecasts[model]
      concordant += Math.abs(difference) <= SAME_FORECAST ? 0.5 : Number(difference > 0)
    }
  }
  return concordant / (came.length * stayed.length)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function warningsOf(
  cases: readonly BacktestCase[],
  winner: BacktestScore | undefined,
  fitted: string | null,
): string[] {
  if (!winner) return ['No forecast of this view can be scored: too few treaties had bound, or no outcome is known.']
  const treaties = new Set(cases.map(({ treaty }) => treaty)).size
  return [
    `${cases.length} forecasts of ${treaties} treaties: a treaty that stays pending is forecast again at each date, so the ` +
      'scores are not independent.',
    ...(winner.brier >= COIN_TOSS
      ? [
          'No model beats saying one half of everything, which scores 0.25: the wait of a treaty is hard to forecast from its age alone.',
        ]
      : []),
    ...(winner.isBaseline
      ? [`A naive baseline, ${winner.model}, scores best: no model here forecasts better than counting.`]
      : []),
    ...(!winner.isBaseline && fitted !== null && winner.model !== fitted
      ? [`The best fit (${fitted}, lowest AIC) is not the best forecaster (${winner.model}, lowest Brier score).`]
      : []),
  ]
}
