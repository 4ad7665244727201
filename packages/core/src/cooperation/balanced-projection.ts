import { square } from '../math/square.ts'
import { projectOnSimplex } from '../composite/smallest-flip.ts'

/** Newton steps after which the conditions are taken to have no solution. */
const MOST_STEPS = 100

/** A sum of weighted gaps below this is rounding error. */
const TOLERANCE = 1e-14

/** A step where φ does not curve: far enough for another set of weights to become positive. */
const FAR = 10

/**
 * The weights nearest to `inUse` (none negative, sum 1) under which two weighted sums of gaps are 0.
 * Null if there are none. With g and h the gaps, Σgⱼvⱼ = Σhⱼvⱼ = 0.
 *
 * By duality v is the projection of w − λg − μh on the simplex for the λ and μ that maximise
 * φ(λ, μ) = min ½|v − w|² + λg·v + μh·v, a concave function whose slopes are g·v and h·v. It is quadratic piece by
 * piece, so that Newton steps with a line search end on the exact solution. On the simplex ½|v − w|² is at most 1: a φ
 * above that means that no weights fulfil the conditions (Boyd and Vandenberghe, Convex Optimization, 2004, ch. 5).
 */
export function balancedProjection(
  inUse: Float64Array,
  firstGaps: Float64Array,
  secondGaps: Float64Array,
): Float64Array | null {
  const [g, h] = [scaled(firstGaps), scaled(secondGaps)]
  let [lambda, mu] = [0, 0]
  let at = dualAt(inUse, g, h, lambda, mu)
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (at.dual > 1) return null
    if (isBalanced(at)) return at.weights
    const [towardsLambda, towardsMu] = newtonDirection(at, g, h)
    const rise = towardsLambda * at.slopes[0] + towardsMu * at.slopes[1]
    let stride = 1
    let next = dualAt(inUse, g, h, lambda + towardsLambda, mu + towardsMu)
    while (next.dual < at.dual + 1e-4 * stride * rise - ROUNDING && stride > 1e-12) {
      stride /= 2
      next = dualAt(inUse, g, h, lambda + stride * towardsLambda, mu + stride * towardsMu)
    }
    if (stride <= 1e-12) return null
    lambda += stride * towardsLambda
    mu += stride * towardsMu
    at = next
  }
  return null
}

/** By this much φ may seem to fall although it rises. */
const ROUNDING = 1e-15

/** Gaps divided by the largest, so that a sum of them can be told from rounding error. */
function scaled(gaps: Float64Array): Float64Array {
  const largest = gaps.reduce((most, gap) => Math.max(most, Math.abs(gap)), 0)
  return largest > 0 ? gaps.map((gap) => gap / largest) : gaps
}

interface DualPoint {
  readonly weights: Float64Array
  readonly dual: number
  /** g·v and h·v. */
  readonly slopes: readonly [number, number]
}

function dualAt(inUse: Float64Array, g: Float64Array, h: Float64Array, lambda: number, mu: number): DualPoint {
  const weights = projectOnSimplex(inUse.map((weight, index) => weight - lambda * g[index]! - mu * h[index]!))
  const slopes = [dot(g, weights), dot(h, weights)] as const
  const distance = weights.reduce((sum, weight, index) => sum + square(weight - inUse[index]!), 0)
  return { weights, dual: distance / 2 + lambda * slopes[0] + mu * slopes[1], slopes }
}

/** On the set of positive weights φ curves as the covariance of g and h there. */
function newtonDirection({ weights, slopes }: DualPoint, g: Float64Array, h: Float64Array): [number, number] {
  const support = [...weights.keys()].filter((index) => weights[index]! > 0)
  const mean = (values: Float64Array) => support.reduce((sum, index) => sum + values[index]!, 0) / support.length
  const [meanG, meanH] = [mean(g), mean(h)]
  let [gg, gh, hh] = [0, 0, 0]
  for (const index of support) {
    const [ofG, ofH] = [g[index]! - meanG, h[index]! - meanH]
    gg += ofG * ofG
    gh += ofG * ofH
    hh += ofH * ofH
  }
  const determinant = gg * hh - gh * gh
  if (determinant > 1e-12 * gg * hh) {
    return [(hh * slopes[0] - gh * slopes[1]) / determinant, (gg * slopes[1] - gh * slopes[0]) / determinant]
  }
  // The conditions are the same on this set, or one of them is empty: go up the slope, as far as φ curves there.
  const curve = gg * square(slopes[0]) + 2 * gh * slopes[0] * slopes[1] + hh * square(slopes[1])
  const steepness = square(slopes[0]) + square(slopes[1])
  const stride = curve > 1e-12 * steepness * (gg + hh) ? steepness / curve : FAR / Math.sqrt(steepness)
  return [stride * slopes[0], stride * slopes[1]]
}

function isBalanced({ slopes }: DualPoint): boolean {
  return Math.abs(slopes[0]) < TOLERANCE && Math.abs(slopes[1]) < TOLERANCE
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, index) => sum + value * other[index]!, 0)
}
