import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { coxRegression, kaplanMeier, logRankTest, numericTerm, parametricRegression } from '@ffc/core/survival'
import { type BenchmarkRow, benchmarkRow, secondsFromR } from './benchmark-row.ts'
import { covariateRows, waitingRows } from './generate.ts'

/** Seconds of survival.R and survival.py, recorded on two cores with survival 3.5-3 and statsmodels 0.13.5. */
const RECORDED_R = {
  kaplanMeierDays: 1.22,
  kaplanMeierContinuous: 1.986,
  logRank: 1.025,
  cox: 0.322,
  coxCore: 0.041,
  weibull: 0.312,
}
const RECORDED_STATSMODELS = { kaplanMeierDays: 0.085, kaplanMeierContinuous: 0.172, logRank: 0.119 }

type Seconds = Readonly<Record<string, number>>

/** The survival engine on large inputs, against R's survival and Python's statsmodels on the same numbers. */
export function benchmarkSurvival(): BenchmarkRow[] {
  const measuredR = secondsFromR('./survival.R')
  const measuredPython = secondsFromPython('./survival.py')
  const ours = secondsOfOurs()
  const rows: [name: string, task: keyof typeof ours, peer: string, goal: string][] = [
    ['Kaplan–Meier, 10^6 rows in whole days', 'kaplanMeierDays', 'R', 'at least 10'],
    ['Kaplan–Meier, 10^6 rows in whole days', 'kaplanMeierDays', 'statsmodels', 'at least 1'],
    ['Kaplan–Meier, 10^6 rows, continuous', 'kaplanMeierContinuous', 'R', 'at least 10'],
    ['Kaplan–Meier, 10^6 rows, continuous', 'kaplanMeierContinuous', 'statsmodels, without limits', 'at least 1'],
    ['log-rank test of 4 groups, 10^6 rows', 'logRank', 'R', 'at least 10'],
    ['log-rank test of 4 groups, 10^6 rows', 'logRank', 'statsmodels', 'at least 1'],
    ['Cox regression with concordance, 10^5 × 5', 'cox', 'R', 'at least 3'],
    ['Cox regression alone, 10^5 × 5', 'coxCore', "R's C core", 'at least 1/2'],
    ['Weibull regression, 10^5 × 5', 'weibull', 'R', 'at least 4'],
  ]
  return rows.map(([name, task, peer, goal]) => {
    const isPython = peer.startsWith('statsmodels')
    const measured = isPython ? measuredPython : measuredR
    const seconds: Seconds = measured ?? (isPython ? RECORDED_STATSMODELS : RECORDED_R)
    return benchmarkRow(`${name} (${peer}; ${goal})`, ours[task], seconds[task]!, measured === null)
  })
}

function secondsOfOurs(): Record<keyof typeof RECORDED_R, number> {
  const days = waitingRows(1_000_000, true)
  const continuous = waitingRows(1_000_000, false)
  const columns = covariateRows(100_000)
  const terms = columns.covariates.map((values, index) => numericTerm(`x${index + 1}`, values))
  return {
    kaplanMeierDays: fastestSeconds(() => void kaplanMeier(days)),
    kaplanMeierContinuous: fastestSeconds(() => void kaplanMeier(continuous)),
    logRank: fastestSeconds(() => void logRankTest(days, days.group)),
    cox: fastestSeconds(() => void coxRegression({ columns, terms })),
    coxCore: fastestSeconds(() => void coxRegression({ columns, terms, concordance: false })),
    weibull: fastestSeconds(() => void parametricRegression({ columns, terms, distribution: 'weibull' })),
  }
}

/** The fastest of several runs, as the peers are timed: the one that other work on the machine has disturbed least. */
function fastestSeconds(task: () => void, runs = 12): number {
  const seconds = Array.from({ length: runs }, () => {
    const start = performance.now()
    task()
    return (performance.now() - start) / 1000
  })
  return Math.min(...seconds)
}

/** Seconds that a Python script beside this file prints as a JSON object; null if Python or a module is not there. */
function secondsFromPython(script: string): Seconds | null {
  const path = fileURLToPath(new URL(script, import.meta.url))
  for (const python of ['python3', '/usr/bin/python3']) {
    const { status, stdout } = spawnSync(python, [path], { encoding: 'utf8' })
    if (status === 0) return JSON.parse(stdout) as Seconds
  }
  return null
}
