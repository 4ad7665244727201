/** Tests around a turning point, a sentence or two each: the numbers, then what so few events can and cannot show. */
import type { HazardChange } from '../interplay/hazard-change.ts'
import type { OutcomeChange } from '../interplay/outcome-change.ts'
import type { RateChange } from '../interplay/rate-change.ts'
import { formatCount, formatNumber, formatPValue, formatRatio, formatLevel } from './format.ts'

/** Signatures or entries into force a year. */
export function rateText(change: RateChange, noun: readonly [string, string], level: number): string {
  const { before, after, rateRatio, lower, upper, pValue, smallestPValue } = change
  const total = before.events + after.events
  const facts =
    `${capital(noun[1])}: ${formatNumber(before.events)} in ${yearsText(before.years)} before, ` +
    `${formatNumber(after.events)} in ${yearsText(after.years)} after`
  if (total === 0) return `${facts}: nothing to compare.`
  const ratio = rateRatio === null ? 'none before to compare with' : `${formatRatio(rateRatio)} times the rate`
  const interval = `${formatLevel(level)} interval ${formatRatio(lower ?? 0)} ${upperText(upper)}`
  const limits = lower === null || (upper === null && rateRatio === null) ? '' : `${interval}, `
  return (
    `${facts}, ${ratio} (${limits}${formatPValue(pValue)}). ` +
    judge(pValue, smallestPValue, level, () =>
      upper === null
        ? `No upper limit can be given: neither a change nor its absence is shown.`
        : `So few ${noun[1]} fit anything from ${formatRatio(lower ?? 0)} to ${formatRatio(upper)} times the rate: neither a change nor its absence is shown.`,
    )
  )
}

/** How fast treaties that wait come into force. */
export function hazardText(change: HazardChange, level: number): string {
  const { n, eventsBefore, eventsAfter, hazardRatio, lower, upper, pValue, why } = change
  const facts =
    `Waiting treaties: of ${formatCount(n, 'wait', 'waits')}, ${formatNumber(eventsBefore)} ended in force before, ` +
    `${formatNumber(eventsAfter)} after`
  if (hazardRatio === null || lower === null || upper === null || pValue === null) {
    return `${facts}. ${why ?? 'No hazard ratio can be estimated.'}`
  }
  return (
    `${facts}; from then on one that had waited as long came into force ${formatRatio(hazardRatio)} times as readily ` +
    `(${formatLevel(level)} interval ${formatRatio(lower)}–${formatRatio(upper)}, ${formatPValue(pValue)}). ` +
    judge(pValue, 0, level, () => 'Neither a change nor its absence is shown.')
  )
}

/** What became of people whom the focal state wanted. */
export function outcomeText(change: OutcomeChange, level: number): string {
  const { before, after, pValue, smallestPValue, unclear } = change
  const side = ({ returned, notReturned }: OutcomeChange['before']) =>
    returned + notReturned === 0
      ? 'none'
      : `${formatCount(returned, 'return', 'returns')} and ${formatCount(notReturned, 'refusal or transfer elsewhere', 'refusals or transfers elsewhere')}`
  const aside =
    unclear.length === 0 ? '' : `; ${formatCount(unclear.length, 'more may lie', 'more may lie')} on either side`
  const facts = `Outcomes of requests: ${side(before)} before; ${side(after)} after${aside}`
  if (before.returned + before.notReturned === 0 || after.returned + after.notReturned === 0) {
    return `${facts}. With none on one side there is nothing to compare.`
  }
  return (
    `${facts} (${formatPValue(pValue)}). ` +
    judge(pValue, smallestPValue, level, () => 'Neither a change nor its absence is shown.')
  )
}

function judge(pValue: number, smallestPValue: number, level: number, inconclusive: () => string): string {
  const alpha = 1 - level
  if (smallestPValue >= alpha) {
    return `So few events could not have told any change from chance: even the most lopsided split has ${formatPValue(smallestPValue)}.`
  }
  if (pValue < alpha) {
    return 'A difference as large would be rare had nothing changed; what changed it, the test does not say.'
  }
  return inconclusive()
}

function upperText(upper: number | null): string {
  return upper === null ? 'upwards' : `to ${formatRatio(upper)}`
}

function yearsText(years: number): string {
  return `${formatNumber(years, 1)} years`
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
