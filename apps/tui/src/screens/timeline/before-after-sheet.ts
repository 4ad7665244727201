import { type Cell, formatNumber, formatPValue } from '@ffc/core'
import type { ComputedAnswer } from '../answers.ts'
import type { TableSheet } from '../sheet.ts'

/** What each measure counts before and after a turning point. */
const MEASURES: Readonly<Record<string, string>> = {
  signatures: 'signatures',
  entries: 'entries into force',
  hazard: 'readiness to bind',
  outcomes: 'returned of decided',
}

/** Each measure before and after each turning point, with the ratio and its interval. */
export function beforeAfterSheet({ table }: ComputedAnswer): TableSheet {
  const index = new Map(table.columns.map(({ key }, at) => [key, at]))
  const value = (row: readonly Cell[], key: string): Cell => row[index.get(key) ?? -1] ?? null
  return {
    kind: 'table',
    empty: 'No turning point of this view can be assessed.',
    columns: [
      { key: 'at', label: 'Taken as', least: 10 },
      { key: 'measure', label: 'Measure', least: 10, most: 20 },
      { key: 'before', label: 'Before', align: 'right' },
      { key: 'after', label: 'After', align: 'right' },
      { key: 'ratio', label: 'Ratio', align: 'right', falls: true },
      { key: 'interval', label: 'Interval', align: 'right', least: 9 },
      { key: 'p', label: 'p', align: 'right', least: 5 },
      { key: 'reading', label: 'Reading', grows: true, least: 12 },
    ],
    rows: table.rows.map((row, record) => {
      const point = String(value(row, 'turningPoint') ?? '')
      const at = String(value(row, 'at') ?? '')
      const measure = String(value(row, 'measure') ?? '')
      const name = MEASURES[measure] ?? measure
      const reading = String(value(row, 'reading') ?? '')
      const [before, after] = (['before', 'after'] as const).map((side) =>
        countText(measure, value(row, side), value(row, `${side}Of`)),
      )
      const interval = `${figure(value(row, 'lower'))}–${figure(value(row, 'upper'))}`
      return {
        id: `${point} ${at} ${measure}`,
        record,
        heading: point.replaceAll('-', ' '),
        rows: String(value(row, 'rows') ?? '')
          .split('; ')
          .filter((id) => id !== ''),
        says: `${at}: ${reading}`,
        cells: [
          { text: at },
          { text: name },
          { text: before ?? '', order: orderOf(value(row, 'before')) },
          { text: after ?? '', order: orderOf(value(row, 'after')) },
          { text: figure(value(row, 'ratio')), order: orderOf(value(row, 'ratio')) },
          { text: interval, order: orderOf(value(row, 'lower')) },
          { text: probability(value(row, 'pValue')), order: orderOf(value(row, 'pValue')) },
          { text: reading, tone: 'muted' as const },
        ],
      }
    }),
  }
}

/** "19 in 10.0 years", "3 of 5". */
function countText(measure: string, count: Cell, of: Cell): string {
  const number = typeof count === 'number' ? formatNumber(count) : '–'
  if (typeof of !== 'number') return number
  return measure === 'outcomes' ? `${number} of ${formatNumber(of)}` : `${number} in ${formatNumber(of, 1)} y`
}

function figure(value: Cell, decimals = 2): string {
  return typeof value === 'number' ? formatNumber(value, decimals) : 'open'
}

/** `0.032`, or `< 0.001`: the column is called p. */
function probability(value: Cell): string {
  return typeof value === 'number' ? formatPValue(value).replace(/^p (?:= )?/, '') : 'open'
}

function orderOf(value: Cell): number | null {
  return typeof value === 'number' ? value : null
}
