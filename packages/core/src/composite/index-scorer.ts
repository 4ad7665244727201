import { exp } from '../math/exp.ts'
import { InputError } from '../math/input-error.ts'
import { type IndicatorColumns, checkColumns } from './indicator-columns.ts'
import type { ResolvedSteps } from './index-steps.ts'
import type { IndexDraw, IndexVariation } from './index-variation.ts'
import { expectValuesFor, prepareIndicators } from './prepare-indicators.ts'
import { type MeanName, QUASI_ARITHMETIC_MEANS } from './quasi-arithmetic-mean.ts'

/** Writes the score of each unit under a draw of the choices to `scores`; NaN for a unit without one. */
export type IndexScorer = (draw: IndexDraw, scores: Float64Array) => void

/** Data prepared for one choice of data, normalisation and mean; what is left to do is a weighted sum. */
interface PreparedVariant {
  readonly mean: MeanName
  /** Transformed values, indicator by indicator; 0 where missing. */
  readonly terms: Float64Array
  /** Units whose weights are renormalised over the values they have. */
  readonly incomplete: Int32Array
  /** 1 where the unit has a value, indicator by indicator. */
  readonly observed: Float64Array
  readonly excluded: Int32Array
}

/** Numbers kept in prepared variants, 32 MB: beyond that they are prepared again when they are drawn again. */
const KEPT_NUMBERS = 4_000_000

/**
 * Stands for the infinite logarithm or reciprocal of a value of 0. Any weight takes the score to 0 as it should, and
 * weight 0 cancels it, which infinity would turn into NaN.
 */
const FAR_AWAY = 1e290

/**
 * Makes the scorer of an index under variation. Throws `InputError`, at once if any normalisation does not go with any
 * mean on the index's own data: no combination is left out silently.
 */
export function makeIndexScorer(
  columns: IndicatorColumns,
  steps: ResolvedSteps,
  variation: IndexVariation,
): IndexScorer {
  const { unitCount, indicatorCount } = checkColumns(columns)
  const normalisations = variation.normalisations ?? [steps.normalisation]
  const means = variation.means ?? [steps.mean]
  const variants = new Map<string, PreparedVariant>()
  const keptVariants = Math.max(normalisations.length * means.length, KEPT_NUMBERS / (2 * unitCount * indicatorCount))

  const variantOf = (data: number, normalisation: number, mean: number): PreparedVariant => {
    const key = `${data}:${normalisation}:${mean}`
    const kept = variants.get(key)
    if (kept) return kept
    const dataColumns = data === 0 ? columns : columnsOfVariant(variation, data, unitCount, indicatorCount)
    const chosen = { ...steps, normalisation: normalisations[normalisation] ?? null, mean: means[mean]! }
    const made = prepareVariant(dataColumns, chosen, unitCount)
    if (variants.size >= keptVariants) variants.clear()
    variants.set(key, made)
    return made
  }
  for (const normalisation of normalisations.keys()) {
    for (const mean of means.keys()) variantOf(0, normalisation, mean)
  }

  const weights = new Float64Array(indicatorCount)
  return (draw, scores) => {
    const variant = variantOf(draw.data, draw.normalisation, draw.mean)
    weights.set(draw.weights)
    if (draw.leftOut >= 0) leaveOut(weights, draw.leftOut)
    sumWeighted(variant.terms, weights, scores)
    for (const unit of variant.incomplete) scores[unit]! /= weightOf(unit, variant.observed, weights, unitCount)
    if (variant.mean === 'geometric') for (let unit = 0; unit < unitCount; unit += 1) scores[unit] = exp(scores[unit]!)
    if (variant.mean === 'harmonic') for (let unit = 0; unit < unitCount; unit += 1) scores[unit] = 1 / scores[unit]!
    for (const unit of variant.excluded) scores[unit] = Number.NaN
  }
}

function prepareVariant(columns: IndicatorColumns, steps: ResolvedSteps, unitCount: number): PreparedVariant {
  const prepared = prepareIndicators(columns, steps).columns
  expectValuesFor(steps.mean, prepared, steps.weights)
  const { transform } = QUASI_ARITHMETIC_MEANS[steps.mean]
  const terms = new Float64Array(unitCount * prepared.length)
  const observed = new Float64Array(unitCount * prepared.length)
  const incomplete = new Set<number>()
  prepared.forEach((column, indicator) => {
    // An indicator of weight 0 has it in every draw: it may hold values that its mean does not take.
    if (steps.weights[indicator] === 0) return
    column.forEach((value, unit) => {
      if (Number.isNaN(value)) {
        incomplete.add(unit)
        return
      }
      const term = transform(value)
      terms[indicator * unitCount + unit] = Math.max(-FAR_AWAY, Math.min(FAR_AWAY, term))
      observed[indicator * unitCount + unit] = 1
    })
  })
  const gaps = Int32Array.from(incomplete)
  const none = new Int32Array(0)
  const isExcluding = steps.policy === 'exclude'
  return {
    mean: steps.mean,
    terms,
    observed,
    incomplete: isExcluding ? none : gaps,
    excluded: isExcluding ? gaps : none,
  }
}

function columnsOfVariant(
  variation: IndexVariation,
  data: number,
  unitCount: number,
  indicatorCount: number,
): IndicatorColumns {
  const columns = variation.data!.columnsOf(data)
  const shape = checkColumns(columns)
  if (shape.unitCount === unitCount && shape.indicatorCount === indicatorCount) return columns
  throw new InputError({
    argument: `variation.data.columnsOf(${data})`,
    got: `${shape.indicatorCount} indicators of ${shape.unitCount} units`,
    expected: `${indicatorCount} of ${unitCount}, as in the index's own data`,
    tip: 'Change values only; units and indicators stay.',
  })
}

/** If the indicator left out had all the weight, no unit has any left and none has a score. */
function leaveOut(weights: Float64Array, leftOut: number): void {
  weights[leftOut] = 0
  let sum = 0
  for (let indicator = 0; indicator < weights.length; indicator += 1) sum += weights[indicator]!
  for (let indicator = 0; indicator < weights.length; indicator += 1) weights[indicator]! /= sum
}

function weightOf(unit: number, observed: Float64Array, weights: Float64Array, unitCount: number): number {
  let sum = 0
  for (let indicator = 0; indicator < weights.length; indicator += 1) {
    sum += weights[indicator]! * observed[indicator * unitCount + unit]!
  }
  // Weights too small to tell from none would make any score of rounding errors.
  return sum > 0 ? sum : Number.NaN
}

/** The weighted sum over indicators, four at a time: the scores then pass through memory a quarter as often. */
function sumWeighted(terms: Float64Array, weights: Float64Array, scores: Float64Array): void {
  const unitCount = scores.length
  const indicatorCount = weights.length
  scores.fill(0)
  let indicator = 0
  for (; indicator + 3 < indicatorCount; indicator += 4) {
    const first = indicator * unitCount
    const second = first + unitCount
    const third = second + unitCount
    const fourth = third + unitCount
    const firstWeight = weights[indicator]!
    const secondWeight = weights[indicator + 1]!
    const thirdWeight = weights[indicator + 2]!
    const fourthWeight = weights[indicator + 3]!
    for (let unit = 0; unit < unitCount; unit += 1) {
      scores[unit] =
        scores[unit]! +
        firstWeight * terms[first + unit]! +
        secondWeight * terms[second + unit]! +
        thirdWeight * terms[third + unit]! +
        fourthWeight * terms[fourth + unit]!
    }
  }
  for (; indicator < indicatorCount; indicator += 1) {
    const weight = weights[indicator]!
    const start = indicator * unitCount
    for (let unit = 0; unit < unitCount; unit += 1) scores[unit]! += weight * terms[start + unit]!
  }
}
