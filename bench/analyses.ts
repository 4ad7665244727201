import { CATALOGUE } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { type BenchmarkRow, withinBudget } from './benchmark-row.ts'
import { medianSeconds } from './timing.ts'

/** What a slider allows for one analysis: half a dozen of them in a frame's neighbourhood. */
const BUDGET_SECONDS = 0.005

/** Analyses that a page recomputes while a slider moves. */
const DRIVEN = ['treaties', 'lag', 'hazard', 'forecast', 'stages', 'timeline', 'pool', 'shares']

const PARAMETERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pool: { organisation: 'islamic-state', counted: 'uyghur-fighters' },
}

/** Warm times of the analyses on the article's edition, against the five milliseconds that a slider allows. */
export async function benchmarkAnalyses(): Promise<BenchmarkRow[]> {
  const dossier = await loadBundledDossier()
  return CATALOGUE.filter(({ name }) => DRIVEN.includes(name)).map((entry) => {
    const run = () => void entry.prepare(dossier, PARAMETERS[entry.name] ?? {}).answer()
    for (let warm = 0; warm < 30; warm += 1) run()
    return withinBudget(`${entry.name} on the article’s rows, warm`, medianSeconds(run, 31), BUDGET_SECONDS)
  })
}
