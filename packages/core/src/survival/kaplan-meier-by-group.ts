import { curveWarnings } from './curve-warnings.ts'
import { type GroupCodes, countGroups, splitByGroup } from './group-codes.ts'
import { type CurveOptions, type SurvivalCurve, curveFrom } from './kaplan-meier.ts'
import { tabulateRisk } from './risk-table.ts'
import { type SurvivalColumns, assertSurvivalColumns } from './survival-columns.ts'
import { orderByTime } from './time-order.ts'

/**
 * The Kaplan–Meier curve of each group, by code; null where no row has the code. Near-equal times are tied across the
 * groups, so that the curves step at the same times.
 */
export function kaplanMeierByGroup(
  columns: SurvivalColumns,
  group: GroupCodes,
  options: CurveOptions = {},
): (SurvivalCurve | null)[] {
  assertSurvivalColumns(columns)
  const groups = countGroups('group', group, columns.time.length)
  return splitByGroup(orderByTime(columns), group, groups).map((part) => {
    if (part.order.length === 0) return null
    const table = tabulateRisk(columns, part)
    const curve = curveFrom(table, part.order.length, options)
    return { ...curve, warnings: curveWarnings(table, curve.survival, columns.weight) }
  })
}
