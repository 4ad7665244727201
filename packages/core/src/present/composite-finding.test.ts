import { expect, test } from 'vitest'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import { type CompositeData, type CompositeUnit, composite } from '../analyses/composite.run.ts'
import { compositeFinding } from './composite-finding.ts'

type Unit = PartOf<CompositeUnit>

const unit = (name: string, rank: number | null, score: number | null, interval?: readonly [number, number]): Unit => ({
  unit: name,
  rank,
  score,
  rankInterval: interval ? { lower: interval[0], upper: interval[1] } : null,
})

const find = (units: readonly Unit[], changes: PartOf<CompositeData> = {}) =>
  compositeFinding(
    partOf<CompositeData>({
      units,
      indicators: [{}, {}],
      draws: 10_000,
      varied: ['weights', 'normalisation'],
      sensitivity: [],
      ...changes,
    }),
    composite.defaults,
  )

test.each([
  ['no unit', [], 'No unit has a score'],
  ['no score', [unit('Oslo', null, null)], 'No unit has a score'],
  ['one score', [unit('Oslo', 1, 0.5), unit('Rome', null, null)], 'Only Oslo has a score (0.500)'],
  ['one score for all', [unit('Oslo', 1, 0.5), unit('Rome', 1, 0.5)], 'All 2 units score the same (0.500)'],
  [
    'units as the file has them',
    [unit('Oslo', 2, 0.25), unit('Rome', 1, 0.75)],
    'Rome scores highest (0.750); Oslo lowest (0.250)',
  ],
  [
    'an interval',
    [unit('Oslo', 1, 0.75, [1, 3]), unit('Rome', 2, 0.25)],
    'Oslo scores highest (0.750), between rank 1 and 3 in the draws; Rome lowest (0.250)',
  ],
  [
    'an interval of one rank',
    [unit('Oslo', 1, 0.75, [1, 1]), unit('Rome', 2, 0.25)],
    'Oslo scores highest (0.750), rank 1 in the draws; Rome lowest (0.250)',
  ],
  [
    'shared ranks',
    [unit('Oslo', 1, 0.75, [1, 2]), unit('Rome', 1, 0.75, [1, 2]), unit('Bern', 3, 0.25), unit('Kyiv', 3, 0.25)],
    'Oslo and Rome score highest (0.750); Bern and Kyiv lowest (0.250)',
  ],
  [
    'more at the head than a sentence names',
    [...['Rome', 'Bern', 'Kyiv', 'Riga'].map((name) => unit(name, 1, 0.75)), unit('Oslo', 5, 0.25)],
    '4 units score highest (0.750); Oslo lowest (0.250)',
  ],
  [
    'more at the foot than a sentence names',
    [unit('Oslo', 1, 0.75), ...['Rome', 'Bern', 'Kyiv', 'Riga'].map((name) => unit(name, 2, 0.25))],
    'Oslo scores highest (0.750); 4 units lowest (0.250)',
  ],
])('with %s', (_case, units, title) => {
  expect(find(units).title).toBe(title)
})

test('says what was combined, how, and what the ranks hold', () => {
  expect(find([unit('Oslo', 1, 0.5), unit('Rome', 2, 0)]).subtitle).toBe(
    '2 units by 2 indicators; normalised by min-max, arithmetic mean. Ranks that 90% of 10,000 draws of the weights and the ' +
      'normalisation give.',
  )
  expect(find([unit('Oslo', 1, 0.5)], { indicators: [{}], draws: 1, varied: ['weights'] }).subtitle).toBe(
    '1 unit by 1 indicator; normalised by min-max, arithmetic mean. Ranks that 90% of 1 draw of the weights give.',
  )
})

test('tells what moves the ranking most, the choice that moves it most first, within 0 and 1', () => {
  const sensitivity = [
    { input: 'weights', firstOrder: -0.01, totalOrder: 0.25 },
    { input: 'aggregation', firstOrder: 0.5, totalOrder: 1.02 },
    { input: 'normalisation', firstOrder: null, totalOrder: 0.5 },
    { input: 'indicators', firstOrder: 0.5, totalOrder: null },
  ] as const
  expect(find([], { sensitivity }).notes).toEqual([
    'What moves the ranking, as shares of the variance of the average shift in rank: the kind of mean 50% alone, 100% with ' +
      'all else; the weights 0% alone, 25% with all else.',
  ])
  expect(find([], { sensitivity: sensitivity.slice(1) }).notes).toEqual([])
})
