import { backtestFinding } from '../present/backtest-finding.ts'
import { BACKTEST_DEFAULTS, type BacktestData, type BacktestParameters, backtest } from '../treaty-lag/backtest.ts'
import type { AnalysisRun } from './analysis.ts'
import { METHODS } from './methods.ts'

export const backtestRun: AnalysisRun<BacktestParameters, BacktestData> = {
  name: 'backtest',
  page: '/treaties',
  defaults: BACKTEST_DEFAULTS,

  run(view, parameters) {
    const { data, warnings } = backtest(view, parameters)
    const rows = new Set(data.cases.flatMap((one) => one.rows))
    return {
      data,
      n: data.cases.length,
      warnings,
      sources: view.tables.milestones.filter(({ id }) => rows.has(id)).map(({ source }) => source),
      methods: [METHODS.kaplanMeier, METHODS.acceleratedFailureTime, METHODS.brier, METHODS.logScore],
    }
  },

  finding: backtestFinding,

  table: ({ summary }) => ({
    columns: [
      { key: 'model', label: 'Model' },
      { key: 'isBaseline', label: 'Baseline' },
      { key: 'brier', label: 'Brier score' },
      { key: 'logScore', label: 'Log score' },
      { key: 'concordance', label: 'Concordance' },
      { key: 'meanForecast', label: 'Mean forecast' },
    ],
    rows: summary.map((one) => [one.model, one.isBaseline, one.brier, one.logScore, one.concordance, one.meanForecast]),
  }),
}
