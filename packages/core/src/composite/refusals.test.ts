import { expect, test } from 'vitest'
import { HELP, problemOf } from '../../test/support/problem-of.ts'
import { evaluateIndex } from './evaluate-index.ts'
import { analyseIndexSensitivity } from './index-sensitivity.ts'
import { type IndexStep, type IndexSteps, withStep } from './index-steps.ts'
import type { IndexVariation } from './index-variation.ts'
import { type Normalisation, normaliseColumn } from './normalise.ts'
import { makeRankTally } from './rank-tally.ts'
import { analyseRankUncertainty } from './rank-uncertainty.ts'
import { smallestFlip } from './smallest-flip.ts'

const plain: IndexSteps = [{ step: 'aggregate', mean: 'arithmetic' }]
const square = [
  [1, 2],
  [2, 1],
]
const none = Number.NaN

const index =
  (columns: readonly number[][], ...steps: IndexStep[]) =>
  () =>
    evaluateIndex(columns, steps.reduce(withStep, plain))

const vary =
  (variation: IndexVariation, options: { draws?: number; level?: number } = {}, steps = plain) =>
  () =>
    analyseRankUncertainty(square, steps, { variation, draws: 10, seed: 1, ...options })

const normalise = (normalisation: Normalisation) => () => normaliseColumn(Float64Array.of(1, 2), normalisation, 1, 1)

const flip =
  (columns: readonly number[][], weights = [1, 1], one = 0, other = 1) =>
  () =>
    smallestFlip(columns, weights, one, other)

/** What is refused, by the name of the argument at fault, and what was got. */
const REFUSALS: readonly (readonly [argument: string, got: string, attempt: () => unknown])[] = [
  ['columns', 'no indicators', index([])],
  ['columns', 'no units', index([[]])],
  ['columns[1]', '1 values', index([[1, 2], [1]])],
  [
    'columns[1]',
    '3 values',
    index([
      [1, 2],
      [1, 2, 3],
    ]),
  ],
  [
    'columns[1][0]',
    'Infinity',
    index([
      [1, 2],
      [Infinity, 1],
    ]),
  ],
  ['columns[0][1]', '-Infinity', index([[1, -Infinity]])],
  [
    'columns[1][0]',
    'a missing value and no step for missing values',
    index([
      [1, 2],
      [none, none],
    ]),
  ],
  [
    'columns[1]',
    'no value to take a mean of',
    index(
      [
        [1, 2],
        [none, none],
      ],
      { step: 'missing', policy: 'mean' },
    ),
  ],
  ['normalised[0][1]', '-1', index([[1, -1]], { step: 'aggregate', mean: 'geometric' })],
  ['normalised[0][1]', '-1', index([[1, -1]], { step: 'aggregate', mean: 'harmonic' })],
  ['steps', 'no steps', () => evaluateIndex(square, [])],
  ['steps', 'missing', () => evaluateIndex(square, [{ step: 'missing', policy: 'zero' }])],
  ['steps', 'aggregate, missing', () => evaluateIndex(square, [...plain, { step: 'missing', policy: 'zero' }])],
  ['steps', 'aggregate, aggregate', () => evaluateIndex(square, [...plain, ...plain])],
  ['weights', '1 values', index(square, { step: 'weight', weights: [1] })],
  ['weights[1]', '-2', index(square, { step: 'weight', weights: [1, -2] })],
  ['weights[0]', 'Infinity', index(square, { step: 'weight', weights: [Infinity, 1] })],
  ['weights', 'a sum of 0', index(square, { step: 'weight', weights: [0, 0] })],
  ['weights', 'a sum of Infinity', index(square, { step: 'weight', weights: [1e308, 1e308] })],
  ['directions', '1 values', index(square, { step: 'direction', directions: [1] })],
  ['normalisation.low and high', '1 and 1', normalise({ method: 'min-max', low: 1, high: 1 })],
  ['normalisation.low and high', '2 and 1', normalise({ method: 'min-max', low: 2 })],
  ['normalisation.goals[1]', 'undefined', normalise({ method: 'target', goals: [1], worst: [0, 0] })],
  ['normalisation.worst[1]', 'NaN', normalise({ method: 'target', goals: [1, 1], worst: [0, none] })],
  [
    'normalisation.worst[1] and goals[1], towards the better side',
    '0 and -1',
    normalise({ method: 'target', goals: [1, -1], worst: [0, 0] }),
  ],
  ['variation', 'nothing to vary', () => analyseIndexSensitivity(square, plain, { variation: {}, draws: 1, seed: 1 })],
  ['variation.normalisations', 'no alternatives', vary({ normalisations: [] })],
  ['variation.means', 'no alternatives', vary({ means: [] })],
  ['variation.weights.concentration', '0', vary({ weights: { concentration: 0 } })],
  ['variation.weights.concentration', 'Infinity', vary({ weights: { concentration: Infinity } })],
  ['variation.data.count', '0', vary({ data: { count: 0, columnsOf: () => square } })],
  ['variation.data.count', '1.5', vary({ data: { count: 1.5, columnsOf: () => square } })],
  ['variation.data.count', '4294967297', vary({ data: { count: 2 ** 32 + 1, columnsOf: () => square } })],
  ['variation.data.columnsOf(1)', '1 indicators of 2 units', vary({ data: { count: 2, columnsOf: () => [[1, 2]] } })],
  ['variation.data.columnsOf(1)', '2 indicators of 1 units', vary({ data: { count: 2, columnsOf: () => [[1], [2]] } })],
  [
    'variation.leaveOneOut',
    'one indicator of positive weight',
    vary({ leaveOneOut: true }, {}, withStep(plain, { step: 'weight', weights: [1, 0] })),
  ],
  ['draws', '0', vary({}, { draws: 0 })],
  ['draws', '10.5', vary({}, { draws: 10.5 })],
  ['draws', '4294967296', vary({}, { draws: 2 ** 32 })],
  ['level', '0', vary({}, { level: 0 })],
  ['level', '1', vary({}, { level: 1 })],
  ['columns', '2001 units', () => makeRankTally(2001, false)],
  ['weights', '1 values', flip(square, [1])],
  ['one', '-1', flip(square, [1, 1], -1)],
  ['one', '0.5', flip(square, [1, 1], 0.5)],
  ['other', '2', flip(square, [1, 1], 0, 2)],
  ['other', '1', flip(square, [1, 1], 1, 1)],
  [
    'normalised[1][0]',
    'a missing value',
    flip([
      [1, 2],
      [none, 1],
    ]),
  ],
  [
    'normalised[0][1]',
    'a missing value',
    flip([
      [1, none],
      [0, 1],
    ]),
  ],
]

test.each(REFUSALS)(
  '%s, where it got %s, is named with what was expected and the next step',
  (argument, got, attempt) => {
    expect(problemOf(attempt)).toEqual({ argument, got, ...HELP })
  },
)
