/** What the rows of published figures say. */
import type { EstimateRecord } from '@ffc/core/analyses/tables.run'
import { formatEdtf, formatList, formatNumber } from '@ffc/core/present'

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

/** Whom it counts, of which group, where: the names of groups come from the view. */
export function peopleText(record: EstimateRecord, organisations: ReadonlyMap<string, string>): string {
  const { counted, organisation, theatre, measure, period } = record
  const group = organisation === null ? '' : ` of ${organisations.get(organisation) ?? organisation}`
  const kind = measure === 'unstated' ? '' : measure === 'present' ? ', there at the time' : ', ever'
  const time = period === null ? '' : `, ${formatEdtf(period)}`
  return `${COUNTED_WORDS[counted]}${group}${THEATRE_WORDS[theatre]}${kind}${time}`
}

export function publishedSentence(record: EstimateRecord, organisations: ReadonlyMap<string, string>): string {
  const { derivedFrom, statedBy, id } = record
  const repeats = derivedFrom.length === 0 ? '' : ` It repeats or builds on ${formatList(derivedFrom)}.`
  return `${publishedText(record)} ${peopleText(record, organisations)}, says ${statedBy}.${repeats} Row ${id}.`
}

type Counted = EstimateRecord['counted']

/** Who is counted, in words. */
export const COUNTED_WORDS: Readonly<Record<Counted, string>> = {
  'chinese-nationals': 'Chinese nationals',
  'chinese-fighters': 'Chinese fighters',
  uyghurs: 'Uyghurs',
  'uyghur-fighters': 'Uyghur fighters',
  'uyghurs-with-families': 'Uyghurs with their families',
  foreigners: 'foreigners',
  'foreign-fighters': 'foreign fighters',
  'foreigners-with-families': 'foreigners with their families',
  members: 'members',
  'members-with-families': 'members with their families',
}

const THEATRE_WORDS: Readonly<Record<EstimateRecord['theatre'], string>> = {
  syria: ' in Syria',
  iraq: ' in Iraq',
  'syria-iraq': ' in Syria and Iraq',
  afghanistan: ' in Afghanistan',
  pakistan: ' in Pakistan',
  'af-pak': ' in Afghanistan and Pakistan',
  'southeast-asia': ' in Southeast Asia',
  any: '',
}
