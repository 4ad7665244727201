import { forecastFinding } from '../present/forecast-finding.ts'
import { BACKTEST_DEFAULTS, type BacktestModel, backtest } from '../treaty-lag/backtest.ts'
import {
  FORECAST_DEFAULTS,
  type ForecastData,
  type ForecastParameters,
  forecastTreaties,
} from '../treaty-lag/forecast.ts'
import type { AnalysisRun } from './analysis.ts'
import { METHODS, intervalMethod } from './methods.ts'

export interface ForecastAnswer extends ForecastData {
  /** The model or baseline with the lowest Brier score so far; null where nothing can be scored. */
  readonly backtestWinner: BacktestModel | null
}

export const forecast: AnalysisRun<ForecastParameters, ForecastAnswer> = {
  name: 'forecast',
  page: '/treaties',
  defaults: FORECAST_DEFAULTS,

  run(view, parameters) {
    const { data, warnings } = forecastTreaties(view, parameters)
    const past = backtest(view, { ...BACKTEST_DEFAULTS, kind: parameters.kind })
    return {
      data: { ...data, backtestWinner: past.data.winner },
      n: data.treaties.length,
      warnings,
      sources: data.treaties.flatMap(({ sources }) => sources.map(({ source }) => source)),
      methods: [
        ...(data.model === 'km'
          ? [METHODS.kaplanMeier, intervalMethod(parameters.interval)]
          : [METHODS.acceleratedFailureTime, METHODS.deltaMethod]),
        METHODS.brier,
      ],
    }
  },

  finding: forecastFinding,

  table: ({ treaties }) => ({
    columns: [
      { key: 'id', label: 'Treaty' },
      { key: 'partnerName', label: 'Partner' },
      { key: 'pendingDays', label: 'Pending (days)' },
      { key: 'months', label: 'Months' },
      { key: 'value', label: 'Probability' },
      { key: 'lower', label: 'Lower' },
      { key: 'upper', label: 'Upper' },
      { key: 'medianResidualDays', label: 'Median wait left (days)' },
    ],
    rows: treaties.flatMap((treaty) =>
      treaty.probabilities.map(({ months, value, lower, upper }) => [
        treaty.id,
        treaty.partnerName,
        treaty.pendingDays,
        months,
        value,
        lower,
        upper,
        treaty.medianResidualDays.value,
      ]),
    ),
  }),
}
