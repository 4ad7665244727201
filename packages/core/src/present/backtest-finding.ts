import type { BacktestData, BacktestParameters } from '../treaty-lag/backtest.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatNumber, formatShare } from './format.ts'

/** Who forecasts well, in sentences. */
export function backtestFinding(
  data: BacktestData,
  view: DossierView,
  { publishedByThen }: BacktestParameters,
): Finding {
  const [best, second] = data.summary
  const naive = data.summary.find(({ isBaseline }) => isBaseline)
  const forecasts = formatCount(data.cases.length, 'forecast', 'forecasts')
  return {
    title: best
      ? `${best.isBaseline ? 'A naive baseline' : 'The best forecaster'}${best.isBaseline ? `, ${best.model}, forecast best` : ` is ${best.model}`}: Brier score ${formatNumber(best.brier, 3)}`
      : 'No forecast of this view can be scored',
    subtitle:
      `${forecasts} of entry into force within ${data.months} months, made from ${formatCount(data.cutoffs.length, 'date', 'dates')} ` +
      `on ${publishedByThen ? 'what had been published by then' : 'the world of then'}, scored as of ${formatDay(view.asOf)}.`,
    notes: [
      ...(data.observedShare === null ? [] : [`${formatShare(data.observedShare)} of them came true.`]),
      ...(best && second ? [`Next best is ${second.model} with ${formatNumber(second.brier, 3)}.`] : []),
      ...(naive && best && !best.isBaseline
        ? [`The better of the naive baselines is ${naive.model} with ${formatNumber(naive.brier, 3)}.`]
        : []),
    ],
  }
}
