import { type IndicatorColumns, checkColumns } from './indicator-columns.ts'
import { type IndexSteps, resolveSteps } from './index-steps.ts'
import { expectValuesFor, prepareIndicators } from './prepare-indicators.ts'
import { QUASI_ARITHMETIC_MEANS, type QuasiArithmeticMean } from './quasi-arithmetic-mean.ts'
import { rankScores } from './rank-scores.ts'

export type IndexWarning =
  /** The indicator tells no units apart; every unit got the middle of the scale. */
  | { readonly code: 'constant-indicator'; readonly indicator: number }
  /** No unit has a value for the indicator. */
  | { readonly code: 'empty-indicator'; readonly indicator: number }
  /** A normalised value of 0 makes the unit's geometric or harmonic mean 0, whatever its other values. */
  | { readonly code: 'zero-score'; readonly unit: number }
  /** The unit has no score: it lacks a value under `exclude`, or all its values under `renormalise`. */
  | { readonly code: 'unscored-unit'; readonly unit: number }

export interface IndexResult {
  /** One per unit; NaN for a unit without a score. */
  readonly scores: Float64Array
  /** 1 for the best, ties (after rounding to 12 decimals) share the smallest rank, 0 for a unit without a score. */
  readonly ranks: Int32Array
  /** Per indicator and unit, after the missing-data policy; NaN where still missing. */
  readonly normalised: readonly Float64Array[]
  /** Per indicator, sum 1. */
  readonly weights: Float64Array
  /** Per indicator and unit: the weight that the value had; 0 where missing. Each unit's sum to 1. */
  readonly unitWeights: readonly Float64Array[]
  /** Per unit: the share of the weights whose indicator has a value. */
  readonly coverage: Float64Array
  /**
   * Per indicator and unit: `unitWeights` times the normalised value on `contributionScale`. Added up in the order of
   * the indicators they give the score, its logarithm or its reciprocal, exactly.
   */
  readonly contributions: readonly Float64Array[]
  readonly contributionScale: QuasiArithmeticMean['scale']
  readonly warnings: readonly IndexWarning[]
}

/** Runs the steps of an index on its data (see `IndexStep` for each). Throws `InputError`. */
export function evaluateIndex(columns: IndicatorColumns, steps: IndexSteps): IndexResult {
  const { unitCount, indicatorCount } = checkColumns(columns)
  const resolved = resolveSteps(steps, indicatorCount)
  const { columns: normalised, constant, empty } = prepareIndicators(columns, resolved)
  const { weights, mean: meanName, policy } = resolved
  expectValuesFor(meanName, normalised, weights)
  const mean = QUASI_ARITHMETIC_MEANS[meanName]

  const coverage = new Float64Array(unitCount)
  const scores = new Float64Array(unitCount)
  const unitWeights = Array.from({ length: indicatorCount }, () => new Float64Array(unitCount))
  const contributions = Array.from({ length: indicatorCount }, () => new Float64Array(unitCount))
  for (let unit = 0; unit < unitCount; unit += 1) {
    let observedWeight = 0
    let usedWeight = 0
    let isComplete = true
    let hasGap = false
    for (let indicator = 0; indicator < indicatorCount; indicator += 1) {
      const weight = weights[indicator]!
      if (weight === 0) continue
      if (Number.isNaN(columns[indicator]![unit]!)) isComplete = false
      else observedWeight += weight
      if (Number.isNaN(normalised[indicator]![unit]!)) hasGap = true
      else usedWeight += weight
    }
    coverage[unit] = isComplete ? 1 : observedWeight
    if (hasGap && (policy === 'exclude' || usedWeight === 0)) {
      scores[unit] = Number.NaN
      continue
    }
    let sum = 0
    for (let indicator = 0; indicator < indicatorCount; indicator += 1) {
      const value = normalised[indicator]![unit]!
      if (Number.isNaN(value) || weights[indicator] === 0) continue
      const weight = hasGap ? weights[indicator]! / usedWeight : weights[indicator]!
      unitWeights[indicator]![unit] = weight
      const contribution = weight * mean.transform(value)
      contributions[indicator]![unit] = contribution
      sum += contribution
    }
    scores[unit] = mean.inverse(sum)
  }

  const warnings: IndexWarning[] = [
    ...constant.map((indicator) => ({ code: 'constant-indicator', indicator }) as const),
    ...empty.map((indicator) => ({ code: 'empty-indicator', indicator }) as const),
  ]
  scores.forEach((score, unit) => {
    if (Number.isNaN(score)) warnings.push({ code: 'unscored-unit', unit })
    else if (score === 0 && mean.needsNonNegative) warnings.push({ code: 'zero-score', unit })
  })
  return {
    scores,
    ranks: rankScores(scores),
    normalised,
    weights,
    unitWeights,
    coverage,
    contributions,
    contributionScale: mean.scale,
    warnings,
  }
}
