import { InputError } from './input-error.ts'

export interface RootOptions {
  /** Half-width at which the bracket counts as a root, beside four rounding errors of the root itself. Default 0. */
  readonly tolerance?: number
}

const MAXIMUM_STEPS = 1000

/**
 * A root of a continuous function between two points where its signs differ, by Brent's method
 * (Algorithms for Minimization without Derivatives, 1973, chapter 4): inverse quadratic steps, guarded by bisection,
 * so that it always ends and never leaves the bracket.
 *
 * A bound at which the function is 0 is returned as it is. Throws `InputError` if both signs are the same.
 */
export function findRoot(
  evaluate: (at: number) => number,
  lower: number,
  upper: number,
  options: RootOptions = {},
): number {
  const tolerance = options.tolerance ?? 0
  // `best` has the smallest residual so far, `previous` is the last `best`, and `opposite` has the other sign.
  let previous = lower
  let previousValue = evaluate(lower)
  let best = upper
  let bestValue = evaluate(upper)
  if (previousValue === 0) return lower
  if (bestValue === 0) return upper
  if (!(previousValue < 0 !== bestValue < 0) || Number.isNaN(previousValue) || Number.isNaN(bestValue)) {
    throw new InputError({
      argument: 'bracket',
      got: `${previousValue} at ${lower} and ${bestValue} at ${upper}`,
      expected: 'values of opposite sign',
      tip: 'Widen the bracket until the function changes sign in it.',
    })
  }
  let opposite = previous
  let oppositeValue = previousValue
  let step = best - previous
  let lastStep = step
  for (let count = 0; count < MAXIMUM_STEPS; count += 1) {
    if (bestValue > 0 === oppositeValue > 0) {
      opposite = previous
      oppositeValue = previousValue
      step = best - previous
      lastStep = step
    }
    if (Math.abs(oppositeValue) < Math.abs(bestValue)) {
      previous = best
      best = opposite
      opposite = previous
      previousValue = bestValue
      bestValue = oppositeValue
      oppositeValue = previousValue
    }
    const accepted = 2 * Number.EPSILON * Math.abs(best) + 0.5 * tolerance
    const halfway = 0.5 * (opposite - best)
    if (bestValue === 0 || Math.abs(halfway) <= accepted) return best
    const interpolated =
      Math.abs(lastStep) >= accepted && Math.abs(previousValue) > Math.abs(bestValue)
        ? interpolate(best, bestValue, previous, previousValue, opposite, oppositeValue)
        : Number.NaN
    // A step is trusted if it stays inside three quarters of the bracket and shrinks faster than bisection would.
    const isTrusted =
      interpolated / halfway > 0 &&
      Math.abs(interpolated) < 1.5 * Math.abs(halfway) - 0.5 * accepted &&
      Math.abs(interpolated) < 0.5 * Math.abs(lastStep)
    lastStep = isTrusted ? step : halfway
    step = isTrusted ? interpolated : halfway
    previous = best
    previousValue = bestValue
    best += Math.abs(step) > accepted ? step : Math.sign(halfway) * Math.max(accepted, Number.MIN_VALUE)
    bestValue = evaluate(best)
  }
  return best
}

/** The step from `best` to the root of the inverse quadratic through three points, or of the secant through two. */
function interpolate(
  best: number,
  bestValue: number,
  previous: number,
  previousValue: number,
  opposite: number,
  oppositeValue: number,
): number {
  const ratio = bestValue / previousValue
  if (previous === opposite) return ((opposite - best) * ratio) / (ratio - 1)
  const far = previousValue / oppositeValue
  const near = bestValue / oppositeValue
  const numerator = ratio * ((opposite - best) * far * (far - near) - (best - previous) * (near - 1))
  return -numerator / ((far - 1) * (near - 1) * (ratio - 1))
}
