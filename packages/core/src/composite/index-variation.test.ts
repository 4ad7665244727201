import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { makeRandom } from '../math/random.ts'
import { exchangeInput, makeIndexDraw, uncertainInputs } from './index-variation.ts'
import { analyseRankUncertainty } from './rank-uncertainty.ts'
import { STANDARD_MEANS, standardNormalisations } from './standard-alternatives.ts'

const DRAWS = 20_000

function meanWeights(concentration: number | 'uniform', weights: readonly number[]): number[] {
  const draw = makeIndexDraw({ weights: { concentration } }, Float64Array.from(weights))
  const random = makeRandom(17)
  const sums = weights.map(() => 0)
  for (let count = 0; count < DRAWS; count += 1) {
    draw(random).weights.forEach((weight, indicator) => {
      sums[indicator]! += weight
    })
  }
  return sums.map((sum) => sum / DRAWS)
}

describe('drawn weights', () => {
  it('have equal weights for their centre when they are uniform, or the weights of the index', () => {
    for (const mean of meanWeights('uniform', [0.7, 0.1, 0.1, 0.1])) {
      // Variance of a uniform weight among four: (1/4)(3/4)/5.
      expect(Math.abs(mean - 1 / 4)).toBeLessThan(4 * Math.sqrt(3 / 80 / DRAWS))
    }
    const stated = [0.7, 0.2, 0.1]
    meanWeights(20, stated).forEach((mean, indicator) => {
      const weight = stated[indicator]!
      expect(Math.abs(mean - weight)).toBeLessThan(4 * Math.sqrt((weight * (1 - weight)) / 21 / DRAWS))
    })
  })

  it('stay 0 where the index has 0', () => {
    expect(meanWeights('uniform', [0.5, 0, 0.5])[1]).toBe(0)
    expect(meanWeights(5, [0.5, 0, 0.5])[1]).toBe(0)
  })
})

it('as many as 2^32 data sets can be drawn from', () => {
  const draw = makeIndexDraw({ data: { count: 2 ** 32, columnsOf: () => [] } }, Float64Array.of(1))
  const { data, ...rest } = draw(makeRandom(1))
  expect(data).toBeGreaterThan(0)
  expect(rest).toEqual({ weights: Float64Array.of(1), normalisation: 0, mean: 0, leftOut: -1 })
})

it('what is not varied stays, and each input is named in a fixed order', () => {
  expect(uncertainInputs({})).toEqual([])
  const data = { count: 1, columnsOf: () => [] }
  expect(uncertainInputs({ data, leaveOneOut: true, means: STANDARD_MEANS })).toEqual([
    'aggregation',
    'indicators',
    'data',
  ])
  expect(uncertainInputs({ leaveOneOut: false, normalisations: [], weights: { concentration: 1 } })).toEqual([
    'weights',
    'normalisation',
  ])
})

it('exchanging an input takes that one from the other draw and leaves the rest', () => {
  const variation = {
    weights: { concentration: 3 },
    normalisations: standardNormalisations(['arithmetic']),
    means: STANDARD_MEANS,
    leaveOneOut: true,
    data: { count: 9, columnsOf: () => [] },
  }
  const inputs = uncertainInputs(variation)
  expect(inputs).toHaveLength(5)
  const draw = makeIndexDraw(variation, Float64Array.of(0.5, 0.5))
  const random = makeRandom(1)
  const [one, other] = [draw(random), draw(random)]
  const all = inputs.reduce((mixed, input) => exchangeInput(mixed, other, input), one)
  expect(all).toEqual(other)
  const fields = ['weights', 'normalisation', 'mean', 'leftOut', 'data'] as const
  inputs.forEach((input, place) => {
    expect(exchangeInput(one, other, input)).toEqual({ ...one, [fields[place]!]: other[fields[place]!] })
  })
})

it('the standard alternatives hold no z-scores where a mean takes no negative values', () => {
  const positive = [{ method: 'min-max', low: 0.01, high: 1 }, { method: 'rank' }, { method: 'percentile' }]
  expect(standardNormalisations(['geometric'])).toEqual(positive)
  expect(standardNormalisations(['arithmetic', 'harmonic'])).toEqual(positive)
  expect(standardNormalisations(['arithmetic'])).toEqual([...positive, { method: 'z-score' }])
})

it('the standard alternatives go together on any data', () => {
  const column = fc.array(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(Number.NaN)), {
    minLength: 5,
    maxLength: 5,
  })
  fc.assert(
    fc.property(fc.array(column, { minLength: 2, maxLength: 4 }), (columns) => {
      const variation = { normalisations: standardNormalisations(STANDARD_MEANS), means: STANDARD_MEANS }
      const { draws } = analyseRankUncertainty(
        columns,
        [
          { step: 'missing', policy: 'renormalise' },
          { step: 'aggregate', mean: 'arithmetic' },
        ],
        { variation, draws: 40, seed: 1 },
      )
      expect(draws).toBe(40)
    }),
    { numRuns: 30 },
  )
})
