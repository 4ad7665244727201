import { parseDataTable } from '@ffc/core'
import { coxRegression, kaplanMeier, logRankTest, numericTerm, parametricRegression } from '@ffc/core/survival'
import { allocatedBytes } from './allocated.ts'
import { type BenchmarkRow, type Goal, asFast, comparison, timesThePeer } from './benchmark-row.ts'
import { type WaitingRows, covariateRows, waitingRows } from './generate.ts'
import { type Seconds, fastestSeconds, secondsFromPython, secondsFromR } from './timing.ts'

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

type Task = keyof typeof RECORDED_R

const ROWS = 1_000_000
const BYTES_PER_MEGABYTE = 1_000_000

const COMPARED: readonly [name: string, task: Task, peer: 'R' | 'statsmodels', peerName: string, goal: Goal][] = [
  ['Kaplan–Meier, 10^6 rows in whole days', 'kaplanMeierDays', 'R', 'R’s survfit', asFast(10)],
  ['Kaplan–Meier, 10^6 rows in whole days', 'kaplanMeierDays', 'statsmodels', 'statsmodels', asFast(1)],
  ['Kaplan–Meier, 10^6 rows, continuous', 'kaplanMeierContinuous', 'R', 'R’s survfit', asFast(10)],
  [
    'Kaplan–Meier, 10^6 rows, continuous',
    'kaplanMeierContinuous',
    'statsmodels',
    'statsmodels, without limits',
    asFast(1),
  ],
  ['log-rank test of 4 groups, 10^6 rows', 'logRank', 'R', 'R’s survdiff', asFast(10)],
  ['log-rank test of 4 groups, 10^6 rows', 'logRank', 'statsmodels', 'statsmodels', asFast(1)],
  ['Cox regression with concordance, 10^5 × 5', 'cox', 'R', 'R’s coxph', asFast(3)],
  ['Cox regression alone, 10^5 × 5', 'coxCore', 'R', 'the C core of R’s coxph', timesThePeer(2)],
  ['Weibull regression, 10^5 × 5', 'weibull', 'R', 'R’s survreg', asFast(4)],
]

/** The survival engine on large inputs, against R's survival and Python's statsmodels on the same numbers. */
export function benchmarkSurvival(): BenchmarkRow[] {
  const measured = { R: secondsFromR('./survival.R'), statsmodels: secondsFromPython('./survival.py') }
  const recorded: Record<'R' | 'statsmodels', Seconds> = { R: RECORDED_R, statsmodels: RECORDED_STATSMODELS }
  const days = waitingRows(ROWS, true)
  const continuous = waitingRows(ROWS, false)
  const ours = secondsOfOurs(days, continuous)
  return [
    ...COMPARED.map(([name, task, program, peerName, goal]) => {
      const seconds = measured[program]
      const value = (seconds ?? recorded[program])[task]!
      return comparison({
        name,
        ours: ours[task],
        peer: { name: peerName, value, isRecorded: seconds === null },
        goal,
      })
    }),
    workingMemory('Kaplan–Meier, 10^6 rows in whole days', days),
    workingMemory('Kaplan–Meier, 10^6 rows, continuous', continuous),
    { name: 'reading a CSV of 10^6 rows, 2 columns', ours: secondsToRead(days), unit: 's', peer: null, goal: null },
  ]
}

function secondsOfOurs(days: WaitingRows, continuous: WaitingRows): Record<Task, number> {
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

/** What the estimate takes beside its own columns, against the columns that it is given. */
function workingMemory(name: string, columns: WaitingRows): BenchmarkRow {
  let answer = 0
  const allocated = allocatedBytes(() => {
    for (const column of Object.values(kaplanMeier(columns))) {
      if (ArrayBuffer.isView(column)) answer += column.byteLength
    }
  })
  const given = columns.time.byteLength + columns.event.byteLength
  return comparison({
    name: `${name}: working memory`,
    ours: (allocated - answer) / BYTES_PER_MEGABYTE,
    peer: { name: 'the columns that it is given', value: given / BYTES_PER_MEGABYTE },
    goal: timesThePeer(4),
    unit: 'MB',
  })
}

function secondsToRead({ time, event }: WaitingRows): number {
  const lines = Array.from(time, (days, row) => `${days},${event[row]}`)
  const text = `time,event\n${lines.join('\n')}\n`
  return fastestSeconds(() => void parseDataTable('waits.csv', text, ''), 2)
}
