import { describe, expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import type { ScoreData } from '../cooperation/score.ts'
import { scoreFinding } from './score-finding.ts'

type State = PartOf<ScoreData['countries'][number]>

const state = (
  name: string,
  rank: number | null,
  score: number | null,
  paper: number | null = null,
  practice: number | null = null,
): State => ({
  name,
  rank,
  score,
  dimensions: [
    { dimension: 'paper', score: paper },
    { dimension: 'practice', score: practice },
  ],
})
const states = (names: readonly string[], rank: number, score: number) => names.map((name) => state(name, rank, score))

const INDEX: PartOf<ScoreData['index']> = {
  indicators: [{ weight: 0.5 }, { weight: 0 }, { weight: 0.5 }],
  draws: 0,
  rankLevel: 0.9,
  varied: [{ input: 'weights' }, { input: 'claims' }],
}

const find = (countries: readonly State[], changes: PartOf<ScoreData> = {}) =>
  scoreFinding(partOf<ScoreData>({ countries, index: INDEX, dominance: [], sensitivity: [], ...changes }), CHINA_VIEW)

describe('the ranking', () => {
  const ON = 'on cooperation with China’s requests'

  test.each([
    [[], `No state to score ${ON} in this view`],
    [[state('Laos', null, null)], `No state to score ${ON} in this view`],
    [[state('Laos', 1, 0.504), state('Cuba', null, null)], `Only Laos has a score ${ON} (0.50)`],
    [states(['Laos', 'Cuba'], 1, 0.5), `All 2 states score the same ${ON}`],
    [
      [state('Laos', 1, 0.7), state('Nepal', 2, 0.5), state('Cuba', 3, 0.1)],
      'On cooperation with China’s requests Laos scores highest (0.70) and Cuba lowest (0.10)',
    ],
    [
      [...states(['Laos', 'Nepal', 'Mali'], 1, 0.7), ...states(['Cuba', 'Chad', 'Peru', 'Oman'], 4, 0)],
      'On cooperation with China’s requests Laos, Nepal and Mali score highest (0.70) and 4 states lowest (0.00)',
    ],
  ])('is told by its ends', (countries, title) => {
    expect(find(countries).title).toBe(title)
  })

  test.each([
    [[{ weight: 0.5 }, { weight: 0 }, { weight: 0.5 }], '2 indicators as of 25 January 2019, all of equal weight.'],
    [[{ weight: 0.6 }, { weight: 0.2 }, { weight: 0.2 }], '3 indicators as of 25 January 2019, weighted as asked.'],
    [[{ weight: 0.4 }, { weight: 0.4 }, { weight: 0.2 }], '3 indicators as of 25 January 2019, weighted as asked.'],
    [[{ weight: 1 }, { weight: 0 }], '1 indicator as of 25 January 2019.'],
  ])('says what it is made of', (indicators, text) => {
    expect(find(states(['Laos', 'Cuba'], 1, 0), { index: { ...INDEX, indicators } }).subtitle).toBe(
      `2 states by ${text}`,
    )
  })

  test.each([
    [10_000, ' Rank intervals hold 90% of 10,000 random draws of the weights and reading claims the other way.'],
    [1, ' Rank intervals hold 90% of 1 random draw of the weights and reading claims the other way.'],
    [0, ''],
  ])('says what %i draws hold', (draws, text) => {
    expect(find([state('Laos', 1, 0.5)], { index: { ...INDEX, draws } }).subtitle).toBe(
      `1 state by 2 indicators as of 25 January 2019, all of equal weight.${text}`,
    )
  })
})

describe('how sure it is', () => {
  const pair = (above: string, below: string, probability: number) => [
    { above, below, probability },
    { above: below, below: above, probability: 1 - probability },
  ]
  const noteOf = (dominance: ScoreData['dominance'], draws = 200) =>
    find([], { dominance, index: { ...INDEX, draws } }).notes[0]

  test.each([
    [
      [0.95, 0.94, 0.05],
      '2 of 3 pairs of states stand in the same order in at least 95% of the 200 draws; the others tie or change places.',
    ],
    [
      [0.5, 0.97],
      '1 of 2 pairs of states stands in the same order in at least 95% of the 200 draws; the others tie or change places.',
    ],
    [
      [0.5],
      '0 of 1 pair of states stand in the same order in at least 95% of the 200 draws; the others tie or change places.',
    ],
    [[1], '1 of 1 pair of states stands in the same order in at least 95% of the 200 draws.'],
    [[], undefined],
  ])('is told by the pairs that keep their order: %j', (probabilities, note) => {
    expect(noteOf(probabilities.flatMap((probability, place) => pair(`a${place}`, `b${place}`, probability)))).toBe(
      note,
    )
  })

  test('in one draw', () => {
    expect(noteOf(pair('LAO', 'CUB', 1), 1)).toContain('at least 95% of the 1 draw.')
  })

  test('is told with what moves it', () => {
    const sensitivity = [
      { input: 'weights', firstOrder: 0.1, totalOrder: 0.2 },
      { input: 'claims', firstOrder: 0.3, totalOrder: 0.4 },
    ] as const
    expect(find([], { sensitivity }).notes).toEqual([
      'What moves the ranking, as shares of the variance of the average shift in rank: reading claims the other way 30% ' +
        'alone, 40% with all else; the weights 10% alone, 20% with all else.',
    ])
  })
})

describe('who leads on paper and who in practice', () => {
  test.each([
    [
      [
        state('Laos', 1, 1, 0.75, 0.1),
        state('Nepal', 2, 0.5, 0.75, 0.6),
        state('Cuba', 3, 0, 0.2, 0.6),
        state('Chad', 4, 0, 0.1),
      ],
      [
        'On paper Laos and Nepal stand highest (0.75, of 4 states known); in practice Nepal and Cuba stand highest (0.60, of 3 states known).',
      ],
    ],
    [
      [state('Laos', 1, 1, 0.75, 0.1), state('Nepal', 2, 0.5, 0.7, 0.6)],
      [
        'On paper Laos stands highest (0.75, of 2 states known); in practice Nepal stands highest (0.60, of 2 states known).',
      ],
    ],
    [[state('Laos', 1, 1, 0.75, 0.1), state('Nepal', 2, 0.5, 0.75)], []],
    [[state('Laos', 1, 1, 0.75, 0.1), state('Nepal', 2, 0.5, null, 0.6)], []],
    [[state('Laos', 1, 1, 0.75, 0.1), state('Nepal', null, null, 0.75, 0.6)], []],
    [[{ ...state('Laos', 1, 1), dimensions: [] }, state('Nepal', 2, 0)], []],
  ])('is told where at least two are known on each', (countries, notes) => {
    expect(find(countries).notes).toEqual(notes)
  })
})
