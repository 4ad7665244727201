import { expect, it } from 'vitest'
import { evaluateIndex } from './evaluate-index.ts'
import { analyseIndexSensitivity, startIndexSensitivity } from './index-sensitivity.ts'
import { type IndexSteps, withStep } from './index-steps.ts'
import type { Normalisation } from './normalise.ts'
import type { MeanName } from './quasi-arithmetic-mean.ts'

const columns = [
  [9, 7, 4, 1, 3, 6],
  [2, 8, 6, 5, 1, 7],
  [5, 1, 7, 3, 9, 2],
]
const steps: IndexSteps = [
  { step: 'normalise', normalisation: { method: 'min-max', low: 0.01, high: 1 } },
  { step: 'weight', weights: [3, 2, 2] },
  { step: 'aggregate', mean: 'arithmetic' },
]
const normalisations: Normalisation[] = [{ method: 'min-max', low: 0.01, high: 1 }, { method: 'rank' }]
const means: MeanName[] = ['arithmetic', 'geometric', 'harmonic']
const leftOut = [0, 1, 2, -1]

/** The average shift in rank of every combination of choices, each equally likely: [normalisation][mean][left out]. */
function shiftsOfAll(): number[][][] {
  const reference = evaluateIndex(columns, steps).ranks
  return normalisations.map((normalisation) =>
    means.map((mean) =>
      leftOut.map((indicator) => {
        const weights = [3, 2, 2].map((weight, place) => (place === indicator ? 0 : weight))
        const changed = [
          { step: 'normalise', normalisation },
          { step: 'weight', weights },
          { step: 'aggregate', mean },
        ] as const
        const { ranks } = evaluateIndex(columns, changed)
        return ranks.reduce((sum, rank, unit) => sum + Math.abs(rank - reference[unit]!), 0) / ranks.length
      }),
    ),
  )
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const varianceOf = (values: readonly number[]): number =>
  meanOf(values.map((value) => value * value)) - meanOf(values) ** 2

it('agrees with the sensitivity computed from all combinations, within four errors', () => {
  const shifts = shiftsOfAll()
  const variance = varianceOf(shifts.flat(2))
  const firstOrder = [
    varianceOf(shifts.map((byMean) => meanOf(byMean.flat()))),
    varianceOf(means.map((_, mean) => meanOf(shifts.map((byMean) => meanOf(byMean[mean]!))))),
    varianceOf(leftOut.map((_, left) => meanOf(shifts.flatMap((byMean) => byMean.map((byLeft) => byLeft[left]!))))),
  ]
  // Total order: the mean variance that is left when all other choices are fixed.
  const totalOrder = [
    meanOf(means.flatMap((_, mean) => leftOut.map((__, left) => varianceOf(shifts.map((by) => by[mean]![left]!))))),
    meanOf(shifts.flatMap((by) => leftOut.map((_, left) => varianceOf(by.map((byLeft) => byLeft[left]!))))),
    meanOf(shifts.flatMap((by) => by.map((byLeft) => varianceOf(byLeft)))),
  ]
  const result = analyseIndexSensitivity(columns, steps, {
    variation: { normalisations, means, leaveOneOut: true },
    draws: 2000,
    seed: 5,
  })
  expect(result.evaluations).toBe(10_000)
  expect(Math.abs(result.averageShift.variance / variance - 1)).toBeLessThan(0.05)
  expect(Math.abs(result.averageShift.mean - meanOf(shifts.flat(2)))).toBeLessThan(4 * Math.sqrt(variance / 4000))
  expect(result.averageShift.indices.map((index) => index.input)).toEqual([
    'normalisation',
    'aggregation',
    'indicators',
  ])
  result.averageShift.indices.forEach((index, input) => {
    expect(Math.abs(index.firstOrder - firstOrder[input]! / variance)).toBeLessThan(4 * index.firstOrderError)
    expect(Math.abs(index.totalOrder - totalOrder[input]! / variance)).toBeLessThan(4 * index.totalOrderError)
  })
})

it('has the sensitivity of each unit, and none where a rank does not vary or is missing', () => {
  const withBest = columns.map((column) => [...column, 10, Number.NaN])
  const excluding = withStep(steps, { step: 'missing', policy: 'exclude' })
  const options = {
    variation: { weights: { concentration: 'uniform' }, leaveOneOut: true },
    draws: 400,
    seed: 5,
  } as const
  const result = analyseIndexSensitivity(withBest, excluding, options)
  expect(result.unitRanks).toHaveLength(8)
  expect(result.unitRanks[0]!.indices[0]!.totalOrder).toBeGreaterThan(0)
  expect(result.unitRanks[6]!.variance).toBe(0)
  expect(result.unitRanks[6]!.indices[0]!.firstOrder).toBeNaN()
  expect(result.unitRanks[7]!.variance).toBeNaN()
  expect(Number.isFinite(result.averageShift.indices[0]!.totalOrder)).toBe(true)
})

it('is the same in steps as at once', () => {
  const options = { variation: { weights: { concentration: 20 }, means }, draws: 300, seed: 6 }
  const run = startIndexSensitivity(columns, steps, options)
  while (run.completed() < run.total) run.advance(7)
  expect(run.result()).toEqual(analyseIndexSensitivity(columns, steps, options))
})

it('shifts ranks only of units that have one, here and in the index itself', () => {
  const excluding: IndexSteps = [
    { step: 'missing', policy: 'exclude' },
    { step: 'aggregate', mean: 'arithmetic' },
  ]
  // Scores 2.5, 2, none and 2.25. Ranks 1, 3 and 2 become 3, 2 and 1 without the first indicator, 1, 2 and 3 without the other.
  const gap = [
    [4, 2, Number.NaN, 1.5],
    [1, 2, 0, 3],
  ]
  const leaving = { variation: { leaveOneOut: true }, draws: 2000, seed: 3 }
  const { mean } = analyseIndexSensitivity(gap, excluding, leaving).averageShift
  // A shift of 4/3, 2/3 and none, in a third of the draws each: mean 2/3, variance 8/27.
  expect(Math.abs(mean - 2 / 3)).toBeLessThan(4 * Math.sqrt(8 / 27 / 4000))

  const losing = { count: 2, columnsOf: () => [[Number.NaN, 2, 3]] }
  const lost = analyseIndexSensitivity([[1, 2, 3]], excluding, { variation: { data: losing }, draws: 50, seed: 3 })
  expect([lost.averageShift.mean, lost.averageShift.variance]).toEqual([0, 0])
})

it('shifts nothing where nobody has a rank', () => {
  const empty: IndexSteps = [
    { step: 'missing', policy: 'renormalise' },
    { step: 'aggregate', mean: 'arithmetic' },
  ]
  const options = { variation: { means }, draws: 5, seed: 1 }
  const { averageShift } = analyseIndexSensitivity([[Number.NaN, Number.NaN]], empty, options)
  expect([averageShift.mean, averageShift.variance]).toEqual([0, 0])
})
