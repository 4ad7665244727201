import { log } from '../math/log.ts'
import { triangleSize, unfoldTriangle } from '../math/linear-algebra.ts'
import type { Evaluation } from '../math/newton.ts'
import type { ParametricDesign } from './parametric-design.ts'
import type { ErrorDistribution } from './survival-distribution.ts'

/**
 * The log-likelihood of an accelerated-failure-time model in the parameters (β/σ, 1/σ), in which it is concave, for
 * the densities of the errors are log-concave (Burridge, JRSS B 43, 1981): one maximum, found from anywhere. Where σ is
 * fixed at 1, the last parameter is left out.
 */
export function evaluateParametricLikelihood(
  design: ParametricDesign,
  errors: ErrorDistribution,
  parameters: Float64Array,
): Evaluation {
  const { rows, width, cells, event, weight } = design
  const size = parameters.length
  const inverseScale = errors.hasFixedScale ? 1 : parameters[size - 1]!
  const gradient = new Float64Array(size)
  const triangle = new Float64Array(triangleSize(size))
  if (!(inverseScale > 0))
    return { value: Number.NEGATIVE_INFINITY, gradient, information: new Float64Array(size * size) }
  const term = new Float64Array(3)
  let value = design.eventWeight * log(inverseScale) - design.logTimeOfEvents
  for (let row = 0; row < rows; row += 1) {
    const start = row * width
    let w = errors.hasFixedScale ? cells[start + width - 1]! : 0
    for (let column = 0; column < size; column += 1) w += cells[start + column]! * parameters[column]!
    if (event[row] === 1) errors.writeLogDensity(w, term)
    else errors.writeLogSurvival(w, term)
    const count = weight ? weight[row]! : 1
    const slope = count * term[1]!
    const curvature = -count * term[2]!
    value += count * term[0]!
    let index = 0
    for (let column = 0; column < size; column += 1) {
      const cell = cells[start + column]!
      gradient[column]! += slope * cell
      const product = curvature * cell
      for (let other = 0; other <= column; other += 1) {
        triangle[index]! += product * cells[start + other]!
        index += 1
      }
    }
  }
  if (!errors.hasFixedScale) {
    gradient[size - 1]! += design.eventWeight / inverseScale
    triangle[triangle.length - 1]! += design.eventWeight / (inverseScale * inverseScale)
  }
  return {
    value: Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value,
    gradient,
    information: unfoldTriangle(triangle, size),
  }
}
