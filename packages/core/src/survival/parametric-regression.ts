import { InputError } from '../math/input-error.ts'
import { PIVOT_TOLERANCE, factorise, invert } from '../math/linear-algebra.ts'
import { type Maximum, maximise } from '../math/newton.ts'
import { type ModelColumn, type ModelTerm, columnsOf } from './model-terms.ts'
import { type ParametricDesign, everyNthRow, makeParametricDesign } from './parametric-design.ts'
import { evaluateParametricLikelihood } from './parametric-likelihood.ts'
import { type SurvivalColumns, assertSurvivalColumns } from './survival-columns.ts'
import { type Distribution, type ErrorDistribution, ERROR_DISTRIBUTIONS } from './survival-distribution.ts'

/** An accelerated-failure-time regression; without terms it is one distribution for all rows. */
export interface ParametricModel {
  readonly columns: SurvivalColumns
  readonly distribution: Distribution
  readonly terms?: readonly ModelTerm[] | undefined
}

export interface ParametricCoefficient {
  /** Name of the column, or `(Intercept)`. */
  readonly term: string
  /** Change of μ for one unit more; null where the column depends on those before it. */
  readonly estimate: number | null
  readonly standardError: number | null
}

/** A fit, or the reason why there is none. */
export type ParametricOutcome = ParametricFit | ParametricFailure

export interface ParametricFit {
  readonly status: 'fitted'
  readonly distribution: Distribution
  /** Rows. */
  readonly n: number
  /** Rows with an event. */
  readonly events: number
  /** The intercept first. */
  readonly coefficients: readonly ParametricCoefficient[]
  /** σ; 1 for the exponential. */
  readonly scale: number
  /**
   * Of the coefficients and then, unless it is fixed, log σ; row by row; 0 in rows and columns that are not estimated.
   */
  readonly covariance: Float64Array
  /** Log-likelihood of the times themselves, not of their logarithms. */
  readonly logLikelihood: number
  /** Estimated parameters. */
  readonly parameters: number
  /** −2 log-likelihood + 2 parameters. */
  readonly aic: number
  readonly warnings: readonly string[]
}

export interface ParametricFailure {
  /**
   * - `no-events`: nothing happened.
   * - `zero-time`: a time is 0, which has no logarithm.
   * - `unbounded`: the likelihood rises for ever as coefficients run to infinity, or σ to 0.
   * - `not-converged`: no maximum was found.
   */
  readonly status: 'no-events' | 'zero-time' | 'unbounded' | 'not-converged'
  readonly distribution: Distribution
  /** What happened and what to do, in a sentence. */
  readonly message: string
}

/** What the constant term of a fit is called, as in R. */
export const INTERCEPT = '(Intercept)'

/**
 * Fits log T = μ + σ W by maximum likelihood under right censoring, in the parametrisation of R's `survreg`, with case
 * weights; a weight counts as a number of identical rows. Covariance is the inverse of the observed information.
 *
 * Expected failures are outcomes, not numbers: see `ParametricFailure`. Throws `InputError` if the model is malformed
 * or has delayed entry, which this likelihood does not know.
 */
export function parametricRegression({ columns, distribution, terms = [] }: ParametricModel): ParametricOutcome {
  assertSurvivalColumns(columns)
  if (columns.entry) throw delayedEntry()
  const covariates = columnsOf(terms, columns.time.length)
  const failure = (status: ParametricFailure['status'], message: string): ParametricFailure => ({
    status,
    distribution,
    message,
  })
  const events = columns.event.reduce((sum, one) => sum + one, 0)
  if (events === 0) return failure('no-events', 'No event was observed, so no distribution can be fitted.')
  if (columns.time.includes(0)) {
    return failure(
      'zero-time',
      'A time is 0, and models of log time have no place for it. Leave the row out, or measure time from earlier.',
    )
  }
  const whole = makeParametricDesign(columns, covariates)
  const errors = ERROR_DISTRIBUTIONS[distribution]
  const estimable = estimableColumns(whole, errors)
  const design = estimable.length === whole.width - 1 ? whole : keepColumns(whole, estimable)
  const maximum = maximiseLikelihood(design, errors, startNear(design, errors))
  if (maximum.status === 'diverging') {
    return failure(
      'unbounded',
      'The likelihood has no maximum: a group without events has no finite mean, and events that all fall on one line no spread. Merge groups or leave a covariate out.',
    )
  }
  if (maximum.status === 'exhausted') {
    return failure(
      'not-converged',
      'No maximum of the likelihood was found. Look for a covariate with extreme values, or fit fewer of them.',
    )
  }
  return toFit(distribution, events, covariates, whole, estimable, maximum)
}

function maximiseLikelihood(design: ParametricDesign, errors: ErrorDistribution, start: Float64Array): Maximum {
  return maximise((parameters) => evaluateParametricLikelihood(design, errors, parameters), {
    start,
    smallestPivot: PIVOT_TOLERANCE * design.eventWeight,
    unit: design.eventWeight / design.events,
  })
}

/** The intercept and every covariate that does not depend on the columns before it. */
function estimableColumns(design: ParametricDesign, errors: ErrorDistribution): number[] {
  if (design.rows >= MANY_ROWS) {
    // Columns that are independent in some of the rows are so in all.
    const sampled = estimableColumns(everyNthRow(design, SAMPLED_EVERY), errors)
    if (sampled.length === design.width - 1) return sampled
  }
  // The information weighs the rows, and so has the rank of the columns wherever it is taken.
  const { information } = evaluateParametricLikelihood(design, errors, plainStart(design, errors))
  const size = design.width - 1
  const width = errors.hasFixedScale ? size : size + 1
  const products = Float64Array.from(
    { length: size * size },
    (_, cell) => information[Math.floor(cell / size) * width + (cell % size)]!,
  )
  const { pivots } = factorise(products, size)
  return [...pivots.keys()].filter((column) => pivots[column]! > 0)
}

function keepColumns(design: ParametricDesign, estimable: readonly number[]): ParametricDesign {
  const kept = [...estimable, design.width - 1]
  const cells = new Float64Array(design.rows * kept.length)
  for (let row = 0; row < design.rows; row += 1) {
    kept.forEach((column, index) => {
      cells[row * kept.length + index] = design.cells[row * design.width + column]!
    })
  }
  return { ...design, width: kept.length, cells }
}

/** With this many rows, a fit to a few of them pays as a place to start from. */
const MANY_ROWS = 40_000
const SAMPLED_EVERY = 16

function startNear(design: ParametricDesign, errors: ErrorDistribution): Float64Array {
  const start = plainStart(design, errors)
  if (design.rows < MANY_ROWS) return start
  const { status, parameters } = maximiseLikelihood(everyNthRow(design, SAMPLED_EVERY), errors, start)
  return status === 'converged' ? parameters : start
}

/** The mean and the spread of log time, as if there were no covariates and no censoring. */
function plainStart({ width, logTimeSpread }: ParametricDesign, { hasFixedScale }: ErrorDistribution): Float64Array {
  const start = new Float64Array(hasFixedScale ? width - 1 : width)
  if (!hasFixedScale) start[width - 1] = 1 / logTimeSpread
  return start
}

function toFit(
  distribution: Distribution,
  events: number,
  covariates: readonly ModelColumn[],
  design: ParametricDesign,
  estimable: readonly number[],
  { parameters, factorisation, evaluation }: Maximum,
): ParametricFit {
  const isFixed = ERROR_DISTRIBUTIONS[distribution].hasFixedScale
  const scale = isFixed ? 1 : 1 / parameters.at(-1)!
  const size = isFixed ? design.width - 1 : design.width
  const jacobian = jacobianOf(design, estimable, parameters, scale, isFixed)
  const covariance = sandwich(jacobian, invert(factorisation), size, parameters.length)
  const slopes = new Float64Array(design.width - 1)
  estimable.forEach((column, index) => {
    slopes[column] = (parameters[index]! * scale) / (column === 0 ? 1 : design.scales[column - 1]!)
  })
  slopes[0]! += design.logTimeCentre
  covariates.forEach((_, index) => {
    slopes[0]! -= slopes[index + 1]! * design.centres[index]!
  })
  return {
    status: 'fitted',
    distribution,
    n: design.rows,
    events,
    coefficients: [INTERCEPT, ...covariates.map(({ name }) => name)].map((term, column) => {
      const isEstimated = estimable.includes(column)
      return {
        term,
        estimate: isEstimated ? slopes[column]! : null,
        standardError: isEstimated ? Math.sqrt(covariance[column * size + column]!) : null,
      }
    }),
    scale,
    covariance,
    logLikelihood: evaluation.value,
    parameters: parameters.length,
    aic: -2 * evaluation.value + 2 * parameters.length,
    warnings: warningsOf(design, events, covariates, estimable, parameters.length),
  }
}

/**
 * Derivatives of (coefficients, log σ) in the parameters of the search. With γ = β/σ and τ = 1/σ: β = γ/τ, so
 * dβ = σ (dγ − β dτ) and d log σ = −σ dτ; then scales and centres are undone.
 */
function jacobianOf(
  design: ParametricDesign,
  estimable: readonly number[],
  parameters: Float64Array,
  scale: number,
  isFixed: boolean,
): Float64Array {
  const inner = parameters.length
  const size = isFixed ? design.width - 1 : design.width
  const jacobian = new Float64Array(size * inner)
  estimable.forEach((column, index) => {
    const divisor = column === 0 ? 1 : design.scales[column - 1]!
    const slope = parameters[index]! * scale
    jacobian[column * inner + index]! += scale / divisor
    if (!isFixed) jacobian[column * inner + inner - 1]! -= (scale * slope) / divisor
    if (column === 0) return
    const centre = design.centres[column - 1]!
    jacobian[index]! -= (scale * centre) / divisor
    if (!isFixed) jacobian[inner - 1]! += (scale * slope * centre) / divisor
  })
  if (!isFixed) jacobian[size * inner - 1] = -scale
  return jacobian
}

/** J C Jᵀ. */
function sandwich(jacobian: Float64Array, kernel: Float64Array, size: number, inner: number): Float64Array {
  const product = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1) {
    for (let left = 0; left < inner; left += 1) {
      for (let right = 0; right < inner; right += 1) {
        const factor = jacobian[row * inner + left]! * kernel[left * inner + right]!
        for (let column = 0; column < size; column += 1) {
          product[row * size + column]! += factor * jacobian[column * inner + right]!
        }
      }
    }
  }
  return product
}

/** Below this many events for each parameter, estimates and their errors are not to be relied on. */
const EVENTS_PER_PARAMETER = 10

function warningsOf(
  { weight }: ParametricDesign,
  events: number,
  covariates: readonly ModelColumn[],
  estimable: readonly number[],
  parameters: number,
): string[] {
  const warnings: string[] = []
  const dropped = covariates.filter((_, index) => !estimable.includes(index + 1)).map(({ name }) => name)
  if (dropped.length > 0) {
    warnings.push(`Not estimated, for it is constant or depends on the columns before it: ${dropped.join(', ')}.`)
  }
  if (events < EVENTS_PER_PARAMETER * parameters) {
    warnings.push(
      `Few events (${events}) for the number of parameters (${parameters}): with fewer than ${EVENTS_PER_PARAMETER} for each, estimates and limits are rough.`,
    )
  }
  if (weight?.some((one) => !Number.isInteger(one))) {
    warnings.push(
      'Some weights are not whole numbers: standard errors still treat a weight as a number of identical rows, which is wrong for sampling weights.',
    )
  }
  return warnings
}

function delayedEntry(): InputError {
  return new InputError({
    argument: 'entry',
    got: 'a column',
    expected: 'none: parametric fits take rows that are observed from the origin on',
    tip: 'Leave entry out, or use Kaplan–Meier or Cox, which know delayed entry.',
  })
}
