import { metaAnalyse } from '@ffc/core/meta'
import { type BenchmarkRow, asFast, comparison, timesThePeer, withinBudget } from './benchmark-row.ts'
import { minimalStandard } from './generate.ts'
import { medianSeconds, secondsFromR } from './timing.ts'

/** Seconds of meta.R, and of metafor on ten thousand studies (10 GB of memory), recorded on two cores. */
const RECORDED_THOUSAND = 0.44
const RECORDED_TEN_THOUSAND = 112.3

/** What ten thousand studies may take. */
const BUDGET_SECONDS = 0.1

/** What is linear takes ten times as long on ten times as many; the larger arrays leave the processor's cache. */
const LINEAR = 1.5

/** Both programs iterate to their own tolerance; metafor's is about 1e-5. */
const AGREEMENT = 1e-4

/** REML on many studies against metafor. Throws if the two disagree on the same studies. */
export function benchmarkMeta(): BenchmarkRow[] {
  const measured = secondsFromR('./meta.R')
  const thousand = studies(1000)
  const { tau2 } = metaAnalyse(...thousand)
  if (measured && Math.abs(measured['tau2']! - tau2) > AGREEMENT) {
    throw new Error(`REML disagrees: metafor has ${measured['tau2']}, we have ${tau2}`)
  }
  const secondsFor = (data: [Float64Array, Float64Array]): number => medianSeconds(() => metaAnalyse(...data))
  const ours = { thousand: secondsFor(thousand), tenThousand: secondsFor(studies(10_000)) }
  const hundredThousand = secondsFor(studies(100_000))
  return [
    comparison({
      name: 'REML, 1,000 studies',
      ours: ours.thousand,
      peer: { name: 'R’s metafor', value: measured?.['reml1000'] ?? RECORDED_THOUSAND, isRecorded: measured === null },
      goal: asFast(50),
    }),
    withinBudget('REML, 10,000 studies', ours.tenThousand, BUDGET_SECONDS),
    comparison({
      name: 'REML, 10,000 studies',
      ours: ours.tenThousand,
      peer: { name: 'R’s metafor, which takes 10 GB', value: RECORDED_TEN_THOUSAND, isRecorded: true },
    }),
    comparison({
      name: 'REML, 100,000 studies: linear',
      ours: hundredThousand,
      peer: { name: 'ten times 10,000 of ours', value: 10 * ours.tenThousand },
      goal: timesThePeer(LINEAR),
    }),
  ]
}

/** The studies of meta.R. */
function studies(count: number): [effects: Float64Array, variances: Float64Array] {
  const uniform = minimalStandard(20_170_513)
  const nearlyNormal = (): number => Array.from({ length: 12 }, uniform).reduce((sum, draw) => sum + draw) - 6
  const effects = new Float64Array(count)
  const variances = new Float64Array(count)
  for (let study = 0; study < count; study += 1) {
    const variance = 0.02 + 0.3 * uniform() ** 2
    variances[study] = variance
    effects[study] = -0.7 + 0.55 * nearlyNormal() + Math.sqrt(variance) * nearlyNormal()
  }
  return [effects, variances]
}
