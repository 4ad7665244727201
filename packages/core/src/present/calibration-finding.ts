import type { DossierView } from '../dossier/view.ts'
import type { BacktestData, BacktestParameters } from '../treaty-lag/backtest.ts'
import { backtestFinding } from './backtest-finding.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatNumber, formatShare } from './format.ts'
import { FORECASTER_LABELS } from './labels.ts'

/** Whether the best forecaster's probabilities came true as often as they said, in sentences. */
export function calibrationFinding(data: BacktestData, view: DossierView, parameters: BacktestParameters): Finding {
  const { title, subtitle, notes } = backtestFinding(data, view, parameters)
  const best = data.summary.find(({ model }) => model === data.winner)
  if (!best || data.observedShare === null) return { title, subtitle, notes }
  const treaties = new Set(data.cases.map(({ treaty }) => treaty)).size
  const [said, came] = [formatShare(best.meanForecast), formatShare(data.observedShare)]
  return {
    title: `The best forecaster, ${FORECASTER_LABELS[best.model]}, said ${said} on average and ${came} came true, ${relation(best.concordance)}`,
    subtitle,
    notes: [
      ...(treaties === data.cases.length
        ? []
        : [
            `The ${formatNumber(data.cases.length)} forecasts are of ${formatCount(treaties, 'treaty', 'treaties')}, some asked about at ` +
              'several dates: they are not independent, so the intervals are narrower than what is known.',
          ]),
      ...notes,
    ],
  }
}

/** Between these a forecaster tells the sooner from the later hardly better than chance. */
const CHANCE = [0.45, 0.55] as const

function relation(concordance: number | null): string {
  if (concordance === null) return 'but nothing shows whether it tells the sooner from the later'
  const number = formatNumber(concordance, 2)
  if (concordance < CHANCE[0]) return `yet it ranked treaties worse than chance (concordance ${number})`
  if (concordance <= CHANCE[1]) return `yet it told sooner from later no better than chance (concordance ${number})`
  return `and told sooner from later in ${formatShare(concordance)} of pairs`
}
