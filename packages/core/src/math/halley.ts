/** How far a root may be, to first order, and how much the function bends there. */
export interface Look {
  /** f / f′. */
  readonly newton: number
  /** f″ / f′. */
  readonly curvature: number
}

const MOST_STEPS = 8
/** Each step cubes the error, as a part of the distance to the nearer bound: after one this short no digit is missing. */
const CLOSE = 1e-6

/**
 * A root between two bounds from a start near it, by Halley's method (Traub, Iterative Methods for the Solution of
 * Equations, 1964). Null where its steps leave the bounds or do not end soon: then ask `findRoot`, which is slower and never
 * fails.
 */
export function findRootNear(start: number, look: (at: number) => Look, lower: number, upper: number): number | null {
  let at = start
  for (let count = 0; count < MOST_STEPS && at > lower && at < upper; count += 1) {
    const { newton, curvature } = look(at)
    // No step is longer than twice Newton's.
    const step = newton / (1 - 0.5 * Math.min(1, newton * curvature))
    at -= step
    if (Math.abs(step) < CLOSE * Math.min(at - lower, upper - at)) return at
  }
  return null
}
