import type { Indicator } from '@ffc/core/model'
import { expect, test } from 'vitest'
import { setWeights, toMeanOne, weighIndicators } from './weight-shares.ts'

const INDICATORS = [indicator('treaty', 'paper'), indicator('returns', 'practice'), indicator('refusals', 'practice')]
const EVERY = new Set(INDICATORS.map(({ id }) => id))

test('weights are shares of those in use, and dimensions add theirs up', () => {
  const [paper, practice] = weighIndicators(INDICATORS, EVERY, ['returns=2'])
  expect(paper?.share).toBe(0.25)
  expect(practice?.share).toBe(0.75)
  expect(practice?.indicators.map(({ weight, share }) => [weight, share])).toEqual([
    [2, 0.5],
    [1, 0.25],
  ])
})

test('an indicator without rows has no weight to move', () => {
  expect(weighIndicators(INDICATORS, new Set(['treaty']), []).map(({ dimension }) => dimension)).toEqual(['paper'])
})

test('weights of 0 alone are shares of 0', () => {
  expect(weighIndicators([indicator('treaty', 'paper')], EVERY, ['treaty=0'])[0]?.share).toBe(0)
})

test('a weight that is the index’s own again is left out of the address', () => {
  const moved = setWeights(INDICATORS, [], new Map([['returns', 2.5]]))
  expect(moved).toEqual(['returns=2.5'])
  expect(setWeights(INDICATORS, moved, new Map([['refusals', 0]]))).toEqual(['refusals=0', 'returns=2.5'])
  expect(setWeights(INDICATORS, moved, new Map([['returns', 1]]))).toEqual([])
})

test('shares become weights with a mean of one', () => {
  expect([
    ...toMeanOne(
      new Map([
        ['treaty', 0.5],
        ['returns', 0.3],
        ['refusals', 0.2],
      ]),
    ),
  ]).toEqual([
    ['treaty', 1.5],
    ['returns', 0.9],
    ['refusals', 0.6],
  ])
})

function indicator(id: string, dimension: Indicator['dimension']): Indicator {
  return {
    id,
    dimension,
    title: id,
    description: '',
    rule: '',
    weight: 1,
    direction: 'positive',
    source: '',
    locator: '',
  }
}
