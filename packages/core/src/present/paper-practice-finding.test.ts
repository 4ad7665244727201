import { describe, expect, test } from 'vitest'
import { loadBundledDossier } from '../bundled/load-bundled-dossier.ts'
import type { ScoreData } from '../cooperation/score.ts'
import { selectView } from '../dossier/view.ts'
import { paperPracticeFinding } from './paper-practice-finding.ts'

const view = selectView(await loadBundledDossier('article'))

const scores = (
  states: readonly (readonly [name: string, paper: number | null, practice: number | null])[],
): ScoreData =>
  ({
    countries: states.map(([name, paper, practice]) => ({
      name,
      dimensions: [
        { dimension: 'paper', score: paper },
        { dimension: 'practice', score: practice },
      ],
    })),
  }) as unknown as ScoreData

describe('paper against practice in sentences', () => {
  test('counts those that do clearly more and less than they have signed, and names the furthest', () => {
    const { title, notes } = paperPracticeFinding(
      scores([
        ['Alba', 0.1, 0.9],
        ['Bolivar', 0.9, 0.1],
        ['Cresta', 0.8, 0.2],
        ['Dorado', 0.5, 0.5],
      ]),
      view,
    )
    expect(title).toBe(
      'Of 4 states with both on record, 1 does clearly more and 2 do clearly less for China than its score on paper says',
    )
    expect(notes).toEqual([
      'Furthest above its paper: Alba (0.10 on paper, 0.90 in practice).',
      'Furthest below its paper: Bolivar (0.90 on paper, 0.10 in practice) and Cresta (0.80 on paper, 0.20 in practice).',
    ])
  })

  test('silence is not refusal', () => {
    const { title, notes } = paperPracticeFinding(
      scores([
        ['Alba', 0.5, 0.5],
        ['Bolivar', 0.9, null],
      ]),
      view,
    )
    expect(title).toContain('Of 1 state with both on record, none does much more or less')
    expect(notes).toEqual(['Of 1 state no source reports any practice: that is not the same as refusing.'])
  })

  test('nothing on record is said', () => {
    expect(paperPracticeFinding(scores([['Alba', null, null]]), view).title).toBe(
      'No state has both paper and practice with China on record',
    )
  })
})
