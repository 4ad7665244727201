import { InputError } from '../math/input-error.ts'
import type { IndicatorColumns } from './indicator-columns.ts'
import type { MissingPolicy, ResolvedSteps } from './index-steps.ts'
import { normaliseColumn } from './normalise.ts'
import { QUASI_ARITHMETIC_MEANS, type MeanName } from './quasi-arithmetic-mean.ts'

/** The normalised indicators, ready to be aggregated. */
export interface PreparedIndicators {
  /** One column per indicator; NaN where the policy leaves a value missing. */
  readonly columns: readonly Float64Array[]
  /** Indicators that tell no units apart. */
  readonly constant: readonly number[]
  /** Indicators without any value. */
  readonly empty: readonly number[]
}

type PreparationSteps = Pick<ResolvedSteps, 'directions' | 'normalisation' | 'policy'>

/** Runs the steps direction, normalise and missing. Throws `InputError`. */
export function prepareIndicators(columns: IndicatorColumns, steps: PreparationSteps): PreparedIndicators {
  const prepared = columns.map((column, indicator) => prepareIndicator(column, indicator, steps))
  const which = (holds: (one: PreparedIndicator) => boolean): number[] =>
    [...prepared.keys()].filter((indicator) => holds(prepared[indicator]!))
  return {
    columns: prepared.map(({ values }) => values),
    constant: which(({ isConstant }) => isConstant),
    empty: which(({ isEmpty }) => isEmpty),
  }
}

interface PreparedIndicator {
  readonly values: Float64Array
  readonly isConstant: boolean
  readonly isEmpty: boolean
}

/** The same steps on one column: no step looks at any other. Throws `InputError`. */
export function prepareIndicator(
  column: ArrayLike<number>,
  indicator: number,
  { directions, normalisation, policy }: PreparationSteps,
): PreparedIndicator {
  const direction = directions[indicator]!
  const oriented = Float64Array.from(column, (value) => direction * value)
  const isEmpty = oriented.every((value) => Number.isNaN(value))
  const { values, isConstant } = normalisation
    ? normaliseColumn(oriented, normalisation, indicator, direction)
    : { values: oriented, isConstant: false }
  return { values: treatMissing(values, policy, indicator), isConstant, isEmpty }
}

function treatMissing(values: Float64Array, policy: MissingPolicy | null, indicator: number): Float64Array {
  const missing = values.findIndex((value) => Number.isNaN(value))
  if (missing < 0 || policy === 'renormalise' || policy === 'exclude') return values
  if (policy === 'zero') return values.map((value) => (Number.isNaN(value) ? 0 : value))
  if (policy === null) {
    throw new InputError({
      argument: `columns[${indicator}][${missing}]`,
      got: 'a missing value and no step for missing values',
      expected: 'a value, or a policy',
      tip: "Add a step { step: 'missing', policy: 'renormalise' | 'exclude' | 'zero' | 'mean' }, or leave the indicator out.",
    })
  }
  const observed = values.filter((value) => !Number.isNaN(value))
  if (observed.length === 0) {
    throw new InputError({
      argument: `columns[${indicator}]`,
      got: 'no value to take a mean of',
      expected: 'at least one value',
      tip: 'Choose another policy for missing values, or leave the indicator out.',
    })
  }
  const mean = observed.reduce((sum, value) => sum + value, 0) / observed.length
  return values.map((value) => (Number.isNaN(value) ? mean : value))
}

/**
 * Refuses a negative value under a mean that does not exist for it.
 * @param weights an indicator of weight 0 takes no part and is not looked at
 */
export function expectValuesFor(mean: MeanName, columns: readonly Float64Array[], weights: Float64Array): void {
  columns.forEach((column, indicator) => {
    if (weights[indicator] !== 0) expectValueFor(mean, column, indicator)
  })
}

/** The same of one column. */
export function expectValueFor(mean: MeanName, column: Float64Array, indicator: number): void {
  if (!QUASI_ARITHMETIC_MEANS[mean].needsNonNegative) return
  const unit = column.findIndex((value) => value < 0)
  if (unit < 0) return
  throw new InputError({
    argument: `normalised[${indicator}][${unit}]`,
    got: String(column[unit]),
    expected: `0 or more, as the ${mean} mean needs`,
    tip: 'Normalise by min-max, rank, percentile or a clamped target, or aggregate by the arithmetic mean.',
  })
}
