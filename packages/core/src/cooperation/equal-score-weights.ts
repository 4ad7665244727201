/**
 * The weights nearest to those in use under which two states score the same, whichever values each of them has.
 *
 * Where both have the same values the arithmetic mean is linear in the weights, and `smallestFlip` solves the question
 * exactly. Where one lacks a value, its other weights are scaled up, and its score is a ratio of two linear functions.
 * The condition that the scores are equal is then replaced by its tangent at the last answer, which `smallestFlip`
 * solves exactly again, until the answer stays (sequential quadratic programming; Nocedal and Wright, Numerical
 * Optimization, 2006, ch. 18). What comes out is nearest among its neighbours; starting from several points makes it
 * unlikely that a nearer one exists elsewhere.
 */
import { type IndicatorColumns, smallestFlip } from '../composite/index.ts'

export interface EqualScoreWeights {
  /** Per indicator, none negative, sum 1. */
  readonly weights: Float64Array
  /** Euclidean, from the weights in use. */
  readonly distance: number
  /** Scores of the two states under the new weights: equal to rounding error. */
  readonly scores: readonly [number, number]
  /** Whether the question was linear, so that no nearer weights exist. */
  readonly isExact: boolean
}

/** Two scores closer than this are equal. */
const TOLERANCE = 1e-12
const MOST_STEPS = 200

/**
 * Null where no weights make the scores equal: one state is better in every indicator.
 * @param normalised per indicator, per state; NaN where missing
 * @param weights not negative, not all 0
 * @param one a state by its place
 * @param other another state; each needs at least one value
 */
export function equalScoreWeights(
  normalised: IndicatorColumns,
  weights: ArrayLike<number>,
  one: number,
  other: number,
): EqualScoreWeights | null {
  const pair: Pair = [normalised.map((column) => column[one]!), normalised.map((column) => column[other]!)]
  const total = sum(weights)
  const inUse = Float64Array.from(weights, (weight) => weight / total)
  const isLinear = pair[0].every((value, indicator) => Number.isNaN(value) === Number.isNaN(pair[1][indicator]!))
  if (isLinear) {
    const answer = smallestFlip(normalised, inUse, one, other)
    if (answer.kind === 'dominated') return null
    return { weights: answer.weights, distance: answer.distance, scores: scoresOf(pair, answer.weights), isExact: true }
  }
  const starts = [inUse, ...Array.from(inUse.keys(), (vertex) => towards(inUse, vertex))]
  const found = starts.flatMap((start) => descend(pair, inUse, start) ?? [])
  const nearest = found.toSorted((a, b) => distanceOf(a, inUse) - distanceOf(b, inUse))[0]
  if (!nearest) return null
  return { weights: nearest, distance: distanceOf(nearest, inUse), scores: scoresOf(pair, nearest), isExact: false }
}

/** The normalised values of the two states. */
type Pair = readonly [readonly number[], readonly number[]]

/** From one start to weights of equal scores that stay; null if the tangents lead nowhere. */
function descend(pair: Pair, inUse: Float64Array, start: Float64Array): Float64Array | null {
  let weights = start
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const [first, second] = scoresOf(pair, weights)
    if (Number.isNaN(first) || Number.isNaN(second)) return null
    const gap = first - second
    // Score differences as if linear: zero along the tangent through the last answer.
    const tangent = pair[0].map(
      (_, indicator) => slope(pair[0], weights, indicator, first) - slope(pair[1], weights, indicator, second) + gap,
    )
    const answer = smallestFlip(
      tangent.map((difference) => [difference, 0]),
      inUse,
      0,
      1,
    )
    if (answer.kind === 'dominated') return null
    const moved = distanceOf(answer.weights, weights)
    if (moved < TOLERANCE && Math.abs(gap) < TOLERANCE) return weights
    // Half a step now and then keeps two tangents from leading back to each other.
    weights = step % 10 === 9 ? between(weights, answer.weights) : answer.weights
  }
  const [first, second] = scoresOf(pair, weights)
  return Math.abs(first - second) < TOLERANCE ? weights : null
}

/** How the score changes with the weight of an indicator; 0 for one that the state has no value for. */
function slope(values: readonly number[], weights: Float64Array, indicator: number, score: number): number {
  const value = values[indicator]!
  return Number.isNaN(value) ? 0 : (value - score) / observedWeight(values, weights)
}

/** The weighted means of the values that each has; NaN where its indicators have no weight. */
function scoresOf(pair: Pair, weights: Float64Array): [number, number] {
  const scoreOf = (values: readonly number[]): number =>
    sum(values.map((value, indicator) => (Number.isNaN(value) ? 0 : weights[indicator]! * value))) /
    observedWeight(values, weights)
  return [scoreOf(pair[0]), scoreOf(pair[1])]
}

function observedWeight(values: readonly number[], weights: Float64Array): number {
  return sum(values.map((value, indicator) => (Number.isNaN(value) ? 0 : weights[indicator]!)))
}

/** Half way from the weights to one indicator alone. */
function towards(weights: Float64Array, vertex: number): Float64Array {
  return weights.map((weight, indicator) => (weight + Number(indicator === vertex)) / 2)
}

function between(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((weight, indicator) => (weight + other[indicator]!) / 2)
}

function distanceOf(one: Float64Array, other: Float64Array): number {
  return Math.hypot(...one.map((weight, indicator) => weight - other[indicator]!))
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0)
}
