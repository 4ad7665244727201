import { exp } from '../math/exp.ts'
import { chiSquaredUpperTail } from '../math/chi-squared.ts'
import { InputError } from '../math/input-error.ts'
import { PIVOT_TOLERANCE, factorise, inverseQuadraticForm, invert, unfoldTriangle } from '../math/linear-algebra.ts'
import { type Evaluation, type Maximum, maximise } from '../math/newton.ts'
import { normalUpperTail } from '../math/normal.ts'
import { concordanceOf } from './concordance.ts'
import { criticalValue } from './confidence-limits.ts'
import { type CoxDesign, makeCoxDesign, selectCovariates } from './cox-design.ts'
import type {
  ChiSquaredTest,
  CoxCoefficient,
  CoxFailure,
  CoxFit,
  CoxModel,
  CoxOutcome,
  TieMethod,
} from './cox-model.ts'
import { walkExactRiskSets } from './exact-likelihood.ts'
import { type ModelColumn, columnsOf } from './model-terms.ts'
import { type EventVisitor, type PartialSums, makePartialSums, walkRiskSets } from './partial-likelihood.ts'
import { assertSurvivalColumns } from './survival-columns.ts'

/** Below this many events for each coefficient, estimates and their errors are not to be relied on. */
const EVENTS_PER_COEFFICIENT = 10

/** A coefficient runs to infinity if its share of the last step is at least this part of the largest. */
const ESCAPING_SHARE = 1e-3

/**
 * Fits a proportional-hazards model by maximum partial likelihood (Cox, JRSS B 34, 1972), as R's `coxph`, with delayed
 * entry, strata and case weights; weights count as identical rows (but Efron's method gives tied rows their mean
 * weight, so there they are not quite the same).
 *
 * Expected failures are outcomes, not numbers: see `CoxFailure`. A column that depends on those before it has null for
 * its estimate. Throws `InputError` if the model is malformed.
 */
export function coxRegression(model: CoxModel): CoxOutcome {
  const { columns, terms, strata, ties = 'efron', level = 0.95 } = model
  assertSurvivalColumns(columns)
  const covariates = columnsOf(terms, columns.time.length)
  const z = criticalValue(level)
  if (ties === 'exact' && columns.weight) throw weightsWithExactTies()
  const whole = makeCoxDesign(columns, covariates, strata)
  if (whole.events === 0) return failure('no-events', 'No event was observed, so hazards cannot be compared.', [], null)

  const smallestPivot = PIVOT_TOLERANCE * whole.eventWeight
  const atZero = evaluatePartialLikelihood(whole, new Float64Array(whole.size), ties)
  const factorisation = factorise(atZero.information, whole.size, smallestPivot)
  const estimable = [...covariates.keys()].filter((column) => factorisation.pivots[column]! > 0)
  if (estimable.length === 0) return noVariation(covariates)
  const score = chiSquaredTest(inverseQuadraticForm(factorisation, atZero.gradient), estimable.length)

  const design = estimable.length === whole.size ? whole : selectCovariates(whole, estimable)
  const maximum = maximise((parameters) => evaluatePartialLikelihood(design, parameters, ties), {
    start: new Float64Array(design.size),
    evaluationAtStart: design === whole ? atZero : undefined,
    smallestPivot,
    unit: whole.eventWeight / whole.events,
  })
  const names = estimable.map((column) => covariates[column]!.name)
  if (maximum.status === 'diverging') return separated(names, maximum, score)
  if (maximum.status === 'exhausted') return notConverged(names, score)

  const covariance = unscaledCovariance(whole, estimable, design, maximum)
  const { parameters, evaluation, iterations } = maximum
  return {
    status: 'fitted',
    ties,
    n: whole.rows,
    events: whole.events,
    coefficients: covariates.map(({ name }, column) => {
      const index = estimable.indexOf(column)
      if (index < 0) return noCoefficient(name)
      const variance = covariance[column * whole.size + column]!
      return coefficient(name, parameters[index]! / whole.scales[column]!, Math.sqrt(variance), z)
    }),
    covariance,
    logLikelihood: { null: atZero.value, fitted: evaluation.value },
    tests: {
      likelihoodRatio: chiSquaredTest(2 * (evaluation.value - atZero.value), design.size),
      wald: chiSquaredTest(quadraticForm(evaluation.information, parameters), design.size),
      score,
    },
    concordance: model.concordance === false ? null : concordanceOf(design, logRisks(design, parameters)),
    iterations,
    warnings: warningsOf(whole, covariates, estimable),
  }
}

/** The log partial likelihood at coefficients of the standardised covariates, with its derivatives. */
function evaluatePartialLikelihood(design: CoxDesign, parameters: Float64Array, ties: TieMethod): Evaluation {
  const sums = makePartialSums(design.size)
  walkEvents(design, logRisks(design, parameters), ties, sums)
  return {
    value: Number.isNaN(sums.logLikelihood) ? Number.NEGATIVE_INFINITY : sums.logLikelihood,
    gradient: sums.score,
    information: unfoldTriangle(sums.information, design.size),
  }
}

/** Walks the times with events by the tie method. */
export function walkEvents(
  design: CoxDesign,
  logRisk: Float64Array,
  ties: TieMethod,
  sums: PartialSums,
  visit?: EventVisitor,
): void {
  if (ties === 'exact') walkExactRiskSets(design, logRisk, sums, visit)
  else walkRiskSets(design, logRisk, ties, sums, visit)
}

/** η = xᵀβ by position. */
export function logRisks({ rows, size, covariates }: CoxDesign, parameters: Float64Array): Float64Array {
  const logRisk = new Float64Array(rows)
  for (let position = 0; position < rows; position += 1) {
    let sum = 0
    for (let column = 0; column < size; column += 1) sum += covariates[position * size + column]! * parameters[column]!
    logRisk[position] = sum
  }
  return logRisk
}

/** The estimates of a fit for the standardised covariates of its design; 0 where there is none. */
export function standardisedEstimates(fit: CoxFit, { scales }: CoxDesign): Float64Array {
  return Float64Array.from(fit.coefficients, ({ estimate }, column) => (estimate ?? 0) * scales[column]!)
}

function unscaledCovariance(
  whole: CoxDesign,
  estimable: readonly number[],
  design: CoxDesign,
  { factorisation }: Maximum,
): Float64Array {
  const inverse = invert(factorisation)
  const covariance = new Float64Array(whole.size * whole.size)
  estimable.forEach((row, rowIndex) => {
    estimable.forEach((column, columnIndex) => {
      covariance[row * whole.size + column] =
        inverse[rowIndex * design.size + columnIndex]! / (whole.scales[row]! * whole.scales[column]!)
    })
  })
  return covariance
}

function coefficient(term: string, estimate: number, standardError: number, critical: number): CoxCoefficient {
  const z = estimate / standardError
  return {
    term,
    estimate,
    standardError,
    z,
    pValue: 2 * normalUpperTail(Math.abs(z)),
    hazardRatio: exp(estimate),
    lower: exp(estimate - critical * standardError),
    upper: exp(estimate + critical * standardError),
  }
}

function noCoefficient(term: string): CoxCoefficient {
  return {
    term,
    estimate: null,
    standardError: null,
    z: null,
    pValue: null,
    hazardRatio: null,
    lower: null,
    upper: null,
  }
}

function chiSquaredTest(chiSquared: number, degreesOfFreedom: number): ChiSquaredTest {
  return { chiSquared, degreesOfFreedom, pValue: chiSquaredUpperTail(chiSquared, degreesOfFreedom) }
}

function quadraticForm(matrix: Float64Array, vector: Float64Array): number {
  let sum = 0
  for (let row = 0; row < vector.length; row += 1) {
    for (let column = 0; column < vector.length; column += 1) {
      sum += vector[row]! * matrix[row * vector.length + column]! * vector[column]!
    }
  }
  return sum
}

function separated(names: readonly string[], { step }: Maximum, score: ChiSquaredTest): CoxFailure {
  const longest = step.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
  const escaping = names.filter((_, column) => Math.abs(step[column]!) >= ESCAPING_SHARE * longest)
  return failure(
    'separated',
    `The events are told apart perfectly by ${escaping.join(', ')}, so that the likelihood has no maximum and the hazard ratio is infinite or zero. The score test still holds; merge levels or leave the covariate out to get estimates.`,
    escaping,
    score,
  )
}

function noVariation(covariates: readonly ModelColumn[]): CoxFailure {
  return failure(
    'no-variation',
    'No covariate varies among the rows at risk when events happen, so there is nothing to estimate.',
    covariates.map(({ name }) => name),
    null,
  )
}

function notConverged(names: readonly string[], score: ChiSquaredTest): CoxFailure {
  return failure(
    'not-converged',
    'No maximum of the likelihood was found. Look for a covariate with extreme values, or fit fewer of them.',
    names,
    score,
  )
}

function failure(
  status: CoxFailure['status'],
  message: string,
  terms: readonly string[],
  score: ChiSquaredTest | null,
): CoxFailure {
  return { status, message, terms, score }
}

function warningsOf(design: CoxDesign, covariates: readonly ModelColumn[], estimable: readonly number[]): string[] {
  const warnings: string[] = []
  const dropped = covariates.filter((_, column) => !estimable.includes(column)).map(({ name }) => name)
  if (dropped.length > 0) {
    warnings.push(`Not estimated, for it is constant or depends on the columns before it: ${dropped.join(', ')}.`)
  }
  if (design.events < EVENTS_PER_COEFFICIENT * estimable.length) {
    warnings.push(
      `Few events (${design.events}) for the number of coefficients (${estimable.length}): with fewer than ${EVENTS_PER_COEFFICIENT} for each, estimates and tests are rough.`,
    )
  }
  if (design.weight?.some((one) => !Number.isInteger(one))) {
    warnings.push(
      'Some weights are not whole numbers: standard errors still treat a weight as a number of identical rows, which is wrong for sampling weights.',
    )
  }
  return warnings
}

function weightsWithExactTies(): InputError {
  return new InputError({
    argument: 'ties',
    got: 'exact, with case weights',
    expected: 'efron or breslow where rows have weights',
    tip: 'The exact likelihood counts sets of rows, which have no weight: repeat the rows instead.',
  })
}
