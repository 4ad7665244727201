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
  const constant: number[] = []
  const empty: number[] = []
  const prepared = columns.map((column, indicator) => {
    const direction = steps.directions[indicator]!
    const oriented = Float64Array.from(column, (value) => direction * value)
    if (oriented.every((value) => Number.isNaN(value))) empty.push(indicator)
    if (!steps.normalisation) return treatMissing(oriented, steps.policy, indicator)
    const normalised = normaliseColumn(oriented, steps.normalisation, indicator, direction)
    if (normalised.isConstant) constant.push(indicator)
    return treatMissing(normalised.values, steps.policy, indicator)
  })
  return { columns: prepared, constant, empty }
}

function treatMissing(values: Float64Array, policy: MissingPolicy | null, indicator: number): Float64Array {
  const missing = values.findIndex((value) => Number.isNaN(value))
  if (missing < 0 || policy === 'renormalise' || policy === 'exclude') return values
  if (policy === 'zero') return values.map((value) => (Number.isNaN(value) ? 0 : value))
  const observed = values.filter((value) => !Number.isNaN(value))
  if (policy === null || observed.length === 0) {
    throw new InputError({
      argument: `columns[${indicator}][${missing}]`,
      got:
        policy === null ? 'a missing value and no step for missing values' : 'no value in the column to take a mean of',
      expected: policy === null ? 'a value, or a policy' : 'at least one value',
      tip: "Add a step { step: 'missing', policy: 'renormalise' | 'exclude' | 'zero' | 'mean' }, or leave the indicator out.",
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
  if (!QUASI_ARITHMETIC_MEANS[mean].needsNonNegative) return
  columns.forEach((column, indicator) => {
    const unit = column.findIndex((value) => value < 0)
    if (unit < 0 || weights[indicator] === 0) return
    throw new InputError({
      argument: `normalised[${indicator}][${unit}]`,
      got: String(column[unit]),
      expected: `0 or more, as the ${mean} mean needs`,
      tip: 'Normalise by min-max, rank, percentile or a clamped target, or aggregate by the arithmetic mean.',
    })
  })
}
