/** Tests around a turning point, a sentence or two each: the numbers, then what so few events can and cannot show. */
import type { HazardChange } from '../interplay/hazard-change.ts'
import type { OutcomeChange } from '../interplay/outcome-change.ts'
import type { RateChange } from '../interplay/rate-change.ts'
import {
  capitalise,
  formatCount,
  formatLevel,
  formatNumber,
  formatPValue,
  formatRatio,
  formatYearCount,
} from './format.ts'

/** Signatures or entries into force a year; `noun` in the plural. */
export function rateText(change: RateChange, noun: string, level: number): string {
  const { before, after, rateRatio, lower, upper, pValue, smallestPValue } = change
  const facts =
    `${capitalise(noun)}: ${formatNumber(before.events)} in ${formatYearCount(before.years)} before, ` +
    `${formatNumber(after.events)} in ${formatYearCount(after.years)} after`
  if (before.events + after.events === 0) return `${facts}: nothing to compare.`
  if (rateRatio === null) {
    return (
      `${facts}, none before to compare with (${formatPValue(pValue)}). ` +
      judge(pValue, smallestPValue, level, 'No upper limit can be given: neither a change nor its absence is shown.')
    )
  }
  const [low, high] = [formatRatio(lower!), formatRatio(upper!)]
  return (
    `${facts}, ${formatRatio(rateRatio)} times the rate (${formatLevel(level)} interval ${low}–${high}, ${formatPValue(pValue)}). ` +
    judge(
      pValue,
      smallestPValue,
      level,
      `So few ${noun} fit anything from ${low} to ${high} times the rate: neither a change nor its absence is shown.`,
    )
  )
}

/** How fast treaties that wait come into force. */
export function hazardText(change: HazardChange, level: number): string {
  const { n, eventsBefore, eventsAfter, hazardRatio, lower, upper, pValue, why } = change
  const facts =
    `Waiting treaties: of ${formatCount(n, 'wait', 'waits')}, ${formatNumber(eventsBefore)} ended in force before, ` +
    `${formatNumber(eventsAfter)} after`
  if (hazardRatio === null) return `${facts}. ${why}`
  return (
    `${facts}; from then on one that had waited as long came into force ${formatRatio(hazardRatio)} times as readily ` +
    `(${formatLevel(level)} interval ${formatRatio(lower!)}–${formatRatio(upper!)}, ${formatPValue(pValue!)}). ` +
    judge(pValue!, 0, level, NEITHER)
  )
}

/** What became of people whom the focal state wanted. */
export function outcomeText(change: OutcomeChange, level: number): string {
  const { before, after, pValue, smallestPValue, unclear } = change
  const side = ({ returned, notReturned }: OutcomeChange['before']) =>
    returned + notReturned === 0
      ? 'none'
      : `${formatCount(returned, 'return', 'returns')} and ${formatCount(notReturned, 'refusal or transfer elsewhere', 'refusals or transfers elsewhere')}`
  const aside = unclear.length === 0 ? '' : `; ${formatNumber(unclear.length)} more may lie on either side`
  const facts = `Outcomes of requests: ${side(before)} before; ${side(after)} after${aside}`
  if (before.returned + before.notReturned === 0 || after.returned + after.notReturned === 0) {
    return `${facts}. With none on one side there is nothing to compare.`
  }
  return `${facts} (${formatPValue(pValue)}). ${judge(pValue, smallestPValue, level, NEITHER)}`
}

const NEITHER = 'Neither a change nor its absence is shown.'

/** What a test shows; `inconclusive` where it could have shown something and does not. */
function judge(pValue: number, smallestPValue: number, level: number, inconclusive: string): string {
  const alpha = 1 - level
  if (smallestPValue >= alpha) {
    return `So few events could not have told any change from chance: even the most lopsided split has ${formatPValue(smallestPValue)}.`
  }
  if (pValue >= alpha) return inconclusive
  return 'A difference as large would be rare had nothing changed; what changed it, the test does not say.'
}
