import { square } from '../math/square.ts'
import { log } from '../math/log.ts'
import { chiSquaredUpperTail } from '../math/chi-squared.ts'
import { InputError } from '../math/input-error.ts'
import { factorise, inverseQuadraticForm, unfoldTriangle } from '../math/linear-algebra.ts'
import { makeCoxDesign, selectCovariates } from './cox-design.ts'
import type { ChiSquaredTest, CoxFit, CoxModel } from './cox-model.ts'
import { logRisks, standardisedEstimates } from './cox-regression.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { columnsOf } from './model-terms.ts'
import { makePartialSums, walkRiskSets } from './partial-likelihood.ts'
import type { SurvivalColumns } from './survival-columns.ts'

export const TIME_SCALES = ['km', 'rank', 'identity', 'log'] as const
/** The function of time with which a coefficient might change; `km` is 1 − S(t−) of all rows together. */
export type TimeScale = (typeof TIME_SCALES)[number]

export interface ProportionalHazardsTest extends ChiSquaredTest {
  /** Name of the model's term, or GLOBAL. */
  readonly term: string
}

/** The name of the test of all terms together. */
export const GLOBAL = 'GLOBAL'

/**
 * Whether hazard ratios stay the same over time: the score test for adding to each coefficient a multiple of g(t), as
 * R's `cox.zph` since survival 3.0 (Grambsch and Therneau, Biometrika 81, 1994, without their approximation of the
 * information). One test for each term, all its columns together, and one for all terms. Terms of which no column was
 * estimated are left out. After `exact` ties the sums are Breslow's, as in R.
 */
export function proportionalHazardsTest(
  model: CoxModel,
  fit: CoxFit,
  timeScale: TimeScale = 'km',
): ProportionalHazardsTest[] {
  const whole = makeCoxDesign(model.columns, columnsOf(model.terms, model.columns.time.length), model.strata)
  const estimated = fit.coefficients.flatMap(({ estimate }, column) => (estimate === null ? [] : [column]))
  const design = selectCovariates(whole, estimated)
  const estimates = standardisedEstimates(fit, whole)
  const g = timeFunction(model.columns, timeScale)
  const size = design.size
  const score = new Float64Array(size)
  // Blocks of the information of β and of θ, where the coefficient is β + θ g(t); the upper right one is not read.
  const information = new Float64Array(4 * size * size)
  const parameters = Float64Array.from(estimated, (column) => estimates[column]!)
  const sums = makePartialSums(size)
  const ties = fit.ties === 'efron' ? 'efron' : 'breslow'
  walkRiskSets(design, logRisks(design, parameters), ties, sums, (stratum, index) => {
    const weight = g(stratum.times[index]!)
    const variance = unfoldTriangle(sums.information, size)
    for (let row = 0; row < size; row += 1) {
      score[row]! += weight * sums.score[row]!
      for (let column = 0; column < size; column += 1) {
        const cell = variance[row * size + column]!
        information[row * 2 * size + column]! += cell
        information[(row + size) * 2 * size + column]! += weight * cell
        information[(row + size) * 2 * size + column + size]! += weight * weight * cell
      }
    }
    sums.score.fill(0)
    sums.information.fill(0)
  })
  let firstColumn = 0
  const tests: ProportionalHazardsTest[] = []
  for (const term of model.terms) {
    const end = firstColumn + term.columns.length
    const tested = estimated.flatMap((column, index) => (column >= firstColumn && column < end ? [index] : []))
    if (tested.length > 0) tests.push({ term: term.name, ...scoreTest(score, information, tested) })
    firstColumn = end
  }
  return [...tests, { term: GLOBAL, ...scoreTest(score, information, [...estimated.keys()]) }]
}

/** The score test of θ = 0 for some columns, with all of β free. */
function scoreTest(score: Float64Array, information: Float64Array, tested: readonly number[]): ChiSquaredTest {
  const size = score.length
  const kept = [...score.keys(), ...tested.map((column) => column + size)]
  const kernel = Float64Array.from(kept.flatMap((row) => kept.map((column) => information[row * 2 * size + column]!)))
  const gradient = kept.map((index) => (index < size ? 0 : score[index - size]!))
  const factorisation = factorise(kernel, kept.length)
  const chiSquared = inverseQuadraticForm(factorisation, gradient)
  const degreesOfFreedom = tested.length
  return { chiSquared, degreesOfFreedom, pValue: chiSquaredUpperTail(chiSquared, degreesOfFreedom) }
}

/** g(t), shifted and stretched to mean 0 and spread 1 over the events, which changes no test. */
function timeFunction(columns: SurvivalColumns, timeScale: TimeScale): (time: number) => number {
  const curve = kaplanMeier({ ...columns, weight: undefined })
  const values = rawTimeFunction(curve, timeScale)
  let mean = 0
  for (let index = 0; index < values.length; index += 1)
    mean += (curve.events[index]! * values[index]!) / curve.totalEvents
  let variance = 0
  for (let index = 0; index < values.length; index += 1) {
    variance += (curve.events[index]! * square(values[index]! - mean)) / curve.totalEvents
  }
  const spread = Math.sqrt(variance) || 1
  const byTime = new Map(Array.from(curve.time, (time, index) => [time, (values[index]! - mean) / spread]))
  return (time) => byTime.get(time)!
}

function rawTimeFunction(curve: ReturnType<typeof kaplanMeier>, timeScale: TimeScale): Float64Array {
  const { time, survival, events, censored } = curve
  switch (timeScale) {
    case 'km':
      return survival.map((_, index) => 1 - (index === 0 ? 1 : survival[index - 1]!))
    case 'identity':
      return time
    case 'log':
      if (events[0]! > 0 && time[0] === 0) {
        throw new InputError({
          argument: 'timeScale',
          got: 'log, with an event at time 0',
          expected: 'km, rank or identity where events happen at time 0',
          tip: 'Use km.',
        })
      }
      return time.map((one, index) => (events[index]! > 0 ? log(one) : 0))
    case 'rank': {
      let before = 0
      return time.map((_, index) => {
        const rows = events[index]! + censored[index]!
        before += rows
        return before - (rows - 1) / 2
      })
    }
  }
}
