/**
 * "What would flip it": the weights nearest to those in use under which two units score the same.
 *
 * Under the arithmetic mean the gap between two units is linear in the weights, so the question is the projection of a
 * point on the part of the simplex where the gap is 0: minimise Σ(vⱼ − wⱼ)² with vⱼ ≥ 0, Σvⱼ = 1, Σdⱼvⱼ = 0, where
 * dⱼ is the difference of the two units in indicator j. By the optimality conditions v is the projection of w − βd on
 * the simplex for some β, and the gap at that projection falls as β grows. On a set of positive weights it is a
 * straight line, which is solved exactly; the search is for the right set.
 */
import { InputError } from '../math/input-error.ts'
import { type IndicatorColumns, checkColumns } from './indicator-columns.ts'
import { resolveWeights } from './index-steps.ts'

export type FlipAnswer =
  | {
      readonly kind: 'flip'
      /** Per indicator, none negative, sum 1. The two units tie; one step further in the same direction swaps them. */
      readonly weights: Float64Array
      /** Euclidean distance from the weights in use; 0 if the units tie already. */
      readonly distance: number
      /** Scores of the two units under the new weights, recomputed: equal to rounding error. */
      readonly scores: readonly [number, number]
    }
  /** One unit is strictly better in every indicator, so no weights make them equal. */
  | { readonly kind: 'dominated'; readonly dominating: number; readonly dominated: number }

/** Doublings and halvings after which the set of positive weights has been found for any doubles. */
const MAXIMUM_STEPS = 2200

/**
 * @param normalised normalised columns in which the two units lack the same values, if any; as in `IndexResult.normalised`
 * @param weights not negative, not all 0; scaled to sum 1
 * @param one a unit
 * @param other another unit
 */
export function smallestFlip(
  normalised: IndicatorColumns,
  weights: ArrayLike<number>,
  one: number,
  other: number,
): FlipAnswer {
  const { unitCount, indicatorCount } = checkColumns(normalised)
  expectTwoUnits(one, other, unitCount)
  if (weights.length !== indicatorCount) {
    throw new InputError({
      argument: 'weights',
      got: `${weights.length} values`,
      expected: `${indicatorCount}, one per indicator`,
      tip: 'Give them in the order of the columns.',
    })
  }
  const start = resolveWeights(weights)
  const gaps = Float64Array.from(normalised, (column, indicator) => gapBetween(column, indicator, one, other))
  const observed = gaps.filter((_, indicator) => !Number.isNaN(normalised[indicator]![one]!))
  if (observed.every((gap) => gap > 0)) return { kind: 'dominated', dominating: one, dominated: other }
  if (observed.every((gap) => gap < 0)) return { kind: 'dominated', dominating: other, dominated: one }
  const found = nearestWithoutGap(start, gaps)
  return {
    kind: 'flip',
    weights: found,
    distance: Math.hypot(...found.map((weight, indicator) => weight - start[indicator]!)),
    scores: [scoreOf(one, normalised, found), scoreOf(other, normalised, found)],
  }
}

/** The weighted mean of the values that the unit has. */
function scoreOf(unit: number, normalised: IndicatorColumns, weights: Float64Array): number {
  let sum = 0
  let observedWeight = 0
  weights.forEach((weight, indicator) => {
    const value = normalised[indicator]![unit]!
    if (Number.isNaN(value)) return
    sum += weight * value
    observedWeight += weight
  })
  return sum / observedWeight
}

function nearestWithoutGap(start: Float64Array, gaps: Float64Array): Float64Array {
  const largest = gaps.reduce((most, gap) => Math.max(most, Math.abs(gap)), 0)
  // Two units without any difference tie under all weights.
  if (largest === 0) return start
  const differences = gaps.map((gap) => gap / largest)
  let below = -Infinity
  let above = Infinity
  let multiplier = 0
  for (let step = 0; step < MAXIMUM_STEPS; step += 1) {
    const projected = projectOnSimplex(start.map((weight, index) => weight - multiplier * differences[index]!))
    const support = [...projected.keys()].filter((index) => projected[index]! > 0)
    const solved = solveOnSupport(start, differences, support)
    // The solution of this set is the answer if it is itself a projection, that is, if the set is the same there.
    if (solved && isProjection(solved, start, differences)) return solved.weights
    const gap = dot(differences, projected)
    if (gap > 0) below = multiplier
    else above = multiplier
    const isInside = solved !== null && solved.multiplier > below && solved.multiplier < above
    multiplier = isInside && step % 3 !== 2 ? solved.multiplier : between(below, above)
  }
  throw new Error('the search for the nearest weights did not end; the differences are not finite numbers')
}

interface SupportSolution {
  readonly multiplier: number
  readonly weights: Float64Array
}

/** Solves Σv = 1, Σdv = 0 for v = w − βd − τ on a set of indicators, 0 elsewhere; null if d is the same on all. */
function solveOnSupport(
  start: Float64Array,
  differences: Float64Array,
  support: readonly number[],
): SupportSolution | null {
  const count = support.length
  const meanDifference = support.reduce((sum, index) => sum + differences[index]!, 0) / count
  const meanWeight = support.reduce((sum, index) => sum + start[index]!, 0) / count
  let squares = 0
  let products = 0
  for (const index of support) {
    const deviation = differences[index]! - meanDifference
    squares += deviation * deviation
    products += deviation * (start[index]! - meanWeight)
  }
  const weights = new Float64Array(start.length)
  if (squares === 0) {
    // All weight where the two units are equal is a solution whatever β; any other set with one difference is none.
    if (meanDifference !== 0) return null
    for (const index of support) weights[index] = start[index]! - meanWeight + 1 / count
    return { multiplier: Number.NaN, weights }
  }
  const multiplier = (products + meanDifference) / squares
  for (const index of support) {
    weights[index] = start[index]! - meanWeight + 1 / count - multiplier * (differences[index]! - meanDifference)
  }
  return { multiplier, weights }
}

/** Rounding errors that a weight may be off by, in units of 1. */
const TOLERANCE = 1e-13

/** Whether the solution has no negative weight and the projection at its multiplier gives the same weights. */
function isProjection(
  { multiplier, weights }: SupportSolution,
  start: Float64Array,
  differences: Float64Array,
): boolean {
  if (weights.some((weight) => weight < 0)) return false
  // Weight only where the units are equal: reached only as the projection for a multiplier, so it is one.
  if (Number.isNaN(multiplier)) return true
  const projected = projectOnSimplex(start.map((weight, index) => weight - multiplier * differences[index]!))
  const scale = 1 + Math.abs(multiplier)
  return projected.every((weight, index) => Math.abs(weight - weights[index]!) <= TOLERANCE * scale)
}

/** The point of the simplex nearest to a point: subtract τ and cut at 0 (Held, Wolfe and Crowder 1974). */
function projectOnSimplex(point: Float64Array): Float64Array {
  const falling = point.toSorted().toReversed()
  let sum = 0
  let threshold = 0
  for (const [index, value] of falling.entries()) {
    sum += value
    const candidate = (sum - 1) / (index + 1)
    if (value <= candidate) break
    threshold = candidate
  }
  return point.map((value) => Math.max(0, value - threshold))
}

/** A point between two bounds, of which one or both may be infinite. */
function between(below: number, above: number): number {
  if (below === -Infinity) return above === Infinity ? 0 : Math.min(-1, above * 2)
  if (above === Infinity) return Math.max(1, below * 2)
  return below + (above - below) / 2
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, index) => sum + value * other[index]!, 0)
}

function gapBetween(column: ArrayLike<number>, indicator: number, one: number, other: number): number {
  const gap = column[one]! - column[other]!
  if (!Number.isNaN(gap)) return gap
  // Missing in both, the indicator drops out of both scores alike.
  if (Number.isNaN(column[one]!) && Number.isNaN(column[other]!)) return 0
  throw new InputError({
    argument: `normalised[${indicator}][${Number.isNaN(column[one]!) ? one : other}]`,
    got: 'a missing value',
    expected: 'a value in both units, or in neither',
    tip: "Renormalised weights are not linear in the weights: take the missing-data policy 'mean' or 'zero' for this.",
  })
}

function expectTwoUnits(one: number, other: number, unitCount: number): void {
  for (const [argument, unit] of [
    ['one', one],
    ['other', other],
  ] as const) {
    if (Number.isInteger(unit) && unit >= 0 && unit < unitCount) continue
    throw new InputError({
      argument,
      got: String(unit),
      expected: `the place of a unit, 0 to ${unitCount - 1}`,
      tip: 'Count units from 0 in the order of the rows.',
    })
  }
  if (one !== other) return
  throw new InputError({ argument: 'other', got: String(other), expected: 'another unit', tip: 'Name two units.' })
}
