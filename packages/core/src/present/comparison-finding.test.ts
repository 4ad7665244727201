import { describe, expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import type { ComparisonData } from '../cooperation/comparison.ts'
import { comparisonFinding } from './comparison-finding.ts'

const LAOS = { name: 'Laos', score: 0.5, rank: 2 } as const
const NEPAL = { name: 'Nepal', score: 0.25, rank: 1040 } as const

/** An indicator by what each of the two does on it, and how much it weighs for each. */
const indicator = (title: string, one: number | null, other: number | null, weights = [0.1, 0.1]) => ({
  title,
  one: { normalised: one, weight: weights[0]! },
  other: { normalised: other, weight: weights[1]! },
})

const find = (changes: PartOf<ComparisonData>) =>
  comparisonFinding(
    partOf<ComparisonData>({
      one: LAOS,
      other: NEPAL,
      indicators: [],
      probability: { oneAbove: 0.75, otherAbove: 0.2 },
      draws: 10_000,
      ...changes,
    }),
    CHINA_VIEW,
  )

describe('two states side by side', () => {
  test.each([
    ['the first above', LAOS, NEPAL, 'Laos (0.50) stands above Nepal (0.25)'],
    ['the first below', NEPAL, LAOS, 'Nepal (0.25) stands below Laos (0.50)'],
    ['the same', LAOS, { ...NEPAL, score: 0.5 + 1e-13 }, 'Laos and Nepal score the same (0.5000)'],
    ['nearly the same', LAOS, { ...NEPAL, score: 0.4961 }, 'Laos (0.5000) stands above Nepal (0.4961)'],
    ['no score of the first', { ...LAOS, score: null }, NEPAL, 'Laos and Nepal cannot be compared: a score is missing'],
    ['no score of the other', LAOS, { ...NEPAL, score: null }, 'Laos and Nepal cannot be compared: a score is missing'],
  ])('%s', (_case, one, other, title) => {
    expect(find({ one, other }).title).toBe(title)
  })

  test.each([
    [NEPAL, 'As of 25 January 2019, rank 2 and rank 1,040, indicator by indicator.'],
    [{ ...NEPAL, rank: null }, 'As of 25 January 2019, rank 2 and no rank, indicator by indicator.'],
  ])('with the rank of each', (other, subtitle) => {
    expect(find({ other }).subtitle).toBe(subtitle)
  })

  test('the chance of either order is told', () => {
    expect(find({}).notes).toEqual(['In 75% of 10,000 draws Laos stands above Nepal, in 20% Nepal above Laos.'])
    expect(find({ probability: { oneAbove: 0.967, otherAbove: 0.033 } }).notes[0]).toMatch(/^In 96\.7% .*, in 3\.3% /)
    expect(find({ draws: 1 }).notes[0]).toContain('In 75% of 1 draw Laos')
  })

  test.each([
    ['without draws', { draws: 0 }],
    ['of a first without a score', { one: { ...LAOS, score: null } }],
    ['of another without a score', { other: { ...NEPAL, score: null } }],
  ])('%s nothing is said of chances', (_case, changes) => {
    expect(find(changes).notes).toEqual([])
  })

  test('what each is ahead in is named, the largest lead first, and what is unknown or equal is not', () => {
    const { notes } = find({
      draws: 0,
      indicators: [
        indicator('Returns', 0.2, 0.6),
        indicator('Arrests', 0, 1),
        indicator('Treaties', 0.75, 0.5),
        indicator('Refusals', 1, 0),
        indicator('Exchanges', null, 1),
        indicator('Visits', 1, null),
        indicator('Terms', 0.5, 0.5),
      ],
    })
    expect(notes).toEqual([
      'Laos is ahead in Refusals and Treaties.',
      'Nepal is ahead in Arrests and Returns.',
      'Ahead is who cooperates more, also where that is the absence of refusals or transfers.',
    ])
  })

  test('one that is never ahead is not named', () => {
    const ahead = 'Ahead is who cooperates more, also where that is the absence of refusals or transfers.'
    expect(find({ draws: 0, indicators: [indicator('Returns', 1, 0)] }).notes).toEqual([
      'Laos is ahead in Returns.',
      ahead,
    ])
    expect(find({ draws: 0, indicators: [indicator('Returns', 0, 1)] }).notes).toEqual([
      'Nepal is ahead in Returns.',
      ahead,
    ])
  })

  test('that weights differ is said where they do', () => {
    const uneven = [indicator('Returns', 1, 1), indicator('Refusals', null, 1, [0, 0.1])]
    expect(find({ draws: 0, indicators: uneven }).notes).toEqual([
      'Where nothing is known of one of the two, its other indicators weigh more, so that equal values still add to the gap.',
    ])
  })
})
