/** Numbers and dates as the product writes them in English. No locale services: the same text everywhere. */
import { type CivilDate, DAYS_PER_YEAR, isCivilDate } from '../time/civil-date.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const MINUS = '−'

/** `1050` → `1,050`; decimals as asked, never in exponent form for ordinary magnitudes. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  const isNegative = value < 0 && Number(value.toFixed(decimals)) !== 0
  return `${isNegative ? MINUS : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** Days as years with one decimal: `1050` → `2.9 years`. */
export function formatYears(days: number): string {
  return formatYearCount(days / DAYS_PER_YEAR)
}

/** Years with one decimal: `2.875` → `2.9 years`. */
export function formatYearCount(years: number): string {
  const text = formatNumber(years, 1)
  return `${text} ${text === '1.0' ? 'year' : 'years'}`
}

/** A number without needless decimals: `600.5` stays, `1050` gets its thousands separator. */
export function formatDays(days: number): string {
  return `${formatNumber(days, Number.isInteger(days) ? 0 : 1)} ${days === 1 ? 'day' : 'days'}`
}

/**
 * A share as a percentage: whole, or one decimal below ten per cent. What is not nothing and not all is never rounded to
 * that: `<0.1%`, `>99%`.
 */
export function formatShare(share: number): string {
  // 0.07 × 100 is 7.000000000000001.
  const percent = Number((share * 100).toPrecision(12))
  if (percent > 0 && percent < 0.05) return '<0.1%'
  if (percent >= 99.5 && percent < 100) return '>99%'
  return `${formatNumber(percent, percent < 9.95 && !Number.isInteger(percent) ? 1 : 0)}%`
}

/** Shares of one whole side by side: one decimal for all where `formatShare` gives one of them a decimal. */
export function formatShares(shares: readonly number[]): string[] {
  const alone = shares.map(formatShare)
  if (!alone.some((text) => /\.\d/.test(text))) return alone
  return shares.map((share, at) => (share > 0.0005 && share < 0.9995 ? `${formatNumber(share * 100, 1)}%` : alone[at]!))
}

/** A confidence level as a percentage, never rounded: `0.95` → `95%`, `0.975` → `97.5%`. */
export function formatLevel(level: number): string {
  return `${Number((level * 100).toPrecision(12))}%`
}

/** A ratio or a rate, two significant digits: `0.43`, `1.8`, `12`. */
export function formatRatio(ratio: number): string {
  const size = Math.abs(ratio)
  return formatNumber(ratio, size >= 9.95 || size === 0 ? 0 : size >= 0.995 ? 1 : size >= 0.0995 ? 2 : 3)
}

/** Two significant digits are all that published figures bear: `199.98` → `200`, `43832` → `44,000`. */
export function formatSignificant(value: number): string {
  const rounded = Number(value.toPrecision(2))
  return Math.abs(rounded) < 10 ? String(rounded) : formatNumber(rounded)
}

/** `2019-01-25` → `25 January 2019`. */
export function formatDay(day: CivilDate): string {
  return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}

/** An EDTF text in words, with its doubt: `2015-07` → `July 2015`, `2017?` → `2017 (uncertain)`. */
export function formatEdtf(text: string): string {
  const [start = '', end] = text.split('/')
  if (end === undefined) return formatPoint(start)
  if (start === '..') return `until ${formatPoint(end)}`
  if (end === '..') return `since ${formatPoint(start)}`
  return `${formatPoint(start)}–${formatPoint(end)}`
}

/** As `formatEdtf`, of a single act: `../2014` is the time by which it happened, not how long it lasted. */
export function formatAct(text: string): string {
  return text.startsWith('../') ? `by ${formatEdtf(text.slice(3))}` : formatEdtf(text)
}

function formatPoint(text: string): string {
  const qualifier = /[?~%]$/.exec(text)?.[0]
  const bare = qualifier ? text.slice(0, -1) : text
  const words = isCivilDate(bare)
    ? formatDay(bare)
    : bare.endsWith('X')
      ? `${bare.slice(0, 3)}0s`
      : bare.length === 7
        ? `${MONTHS[Number(bare.slice(5, 7)) - 1]} ${bare.slice(0, 4)}`
        : bare
  if (qualifier === '~') return `about ${words}`
  if (qualifier === '?') return `${words} (uncertain)`
  return qualifier === '%' ? `about ${words} (uncertain)` : words
}

/** `3 treaties`, `1 treaty`. */
export function formatCount(count: number, singular: string, plural: string): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`
}

/** `a, b and c`. */
export function formatList(items: readonly string[]): string {
  if (items.length <= 1) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** `through Laos` → `Through Laos`. */
export function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** `Through Laos` → `through Laos`. */
export function uncapitalise(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

/** `China` → `China’s`, `Laos` → `Laos’s`. */
export function formatPossessive(name: string): string {
  return `${name}’s`
}

/** `p = 0.032`, or `p < 0.001`. */
export function formatPValue(pValue: number): string {
  return pValue < 0.001 ? 'p < 0.001' : `p = ${pValue.toFixed(3)}`
}
