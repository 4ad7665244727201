import type { ForecastAnswer } from '../analyses/forecast.run.ts'
import type { DossierView } from '../dossier/view.ts'
import type { ForecastParameters } from '../treaty-lag/forecast.ts'
import type { Finding } from './finding.ts'
import { forecastFinding, forecastName, pendingCount } from './forecast-finding.ts'
import { formatNumber, formatYears } from './format.ts'
import { FORECASTER_LABELS, TREATY_KIND_LABELS } from './labels.ts'

/** By when each pending treaty may bind, in sentences. */
export function forecastWaitsFinding(data: ForecastAnswer, view: DossierView, parameters: ForecastParameters): Finding {
  return { ...forecastFinding(data, view, parameters), title: titleOf(data, parameters) }
}

function titleOf(data: ForecastAnswer, parameters: ForecastParameters): string {
  const { singular } = TREATY_KIND_LABELS[parameters.kind]
  const [count, total] = [pendingCount(data, parameters), data.treaties.length]
  if (total === 0) return `No ${singular} is pending in this view`
  const waits = data.treaties
    .flatMap((treaty) => {
      const { value } = treaty.medianResidualDays
      return value === null ? [] : [{ name: forecastName(treaty), days: value }]
    })
    .toSorted((a, b) => a.days - b.days)
  const [first] = waits
  if (!first) return `For ${count} ${FORECASTER_LABELS[data.model]} never reaches even odds of binding`
  const last = waits.at(-1)!
  const odds = 'even odds of binding within another'
  if (total === 1) return `${first.name}’s ${singular} has ${odds} ${formatYears(first.days)}`
  if (waits.length === total) return `Of ${count} each has ${odds} ${rangeOf(first, last)}`
  const some = waits.length === 1 ? 'one has' : `${formatNumber(waits.length)} have`
  return `Of ${count} ${some} ${odds} ${rangeOf(first, last)}; of the others no such time can be given`
}

interface Wait {
  readonly name: string
  readonly days: number
}

/** `1.5 (Vietnam) to 1.6 years (Kenya)`; of one `1.5 years (Vietnam)`. */
function rangeOf(first: Wait, last: Wait): string {
  const [from, to] = [formatYears(first.days), formatYears(last.days)]
  if (first === last) return `${to} (${last.name})`
  return from === to ? to : `${from.replace(/ years?$/, '')} (${first.name}) to ${to} (${last.name})`
}
