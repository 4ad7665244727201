/** What the rows of published figures say. */
import type { EstimateRecord } from '@ffc/core/analyses/tables.run'
import { formatList, formatNumber, peopleText } from '@ffc/core/present'

/** The numbers of a claim. */
export type PublishedNumbers = Pick<EstimateRecord, 'low' | 'central' | 'high' | 'bound'>

/** The number as its bound has it: `up to 300`, `2,000–3,000`. */
export function publishedText({ low, central, high, bound }: PublishedNumbers): string {
  const numbers = [...new Set([low, central, high].filter((value) => value !== null))].toSorted((a, b) => a - b)
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined || last === undefined) return 'no number'
  const range = first === last ? formatNumber(first) : `${formatNumber(first)}–${formatNumber(last)}`
  switch (bound) {
    case 'exact':
    case 'range':
      return range
    case 'about':
      return `about ${range}`
    case 'up-to':
      return `up to ${formatNumber(last)}`
    case 'at-least':
      return `${formatNumber(first)} or more`
    case 'order-of-magnitude':
      return `some ${range}`
  }
}

/** Who stated it and when. */
export function sayerText({ statedBy, statedOn }: EstimateRecord): string {
  const year = statedOn?.slice(0, 4) ?? ''
  return /^\d{4}$/.test(year) ? `${statedBy}, ${year}` : statedBy
}

export function publishedSentence(record: EstimateRecord, organisations: ReadonlyMap<string, string>): string {
  const { derivedFrom, statedBy, id } = record
  const repeats = derivedFrom.length === 0 ? '' : ` It repeats or builds on ${formatList(derivedFrom)}.`
  return `${publishedText(record)} ${peopleText(record, organisations)}, says ${statedBy}.${repeats} Row ${id}.`
}
