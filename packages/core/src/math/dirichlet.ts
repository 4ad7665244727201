import { exp } from './exp.ts'
import { InputError } from './input-error.ts'
import { type RandomSource, drawExponential, drawGamma, drawLogGamma } from './random.ts'

/** Draws weight vectors from one Dirichlet distribution. */
export interface DirichletSampler {
  /** Overwrites `target` (one number per component) with a draw: none negative, sum 1. */
  drawInto(random: RandomSource, target: Float64Array): void
}

/**
 * A sampler of the Dirichlet distribution (Ferguson 1973): gamma draws divided by their sum.
 * @param concentrations one per component, finite and not negative, at least one positive. The mean of component j is
 * concentrations[j] / sum, and a larger sum holds draws closer to it. A component with concentration 0 is always 0.
 */
export function makeDirichlet(concentrations: ArrayLike<number>): DirichletSampler {
  const shapes = Float64Array.from(concentrations)
  shapes.forEach((shape, index) => {
    if (!(shape >= 0 && shape < Infinity)) {
      throw new InputError({
        argument: `concentrations[${index}]`,
        got: String(shape),
        expected: 'a finite number, 0 or more',
        tip: 'Use 0 only for a component that must stay 0.',
      })
    }
  })
  const positive = shapes.filter((shape) => shape > 0)
  if (positive.length === 0) {
    throw new InputError({
      argument: 'concentrations',
      got: `${shapes.length} components, none above 0`,
      expected: 'at least one above 0',
      tip: 'Give a positive concentration to at least one component.',
    })
  }
  if (positive.every((shape) => shape === 1)) return { drawInto: (random, target) => drawFlat(random, shapes, target) }
  const needsLogarithms = positive.some((shape) => shape < 1)
  return {
    drawInto: needsLogarithms
      ? (random, target) => drawOnLogScale(random, shapes, target)
      : (random, target) => drawDirectly(random, shapes, target),
  }
}

/** Dirichlet(1, …, 1) is uniform on the simplex: exponential spacings. */
function drawFlat(random: RandomSource, shapes: Float64Array, target: Float64Array): void {
  let sum = 0
  for (let index = 0; index < shapes.length; index += 1) {
    const draw = shapes[index]! > 0 ? drawExponential(random) : 0
    target[index] = draw
    sum += draw
  }
  for (let index = 0; index < shapes.length; index += 1) target[index]! /= sum
}

function drawDirectly(random: RandomSource, shapes: Float64Array, target: Float64Array): void {
  let sum = 0
  for (let index = 0; index < shapes.length; index += 1) {
    const shape = shapes[index]!
    const draw = shape > 0 ? drawGamma(random, shape) : 0
    target[index] = draw
    sum += draw
  }
  for (let index = 0; index < shapes.length; index += 1) target[index]! /= sum
}

/** With a shape below 1 every gamma draw may underflow, so the largest is scaled to 1 before the division. */
function drawOnLogScale(random: RandomSource, shapes: Float64Array, target: Float64Array): void {
  let largest = -Infinity
  for (let index = 0; index < shapes.length; index += 1) {
    const shape = shapes[index]!
    const logarithm = shape > 0 ? drawLogGamma(random, shape) : -Infinity
    target[index] = logarithm
    if (logarithm > largest) largest = logarithm
  }
  let sum = 0
  for (let index = 0; index < shapes.length; index += 1) {
    const draw = exp(target[index]! - largest)
    target[index] = draw
    sum += draw
  }
  for (let index = 0; index < shapes.length; index += 1) target[index]! /= sum
}
