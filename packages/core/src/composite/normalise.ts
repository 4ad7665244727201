import { square } from '../math/square.ts'
import { InputError } from '../math/input-error.ts'
import { averageRanks } from './average-ranks.ts'

/**
 * How the values of an indicator become comparable with those of another (Handbook, step 5). Each keeps the order of
 * the units in a column, and works on the values that are there: a missing value stays missing.
 */
export type Normalisation =
  /** (value − smallest) / (largest − smallest), stretched to `low` … `high` (default 0 … 1). */
  | { readonly method: 'min-max'; readonly low?: number; readonly high?: number }
  /** (value − mean) / standard deviation, with n − 1 under the root. */
  | { readonly method: 'z-score' }
  /** Rank from 1, larger is better, ties share the average. */
  | { readonly method: 'rank' }
  /** The average rank r among n as a share: Hazen's (r − ½) / n by default, r / n, or (r − 1) / (n − 1). */
  | { readonly method: 'percentile'; readonly convention?: 'hazen' | 'rank-over-count' | 'inclusive' }
  /**
   * The share of the way from a worst value (0) to a goal (1), both stated per indicator on the scale of the data,
   * whatever the direction. Values beyond are clamped to 0 and 1 unless `clamp` is false.
   */
  | {
      readonly method: 'target'
      readonly goals: readonly number[]
      readonly worst: readonly number[]
      readonly clamp?: boolean
    }

export interface NormalisedColumn {
  readonly values: Float64Array
  /** All values are the same, so that the indicator tells no units apart; each gets the middle of the scale. */
  readonly isConstant: boolean
}

/**
 * Normalises one column. Throws `InputError` on a scale or a target that does not ascend.
 * @param values where more is better (negated already if its direction is −1); NaN where missing
 * @param indicator the place of the column, which goals and worst values go by
 * @param direction 1, or −1 if `values` were negated
 */
export function normaliseColumn(
  values: Float64Array,
  normalisation: Normalisation,
  indicator: number,
  direction: 1 | -1,
): NormalisedColumn {
  const observed = values.filter((value) => !Number.isNaN(value))
  const smallest = observed.reduce((least, value) => Math.min(least, value), Infinity)
  const largest = observed.reduce((most, value) => Math.max(most, value), -Infinity)
  const isConstant = smallest === largest
  const result = (map: (value: number) => number): NormalisedColumn => ({ values: values.map(map), isConstant })
  if (normalisation.method === 'min-max') {
    const low = normalisation.low ?? 0
    const high = normalisation.high ?? 1
    expectAscending('normalisation.low and high', low, high)
    if (isConstant) return result((value) => (Number.isNaN(value) ? value : (low + high) / 2))
    return result((value) => low + ((high - low) * (value - smallest)) / (largest - smallest))
  }
  if (normalisation.method === 'z-score') {
    if (isConstant) return result((value) => (Number.isNaN(value) ? value : 0))
    const mean = observed.reduce((sum, value) => sum + value, 0) / observed.length
    const squares = observed.reduce((sum, value) => sum + square(value - mean), 0)
    const standardDeviation = Math.sqrt(squares / (observed.length - 1))
    return result((value) => (value - mean) / standardDeviation)
  }
  if (normalisation.method === 'target') {
    const goal = directed(normalisation.goals, 'goals', indicator, direction)
    const worst = directed(normalisation.worst, 'worst', indicator, direction)
    expectAscending(`normalisation.worst[${indicator}] and goals[${indicator}], towards the better side`, worst, goal)
    const share = (value: number): number => (value - worst) / (goal - worst)
    if (normalisation.clamp === false) return result(share)
    return result((value) => Math.min(1, Math.max(0, share(value))))
  }
  const ranks = averageRanks(values)
  if (normalisation.method === 'rank') return { values: ranks, isConstant }
  return { values: ranks.map(percentileOf(normalisation.convention ?? 'hazen', observed.length)), isConstant }
}

function percentileOf(convention: 'hazen' | 'rank-over-count' | 'inclusive', count: number): (rank: number) => number {
  if (convention === 'hazen') return (rank) => (rank - 0.5) / count
  if (convention === 'rank-over-count') return (rank) => rank / count
  // A single unit stands in the middle of the scale.
  return (rank) => (count === 1 ? rank / 2 : (rank - 1) / (count - 1))
}

function directed(stated: readonly number[], name: string, indicator: number, direction: 1 | -1): number {
  const value = stated[indicator]!
  if (!Number.isFinite(value)) {
    throw new InputError({
      argument: `normalisation.${name}[${indicator}]`,
      got: String(value),
      expected: 'a finite number for each indicator',
      tip: 'Distance to target needs a goal and a worst value per indicator.',
    })
  }
  return direction * value
}

function expectAscending(argument: string, low: number, high: number): void {
  if (low < high) return
  throw new InputError({
    argument,
    got: `${low} and ${high}`,
    expected: 'the first below the second',
    tip: 'Swap them, or change the direction of the indicator.',
  })
}
