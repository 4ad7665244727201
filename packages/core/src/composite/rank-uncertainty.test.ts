import { describe, expect, it } from 'vitest'
import { problemOf } from '../../test/support/problem-of.ts'
import { evaluateIndex } from './evaluate-index.ts'
import { type IndexSteps, withStep } from './index-steps.ts'
import type { IndexVariation } from './index-variation.ts'
import { analyseRankUncertainty, startRankUncertainty } from './rank-uncertainty.ts'

const columns = [
  [9, 7, 4, 1, 3],
  [2, 8, 6, 5, 1],
  [5, 1, 7, 3, 9],
]
const steps: IndexSteps = [
  { step: 'normalise', normalisation: { method: 'min-max', low: 0.01, high: 1 } },
  { step: 'weight', weights: [2, 1, 1] },
  { step: 'aggregate', mean: 'arithmetic' },
]
const everything: IndexVariation = {
  weights: { concentration: 8 },
  normalisations: [{ method: 'min-max', low: 0.01, high: 1 }, { method: 'rank' }],
  means: ['arithmetic', 'geometric', 'harmonic'],
  leaveOneOut: true,
  data: { count: 2, columnsOf: () => [[9, 7, 4, 1, 8], columns[1]!, columns[2]!] },
}
const options = { variation: everything, draws: 3000, seed: 42 }

describe('rank uncertainty', () => {
  it('is the same for the same seed, whether it runs at once, in steps or with progress reported', () => {
    const whole = analyseRankUncertainty(columns, steps, options)
    const run = startRankUncertainty(columns, steps, options)
    for (const count of [1, 127, 128, 2, 700]) {
      run.advance(count)
      run.result()
    }
    run.advance(Infinity)
    expect(run.completed()).toBe(3000)
    expect(run.result()).toEqual(whole)
    const reported: number[] = []
    const control = { onProgress: (completed: number) => reported.push(completed), stride: 1000 }
    expect(analyseRankUncertainty(columns, steps, options, control)).toEqual(whole)
    expect(reported).toEqual([1000, 2000, 3000])
    expect(analyseRankUncertainty(columns, steps, { ...options, seed: 43 })).not.toEqual(whole)
  })

  it('stops when told to, and answers from the draws it made', () => {
    let asked = 0
    const stopped = analyseRankUncertainty(columns, steps, options, {
      shouldStop: () => {
        asked += 1
        return asked > 3
      },
      stride: 100,
    })
    expect(stopped.draws).toBe(300)
    expect(stopped).toEqual(analyseRankUncertainty(columns, steps, { ...options, draws: 300 }))
  })

  it('names what was varied', () => {
    expect(analyseRankUncertainty(columns, steps, options).varied).toEqual([
      'weights',
      'normalisation',
      'aggregation',
      'indicators',
      'data',
    ])
  })

  it('has one rank per unit and draw, and one order per pair, so that shares add up', () => {
    const { units, above } = analyseRankUncertainty(columns, steps, options)
    units.forEach((unit, one) => {
      expect(unit.probabilities.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12)
      above!.forEach((row, other) => {
        expect(above![one]![other]! + row[one]!).toBeLessThanOrEqual(1)
      })
      // A unit's mean rank is one more than the mean number of units above it.
      const aboveIt = above!.reduce((sum, row) => sum + row[one]!, 0)
      expect(unit.meanRank).toBeCloseTo(1 + aboveIt, 10)
    })
  })

  it('permutes with the units', () => {
    const order = [3, 0, 4, 2, 1]
    const permuteColumns = (data: ArrayLike<number>[]) => data.map((column) => order.map((unit) => column[unit]!))
    const variation: IndexVariation = {
      ...everything,
      data: { count: 2, columnsOf: (variant) => permuteColumns([...everything.data!.columnsOf(variant)]) },
    }
    const plain = analyseRankUncertainty(columns, steps, options)
    const permuted = analyseRankUncertainty(permuteColumns(columns), steps, { ...options, variation })
    expect(permuted.units).toEqual(order.map((unit) => plain.units[unit]))
    expect(permuted.above!.map((row) => Array.from(row))).toEqual(
      order.map((one) => order.map((other) => plain.above![one]![other])),
    )
  })

  it('is certain where nothing is varied or one unit is better throughout', () => {
    const { units } = analyseRankUncertainty(columns, steps, { variation: {}, draws: 10, seed: 1 })
    expect(units.map((unit) => unit.interval.lower)).toEqual([...evaluateIndex(columns, steps).ranks])
    expect(units.map((unit) => unit.interval.upper)).toEqual([...evaluateIndex(columns, steps).ranks])
    const dominating = columns.map((column) => [...column, 10])
    const uniform = {
      variation: { ...everything, weights: { concentration: 'uniform' } as const },
      draws: 500,
      seed: 1,
    }
    const data = { count: 1, columnsOf: () => dominating }
    const result = analyseRankUncertainty(dominating, steps, {
      ...uniform,
      variation: { ...uniform.variation, data },
    })
    expect(result.units[5]!.probabilities[0]).toBe(1)
    expect([...result.above![5]!]).toEqual([1, 1, 1, 1, 1, 0])
  })

  it('scores a draw as the index with its choices in the steps does', () => {
    // With one alternative each and no weights drawn, every draw is that index.
    for (const mean of ['arithmetic', 'geometric', 'harmonic'] as const) {
      for (const policy of ['renormalise', 'exclude', 'zero', 'mean'] as const) {
        const holes = [[...columns[0]!.slice(0, 4), Number.NaN], columns[1]!, [Number.NaN, ...columns[2]!.slice(1)]]
        const treated = withStep(steps, { step: 'missing', policy })
        const changed = withStep(withStep(treated, { step: 'aggregate', mean }), {
          step: 'normalise',
          normalisation: { method: 'percentile' },
        })
        const variation: IndexVariation = { normalisations: [{ method: 'percentile' }], means: [mean] }
        const { units } = analyseRankUncertainty(holes, treated, { variation, draws: 1, seed: 1 })
        const ranks = units.map((unit) => (unit.rankedDraws > 0 ? unit.meanRank : 0))
        expect(ranks).toEqual([...evaluateIndex(holes, changed).ranks])
      }
    }
  })

  it('leaves each indicator out equally often, and never one of weight 0', () => {
    // The first two indicators tie the units; without the third they tie, without either of the others unit 0 leads.
    const result = analyseRankUncertainty(
      [
        [1, 1],
        [1, 1],
        [2, 1],
        [1, 9],
      ],
      [
        { step: 'weight', weights: [1, 1, 1, 0] },
        { step: 'aggregate', mean: 'arithmetic' },
      ],
      { variation: { leaveOneOut: true }, draws: 4000, seed: 9 },
    )
    expect(result.above![1]![0]).toBe(0)
    expect(Math.abs(result.above![0]![1]! - 3 / 4)).toBeLessThan(4 * result.aboveErrors![0]![1]!)
  })

  it('takes each data set equally often', () => {
    const asked = new Set<number>()
    const data = {
      count: 4,
      columnsOf: (variant: number) => {
        asked.add(variant)
        return variant === 3 ? [[1, 2]] : [[2, 1]]
      },
    }
    const result = analyseRankUncertainty([[2, 1]], [{ step: 'aggregate', mean: 'arithmetic' }], {
      variation: { data },
      draws: 4000,
      seed: 9,
    })
    expect(Math.abs(result.above![1]![0]! - 1 / 4)).toBeLessThan(4 * result.aboveErrors![1]![0]!)
    expect([...asked].toSorted()).toEqual([1, 2, 3])
  })

  it('counts no pairs when told not to', () => {
    const result = analyseRankUncertainty(columns, steps, { ...options, pairs: false })
    expect(result.above).toBeNull()
    expect(result.units).toEqual(analyseRankUncertainty(columns, steps, options).units)
  })

  it('is refused where a mean does not take a normalisation, though it may never be drawn', () => {
    const variation: IndexVariation = {
      normalisations: [{ method: 'rank' }, { method: 'z-score' }],
      means: ['geometric'],
    }
    expect(problemOf(() => analyseRankUncertainty(columns, steps, { variation, draws: 1, seed: 1 })).argument).toBe(
      'normalised[0][2]',
    )
  })
})
