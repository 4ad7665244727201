import { powerOfTwo } from '../math/power-of-two.ts'
import { makeDirichlet } from '../math/dirichlet.ts'
import { InputError } from '../math/input-error.ts'
import type { RandomSource } from '../math/random.ts'
import type { IndicatorColumns } from './indicator-columns.ts'
import type { Normalisation } from './normalise.ts'
import type { MeanName } from './quasi-arithmetic-mean.ts'

/**
 * The choices that an uncertainty analysis varies; what is left out stays as the steps say. Alternatives replace the
 * choice of the steps, and each is equally likely: list that choice too if it should be among them.
 */
export interface IndexVariation {
  /**
   * Weights from a Dirichlet distribution around those of the steps: concentration c gives Dirichlet(c·w₁, …, c·wₘ),
   * whose weights scatter with variance w(1 − w) / (c + 1); `uniform` gives Dirichlet(1, …, 1), every weighting
   * equally likely. An indicator of weight 0 keeps it.
   */
  readonly weights?: { readonly concentration: number | 'uniform' }
  readonly normalisations?: readonly Normalisation[]
  readonly means?: readonly MeanName[]
  /** One indicator of positive weight left out, or none, each equally likely; the other weights are scaled to sum 1. */
  readonly leaveOneOut?: boolean
  /** Other data that could be true, for example disputed claims taken the other way. */
  readonly data?: DataVariants
}

/** Data sets of equal shape, each equally likely. Number 0 is the data of the index itself. */
export interface DataVariants {
  /** How many there are with the index's own, 1 … 2^32: two to the number of two-way disputes, for instance. */
  readonly count: number
  /** The data set of that number, the same each time; asked for when it is first drawn and again if forgotten. */
  readonly columnsOf: (variant: number) => IndicatorColumns
}

export type UncertainInput = 'weights' | 'normalisation' | 'aggregation' | 'indicators' | 'data'

/** One draw of all choices. */
export interface IndexDraw {
  readonly weights: Float64Array
  readonly normalisation: number
  readonly mean: number
  /** The indicator left out, −1 for none. */
  readonly leftOut: number
  readonly data: number
}

/** The inputs that a variation varies, in a fixed order. */
export function uncertainInputs(variation: IndexVariation): UncertainInput[] {
  const inputs: UncertainInput[] = []
  if (variation.weights) inputs.push('weights')
  if (variation.normalisations) inputs.push('normalisation')
  if (variation.means) inputs.push('aggregation')
  if (variation.leaveOneOut) inputs.push('indicators')
  if (variation.data) inputs.push('data')
  return inputs
}

/** `draw` with one input as in `other`. */
export function exchangeInput(draw: IndexDraw, other: IndexDraw, input: UncertainInput): IndexDraw {
  if (input === 'weights') return { ...draw, weights: other.weights }
  if (input === 'normalisation') return { ...draw, normalisation: other.normalisation }
  if (input === 'aggregation') return { ...draw, mean: other.mean }
  if (input === 'indicators') return { ...draw, leftOut: other.leftOut }
  return { ...draw, data: other.data }
}

/** Makes the function that draws all choices. Throws `InputError` on a variation that cannot be drawn. */
export function makeIndexDraw(variation: IndexVariation, weights: Float64Array): (random: RandomSource) => IndexDraw {
  expectAlternatives('normalisations', variation.normalisations)
  expectAlternatives('means', variation.means)
  const used = [...weights.keys()].filter((indicator) => weights[indicator]! > 0)
  if (variation.leaveOneOut && used.length < 2) {
    throw new InputError({
      argument: 'variation.leaveOneOut',
      got: 'one indicator of positive weight',
      expected: 'at least two',
      tip: 'Leave `leaveOneOut` out, or give a second indicator a weight.',
    })
  }
  const dataCount = variation.data?.count ?? 1
  if (!Number.isInteger(dataCount) || dataCount < 1 || dataCount > powerOfTwo(32)) {
    throw new InputError({
      argument: 'variation.data.count',
      got: String(dataCount),
      expected: 'a whole number from 1 to 4294967296',
      tip: 'Count the data of the index itself as number 0.',
    })
  }
  const sampler = variation.weights ? makeDirichlet(concentrationsOf(variation.weights.concentration, weights)) : null
  return (random) => {
    const drawn = Float64Array.from(weights)
    sampler?.drawInto(random, drawn)
    return {
      weights: drawn,
      normalisation: variation.normalisations ? random.integerBelow(variation.normalisations.length) : 0,
      mean: variation.means ? random.integerBelow(variation.means.length) : 0,
      leftOut: variation.leaveOneOut ? (used[random.integerBelow(used.length + 1)] ?? -1) : -1,
      data: variation.data ? random.integerBelow(dataCount) : 0,
    }
  }
}

function concentrationsOf(concentration: number | 'uniform', weights: Float64Array): Float64Array {
  if (concentration === 'uniform') return weights.map((weight) => (weight > 0 ? 1 : 0))
  if (!(concentration > 0 && concentration < Infinity)) {
    throw new InputError({
      argument: 'variation.weights.concentration',
      got: String(concentration),
      expected: "a number above 0, or 'uniform'",
      tip: 'A larger concentration holds the weights closer to those of the index; 50 is a common middle.',
    })
  }
  return weights.map((weight) => concentration * weight)
}

function expectAlternatives(name: string, alternatives: readonly unknown[] | undefined): void {
  if (alternatives === undefined || alternatives.length > 0) return
  throw new InputError({
    argument: `variation.${name}`,
    got: 'no alternatives',
    expected: 'at least one',
    tip: 'Leave the option out to keep the choice of the steps.',
  })
}
