import { expect, test } from 'vitest'
import { HELP, problemOf } from '../../test/support/problem-of.ts'
import { type ClaimDistribution, logNormalFromInterval, scaleClaim } from './claim-distribution.ts'
import { lawOf } from './claim-law.ts'
import { envelopeOf } from './envelope.ts'
import { linearPool } from './linear-pool.ts'
import { logarithmicPool } from './logarithmic-pool.ts'
import { metaAnalyse } from './meta-analyse.ts'
import { productLaw, ratioLaw } from './product-law.ts'
import { quantileAverage } from './quantile-average.ts'

const uniform = (low: number, high: number) => lawOf({ kind: 'uniform', low, high })
const point = (value: number) => lawOf({ kind: 'point', value })
const normal = () => lawOf({ kind: 'normal', mean: 100, standardDeviation: 1 })
const coin = () => lawOf({ kind: 'discrete', values: [0, 1], probabilities: [0.5, 0.5] })
const halves = [0.5, 0.5]

/** What is refused, by the name of the argument at fault, and what was got. */
const REFUSALS: readonly (readonly [argument: string, got: string, attempt: () => unknown])[] = [
  ['interval', '0 to 5 at level 0.9', () => logNormalFromInterval(0, 5)],
  ['interval', '5 to 5 at level 0.9', () => logNormalFromInterval(5, 5)],
  ['interval', '5 to 2 at level 0.9', () => logNormalFromInterval(5, 2)],
  ['interval', '1 to Infinity at level 0.9', () => logNormalFromInterval(1, Infinity)],
  ['interval', '1 to 2 at level 0', () => logNormalFromInterval(1, 2, 0)],
  ['interval', '1 to 2 at level 1', () => logNormalFromInterval(1, 2, 1)],
  ['factor', '0', () => scaleClaim({ kind: 'point', value: 1 }, 0)],
  ['factor', 'Infinity', () => scaleClaim({ kind: 'point', value: 1 }, Infinity)],
  ['claims', 'none', () => envelopeOf([])],
  ['weights', '0 weights for 0 claims', () => linearPool([], [])],
  ['weights', '1 weights for 2 claims', () => linearPool([point(1), point(2)], [1])],
  ['weights[0]', '-1', () => linearPool([point(1), point(2)], [-1, 2])],
  ['weights[1]', 'NaN', () => linearPool([point(1), point(2)], [1, Number.NaN])],
  ['weights', 'a sum of 2', () => linearPool([point(1)], [2])],
  ['weights', 'a sum of 0', () => linearPool([point(1), point(2)], [0, 0])],
  ['claims', 'points together with densities', () => logarithmicPool([point(300), uniform(0, 900)], halves)],
  ['claims', 'claims without a value in common', () => logarithmicPool([point(300), point(301)], halves)],
  ['claims', 'claims without a value in common', () => logarithmicPool([uniform(0, 1), uniform(2, 3)], halves)],
  ['claims', 'claims without a value in common', () => logarithmicPool([uniform(0, 1), uniform(1, 2)], halves)],
  [
    'claims',
    'claims without a value in common',
    // The second claim lies in the hole of the first.
    () => logarithmicPool([linearPool([uniform(0, 1), uniform(3, 4)], halves), uniform(1.5, 2.5)], halves),
  ],
  ['claims[1]', 'values from -1', () => quantileAverage([uniform(1, 2), uniform(-1, 1)], halves, 'log')],
  ['laws', 'values from -Infinity', () => productLaw(uniform(1, 2), normal())],
  ['laws', 'values from 0', () => ratioLaw(uniform(1, 2), point(0))],
  ['laws', 'values from 0', () => productLaw(uniform(1, 2), coin())],
  ['level', '0', () => metaAnalyse([1], [1], { level: 0 })],
  ['level', '1', () => metaAnalyse([1], [1], { level: 1 })],
  ['variances', '0 variances of 0 effects', () => metaAnalyse([], [])],
  ['variances', '1 variances of 2 effects', () => metaAnalyse([1, 2], [1])],
  ['effects[1]', 'NaN', () => metaAnalyse([1, Number.NaN], [1, 1])],
  ['variances[1]', '0', () => metaAnalyse([1, 2], [1, 0])],
  ['variances[0]', '-1', () => metaAnalyse([1, 2], [-1, 1])],
  ['variances[0]', 'Infinity', () => metaAnalyse([1, 2], [Infinity, 1])],
  // Its weight would be infinite.
  ['variances[0]', '1e-320', () => metaAnalyse([1, 2], [1e-320, 1])],
]

test.each(REFUSALS)(
  '%s, where it got %s, is named with what was expected and the next step',
  (argument, got, attempt) => {
    expect(problemOf(attempt)).toEqual({ argument, got, ...HELP })
  },
)

test.each<ClaimDistribution>([
  { kind: 'log-normal', mu: Number.NaN, sigma: 1 },
  { kind: 'log-normal', mu: 1, sigma: 0 },
  { kind: 'normal', mean: Number.NaN, standardDeviation: 1 },
  { kind: 'normal', mean: 0, standardDeviation: 0 },
  { kind: 'normal', mean: 0, standardDeviation: Infinity },
  { kind: 'uniform', low: 3, high: 3 },
  { kind: 'uniform', low: -Infinity, high: 3 },
  { kind: 'uniform', low: 3, high: Infinity },
  { kind: 'log-uniform', low: 0, high: 3 },
  { kind: 'log-uniform', low: 3, high: 2 },
  { kind: 'triangular', low: 0, mode: 4, high: 3 },
  { kind: 'triangular', low: 0, mode: -1, high: 3 },
  { kind: 'triangular', low: 3, mode: 3, high: 3 },
  { kind: 'point', value: Infinity },
  { kind: 'discrete', values: [1, 2], probabilities: [0.5, 0.4] },
  { kind: 'discrete', values: [1, 2], probabilities: [0.5, 0.6] },
  { kind: 'discrete', values: [1, 1], probabilities: [0.5, 0.5] },
  { kind: 'discrete', values: [1, 2], probabilities: [1, 0] },
  { kind: 'discrete', values: [1, Number.NaN], probabilities: [0.5, 0.5] },
  { kind: 'discrete', values: [1, 2], probabilities: [1] },
  { kind: 'discrete', values: [], probabilities: [] },
])('%j is no distribution', (claim) => {
  expect(problemOf(() => lawOf(claim))).toEqual({
    argument: `${claim.kind} claim`,
    got: expect.stringContaining(claim.kind),
    ...HELP,
  })
})

test('a claim that is refused is shown with its numbers, those that are none among them', () => {
  expect(problemOf(() => lawOf({ kind: 'point', value: -Infinity })).got).toBe('{"kind":"point","value":"-Infinity"}')
  expect(problemOf(() => lawOf({ kind: 'uniform', low: 3, high: 1 })).got).toBe('{"kind":"uniform","low":3,"high":1}')
})
