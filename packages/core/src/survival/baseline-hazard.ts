import { exp } from '../math/exp.ts'
import { InputError } from '../math/input-error.ts'
import { makeCoxDesign } from './cox-design.ts'
import type { CoxFit, CoxModel } from './cox-model.ts'
import { logRisks, standardisedEstimates, walkEvents } from './cox-regression.ts'
import { columnsOf } from './model-terms.ts'
import { makePartialSums } from './partial-likelihood.ts'

export interface BaselineHazard {
  /** Code of the stratum; 0 if there are none. */
  readonly stratum: number
  /** Distinct times with an event or a censoring, ascending. */
  readonly time: Float64Array
  readonly cumulativeHazard: Float64Array
}

/**
 * The cumulative hazard of a Cox fit at given covariates, one step function for each stratum. Ties are treated as in
 * the fit (with `exact`, as Breslow does), as in R's `basehaz`.
 *
 * @param covariates one value for each coefficient, in its order; default all 0
 */
export function baselineHazard(
  model: CoxModel,
  fit: CoxFit,
  covariates: readonly number[] = fit.coefficients.map(() => 0),
): BaselineHazard[] {
  const columns = columnsOf(model.terms, model.columns.time.length)
  if (covariates.length !== columns.length) {
    throw new InputError({
      argument: 'covariates',
      got: `${covariates.length} values`,
      expected: `${columns.length}, one for each coefficient`,
      tip: 'Give them in the order of the coefficients.',
    })
  }
  const design = makeCoxDesign(model.columns, columns, model.strata)
  const estimates = standardisedEstimates(fit, design)
  let logRatio = 0
  covariates.forEach((value, column) => {
    logRatio += (estimates[column]! * (value - design.centres[column]!)) / design.scales[column]!
  })
  const curves = design.strata.map(({ code, times }) => ({
    stratum: code,
    time: times,
    cumulativeHazard: new Float64Array(times.length),
  }))
  const ratio = exp(logRatio)
  walkEvents(design, logRisks(design, estimates), fit.ties, makePartialSums(design.size), (stratum, index, hazard) => {
    curves[design.strata.indexOf(stratum)]!.cumulativeHazard[index] = hazard * ratio
  })
  for (const { cumulativeHazard } of curves) {
    for (let index = 1; index < cumulativeHazard.length; index += 1) {
      cumulativeHazard[index]! += cumulativeHazard[index - 1]!
    }
  }
  return curves
}
