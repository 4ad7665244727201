import { exp } from '../math/exp.ts'
import { InputError } from '../math/input-error.ts'
import { type IndicatorColumns, checkColumns } from './indicator-columns.ts'
import type { ResolvedSteps } from './index-steps.ts'
import type { IndexDraw, IndexVariation } from './index-variation.ts'
import { type PreparedColumn, makeColumnCache } from './column-cache.ts'
import { expectValueFor, prepareIndicator } from './prepare-indicators.ts'
import { type MeanName, QUASI_ARITHMETIC_MEANS } from './quasi-arithmetic-mean.ts'

/** Writes the score of each unit under a draw of the choices to `scores`; NaN for a unit without one. */
export type IndexScorer = (draw: IndexDraw, scores: Float64Array) => void

/** One choice of data, normalisation and mean; what is left to do is a weighted sum. */
interface PreparedVariant {
  readonly mean: MeanName
  /** One per indicator. */
  readonly columns: readonly PreparedColumn[]
  /** Units whose weights are renormalised over the values they have. */
  readonly incomplete: readonly number[]
  /** Units that get no score where an indicator of theirs without a value has a weight. */
  readonly excluded: readonly number[]
}

/** Numbers kept in prepared columns, 32 MB: beyond that they are prepared again when they are drawn again. */
const KEPT_NUMBERS = 4_000_000

/** Variants kept, some tens of megabytes of references to prepared columns. */
const KEPT_VARIANTS = 50_000

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
  const stepsOf = (choice: number): ResolvedSteps => ({
    ...steps,
    normalisation: normalisations[Math.floor(choice / means.length)] ?? null,
    mean: means[choice % means.length]!,
  })
  const cache = makeColumnCache(
    (column, indicator, choice) => prepareColumn(column, indicator, stepsOf(choice)),
    Math.max(KEPT_NUMBERS, 3 * normalisations.length * means.length * unitCount * indicatorCount),
  )
  const variants = new Map<number, PreparedVariant>()

  const variantOf = (data: number, normalisation: number, mean: number): PreparedVariant => {
    const choice = normalisation * means.length + mean
    const key = data * normalisations.length * means.length + choice
    const kept = variants.get(key)
    if (kept) return kept
    const dataColumns = data === 0 ? columns : columnsOfVariant(variation, data, unitCount, indicatorCount)
    const prepared = dataColumns.map((column, indicator) =>
      cache.prepared(column instanceof Float64Array ? column : Float64Array.from(column), indicator, choice),
    )
    const made = toVariant(prepared, means[mean]!, steps.policy === 'exclude')
    if (variants.size >= KEPT_VARIANTS) variants.clear()
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
    sumWeighted(variant.columns, weights, scores)
    for (const unit of variant.incomplete) scores[unit]! /= weightOf(unit, variant.columns, weights)
    if (variant.mean === 'geometric') for (let unit = 0; unit < unitCount; unit += 1) scores[unit] = exp(scores[unit]!)
    if (variant.mean === 'harmonic') for (let unit = 0; unit < unitCount; unit += 1) scores[unit] = 1 / scores[unit]!
    for (const unit of variant.excluded) if (lacksValue(unit, variant.columns, weights)) scores[unit] = Number.NaN
  }
}

function prepareColumn(column: Float64Array, indicator: number, steps: ResolvedSteps): PreparedColumn {
  const { values } = prepareIndicator(column, indicator, steps)
  const terms = new Float64Array(values.length)
  const observed = new Float64Array(values.length)
  const gaps: number[] = []
  // An indicator of weight 0 has it in every draw: it may hold values that its mean does not take.
  if (steps.weights[indicator] === 0) return { terms, observed, gaps }
  expectValueFor(steps.mean, values, indicator)
  const { transform } = QUASI_ARITHMETIC_MEANS[steps.mean]
  values.forEach((value, unit) => {
    if (Number.isNaN(value)) {
      gaps.push(unit)
      return
    }
    terms[unit] = Math.max(-FAR_AWAY, Math.min(FAR_AWAY, transform(value)))
    observed[unit] = 1
  })
  return { terms, observed, gaps }
}

function toVariant(columns: readonly PreparedColumn[], mean: MeanName, isExcluding: boolean): PreparedVariant {
  const gaps = [...new Set(columns.flatMap((column) => column.gaps))]
  return { mean, columns, incomplete: isExcluding ? [] : gaps, excluded: isExcluding ? gaps : [] }
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

/** Whether the unit lacks a value that has a weight: that of the indicator left out has none. */
function lacksValue(unit: number, columns: readonly PreparedColumn[], weights: Float64Array): boolean {
  return columns.some(({ observed }, indicator) => observed[unit] === 0 && weights[indicator]! > 0)
}

function weightOf(unit: number, columns: readonly PreparedColumn[], weights: Float64Array): number {
  let sum = 0
  for (let indicator = 0; indicator < weights.length; indicator += 1) {
    sum += weights[indicator]! * columns[indicator]!.observed[unit]!
  }
  return sum
}

/** The weighted sum over indicators, four at a time: the scores then pass through memory a quarter as often. */
function sumWeighted(columns: readonly PreparedColumn[], weights: Float64Array, scores: Float64Array): void {
  const unitCount = scores.length
  const indicatorCount = weights.length
  scores.fill(0)
  let indicator = 0
  for (; indicator + 3 < indicatorCount; indicator += 4) {
    const first = columns[indicator]!.terms
    const second = columns[indicator + 1]!.terms
    const third = columns[indicator + 2]!.terms
    const fourth = columns[indicator + 3]!.terms
    const firstWeight = weights[indicator]!
    const secondWeight = weights[indicator + 1]!
    const thirdWeight = weights[indicator + 2]!
    const fourthWeight = weights[indicator + 3]!
    for (let unit = 0; unit < unitCount; unit += 1) {
      scores[unit] =
        scores[unit]! +
        firstWeight * first[unit]! +
        secondWeight * second[unit]! +
        thirdWeight * third[unit]! +
        fourthWeight * fourth[unit]!
    }
  }
  for (; indicator < indicatorCount; indicator += 1) {
    const weight = weights[indicator]!
    const { terms } = columns[indicator]!
    for (let unit = 0; unit < unitCount; unit += 1) scores[unit]! += weight * terms[unit]!
  }
}
