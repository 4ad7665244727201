import type { DossierView } from '../dossier/view.ts'
import type { ForecastParameters, TreatyForecast } from '../treaty-lag/forecast.ts'
import type { ForecastAnswer } from '../analyses/forecast.run.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatLevel, formatShare, formatYears } from './format.ts'
import { TREATY_KIND_LABELS } from './labels.ts'

/** What will become of the pending treaties, in sentences. */
export function forecastFinding(
  data: ForecastAnswer,
  view: DossierView,
  { kind, horizons, level }: ForecastParameters,
): Finding {
  const { singular, plural } = TREATY_KIND_LABELS[kind]
  const months = horizons[1] ?? horizons[0] ?? 0
  const ranked = data.treaties
    .map((treaty) => ({ treaty, value: treaty.probabilities.find((one) => one.months === months)?.value ?? null }))
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const [most, least] = [ranked[0], ranked.at(-1)]
  return {
    title:
      most && least
        ? `Within ${months} months a pending treaty binds with ${formatShare(least.value ?? 0)} (${nameOf(least.treaty)}) to ${formatShare(most.value ?? 0)} (${nameOf(most.treaty)}) probability`
        : `No pending ${singular} to forecast in this view`,
    subtitle:
      `${formatCount(data.treaties.length, `pending ${singular}`, `pending ${plural}`)} as of ${formatDay(view.asOf)}; ` +
      `${data.model === 'km' ? 'Kaplan–Meier curve' : `${data.model} model`} of all waits, given the age of each, ${formatLevel(level)} limits.`,
    notes: [
      ...data.treaties.flatMap((treaty) =>
        treaty.medianResidualDays.value === null
          ? []
          : [
              `${nameOf(treaty)}: half of such treaties bind within another ${formatYears(treaty.medianResidualDays.value)}.`,
            ],
      ),
      ...(data.backtestWinner === null || data.backtestWinner === data.model
        ? []
        : [`The backtest’s best forecaster is ${data.backtestWinner}, not ${data.model}: see ffc backtest.`]),
    ],
  }
}

function nameOf({ partnerName, id }: TreatyForecast): string {
  return partnerName ?? id
}
