import type { ForecastAnswer } from '../analyses/forecast.run.ts'
import type { DossierView } from '../dossier/view.ts'
import type { ForecastParameters } from '../treaty-lag/forecast.ts'
import type { Finding } from './finding.ts'
import { forecastFinding } from './forecast-finding.ts'
import { formatCount, formatYears } from './format.ts'
import { TREATY_KIND_LABELS } from './labels.ts'

/** By when each pending treaty may bind, in sentences. */
export function forecastWaitsFinding(data: ForecastAnswer, view: DossierView, parameters: ForecastParameters): Finding {
  const { subtitle, notes } = forecastFinding(data, view, parameters)
  const { singular, plural } = TREATY_KIND_LABELS[parameters.kind]
  const evenOdds = data.treaties
    .flatMap(({ partnerName, partner, id, medianResidualDays: { value } }) =>
      value === null ? [] : [{ name: partnerName ?? partner ?? id, days: value }],
    )
    .toSorted((a, b) => a.days - b.days)
  const [first, last] = [evenOdds[0], evenOdds.at(-1)]
  const count = formatCount(data.treaties.length, `pending ${singular}`, `pending ${plural}`)
  return {
    title:
      first === undefined || last === undefined
        ? data.treaties.length === 0
          ? `No ${singular} is pending in this view`
          : `For ${count} no model gives even odds of ever binding`
        : first === last
          ? `${first.name}’s ${singular} has even odds of binding within another ${formatYears(first.days)}`
          : `Of ${count} each has even odds of binding within another ${rangeOf(first, last)}`,
    subtitle,
    notes,
  }
}

interface EvenOdds {
  readonly name: string
  readonly days: number
}

/** `1.5 (Vietnam) to 1.6 years (Kenya)`. */
function rangeOf(first: EvenOdds, last: EvenOdds): string {
  const [from, to] = [formatYears(first.days), formatYears(last.days)]
  return from === to ? to : `${from.replace(/ years?$/, '')} (${first.name}) to ${to} (${last.name})`
}
