import type { CurveGroup } from '../reports/curve-report.ts'
import type { Cell, Column } from './analysis.ts'

/** Columns of a table of survival curves. */
export const CURVE_COLUMNS: readonly Column[] = [
  { key: 'group', label: 'Group' },
  { key: 'time', label: 'Time' },
  { key: 'atRisk', label: 'At risk' },
  { key: 'events', label: 'Events' },
  { key: 'censored', label: 'Censored' },
  { key: 'survival', label: 'Survival' },
  { key: 'standardError', label: 'Std. error' },
  { key: 'lower', label: 'Lower' },
  { key: 'upper', label: 'Upper' },
  { key: 'cumulativeHazard', label: 'Cum. hazard' },
]

/** One row for each point of each group's curve. */
export function curveRows(groups: readonly CurveGroup[]): Cell[][] {
  return groups.flatMap(({ group, curve }) =>
    curve.map((point) => [
      group,
      point.time,
      point.atRisk,
      point.events,
      point.censored,
      point.survival,
      point.standardError,
      point.lower,
      point.upper,
      point.cumulativeHazard,
    ]),
  )
}
