/** What the rows of a forecast say. */
import type { ForecastAnswer } from '@ffc/core/analyses/forecast.run'
import { formatAct, formatDay, formatLevel, formatList, formatShare, formatYears } from '@ffc/core/present'
import { type CivilDate, DAYS_PER_MONTH, asDateRange, toDayNumber } from '@ffc/core/time'

export type TreatyForecast = ForecastAnswer['treaties'][number]
type Probability = TreatyForecast['probabilities'][number]

/** What became of a treaty after the forecast, as far as it is known. */
export interface Outcome {
  /** EDTF; null: not in force by the last day on which anything is known. */
  readonly inForceOn: string | null
  /** The last day of which its state is known. */
  readonly knownTo: CivilDate
  /** Ids of the rows that say so. */
  readonly rows: readonly string[]
}

/** Whether a treaty bound within a horizon; null where what is known does not decide it. */
export function boundWithin(treaty: TreatyForecast, months: number, outcome: Outcome | undefined): boolean | null {
  if (!outcome) return null
  const deadline = toDayNumber(treaty.pendingOn as CivilDate) + months * DAYS_PER_MONTH
  if (outcome.inForceOn === null) return toDayNumber(outcome.knownTo) >= deadline ? false : null
  const { earliest, latest } = asDateRange(outcome.inForceOn)
  if (latest !== null && latest <= deadline) return true
  return earliest !== null && earliest > deadline ? false : null
}

export function forecastName({ partnerName, partner, id }: TreatyForecast): string {
  return partnerName ?? partner ?? id
}

export function probabilityText({ value }: Probability): string {
  return value === null ? 'unknown' : formatShare(value)
}

export function forecastSentence(treaty: TreatyForecast, level: number, outcome: Outcome | undefined): string {
  const chances = treaty.probabilities.map((one) => {
    const limits =
      one.lower === null || one.upper === null
        ? ''
        : ` (${formatLevel(level)} limits ${formatShare(one.lower)}–${formatShare(one.upper)})`
    return `${probabilityText(one)} within ${one.months} months${limits}`
  })
  const disputed = treaty.disputed ? ' Its dates are disputed.' : ''
  return (
    `${forecastName(treaty)}: pending for ${formatYears(treaty.pendingDays)} on ${formatDay(treaty.pendingOn as CivilDate)}; ` +
    `binds with a probability of ${formatList(chances)}.${disputed}${outcomeSentence(outcome)}`
  )
}

/** What became of it; nothing where nobody knows. */
export function outcomeSentence(outcome: Outcome | undefined): string {
  if (!outcome) return ''
  return outcome.inForceOn === null
    ? ` Afterwards: not in force by ${formatDay(outcome.knownTo)}.`
    : ` Afterwards: in force ${formatAct(outcome.inForceOn)}.`
}
