/**
 * How sure a ranking is: the index run again and again with its choices drawn anew (Saisana, Saltelli and Tarantola,
 * J. R. Statist. Soc. A 168(2), 2005; OECD/JRC Handbook, step 7). What comes out is the spread over the choices
 * that were varied, not a confidence interval about the data.
 */
import { InputError } from '../math/input-error.ts'
import { makeRandom } from '../math/random.ts'
import { expectDraws } from './expect-draws.ts'
import { type IndicatorColumns, checkColumns } from './indicator-columns.ts'
import { makeIndexScorer } from './index-scorer.ts'
import { type IndexSteps, resolveSteps } from './index-steps.ts'
import { type IndexVariation, type UncertainInput, makeIndexDraw, uncertainInputs } from './index-variation.ts'
import { type RankDistribution, describeRanks, shareError } from './rank-distribution.ts'
import { makeRankTally } from './rank-tally.ts'
import { type RunControl, type StepwiseRun, runToEnd } from './stepwise-run.ts'

export interface RankUncertaintyOptions {
  readonly variation: IndexVariation
  /** How many draws: a whole number from 1. */
  readonly draws: number
  /** Whole number from 0; the same seed gives the same answer. */
  readonly seed: number
  /** Share of the draws inside a rank interval, between 0 and 1. Default 0.9. */
  readonly level?: number
  /** Whether to count for each pair who stands above whom. Default true. */
  readonly pairs?: boolean
}

export interface RankUncertainty {
  /** Draws made: as many as asked for, or fewer if the run was stopped. */
  readonly draws: number
  readonly level: number
  readonly varied: readonly UncertainInput[]
  readonly units: readonly RankDistribution[]
  /**
   * Row a, column b: the share of all draws in which unit a stood above unit b. The shares of a pair and of its ties
   * add up to 1 if both units had a rank in every draw. Null if pairs were not counted.
   */
  readonly above: readonly Float64Array[] | null
  readonly aboveErrors: readonly Float64Array[] | null
}

/** Starts an analysis that advances by as many draws at a time as its caller likes; the answer is the same. */
export function startRankUncertainty(
  columns: IndicatorColumns,
  steps: IndexSteps,
  options: RankUncertaintyOptions,
): StepwiseRun<RankUncertainty> {
  const { unitCount, indicatorCount } = checkColumns(columns)
  const { draws, seed, variation, level = 0.9, pairs = true } = options
  if (!(level > 0 && level < 1)) {
    throw new InputError({
      argument: 'level',
      got: String(level),
      expected: 'a share between 0 and 1',
      tip: 'Write 0.9 for an interval with 90 % of the draws.',
    })
  }
  const resolved = resolveSteps(steps, indicatorCount)
  const drawChoices = makeIndexDraw(variation, resolved.weights)
  const score = makeIndexScorer(columns, resolved, variation)
  const tally = makeRankTally(unitCount, pairs)
  const random = makeRandom(seed)
  const scores = new Float64Array(unitCount)
  return {
    total: expectDraws(draws),
    completed: () => tally.draws(),
    advance(count) {
      const end = Math.min(draws, tally.draws() + count)
      while (tally.draws() < end) {
        score(drawChoices(random), scores)
        tally.add(scores)
      }
    },
    result() {
      const above = rowsOf(tally.aboveCounts(), unitCount)?.map((row) =>
        Float64Array.from(row, (count) => count / tally.draws()),
      )
      return {
        draws: tally.draws(),
        level,
        varied: uncertainInputs(variation),
        units: rowsOf(tally.rankCounts(), unitCount)!.map((counts) => describeRanks(counts, level)),
        above: above ?? null,
        aboveErrors: above?.map((row) => row.map((share) => shareError(share, tally.draws()))) ?? null,
      }
    },
  }
}

/**
 * How sure a ranking is (Saisana, Saltelli and Tarantola 2005, see the head of this file): the intervals and frequencies of
 * ranks over draws of the choices that are varied. Throws `InputError` on columns, steps or options that are not what their
 * types say.
 */
export function analyseRankUncertainty(
  columns: IndicatorColumns,
  steps: IndexSteps,
  options: RankUncertaintyOptions,
  control: RunControl = {},
): RankUncertainty {
  return runToEnd(startRankUncertainty(columns, steps, options), control)
}

function rowsOf(table: Uint32Array | null, unitCount: number): Uint32Array[] | null {
  if (!table) return null
  return Array.from({ length: unitCount }, (_, unit) => table.subarray(unit * unitCount, (unit + 1) * unitCount))
}
