import { type ModelTerm, type SurvivalColumns, numericTerm, treatmentTerm } from '../../../src/survival/index.ts'
import { type DataSet, codesOf } from './data-sets.ts'
import { keepRows, rowsWhere, selectRows } from './oracle.ts'

/** A term of an R formula: text is a factor. */
function termOf(name: string, { text, numbers }: DataSet, rows: Uint32Array): ModelTerm {
  const cells = Array.from(rows, (row) => text(name)[row] ?? '')
  const isText = cells.some((cell) => Number.isNaN(Number(cell)))
  return isText ? treatmentTerm(name, cells) : numericTerm(name, keepRows(numbers(name), rows))
}

/** The complete rows of an R formula's columns, with its terms; `1` has none. */
export function modelOf(
  formula: string,
  data: DataSet,
): { columns: SurvivalColumns; terms: ModelTerm[]; strata: Uint32Array | undefined } {
  const names = formula === '1' ? [] : formula.split('+')
  const strata = names.map((name) => /^strata\((.*)\)$/.exec(name)?.[1]).find((name) => name !== undefined)
  const covariates = names.filter((name) => !name.startsWith('strata('))
  const used = [...covariates, ...(strata ? [strata] : [])]
  const rows = rowsWhere(data.columns, (row) => used.every((name) => data.text(name)[row] !== ''))
  return {
    columns: selectRows(data.columns, rows),
    terms: covariates.map((name) => termOf(name, data, rows)),
    strata: strata === undefined ? undefined : strataCodes(data.text(strata), rows),
  }
}

/** Strata in R's order: of their numbers, or of their names. */
function strataCodes(values: readonly string[], rows: Uint32Array): Uint32Array {
  const cells = Array.from(rows, (row) => values[row] ?? '')
  const isNumber = cells.every((cell) => !Number.isNaN(Number(cell)))
  const levels = [...new Set(cells)].toSorted((one, other) =>
    isNumber ? Number(one) - Number(other) : one < other ? -1 : 1,
  )
  return codesOf(cells, levels)
}
