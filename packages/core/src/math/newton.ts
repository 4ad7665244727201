import { type Factorisation, factorise, solve } from './linear-algebra.ts'

/** A function to be maximised, at one point. */
export interface Evaluation {
  readonly value: number
  readonly gradient: Float64Array
  /** The negative second derivatives, row by row. */
  readonly information: Float64Array
}

export interface Maximum {
  /**
   * - `converged`: a maximum was found.
   * - `diverging`: the function still rises, ever more slowly, as parameters run to infinity.
   * - `exhausted`: neither could be told within the allowed steps.
   */
  readonly status: 'converged' | 'diverging' | 'exhausted'
  readonly parameters: Float64Array
  readonly evaluation: Evaluation
  readonly factorisation: Factorisation
  /** The step that would come next, near 0 where converged; where diverging, the direction of escape. */
  readonly step: Float64Array
  readonly iterations: number
}

export interface NewtonOptions {
  /** Where to start. */
  readonly start: Float64Array
  /** The function there, if it is known. */
  readonly evaluationAtStart?: Evaluation | undefined
  /** Pivots of the information below this count as 0. */
  readonly smallestPivot: number
  /** What one observation is worth: distances are measured in it. Default 1. */
  readonly unit?: number
  /** Default 60. */
  readonly maximumIterations?: number
}

/** Squared distance to the maximum, in standard errors, that counts as having arrived. */
const ARRIVED = 1e-20
/** At this distance, squared, rounding may keep the last digits from settling. */
const NEARLY_ARRIVED = 1e-14
/** A function this flat that still asks for long steps has no maximum. */
const FLAT = 1e-8
const LONG_STEP = 0.02
/** No scaled parameter is this large at a maximum. */
const ESCAPED = 1e9
const MAXIMUM_HALVINGS = 40

/**
 * The maximum of a smooth function by Newton's method, with steps halved until the function rises. Parameters should
 * be scaled so that 1 is an ordinary size: an estimate whose standard error is beyond about 200 is taken to be
 * infinite. The information must be positive definite at the start.
 */
export function maximise(evaluate: (parameters: Float64Array) => Evaluation, options: NewtonOptions): Maximum {
  const { start, evaluationAtStart, smallestPivot, unit = 1, maximumIterations = 60 } = options
  const size = start.length
  let parameters = start
  let evaluation = evaluationAtStart ?? evaluate(start)
  let lastDistance = Number.POSITIVE_INFINITY
  let lastStep: Float64Array = new Float64Array(size)
  for (let iterations = 0; ; iterations += 1) {
    const factorisation = factorise(evaluation.information, size, smallestPivot)
    const step = solve(factorisation, evaluation.gradient)
    const distance = dot(step, evaluation.gradient) / unit
    const result = { parameters, evaluation, factorisation, step, iterations }
    const lengthOfStep = step.reduce((longest, one) => Math.max(longest, Math.abs(one)), 0)
    // The information was positive definite at the start: it has faded as a parameter ran away.
    if (factorisation.rank < size) return { status: 'diverging', ...result, step: lastStep }
    if (parameters.some((one) => Math.abs(one) > ESCAPED)) return { status: 'diverging', ...result }
    if (distance < FLAT && lengthOfStep > LONG_STEP) return { status: 'diverging', ...result }
    if (distance < ARRIVED || (distance < NEARLY_ARRIVED && distance >= lastDistance)) {
      // The last step costs nothing and changes neither the value nor the information.
      return { status: 'converged', ...result, parameters: parameters.map((one, index) => one + step[index]!) }
    }
    if (iterations === maximumIterations) return { status: 'exhausted', ...result }
    const next = climb(evaluate, parameters, step, evaluation.value)
    if (next === null) return { status: distance < NEARLY_ARRIVED ? 'converged' : 'exhausted', ...result }
    lastDistance = distance
    lastStep = step
    parameters = next.parameters
    evaluation = next.evaluation
  }
}

/** The first of the full step, its half, its quarter … that does not go down; null if none does. */
function climb(
  evaluate: (parameters: Float64Array) => Evaluation,
  from: Float64Array,
  step: Float64Array,
  value: number,
): { parameters: Float64Array; evaluation: Evaluation } | null {
  // Rounding of a large sum must not look like a fall.
  const slack = 1e-13 * Math.abs(value) + Number.MIN_VALUE
  let share = 1
  for (let halving = 0; halving < MAXIMUM_HALVINGS; halving += 1) {
    const parameters = from.map((parameter, index) => parameter + share * step[index]!)
    const evaluation = evaluate(parameters)
    if (evaluation.value >= value - slack) return { parameters, evaluation }
    share /= 2
  }
  return null
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index += 1) sum += one[index]! * other[index]!
  return sum
}
