/** The choices that make an index of the indicators, as a caller states them. */
import type { IndexStep, IndexSteps, MeanName, MissingPolicy, Normalisation } from '../composite/index.ts'
import { badParameter } from '../failure.ts'
import type { Indicator } from '../model/tables.ts'

/** How an indicator is brought to a common scale; `target` takes the goal and the worst value that it states. */
export const NORMALISATIONS = ['min-max', 'z-score', 'rank', 'percentile', 'target'] as const
export type NormalisationName = (typeof NORMALISATIONS)[number]

/** How indicators are put together: the harmonic mean lets the good make up for the bad least. */
export const MEANS = ['arithmetic', 'geometric', 'harmonic'] as const satisfies readonly MeanName[]

/** What stands in for a value that no row gives; `renormalise` takes the weights of those that are there. */
export const MISSING_POLICIES = ['renormalise', 'exclude', 'zero', 'mean'] as const satisfies readonly MissingPolicy[]

export interface IndexChoices {
  /** `id=2` for each indicator whose weight differs from the index's own. */
  readonly weights: readonly string[]
  readonly normalise: NormalisationName
  readonly aggregate: MeanName
  readonly missing: MissingPolicy
}

/**
 * The index as it stands. Distance to target on the rules' own scale of 0 to 1: a score means the same in any year,
 * and adding a state changes no other's. A state is judged by what is known of it.
 */
export const INDEX_CHOICES: IndexChoices = {
  weights: [],
  normalise: 'target',
  aggregate: 'arithmetic',
  missing: 'renormalise',
}

/**
 * Where a geometric or harmonic mean takes part the scale starts here and not at 0: otherwise a single indicator at its
 * worst would make any score 0, and hardly any state would have another.
 */
export const FLOOR = 0.01

/** Whether a mean takes part that needs values above 0. */
export function needsFloor(aggregate: MeanName, isMeanVaried = false): boolean {
  return aggregate !== 'arithmetic' || isMeanVaried
}

/** Throws a `Failure` for z-scores where a mean takes part that they do not go with. */
export function expectNormalisationFor({ normalise }: Pick<IndexChoices, 'normalise'>, hasFloor: boolean): void {
  if (normalise !== 'z-score' || !hasFloor) return
  throw badParameter(
    'normalise',
    'z-scores fall below 0, which a geometric or harmonic mean does not take',
    'Use target, min-max, rank or percentile, or the arithmetic mean alone.',
  )
}

/** Weight of each indicator: its own, or what the caller says. Throws a `Failure` that names an unknown one. */
export function weightsOf(indicators: readonly Indicator[], assignments: readonly string[]): number[] {
  const given = new Map(assignments.map(parseAssignment))
  const unknown = [...given.keys()].find((id) => indicators.every((indicator) => indicator.id !== id))
  if (unknown !== undefined) {
    const known = indicators.map(({ id }) => id).join(', ')
    throw badParameter('weights', `there is no indicator "${unknown}"`, `The indicators: ${known}.`)
  }
  return indicators.map(({ id, weight }) => given.get(id) ?? weight)
}

/** `returns=2` as name and number. The name may hold `=`; the number follows the last one. */
export function parseAssignment(text: string): [name: string, value: number] {
  const at = text.lastIndexOf('=')
  return [text.slice(0, at), Number(text.slice(at + 1))]
}

/** The choices as steps of the engine. `hasFloor`: start the scale above 0. */
export function stepsOf(
  indicators: readonly Indicator[],
  weights: readonly number[],
  choices: Pick<IndexChoices, 'normalise' | 'aggregate' | 'missing'>,
  hasFloor: boolean,
): IndexSteps {
  const steps: IndexStep[] = [
    { step: 'direction', directions: indicators.map(({ direction }) => (direction === 'positive' ? 1 : -1)) },
    { step: 'normalise', normalisation: normalisationOf(choices.normalise, indicators, hasFloor) },
    { step: 'missing', policy: choices.missing },
    { step: 'weight', weights },
    { step: 'aggregate', mean: choices.aggregate },
  ]
  return steps
}

/** A normalisation by name. The target of an indicator is the better end of its rule's scale of 0 to 1. */
export function normalisationOf(
  name: NormalisationName,
  indicators: readonly Indicator[],
  hasFloor: boolean,
): Normalisation {
  const low = hasFloor ? FLOOR : 0
  if (name === 'min-max') return { method: 'min-max', low, high: 1 }
  if (name !== 'target') return { method: name }
  const goals = indicators.map(({ direction }) => (direction === 'positive' ? 1 : 0))
  // The worst value lies so far beyond the end of the scale that the end itself gets the floor.
  const beyond = low / (1 - low)
  return { method: 'target', goals, worst: goals.map((goal) => (goal === 1 ? -beyond : 1 + beyond)) }
}
