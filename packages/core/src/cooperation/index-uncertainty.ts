/** How sure the ranking is: its choices drawn again and again, as the engine does it, in the words of the index. */
import {
  type IndexVariation,
  type Normalisation,
  type RankUncertainty,
  type SobolIndex,
  type StepwiseRun,
  balancedConcentration,
  standardNormalisations,
  startIndexSensitivity,
  startRankUncertainty,
} from '../composite/index.ts'
import type { Indicator } from '../model/tables.ts'
import type { CooperationIndex } from './cooperation-index.ts'
import { type Doubt, readingVariants } from './doubts.ts'
import { columnsOf } from './indicator-matrix.ts'
import {
  type IndexChoices,
  MEANS,
  expectNormalisationFor,
  needsFloor,
  normalisationOf,
  stepsOf,
} from './index-choices.ts'

/** The choices that draws may vary. */
export const VARIED_INPUTS = ['weights', 'normalisation', 'aggregation', 'indicators', 'claims'] as const
export type VariedInput = (typeof VARIED_INPUTS)[number]

export interface UncertaintyChoices {
  /** How many draws. */
  readonly draws: number
  readonly seed: number
  /**
   * Weights come from Dirichlet(c·w₁, …, c·wₘ) around those in use. Null: c is the number of indicators, which at equal
   * weights makes every weighting equally likely; `uniform` does so whatever the weights.
   */
  readonly concentration: number | 'uniform' | null
  /** What is drawn. Empty: the weights, and no sensitivity indices. */
  readonly vary: readonly VariedInput[]
}

export interface VariedChoice {
  readonly input: VariedInput
  /** What it is drawn from. */
  readonly alternatives: readonly string[]
}

export interface IndexUncertainty {
  readonly varied: readonly VariedChoice[]
  readonly ranks: RankUncertainty
  /** Of the average shift in rank; empty unless the caller says what to vary. */
  readonly sensitivity: readonly (Omit<SobolIndex, 'input'> & { readonly input: VariedInput })[]
}

/** Share of the draws inside a rank interval. */
export const RANK_LEVEL = 0.9

/**
 * The normalisations to draw from: that of the index and the standard ones, z-scores only where no mean takes part that
 * they do not go with.
 */
function normalisationAlternatives(indicators: readonly Indicator[], hasFloor: boolean): Normalisation[] {
  return [normalisationOf('target', indicators, hasFloor), ...standardNormalisations(hasFloor ? MEANS : ['arithmetic'])]
}

/** What is drawn: the weights unless the caller says more. Of a single indicator none can be left out. */
function variedInputs(vary: readonly VariedInput[], usedIndicators: number): VariedInput[] {
  if (vary.length === 0) return ['weights']
  return VARIED_INPUTS.filter((input) => vary.includes(input) && (input !== 'indicators' || usedIndicators > 1))
}

/**
 * Starts drawing the choices and ranking the states under each draw, then telling what each choice moves. The second
 * part advances row by row of its design, each of which runs the index several times. Throws `InputError`.
 */
export function startIndexUncertainty(
  { matrix, weights }: CooperationIndex,
  choices: IndexChoices,
  { draws, seed, concentration, vary }: UncertaintyChoices,
  doubts: readonly Doubt[],
): StepwiseRun<IndexUncertainty> {
  const used = weights.filter((weight) => weight > 0).length
  const inputs = variedInputs(vary, used)
  const hasFloor = needsFloor(choices.aggregate, inputs.includes('aggregation'))
  if (!inputs.includes('normalisation')) expectNormalisationFor(choices, hasFloor)
  const normalisations = normalisationAlternatives(matrix.indicators, hasFloor)
  const spread = concentration ?? balancedConcentration(weights)
  const variation: IndexVariation = {
    ...(inputs.includes('weights') ? { weights: { concentration: spread } } : {}),
    ...(inputs.includes('normalisation') ? { normalisations } : {}),
    ...(inputs.includes('aggregation') ? { means: MEANS } : {}),
    ...(inputs.includes('indicators') ? { leaveOneOut: true } : {}),
    ...(inputs.includes('claims') ? { data: readingVariants(matrix, doubts) } : {}),
  }
  const columns = columnsOf(matrix)
  const steps = stepsOf(matrix.indicators, weights, choices, hasFloor)
  const alternatives: Readonly<Record<VariedInput, readonly string[]>> = {
    weights: [`Dirichlet, concentration ${spread}`],
    normalisation: normalisations.map(({ method }) => method),
    aggregation: MEANS,
    indicators: ['none left out', ...matrix.indicators.filter((_, index) => weights[index]! > 0).map(({ id }) => id)],
    claims: doubts.map(({ id }) => id),
  }
  const ranks = startRankUncertainty(columns, steps, { variation, draws, seed, level: RANK_LEVEL })
  const sensitivity =
    vary.length === 0 || inputs.length === 0 ? null : startIndexSensitivity(columns, steps, { variation, draws, seed })
  return {
    total: ranks.total + (sensitivity?.total ?? 0),
    completed: () => ranks.completed() + (sensitivity?.completed() ?? 0),
    advance(count) {
      const ofRanks = Math.min(count, ranks.total - ranks.completed())
      ranks.advance(ofRanks)
      sensitivity?.advance(count - ofRanks)
    },
    result: () => ({
      varied: inputs.map((input) => ({ input, alternatives: alternatives[input] })),
      ranks: ranks.result(),
      sensitivity: (sensitivity?.result().averageShift.indices ?? []).map((index) => ({
        ...index,
        input: index.input === 'data' ? 'claims' : (index.input as VariedInput),
      })),
    }),
  }
}
