/** Published figures and whom they count, in words; shared by the pages that tell of them. */
import type { Bound, Counted } from '@ffc/core/model'
import { formatNumber } from '@ffc/core/present'

/** A published figure as its bound says it: `up to 300`, `2,000–3,000`. */
export function figureText(low: number | null, central: number | null, high: number | null, bound: Bound): string {
  const range = [...new Set([low, central, high].filter((value) => value !== null))].map((value) => formatNumber(value))
  const text = range.join('–')
  const words: Readonly<Record<Bound, string>> = {
    exact: text,
    about: `about ${text}`,
    range: text,
    'up-to': `up to ${range.at(-1) ?? ''}`,
    'at-least': `at least ${range[0] ?? ''}`,
    'order-of-magnitude': `of the order of ${text}`,
  }
  return text === '' ? 'no number' : words[bound]
}

const COUNTED_WORDS: Readonly<Record<Counted, string>> = {
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

/** Who is counted, in words. */
export function countedText(counted: Counted): string {
  return COUNTED_WORDS[counted]
}
