import type { BacktestData, BacktestParameters } from '../treaty-lag/backtest.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatNumber, formatShare } from './format.ts'
import { FORECASTER_LABELS } from './labels.ts'

/** Who forecasts well, in sentences. */
export function backtestFinding(
  data: BacktestData,
  view: DossierView,
  { publishedByThen }: BacktestParameters,
): Finding {
  const [best, second] = data.summary
  const naive = data.summary.find(({ isBaseline }) => isBaseline)
  return {
    title: titleOf(best),
    subtitle:
      `${formatCount(data.cases.length, 'forecast', 'forecasts')} of entry into force within ${data.months} months, made from ` +
      `${formatCount(data.cutoffs.length, 'date', 'dates')} on ${publishedByThen ? 'what had been published by then' : 'the world of then'}, ` +
      `scored as of ${formatDay(view.asOf)}.`,
    notes: [
      ...(data.observedShare === null
        ? []
        : [`In ${formatShare(data.observedShare)} of them the treaty did come into force in time.`]),
      ...(second ? [`Next best is ${scoreText(second)}.`] : []),
      ...(naive && best && !best.isBaseline ? [`The better of the naive baselines is ${scoreText(naive)}.`] : []),
    ],
  }
}

type Score = BacktestData['summary'][number]

function titleOf(best: Score | undefined): string {
  if (!best) return 'No forecast of this view can be scored'
  const { model, isBaseline, brier } = best
  const who = isBaseline
    ? `A naive baseline, ${FORECASTER_LABELS[model]}, forecast best`
    : `The best forecaster is ${FORECASTER_LABELS[model]}`
  return `${who}: Brier score ${formatNumber(brier, 3)}`
}

function scoreText({ model, brier }: Score): string {
  return `${FORECASTER_LABELS[model]} with ${formatNumber(brier, 3)}`
}
