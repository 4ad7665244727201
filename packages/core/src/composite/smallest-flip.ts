/**
 * "What would flip it": the weights nearest to those in use under which two units score the same.
 *
 * Under the arithmetic mean the gap between two units is linear in the weights, so the question is the projection of a
 * point on the part of the simplex where the gap is 0: minimise Σ(vⱼ − wⱼ)² with vⱼ ≥ 0, Σvⱼ = 1, Σdⱼvⱼ = 0, where
 * dⱼ is the difference of the two units in indicator j. By the optimality conditions v is the projection of w − βd on
 * the simplex for some β, and the gap at that projection falls as β grows. On a set of positive weights it is a
 * straight line, which is solved exactly; the search is for the right set. Under the geometric mean the same holds of
 * the logarithms of the normalised values.
 */
import { euclideanNorm } from '../math/euclidean-norm.ts'
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
  /** One unit is better in every indicator, so no weights make them equal. */
  | { readonly kind: 'dominated'; readonly dominating: number; readonly dominated: number }

/** Doublings and halvings after which the set of positive weights has been found for any doubles. */
const MAXIMUM_STEPS = 2200

/**
 * The smallest change of weights that makes two units equal. Throws `InputError` if one of them lacks a value that the
 * other has.
 * @param normalised normalised columns, as in `IndexResult.normalised`
 * @param weights not negative, not all 0; scaled to sum 1
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
  const gaps = gapsBetween(normalised, one, other)
  const observed = gaps.filter((_, indicator) => !Number.isNaN(normalised[indicator]![one]!))
  if (observed.every((gap) => gap > 0)) return { kind: 'dominated', dominating: one, dominated: other }
  if (observed.every((gap) => gap < 0)) return { kind: 'dominated', dominating: other, dominated: one }
  const found = nearestWithoutGap(start, gaps)
  return {
    kind: 'flip',
    weights: found,
    distance: euclideanNorm(found.map((weight, indicator) => weight - start[indicator]!)),
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
  let below = -Infinity
  let above = Infinity
  let multiplier = 0
  for (let step = 0; step < MAXIMUM_STEPS; step += 1) {
    const projected = projectOnSimplex(start.map((weight, index) => weight - multiplier * gaps[index]!))
    const support = [...projected.keys()].filter((index) => projected[index]! > 0)
    const solved = solveOnSupport(start, gaps, support)
    if (solved && isNearest(solved, start, gaps, support)) return solved.weights.map((weight) => Math.max(0, weight))
    const gap = projected.reduce((sum, weight, index) => sum + weight * gaps[index]!, 0)
    if (gap > 0) below = multiplier
    else above = multiplier
    const isInside = solved !== null && solved.multiplier > below && solved.multiplier < above
    // The exact solution of a set leads straight to the next set; every third step halves, so that the search ends.
    multiplier = isInside && step % 3 !== 2 ? solved.multiplier : between(below, above)
  }
  throw new Error('the search for the nearest weights did not end')
}

/** The weights on a set of indicators that solve Σv = 1, Σdv = 0 for v = w − βd − τ there and v = 0 elsewhere. */
interface SupportSolution {
  /** β; NaN if d is 0 on the whole set, where any β gives the same weights. */
  readonly multiplier: number
  /** τ + βd̄, with d̄ the mean of d on the set. */
  readonly threshold: number
  readonly meanGap: number
  readonly weights: Float64Array
}

/** Null if d is the same on the whole set and not 0, so that there is no solution on it. */
function solveOnSupport(start: Float64Array, gaps: Float64Array, support: readonly number[]): SupportSolution | null {
  const count = support.length
  const meanGap = support.reduce((sum, index) => sum + gaps[index]!, 0) / count
  const threshold = (support.reduce((sum, index) => sum + start[index]!, 0) - 1) / count
  let squares = 0
  let products = 0
  for (const index of support) {
    const deviation = gaps[index]! - meanGap
    squares += deviation * deviation
    products += deviation * (start[index]! - threshold)
  }
  const isFlat = support.every((index) => gaps[index] === gaps[support[0]!])
  if (isFlat && meanGap !== 0) return null
  const slope = isFlat ? 0 : (products + meanGap) / squares
  const weights = new Float64Array(start.length)
  for (const index of support) weights[index] = start[index]! - threshold - slope * (gaps[index]! - meanGap)
  return { multiplier: isFlat ? Number.NaN : slope, threshold, meanGap, weights }
}

/** Rounding errors of a weight, in units of 1. */
const TOLERANCE = 1e-13

/**
 * The optimality conditions: no weight of the set is negative, and w − βd − τ is not positive outside the set, for the
 * β of the set, or for some β where any gives its weights.
 */
function isNearest(
  solved: SupportSolution,
  start: Float64Array,
  gaps: Float64Array,
  support: readonly number[],
): boolean {
  const { multiplier, threshold, meanGap, weights } = solved
  if (support.some((index) => weights[index]! < -TOLERANCE)) return false
  const outside = [...start.keys()].filter((index) => !support.includes(index))
  if (!Number.isNaN(multiplier)) {
    return outside.every((index) => start[index]! - threshold - multiplier * (gaps[index]! - meanGap) <= TOLERANCE)
  }
  const excess = (index: number): number => start[index]! - threshold - TOLERANCE
  if (outside.some((index) => gaps[index] === 0 && excess(index) > 0)) return false
  const least = Math.max(...outside.filter((index) => gaps[index]! > 0).map((index) => excess(index) / gaps[index]!))
  const most = Math.min(...outside.filter((index) => gaps[index]! < 0).map((index) => excess(index) / gaps[index]!))
  return least <= most
}

/** The point of the simplex nearest to a point: subtract τ and cut at 0 (Held, Wolfe and Crowder 1974). */
export function projectOnSimplex(point: Float64Array): Float64Array {
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

/** Below this part of the largest gap, a gap is rounding error: it moves no score by as much as the twelfth decimal. */
const NEGLIGIBLE = 1e-13

/** The differences of two units, divided by the largest. */
function gapsBetween(columns: IndicatorColumns, one: number, other: number): Float64Array {
  const gaps = Float64Array.from(columns, (column, indicator) => gapBetween(column, indicator, one, other))
  const largest = gaps.reduce((most, gap) => Math.max(most, Math.abs(gap)), 0)
  return gaps.map((gap) => (Math.abs(gap) <= NEGLIGIBLE * largest ? 0 : gap / largest))
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
