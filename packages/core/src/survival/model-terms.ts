import { InputError } from '../math/input-error.ts'
import { assertSameLength } from './survival-columns.ts'

/** One column of a regression's design. */
export interface ModelColumn {
  /** How the coefficient is called: `age`, `region=Europe`. */
  readonly name: string
  readonly values: Float64Array
}

/** What a reader calls a covariate: one measured column, or the indicators of one classification. */
export interface ModelTerm {
  readonly name: string
  readonly columns: readonly ModelColumn[]
}

/** A measured covariate as it is. */
export function numericTerm(name: string, values: Float64Array): ModelTerm {
  return { name, columns: [{ name, values }] }
}

/**
 * A classification as treatment-coded indicators: one column `name=level` for each level but the first, which is the
 * reference. Levels are taken in the order given, by default in code-unit order.
 */
export function treatmentTerm(
  name: string,
  labels: readonly string[],
  levels: readonly string[] = [...new Set(labels)].toSorted(),
): ModelTerm {
  return {
    name,
    columns: levels.slice(1).map((level) => ({
      name: `${name}=${level}`,
      values: Float64Array.from(labels, (label) => Number(label === level)),
    })),
  }
}

/** All columns of the terms, checked. Throws `InputError` for a value that is not finite. */
export function columnsOf(terms: readonly ModelTerm[], rows: number): ModelColumn[] {
  const columns = terms.flatMap((term) => term.columns)
  for (const { name, values } of columns) {
    assertSameLength(name, values.length, rows)
    for (let row = 0; row < rows; row += 1) {
      if (Number.isFinite(values[row])) continue
      throw new InputError({
        argument: `${name}[${row}]`,
        got: String(values[row]),
        expected: 'a finite number',
        tip: 'Leave out rows with a missing covariate before the fit.',
      })
    }
  }
  return columns
}
