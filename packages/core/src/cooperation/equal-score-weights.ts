/**
 * The weights nearest to those in use under which two states score the same, whichever values each of them has.
 *
 * Where both have the same values, their gap under the arithmetic mean is linear in the weights, and `smallestFlip`
 * solves the question exactly. Where one lacks a value, its other weights are scaled up, and its score is a ratio N / D
 * of two linear functions: what its values add up to, and the weight that they have. The scores of two states are equal
 * if N = ρN′ for ρ = D / D′. For a given ρ these are two linear conditions, and the nearest weights that fulfil them a
 * convex problem, solved exactly by `balancedProjection`. What is left is the smallest distance over ρ, one number,
 * which is searched for on a grid and refined.
 */
import { euclideanNorm } from '../math/euclidean-norm.ts'
import { exp } from '../math/exp.ts'
import { log } from '../math/log.ts'
import { type IndicatorColumns, smallestFlip } from '../composite/index.ts'
import { balancedProjection } from './balanced-projection.ts'

export interface EqualScoreWeights {
  /** Per indicator, none negative, sum 1. */
  readonly weights: Float64Array
  /** Euclidean, from the weights in use. */
  readonly distance: number
  /** Whether the question was linear, so that it needed no search. */
  readonly isExact: boolean
}

/**
 * Null where no weights make the scores equal: one state is better throughout.
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
  const inUse = toShares(weights)
  const isLinear = pair[0].every((value, indicator) => Number.isNaN(value) === Number.isNaN(pair[1][indicator]!))
  if (isLinear) {
    const answer = smallestFlip(normalised, inUse, one, other)
    return answer.kind === 'dominated' ? null : { weights: answer.weights, distance: answer.distance, isExact: true }
  }
  if (Math.abs(scoreOf(pair[0], inUse) - scoreOf(pair[1], inUse)) < SAME) {
    return { weights: inUse, distance: 0, isExact: true }
  }
  const fixed = nearestToFixedScore(pair, inUse)
  if (fixed) return fixed === 'none' ? null : { weights: fixed, distance: distanceOf(fixed, inUse), isExact: true }
  const found = nearestOverRatios(pair, inUse)
  return found && { weights: found, distance: distanceOf(found, inUse), isExact: false }
}

/** The normalised values of the two states. */
type Pair = readonly [readonly number[], readonly number[]]

/** Scores closer than this are equal. */
const SAME = 1e-12

/** Ratios tried between two neighbouring ones that are known to have a solution. */
const POINTS = 8

/** A state whose values have less weight than this has no score to speak of. */
const LEAST_WEIGHT = 1e-6

/**
 * Where all values of one state are the same, so is its score, whatever the weights, and the condition on the other is
 * linear. Null where both scores depend on the weights.
 */
function nearestToFixedScore(pair: Pair, inUse: Float64Array): Float64Array | 'none' | null {
  const fixed = pair.findIndex((values) => new Set(values.filter((value) => !Number.isNaN(value))).size === 1)
  if (fixed < 0) return null
  const score = pair[fixed]!.find((value) => !Number.isNaN(value))!
  const gaps = pair[1 - fixed]!.map((value) => [Number.isNaN(value) ? 0 : value - score, 0])
  const answer = smallestFlip(gaps, inUse, 0, 1)
  return answer.kind === 'flip' && isScored(pair, answer.weights) ? answer.weights : 'none'
}

function isScored(pair: Pair, weights: Float64Array): boolean {
  return pair.every((values) => knownWeight(values, weights) > LEAST_WEIGHT)
}

function nearestOverRatios(pair: Pair, inUse: Float64Array): Float64Array | null {
  const solve = (logRatio: number): Float64Array | null => weightsForRatio(pair, inUse, exp(logRatio))
  const cost = (logRatio: number): number => {
    const weights = solve(logRatio)
    return weights ? distanceOf(weights, inUse) : Infinity
  }
  const ratios = candidateRatios(pair, inUse)
  const costs = ratios.map(cost)
  const minima = [...ratios.keys()].filter(
    (place) =>
      costs[place]! < Infinity && costs[place]! <= Math.min(costs[place - 1] ?? Infinity, costs[place + 1] ?? Infinity),
  )
  const refined = minima.map((place) =>
    goldenSection(
      cost,
      ratios[Math.max(0, place - 1)]!,
      ratios[place]!,
      ratios[Math.min(ratios.length - 1, place + 1)]!,
    ),
  )
  const best = refined.toSorted((a, b) => a.cost - b.cost)[0]
  return best ? solve(best.at) : null
}

/**
 * Logarithms of the ratios to try: that of the weights in use, those at which the scores are equal with all weight on
 * two indicators, which lie at the ends of the ratios that have a solution, and points between.
 */
function candidateRatios(pair: Pair, inUse: Float64Array): number[] {
  const places = [...inUse.keys()]
  const edges = places.flatMap((one) => places.slice(one + 1).flatMap((other) => ratiosOnEdge(pair, one, other)))
  const known = [...new Set([knownWeight(pair[0], inUse) / knownWeight(pair[1], inUse), ...edges])]
  const ends = known.map((ratio) => log(ratio)).toSorted((a, b) => a - b)
  return ends.flatMap((end, place) => {
    const next = ends[place + 1]
    if (next === undefined) return [end]
    return Array.from({ length: POINTS }, (_, point) => end + ((next - end) * point) / POINTS)
  })
}

/** The ratios at which two states score the same with all weight on two indicators. */
function ratiosOnEdge([values, others]: Pair, one: number, other: number): number[] {
  const at = (list: readonly number[], indicator: number) => {
    const value = list[indicator]!
    return Number.isNaN(value) ? { sum: 0, weight: 0 } : { sum: value, weight: 1 }
  }
  // With weight x on the first indicator, N D′ − N′ D is a quadratic in x.
  const [a, b, c, d] = [at(values, one), at(values, other), at(others, one), at(others, other)]
  const first = a.sum * c.weight - c.sum * a.weight
  const last = b.sum * d.weight - d.sum * b.weight
  const mixed = a.sum * d.weight + b.sum * c.weight - c.sum * b.weight - d.sum * a.weight
  return rootsBetween(first - mixed + last, mixed - 2 * last, last).flatMap((x) => {
    const [mine, theirs] = [x * a.weight + (1 - x) * b.weight, x * c.weight + (1 - x) * d.weight]
    if (mine + theirs === 0) return []
    return [Math.min(1 / LEAST_WEIGHT, Math.max(LEAST_WEIGHT, mine / theirs))]
  })
}

/** Roots of ax² + bx + c from 0 to 1; the ends and the middle where it is 0 throughout. */
function rootsBetween(a: number, b: number, c: number): number[] {
  if (Math.abs(a) < SAME && Math.abs(b) < SAME) return Math.abs(c) < SAME ? [0, 0.5, 1] : []
  if (Math.abs(a) < SAME) return [-c / b].flatMap(toShare)
  const discriminant = b * b - 4 * a * c
  if (discriminant < 0) return []
  const root = (-b - Math.sign(b || 1) * Math.sqrt(discriminant)) / 2
  return [root / a, root === 0 ? 0 : c / root].flatMap(toShare)
}

/** A root that is from 0 to 1 but for rounding. */
function toShare(x: number): number[] {
  return x > -SAME && x < 1 + SAME ? [Math.min(1, Math.max(0, x))] : []
}

/** The nearest weights for a ratio of the weights that carry the two scores; null if there are none. */
function weightsForRatio(pair: Pair, inUse: Float64Array, ratio: number): Float64Array | null {
  const differences = (of: (value: number) => number): Float64Array =>
    Float64Array.from(pair[0], (value, indicator) => {
      const other = pair[1][indicator]!
      const mine = Number.isNaN(value) ? 0 : of(value)
      const theirs = Number.isNaN(other) ? 0 : ratio * of(other)
      return Math.abs(mine - theirs) < SAME * (Math.abs(mine) + Math.abs(theirs)) ? 0 : mine - theirs
    })
  const weights = balancedProjection(
    inUse,
    differences(() => 1),
    differences((value) => value),
  )
  return weights && isScored(pair, weights) ? weights : null
}

const GOLDEN = (Math.sqrt(5) - 1) / 2
const REFINEMENTS = 60

/** The smallest cost between two points around a third, which is kept if nothing better is found. */
function goldenSection(
  cost: (at: number) => number,
  from: number,
  middle: number,
  to: number,
): { readonly at: number; readonly cost: number } {
  let [low, high] = [from, to]
  let best = { at: middle, cost: cost(middle) }
  for (let step = 0; step < REFINEMENTS; step += 1) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)]
    const [atLeft, atRight] = [cost(left), cost(right)]
    if (atLeft < best.cost) best = { at: left, cost: atLeft }
    if (atRight < best.cost) best = { at: right, cost: atRight }
    if (atLeft < atRight || (atLeft === atRight && left < best.at)) high = right
    else low = left
  }
  return best
}

/** The weighted mean of the values that are there. */
function scoreOf(values: readonly number[], weights: Float64Array): number {
  return (
    sum(values.map((value, indicator) => (Number.isNaN(value) ? 0 : weights[indicator]! * value))) /
    knownWeight(values, weights)
  )
}

function knownWeight(values: readonly number[], weights: Float64Array): number {
  return sum(values.map((value, indicator) => (Number.isNaN(value) ? 0 : weights[indicator]!)))
}

function toShares(weights: ArrayLike<number>): Float64Array {
  const total = sum(Array.from(weights))
  return Float64Array.from(weights, (weight) => weight / total)
}

function distanceOf(one: Float64Array, other: Float64Array): number {
  return euclideanNorm(one.map((weight, indicator) => weight - other[indicator]!))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
