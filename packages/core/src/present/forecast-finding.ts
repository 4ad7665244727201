import type { DossierView } from '../dossier/view.ts'
import type { ForecastParameters, TreatyForecast } from '../treaty-lag/forecast.ts'
import type { ForecastAnswer } from '../analyses/forecast.run.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatLevel, formatShare, formatYears } from './format.ts'
import { FORECASTER_LABELS, TREATY_KIND_LABELS } from './labels.ts'

/** What will become of the pending treaties, in sentences. */
export function forecastFinding(data: ForecastAnswer, view: DossierView, parameters: ForecastParameters): Finding {
  const { model, treaties, backtestWinner } = data
  return {
    title: titleOf(data, parameters),
    subtitle:
      `${pendingCount(data, parameters)} as of ${formatDay(view.asOf)}; forecast by ${FORECASTER_LABELS[model]} of all ` +
      `waits, given the age of each, ${formatLevel(parameters.level)} limits.`,
    notes: [
      ...treaties.flatMap((treaty) => {
        const { value } = treaty.medianResidualDays
        return value === null
          ? []
          : [`${forecastName(treaty)}: half of such treaties bind within another ${formatYears(value)}.`]
      }),
      ...(backtestWinner === null || backtestWinner === model
        ? []
        : [`The backtest’s best forecaster is ${FORECASTER_LABELS[backtestWinner]}, not ${FORECASTER_LABELS[model]}.`]),
    ],
  }
}

/** With whom a treaty that is forecast is; its id where it is one of many. */
export function forecastName({ partnerName, id }: TreatyForecast): string {
  return partnerName ?? id
}

/** `6 pending extradition treaties`. */
export function pendingCount({ treaties }: ForecastAnswer, { kind }: ForecastParameters): string {
  const { singular, plural } = TREATY_KIND_LABELS[kind]
  return formatCount(treaties.length, `pending ${singular}`, `pending ${plural}`)
}

/** The chances at the second horizon, or at the only one. */
function titleOf(data: ForecastAnswer, parameters: ForecastParameters): string {
  const { singular } = TREATY_KIND_LABELS[parameters.kind]
  const [count, horizon] = [pendingCount(data, parameters), parameters.horizons[1] ?? parameters.horizons[0]]
  const chances = data.treaties
    .flatMap((treaty) => {
      const chance = treaty.probabilities.find(({ months }) => months === horizon)!.value
      return chance === null ? [] : [{ name: forecastName(treaty), chance }]
    })
    .toSorted((a, b) => a.chance - b.chance)
  const [least] = chances
  if (data.treaties.length === 0) return `No pending ${singular} to forecast in this view`
  if (!least) return `Of ${count} no chance of binding within ${horizon} months can be given`
  const most = chances.at(-1)!
  const [from, to] = [formatShare(least.chance), formatShare(most.chance)]
  const range = from === to ? from : `${from} (${least.name}) to ${to} (${most.name})`
  const who = data.treaties.length === 1 ? `${least.name}’s pending ${singular}` : 'a pending treaty'
  return `Within ${horizon} months ${who} binds with ${range} probability`
}
