/**
 * An index as a list of steps held as data. To ask what a choice does to the ranking, change that step and run the
 * list again. The order is that of the OECD/JRC Handbook on Constructing Composite Indicators (2008), steps 3 to 6:
 * direction, normalise, missing, weight, aggregate.
 */
import { InputError } from '../math/input-error.ts'
import type { MeanName } from './quasi-arithmetic-mean.ts'
import type { Normalisation } from './normalise.ts'

/** What happens to a unit that lacks a value. All act on normalised values. */
export type MissingPolicy =
  /** Its other weights are scaled up to sum 1: the unit is judged by what is known of it. */
  | 'renormalise'
  /** It gets no score and no rank. */
  | 'exclude'
  /** The value counts as 0 on the normalised scale, an explicit penalty. */
  | 'zero'
  /** The mean of the units that have a value stands in. */
  | 'mean'

export type IndexStep =
  /** 1 where more is better (the default), −1 where less is; such a column is negated before it is normalised. */
  | { readonly step: 'direction'; readonly directions: readonly (1 | -1)[] }
  /** Without this step the values are aggregated as they are. */
  | { readonly step: 'normalise'; readonly normalisation: Normalisation }
  /** Without this step a missing value is an error: it never becomes 0 by itself. */
  | { readonly step: 'missing'; readonly policy: MissingPolicy }
  /** Not negative, not all 0; scaled to sum 1. Without this step all weigh the same. */
  | { readonly step: 'weight'; readonly weights: readonly number[] }
  /** The last step, and the only one that every index has. */
  | { readonly step: 'aggregate'; readonly mean: MeanName }

export type IndexSteps = readonly IndexStep[]

const STEP_ORDER: readonly IndexStep['step'][] = ['direction', 'normalise', 'missing', 'weight', 'aggregate']

/** The list with one step put in the place of the step of its kind, or inserted where it belongs. */
export function withStep(steps: IndexSteps, replacement: IndexStep): IndexSteps {
  const others = steps.filter((step) => step.step !== replacement.step)
  return [...others, replacement].toSorted(
    (one, other) => STEP_ORDER.indexOf(one.step) - STEP_ORDER.indexOf(other.step),
  )
}

/** A list of steps with its defaults filled in. */
export interface ResolvedSteps {
  readonly directions: readonly (1 | -1)[]
  readonly normalisation: Normalisation | null
  readonly policy: MissingPolicy | null
  /** One per indicator, sum 1. */
  readonly weights: Float64Array
  readonly mean: MeanName
}

/** Checks a list of steps against the number of indicators and fills in the defaults. Throws `InputError`. */
export function resolveSteps(steps: IndexSteps, indicatorCount: number): ResolvedSteps {
  const places = steps.map((step) => STEP_ORDER.indexOf(step.step))
  const isDisordered = places.some((place, position) => place <= (places[position - 1] ?? -1))
  if (isDisordered || places.at(-1) !== STEP_ORDER.length - 1) {
    throw new InputError({
      argument: 'steps',
      got: steps.map((step) => step.step).join(', ') || 'no steps',
      expected: `each step at most once, in the order ${STEP_ORDER.join(', ')}, the last always there`,
      tip: 'Reorder the steps; withStep keeps the order by itself.',
    })
  }
  let directions: readonly (1 | -1)[] = Array.from({ length: indicatorCount }, () => 1)
  let normalisation: Normalisation | null = null
  let policy: MissingPolicy | null = null
  let weights = resolveWeights(Array.from({ length: indicatorCount }, () => 1))
  let mean: MeanName = 'arithmetic'
  for (const step of steps) {
    if (step.step === 'direction') {
      expectOnePerIndicator('directions', step.directions.length, indicatorCount)
      directions = step.directions
    } else if (step.step === 'normalise') normalisation = step.normalisation
    else if (step.step === 'missing') policy = step.policy
    else if (step.step === 'weight') {
      expectOnePerIndicator('weights', step.weights.length, indicatorCount)
      weights = resolveWeights(step.weights)
    } else mean = step.mean
  }
  return { directions, normalisation, policy, weights, mean }
}

/** Weights scaled to sum 1. Throws `InputError` if one is negative or not finite, or if all are 0. */
export function resolveWeights(weights: ArrayLike<number>): Float64Array {
  const resolved = Float64Array.from(weights)
  resolved.forEach((weight, indicator) => {
    if (!(weight >= 0 && weight < Infinity)) {
      throw new InputError({
        argument: `weights[${indicator}]`,
        got: String(weight),
        expected: 'a finite number, 0 or more',
        tip: 'To turn an indicator round, change its direction, not the sign of its weight.',
      })
    }
  })
  const sum = resolved.reduce((total, weight) => total + weight, 0)
  if (!(sum > 0 && sum < Infinity)) {
    throw new InputError({
      argument: 'weights',
      got: `a sum of ${sum}`,
      expected: 'a sum above 0',
      tip: 'Give at least one indicator a weight above 0.',
    })
  }
  return resolved.map((weight) => weight / sum)
}

function expectOnePerIndicator(argument: string, count: number, indicatorCount: number): void {
  if (count === indicatorCount) return
  throw new InputError({
    argument,
    got: `${count} values`,
    expected: `${indicatorCount}, one per indicator`,
    tip: 'Give them in the order of the columns.',
  })
}
