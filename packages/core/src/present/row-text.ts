/** Any row in a line. */
import type { TableName } from '../model/table-name.ts'
import type { Row } from '../model/tables.ts'
import type { Bound } from '../model/vocabulary.ts'
import { formatEdtf, formatNumber } from './format.ts'
import { stageLabel } from './labels.ts'
import { COUNTED_LABELS } from './scope-text.ts'

type Texts = { readonly [Table in TableName]: (row: Row<Table>, focalName: string) => string }

/** What a row says, without its source; `focalName` is that of the state whose treaties the dossier studies. */
export function rowText<Table extends TableName>(table: Table, row: Row<Table>, focalName: string): string {
  return TEXTS[table](row, focalName)
}

/** What a row says, with the date that it carries. */
export function datedRowText<Table extends TableName>(table: Table, row: Row<Table>, focalName: string): string {
  const date = rowDate(row)
  const text = rowText(table, row, focalName)
  return date === null ? text : `${text.replace(/\.$/, '')} (${formatEdtf(date)})`
}

/** The date that a row carries, EDTF; null where it has none. */
export function rowDate(row: Row): string | null {
  for (const key of ['date', 'statedOn', 'asOf', 'period', 'published']) {
    const value = (row as Readonly<Record<string, unknown>>)[key]
    if (typeof value === 'string') return value
  }
  return null
}

const TEXTS: Texts = {
  sources: ({ title, publisher }) => `${title} (${publisher})`,
  countries: ({ nameEn }) => nameEn,
  treaties: ({ titleEn }) => titleEn,
  milestones: ({ treaty, stage, party }, focalName) =>
    `${treaty}: ${stageLabel(stage, focalName)}${party === null ? '' : ` (${party})`}`,
  estimates: ({ bound, low, central, high, counted, statedBy }) =>
    `${boundText(bound)}${rangeText([low, central, high])} ${COUNTED_LABELS[counted]}, says ${statedBy}`,
  counts: ({ what, bound, low, high, statedBy }) =>
    `${what}: ${boundText(bound)}${rangeText([low, high])}, says ${statedBy}`,
  events: ({ summary }) => summary,
  organisations: ({ nameEn }) => nameEn,
  ties: ({ from, relation, to }) => `${from} ${relation.replaceAll('-', ' ')} ${to}`,
  routes: ({ title, leg, fromCountry, toCountry }) => `${title}, leg ${leg}: ${fromCountry} to ${toCountry}`,
  positions: ({ country, stance, subject }) => `${country} ${stance.replaceAll('-', ' ')} ${subject}`,
  terms: ({ en, zh }) => (zh === null ? en : `${en} (${zh})`),
  theses: ({ title }) => title,
  indicators: ({ title }) => title,
  conversions: ({ title }) => title,
}

/** How a figure is bounded, before it: `up to `; nothing where it says so by itself. */
function boundText(bound: Bound): string {
  if (bound === 'exact' || bound === 'range') return ''
  return bound === 'order-of-magnitude' ? 'in the order of ' : `${bound.replaceAll('-', ' ')} `
}

function rangeText(values: readonly (number | null)[]): string {
  return [...new Set(values.flatMap((value) => (value === null ? [] : [formatNumber(value)])))].join('–')
}
