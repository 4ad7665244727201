import { powerOfTwo } from '../math/power-of-two.ts'
import { log } from '../math/log.ts'

/**
 * Elementary symmetric sums e_j of values r_1, r_2, …: over all sets of j of them, the sum of the products; with their
 * first and second derivatives in β where r = exp(xᵀβ). They grow by one value at a time,
 * e_j(n) = e_j(n − 1) + r_n e_{j−1}(n − 1), which needs n·d steps where listing the sets would need n-choose-d
 * (Howard, discussion of Cox, JRSS B 34, 1972; Gail, Lubin and Rubinstein, Biometrika 68, 1981).
 *
 * e_j is `value[j]` · exp(`logScale[j]`): powers of two are moved to the scale before the sums overflow or vanish, for
 * values within a factor of 2^200 of 1. One that is 0 adds nothing.
 */
export interface SymmetricSums {
  /** The largest j. */
  readonly order: number
  /** Number of parameters. */
  readonly size: number
  /** Values added so far. */
  count: number
  readonly value: Float64Array
  readonly first: Float64Array
  /** Lower triangles. */
  readonly second: Float64Array
  readonly logScale: Float64Array
  /** Scale of j − 1 over that of j, up to one j beyond the largest. */
  readonly ratio: Float64Array
}

const RESCALE_STEP = powerOfTwo(200)
const RESCALE_ABOVE = powerOfTwo(200)
const RESCALE_BELOW = powerOfTwo(-200)

export function makeSymmetricSums(order: number, size: number): SymmetricSums {
  const sums = {
    order,
    size,
    count: 0,
    value: new Float64Array(order + 1),
    first: new Float64Array((order + 1) * size),
    second: new Float64Array((order + 1) * size * size),
    logScale: new Float64Array(order + 1),
    ratio: new Float64Array(order + 2),
  }
  sums.value[0] = 1
  return sums
}

/** Adds one value r with its covariates, which start at `start`. */
export function addToSums(sums: SymmetricSums, risk: number, covariates: Float64Array, start: number): void {
  const { order, size, value, first, second, logScale, ratio } = sums
  sums.count += 1
  if (sums.count <= order) {
    // The first set of this many is that of all values so far: it starts where the set before it has come to.
    logScale[sums.count] = logScale[sums.count - 1]!
    ratio[sums.count] = 1
  }
  // From the top down, so that each sum is raised by the old one below it.
  for (let degree = Math.min(sums.count, order); degree > 0; degree -= 1) {
    const factor = risk * ratio[degree]!
    const below = value[degree - 1]!
    const firstAt = degree * size
    const firstBelow = firstAt - size
    for (let column = 0; column < size; column += 1) {
      const covariate = covariates[start + column]!
      const slope = first[firstBelow + column]!
      const secondAt = (firstAt + column) * size
      const secondBelow = (firstBelow + column) * size
      for (let other = 0; other <= column; other += 1) {
        const otherCovariate = covariates[start + other]!
        const otherSlope = first[firstBelow + other]!
        second[secondAt + other]! +=
          factor *
          (second[secondBelow + other]! +
            covariate * otherSlope +
            slope * otherCovariate +
            covariate * otherCovariate * below)
      }
      first[firstAt + column]! += factor * (slope + covariate * below)
    }
    value[degree]! += factor * below
    if (value[degree]! > RESCALE_ABOVE) rescale(sums, degree, 1 / RESCALE_STEP)
    else if (value[degree]! < RESCALE_BELOW && value[degree]! > 0) rescale(sums, degree, RESCALE_STEP)
  }
}

function rescale({ size, value, first, second, logScale, ratio }: SymmetricSums, degree: number, factor: number): void {
  value[degree]! *= factor
  for (let index = degree * size; index < (degree + 1) * size; index += 1) first[index]! *= factor
  for (let index = degree * size * size; index < (degree + 1) * size * size; index += 1) second[index]! *= factor
  logScale[degree]! -= log(factor)
  ratio[degree]! *= factor
  ratio[degree + 1]! /= factor
}
