/** The choices of the composite tool, as steps and variations of the engine. */
import {
  type IndexSteps,
  type IndexVariation,
  type MeanName,
  type MissingPolicy,
  type Normalisation,
  STANDARD_MEANS,
  balancedConcentration,
  standardNormalisations,
  withStep,
} from '../composite/index.ts'
import { type NormalisationName, parseAssignment } from '../cooperation/index-choices.ts'
import { badParameter } from '../failure.ts'
import type { CompositeInputData } from './composite-input.ts'

/** What can be drawn anew in each draw. */
export const COMPOSITE_INPUTS = ['weights', 'normalisation', 'aggregation', 'indicators'] as const
export type CompositeInput = (typeof COMPOSITE_INPUTS)[number]

export interface CompositeParameters {
  /** Column that names the units. */
  readonly unit: string
  /** `column=2`: the indicators and their weights; none: every column of numbers, all of one weight. */
  readonly weights: readonly string[]
  /** `column=-1` where less is better. */
  readonly direction: readonly string[]
  readonly normalise: NormalisationName
  /** Ends of the scale of min-max. */
  readonly low: number
  readonly high: number
  /** `column=75`: the goal and the worst value of each indicator, for the normalisation target. */
  readonly goals: readonly string[]
  readonly worst: readonly string[]
  readonly missing: MissingPolicy
  readonly aggregate: MeanName
  readonly draws: number
  readonly seed: number
  readonly concentration: number | 'uniform' | null
  readonly vary: readonly CompositeInput[]
}

/** Throws a `Failure` on choices that do not go together. */
export function stepsOf(input: CompositeInputData, parameters: CompositeParameters): IndexSteps {
  const { normalise, aggregate } = parameters
  const isMeanVaried = parameters.vary.includes('aggregation') && !parameters.vary.includes('normalisation')
  if (normalise === 'z-score' && (aggregate !== 'arithmetic' || isMeanVaried)) {
    throw badParameter(
      'normalise',
      `z-scores fall below 0, which a ${aggregate === 'arithmetic' ? 'geometric' : aggregate} mean does not take`,
      'Use min-max, rank, percentile or target, or the arithmetic mean alone.',
    )
  }
  return [
    { step: 'direction', directions: input.directions },
    { step: 'normalise', normalisation: normalisationOf(input, parameters) },
    { step: 'missing', policy: parameters.missing },
    { step: 'weight', weights: input.weights },
    { step: 'aggregate', mean: aggregate },
  ]
}

function normalisationOf(
  { names }: CompositeInputData,
  { normalise, low, high, ...parameters }: CompositeParameters,
): Normalisation {
  if (normalise === 'min-max') {
    if (low < high) return { method: 'min-max', low, high }
    throw badParameter('low', `${low} is not below high, ${high}`, 'Give the lower end first: low 1, high 100.')
  }
  if (normalise !== 'target') return { method: normalise }
  const [goals, worst] = (['goals', 'worst'] as const).map((parameter) => {
    const given = new Map(parameters[parameter].map(parseAssignment))
    return names.map((name) => {
      const value = given.get(name)
      if (value !== undefined) return value
      throw badParameter(parameter, `no value for "${name}"`, `Give one for each indicator: ${names.join(', ')}.`)
    })
  }) as [number[], number[]]
  return { method: 'target', goals, worst }
}

/** The steps as draws start from them. Where the mean is varied the scale of min-max starts above 0, or the worst unit of any indicator would score 0. */
export function steadySteps(
  steps: IndexSteps,
  { normalise, low, high }: CompositeParameters,
  inputs: readonly CompositeInput[],
): IndexSteps {
  if (normalise !== 'min-max' || low !== 0 || !inputs.includes('aggregation')) return steps
  return withStep(steps, { step: 'normalise', normalisation: { method: 'min-max', low: high / 100, high } })
}

/** What is drawn, and from what. */
export function variationOf(
  input: CompositeInputData,
  parameters: CompositeParameters,
  inputs: readonly CompositeInput[],
): IndexVariation {
  const means = inputs.includes('aggregation') ? STANDARD_MEANS : [parameters.aggregate]
  const own: Normalisation[] = parameters.normalise === 'target' ? [normalisationOf(input, parameters)] : []
  return {
    ...(inputs.includes('weights')
      ? { weights: { concentration: parameters.concentration ?? balancedConcentration(input.weights) } }
      : {}),
    ...(inputs.includes('normalisation') ? { normalisations: [...own, ...standardNormalisations(means)] } : {}),
    ...(inputs.includes('aggregation') ? { means } : {}),
    ...(inputs.includes('indicators') ? { leaveOneOut: true } : {}),
  }
}
