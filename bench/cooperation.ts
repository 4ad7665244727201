import { loadBundledDossier } from '@ffc/core/bundled'
import { cooperationScore, SCORE_DEFAULTS } from '@ffc/core/cooperation'
import { selectView } from '@ffc/core/dossier'
import { type BenchmarkRow, withinBudget } from './benchmark-row.ts'
import { medianSeconds } from './timing.ts'

/** What dragging a weight allows. */
const BUDGET_SECONDS = 0.1

const DRAWS = 10_000

/**
 * The ranking with its rank intervals and pairs, from rows to records, against the tenth of a second in which it must
 * follow a weight that is dragged; the first time, when nothing is compiled yet, and afterwards.
 */
export async function benchmarkCooperation(): Promise<BenchmarkRow[]> {
  const view = selectView(await loadBundledDossier())
  const score = (weights: readonly string[]): void => {
    cooperationScore(view, { ...SCORE_DEFAULTS, weights, draws: DRAWS })
  }
  const start = performance.now()
  score([])
  const first = (performance.now() - start) / 1000
  const size = `score of the article’s states × ${DRAWS} draws of the weights`
  const equal = medianSeconds(() => score([]))
  const moved = medianSeconds(() => score(['returns=2.5']))
  return [
    withinBudget(`${size}, the first time`, first, BUDGET_SECONDS),
    withinBudget(`${size}, equal weights`, equal, BUDGET_SECONDS),
    withinBudget(`${size}, one weight moved`, moved, BUDGET_SECONDS),
  ]
}
