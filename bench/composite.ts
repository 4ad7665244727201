import { type IndexSteps, analyseRankUncertainty } from '@ffc/core/composite'
import { type BenchmarkRow, asFast, comparison, timesThePeer } from './benchmark-row.ts'
import { minimalStandard } from './generate.ts'
import { medianSeconds, secondsFromR } from './timing.ts'

/** Seconds of composite.R, recorded on two cores. */
const RECORDED = { units200: 0.135, units30: 0.021 }

const UNITS = 200
const INDICATORS = 12
const DRAWS = 10_000

const STEPS: IndexSteps = [
  { step: 'normalise', normalisation: { method: 'min-max' } },
  { step: 'aggregate', mean: 'arithmetic' },
]

/** Rank intervals under random weights against R's fastest vectorised version, drawing of weights included in both. */
export function benchmarkComposite(): BenchmarkRow[] {
  const columns = indicatorColumns()
  const few = columns.map((column) => column.slice(0, 30))
  const measured = secondsFromR('./composite.R')
  const peer = (key: keyof typeof RECORDED) => ({
    name: 'R’s matrixStats, rank intervals alone',
    value: (measured ?? RECORDED)[key]!,
    isRecorded: measured === null,
  })
  const rankIntervals = (data: readonly Float64Array[], pairs: boolean): number =>
    medianSeconds(() => {
      const variation = { weights: { concentration: 'uniform' } } as const
      analyseRankUncertainty(data, STEPS, { variation, draws: DRAWS, seed: 1, pairs })
    })
  const size = `${UNITS} units × ${INDICATORS} indicators × ${DRAWS} draws`
  return [
    comparison({
      name: `rank intervals, ${size}`,
      ours: rankIntervals(columns, false),
      peer: peer('units200'),
      goal: asFast(1),
    }),
    comparison({
      name: `rank intervals and who stands above whom, ${size}`,
      ours: rankIntervals(columns, true),
      peer: peer('units200'),
      goal: timesThePeer(3),
    }),
    comparison({
      name: 'rank intervals and who stands above whom, 30 units',
      ours: rankIntervals(few, true),
      peer: peer('units30'),
    }),
  ]
}

/** The matrix of composite.R, column by column. */
function indicatorColumns(): Float64Array[] {
  const uniform = minimalStandard(1000)
  const columns = Array.from({ length: INDICATORS }, () => new Float64Array(UNITS))
  for (let unit = 0; unit < UNITS; unit += 1) {
    for (const column of columns) column[unit] = Math.round(uniform() * 1e6) / 1e6
  }
  return columns
}
