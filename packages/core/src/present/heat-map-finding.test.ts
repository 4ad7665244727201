import { expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { partOf } from '../../test/support/part-of.ts'
import type { ScoreData } from '../cooperation/score.ts'
import { DIMENSIONS } from '../model/vocabulary.ts'
import { heatMapFinding } from './heat-map-finding.ts'

/** A state of which something is known in the dimensions named. */
const known = (...names: readonly string[]) => ({
  dimensions: DIMENSIONS.map((dimension) => ({ dimension, score: names.includes(dimension) ? 0.5 : null })),
})
const covered = (title: string, isCovered = true) => ({ title, isCovered })

const find = (countries: readonly ReturnType<typeof known>[], indicators = [covered('Refusals')]) =>
  heatMapFinding(partOf<ScoreData>({ countries, index: { indicators } }), CHINA_VIEW)

test.each([
  [[], 'Nothing is on record of any cooperation with China'],
  [[known()], 'Nothing is on record of any cooperation with China'],
  [[known('paper')], 'What is signed is on record for 1 of 1 state'],
  [[known('paper', 'practice'), known('paper')], 'Practice is on record for 1 of 2 states, paper for 2'],
  [
    [known('paper', 'practice', 'terms'), known('paper', 'practice'), known('paper')],
    'A stance on the terms is on record for 1 of 3 states, paper for 3 and practice for 2',
  ],
])('tells of which dimension least is known', (countries, title) => {
  expect(find(countries).title).toBe(title)
})

test('says which indicators count, and which no row bears on', () => {
  expect(find([])).toMatchObject({
    subtitle: '1 indicator as of 25 January 2019, article edition; states by rank, a fuller cell is more cooperation.',
    notes: [],
  })
  const one = find([], [covered('Refusals'), covered('Returns'), covered('Exchanges', false)])
  expect(one.subtitle).toContain('2 indicators as of')
  expect(one.notes).toEqual(['No row of this view bears on Exchanges: it does not count.'])
  expect(find([], [covered('Visits', false), covered('Exchanges', false)]).notes).toEqual([
    'No row of this view bears on Visits and Exchanges: they do not count.',
  ])
})
