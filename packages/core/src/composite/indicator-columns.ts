import { InputError } from '../math/input-error.ts'

/**
 * The data of an index: one column per indicator, in it one number per unit, `NaN` where the value is missing.
 * All columns are as long as there are units.
 */
export type IndicatorColumns = readonly ArrayLike<number>[]

/** Counts units and indicators. Throws `InputError` on no data, unequal columns or an infinite value. */
export function checkColumns(columns: IndicatorColumns): { unitCount: number; indicatorCount: number } {
  const unitCount = columns[0]?.length ?? 0
  if (unitCount === 0) {
    throw new InputError({
      argument: 'columns',
      got: columns.length === 0 ? 'no indicators' : 'no units',
      expected: 'at least one indicator and one unit',
      tip: 'Give one column per indicator with one number per unit.',
    })
  }
  columns.forEach((column, indicator) => {
    if (column.length !== unitCount) {
      throw new InputError({
        argument: `columns[${indicator}]`,
        got: `${column.length} values`,
        expected: `${unitCount}, as in the first column`,
        tip: 'Write NaN where a unit has no value.',
      })
    }
    for (let unit = 0; unit < unitCount; unit += 1) {
      if (Math.abs(column[unit]!) === Infinity) {
        throw new InputError({
          argument: `columns[${indicator}][${unit}]`,
          got: String(column[unit]),
          expected: 'a finite number, or NaN for a missing value',
          tip: 'Correct the value, or write NaN and choose a missing-data policy.',
        })
      }
    }
  })
  return { unitCount, indicatorCount: columns.length }
}
