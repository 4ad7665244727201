import { describe, expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { partOf } from '../../test/support/part-of.ts'
import type { ScoreData } from '../cooperation/score.ts'
import { paperPracticeFinding } from './paper-practice-finding.ts'

type State = readonly [name: string, paper: number | null, practice: number | null]

const find = (...states: readonly State[]) =>
  paperPracticeFinding(
    partOf<ScoreData>({
      countries: states.map(([name, paper, practice]) => ({
        name,
        dimensions: [
          { dimension: 'paper', score: paper },
          { dimension: 'practice', score: practice },
        ],
      })),
    }),
    CHINA_VIEW,
  )

describe('paper against practice', () => {
  test.each<[readonly State[], string]>([
    [[], 'No state has both paper and practice with China on record'],
    [
      [
        ['Alba', null, 0.5],
        ['Bolivar', 0.5, null],
      ],
      'No state has both paper and practice with China on record',
    ],
    [
      [
        ['Alba', 0.5, 0.5],
        ['Bolivar', 0.5, 0.74],
        ['Cresta', 0.5, 0.26],
      ],
      'Of 3 states with both on record, none does much more or less for China than it has signed',
    ],
    [
      [['Alba', 0.5, 0.75]],
      'Of 1 state with both on record, 1 does clearly more for China than its score on paper says',
    ],
    [
      [['Alba', 0.75, 0.5]],
      'Of 1 state with both on record, 1 does clearly less for China than its score on paper says',
    ],
    [
      [
        ['Alba', 0.1, 0.9],
        ['Bolivar', 0.9, 0.1],
      ],
      'Of 2 states with both on record, 1 does clearly more and 1 does clearly less for China than their scores on paper say',
    ],
    [
      [
        ['Alba', 0.1, 0.9],
        ['Bolivar', 0.9, 0.1],
        ['Cresta', 0.8, 0.2],
        ['Dorado', 0.5, 0.5],
      ],
      'Of 4 states with both on record, 1 does clearly more and 2 do clearly less for China than their scores on paper say',
    ],
  ])('counts those that do clearly more or less than they have signed', (states, title) => {
    expect(find(...states).title).toBe(title)
  })

  test('says of how many both are known', () => {
    expect(find(['Alba', 0.5, 0.5], ['Bolivar', null, 0.5]).subtitle).toBe(
      '1 state of 2 with both on record as of 25 January 2019, article edition; each the mean of the indicators that are known.',
    )
  })

  test('of more than one', () => {
    expect(find(['Alba', 0.5, 0.5], ['Bolivar', 0.5, 0.5]).subtitle).toMatch(/^2 states of 2 with both on record/)
  })

  test('names the three that are furthest on either side, the furthest first', () => {
    expect(
      find(
        ['Alba', 0.1, 0.9],
        ['Bolivar', 0.8, 0.2],
        ['Cresta', 0.9, 0.1],
        ['Dorado', 0.5, 0.25],
        ['Estrela', 0.5, 0.2],
        ['Fontana', 0.5, 0.75],
      ).notes,
    ).toEqual([
      'Furthest above paper: Alba (0.10 on paper, 0.90 in practice) and Fontana (0.50 on paper, 0.75 in practice).',
      'Furthest below paper: Cresta (0.90 on paper, 0.10 in practice), Bolivar (0.80 on paper, 0.20 in practice) and Estrela ' +
        '(0.50 on paper, 0.20 in practice).',
    ])
  })

  test.each<[readonly State[], string]>([
    [[['Alba', 0.5, null]], 'Of 1 state no source reports any practice: that is not the same as refusing.'],
    [
      [
        ['Alba', 0.5, null],
        ['Bolivar', null, null],
        ['Cresta', 0.5, 0.5],
      ],
      'Of 2 states no source reports any practice: that is not the same as refusing.',
    ],
  ])('does not take silence for refusal', (states, note) => {
    expect(find(...states).notes).toEqual([note])
  })
})
