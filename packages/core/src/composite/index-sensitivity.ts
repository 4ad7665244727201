import { InputError } from '../math/input-error.ts'
import { type IndicatorColumns, checkColumns } from './indicator-columns.ts'
import { makeIndexScorer } from './index-scorer.ts'
import { type IndexSteps, resolveSteps } from './index-steps.ts'
import { type IndexVariation, exchangeInput, makeIndexDraw, uncertainInputs } from './index-variation.ts'
import { makeRanker } from './rank-scores.ts'
import { type OutputSensitivity, startSobolIndices } from './sobol-indices.ts'
import { type RunControl, type StepwiseRun, runToEnd } from './stepwise-run.ts'
import { evaluateIndex } from './evaluate-index.ts'

export interface IndexSensitivityOptions {
  /** At least one choice must be varied. */
  readonly variation: IndexVariation
  /** Rows of the design; the index is run draws · (inputs + 2) times. */
  readonly draws: number
  readonly seed: number
}

/** First- and total-order sensitivity by choice. */
export interface IndexSensitivity {
  readonly draws: number
  readonly evaluations: number
  /**
   * Of the average shift in rank: the mean over units of the distance between a unit's rank and its rank in the index
   * as its steps stand (Saisana, Saltelli and Tarantola 2005).
   */
  readonly averageShift: OutputSensitivity
  /** Of the rank of each unit. All NaN for a unit that was without a rank in any run. */
  readonly unitRanks: readonly OutputSensitivity[]
}

/** Starts an analysis that advances row by row of the design. Throws `InputError`. */
export function startIndexSensitivity(
  columns: IndicatorColumns,
  steps: IndexSteps,
  options: IndexSensitivityOptions,
): StepwiseRun<IndexSensitivity> {
  const { unitCount, indicatorCount } = checkColumns(columns)
  const inputs = uncertainInputs(options.variation)
  if (inputs.length === 0) {
    throw new InputError({
      argument: 'variation',
      got: 'nothing to vary',
      expected: 'at least one choice',
      tip: 'Vary weights, normalisations, means, data or the indicators left out.',
    })
  }
  const resolved = resolveSteps(steps, indicatorCount)
  const reference = evaluateIndex(columns, steps).ranks
  const score = makeIndexScorer(columns, resolved, options.variation)
  const ranker = makeRanker(unitCount)
  const scores = new Float64Array(unitCount)
  const ranks = new Int32Array(unitCount)
  const run = startSobolIndices(
    {
      inputs,
      outputCount: unitCount + 1,
      sample: makeIndexDraw(options.variation, resolved.weights),
      exchange: (draw, other, input) => exchangeInput(draw, other, inputs[input]!),
      evaluate(draw, outputs) {
        score(draw, scores)
        ranker.rankInto(scores, ranks)
        let shift = 0
        let compared = 0
        for (let unit = 0; unit < unitCount; unit += 1) {
          const rank = ranks[unit]!
          outputs[unit + 1] = rank > 0 ? rank : Number.NaN
          if (rank === 0 || reference[unit] === 0) continue
          shift += Math.abs(rank - reference[unit]!)
          compared += 1
        }
        outputs[0] = compared > 0 ? shift / compared : 0
      },
    },
    options,
  )
  return {
    total: run.total,
    completed: run.completed,
    advance: run.advance,
    result() {
      const { draws, evaluations, outputs } = run.result()
      return { draws, evaluations, averageShift: outputs[0]!, unitRanks: outputs.slice(1) }
    },
  }
}

/**
 * Which choice a ranking hangs on: first- and total-order Sobol indices of the average shift in rank, and of each unit's
 * rank, by Saltelli's design and Jansen's estimators (see `sobol-indices.ts`). Throws `InputError` where nothing is varied,
 * or on columns and steps that are not what their types say.
 */
export function analyseIndexSensitivity(
  columns: IndicatorColumns,
  steps: IndexSteps,
  options: IndexSensitivityOptions,
  control: RunControl = {},
): IndexSensitivity {
  return runToEnd(startIndexSensitivity(columns, steps, options), control)
}
