import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestDifference } from '../../test/oracle/largest-difference.ts'
import { evaluateIndex } from './evaluate-index.ts'
import { makeIndexScorer } from './index-scorer.ts'
import { type IndexSteps, type MissingPolicy, resolveSteps, resolveWeights, withStep } from './index-steps.ts'
import type { Normalisation } from './normalise.ts'
import { STANDARD_MEANS } from './standard-alternatives.ts'

const normalisations: Normalisation[] = [
  { method: 'min-max' },
  { method: 'percentile' },
  { method: 'min-max', low: 1, high: 9 },
]
const value = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }) }, fc.constant(Number.NaN))

/** Two data sets of up to nine indicators, in which the first unit has all values, and a draw of each choice. */
const drawn = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 })).chain(([units, indicators]) => {
  const times = <T>(count: number, one: fc.Arbitrary<T>) => fc.array(one, { minLength: count, maxLength: count })
  const columns = times(
    indicators,
    times(units, value).map((rest) => [rest.length, ...rest]),
  )
  return fc.record({
    data: fc.tuple(columns, columns),
    used: times(indicators, fc.boolean()),
    weights: times(indicators, fc.integer({ min: 1, max: 9 })),
    policy: fc.constantFrom<MissingPolicy>('renormalise', 'exclude', 'zero', 'mean'),
    choices: fc.array(fc.record({ data: fc.nat(1), normalisation: fc.nat(2), mean: fc.nat(2), leftOut: fc.nat(8) }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
})

test('each draw scores each unit as the index that has its choices for steps', () => {
  fc.assert(
    fc.property(drawn, ({ data, used, weights, policy, choices }) => {
      const positive = [...used.keys()].filter((indicator) => used[indicator])
      fc.pre(positive.length > 0)
      const steps: IndexSteps = [
        { step: 'missing', policy },
        { step: 'weight', weights: used.map(Number) },
        { step: 'aggregate', mean: 'arithmetic' },
      ]
      const variation = {
        normalisations,
        means: STANDARD_MEANS,
        data: { count: 2, columnsOf: (variant: number) => data[variant]! },
      }
      const score = makeIndexScorer(data[0], resolveSteps(steps, used.length), variation)
      const drawnWeights = weights.map((weight, indicator) => (used[indicator] ? weight : 0))
      const scores = new Float64Array(data[0][0]!.length)
      for (const choice of choices) {
        // Without the only indicator nobody has a score, which no list of steps can say.
        const leftOut = positive.length > 1 && used[choice.leftOut] ? choice.leftOut : -1
        score({ ...choice, leftOut, weights: resolveWeights(drawnWeights) }, scores)
        const changes = [
          { step: 'normalise', normalisation: normalisations[choice.normalisation]! },
          { step: 'aggregate', mean: STANDARD_MEANS[choice.mean]! },
          { step: 'weight', weights: drawnWeights.map((weight, indicator) => (indicator === leftOut ? 0 : weight)) },
        ] as const
        const expected = evaluateIndex(data[choice.data]!, changes.reduce<IndexSteps>(withStep, steps)).scores
        expect(largestDifference(scores, expected)).toBeLessThan(1e-9)
      }
    }),
    { numRuns: 100 },
  )
})

test('an indicator of weight 0 may hold values that the mean does not take', () => {
  const steps: IndexSteps = [
    { step: 'weight', weights: [1, 0] },
    { step: 'aggregate', mean: 'geometric' },
  ]
  const columns = [
    [4, 9],
    [-1, -2],
  ]
  const scores = new Float64Array(2)
  const draw = { weights: Float64Array.of(1, 0), normalisation: 0, mean: 0, leftOut: -1, data: 0 }
  makeIndexScorer(columns, resolveSteps(steps, 2), {})(draw, scores)
  expect([...scores]).toEqual([expect.closeTo(4, 12), expect.closeTo(9, 12)])
  expect([...evaluateIndex(columns, steps).scores]).toEqual([expect.closeTo(4, 12), expect.closeTo(9, 12)])
})

test('nobody has a score where the only indicator is left out', () => {
  const steps = resolveSteps([{ step: 'aggregate', mean: 'arithmetic' }], 1)
  const scores = new Float64Array(2)
  makeIndexScorer(
    [[1, 2]],
    steps,
    {},
  )({ weights: Float64Array.of(1), normalisation: 0, mean: 0, leftOut: 0, data: 0 }, scores)
  expect([...scores]).toEqual([Number.NaN, Number.NaN])
})
