import { loadBundledDossier } from '@ffc/core/bundled'
import { cooperationScore, SCORE_DEFAULTS } from '@ffc/core/cooperation'
import { selectView } from '@ffc/core/dossier'
import { type BenchmarkRow, benchmarkRow, medianSeconds } from './benchmark-row.ts'

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
  const size = `score of the article's states × ${DRAWS} draws of the weights`
  return [
    benchmarkRow(`${size}, the first time (budget of dragging a weight)`, first, BUDGET_SECONDS, false),
    benchmarkRow(
      `${size}, equal weights`,
      medianSeconds(() => score([])),
      BUDGET_SECONDS,
      false,
    ),
    benchmarkRow(
      `${size}, one weight moved`,
      medianSeconds(() => score(['returns=2.5'])),
      BUDGET_SECONDS,
      false,
    ),
  ]
}
