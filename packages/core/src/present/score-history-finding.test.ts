import { expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import type { ScoreData } from '../cooperation/score.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { scoreHistoryFinding } from './score-history-finding.ts'

/** Scores of three states at the end of a year, of which some have none. */
const then = (day: string, indicators: number, ...scores: readonly (number | null)[]) => ({
  asOf: asCivilDate(day),
  indicators: Array.from({ length: indicators }, (_, place) => `${place}`),
  countries: scores.map((score, place) => ({ iso3: ISO3[place]!, score })),
})
const ISO3 = ['LAO', 'NPL', 'CUB']
const now = (...scores: readonly (number | null)[]) =>
  scores.map((score, place) => ({ iso3: ISO3[place]!, name: ['Laos', 'Nepal', 'Cuba'][place]!, score }))

const find = (history: PartOf<ScoreData['history']>, countries: readonly PartOf<ScoreData['countries'][number]>[]) =>
  scoreHistoryFinding(partOf<ScoreData>({ history, countries }), CHINA_VIEW)

const ON = 'cooperation with China’s requests'

test.each([
  [
    'who rose most, from its first score on',
    [then('2005-12-31', 2, 0.2, null), then('2006-12-31', 3, 0.9, 0.25, 0.5)],
    now(0.3, 0.75, 0.4),
    `On ${ON} Nepal rose most, from 0.25 at the end of 2006 to 0.75`,
  ],
  [
    'who fell most',
    [then('2005-12-31', 2, 0.9, 0.5)],
    now(0.3, 0.75),
    `On ${ON} Laos fell most, from 0.90 at the end of 2005 to 0.30`,
  ],
  [
    'a change of a tenth',
    [then('2005-12-31', 2, 0)],
    now(0.1),
    `On ${ON} Laos rose most, from 0.00 at the end of 2005 to 0.10`,
  ],
  ['no change worth the word', [then('2005-12-31', 2, 0.5)], now(0.59), `No score on ${ON} moved by as much as 0.1`],
  ['no score then', [then('2005-12-31', 2, null)], now(0.5), 'No state has a score at any of these dates'],
  ['no score now', [then('2005-12-31', 2, 0.5)], now(null), 'No state has a score at any of these dates'],
  ['no state', [then('2005-12-31', 2)], now(), 'No state has a score at any of these dates'],
  ['a state that was not scored', [then('2005-12-31', 2)], now(0.5), 'No state has a score at any of these dates'],
])('tells %s', (_case, history, countries, title) => {
  expect(find(history, countries).title).toBe(title)
})

test('says how the record grew', () => {
  expect(
    find([then('2005-12-31', 2, 0.2), then('2006-12-31', 5, 0.2), then('2019-01-25', 10, 0.5)], now(0.5)),
  ).toMatchObject({
    subtitle:
      'The same index at the end of each year since 2005 and on 25 January 2019, article edition. Rows bore on 2 of its ' +
      'indicators then and on 10 now: part of a change is a fuller record.',
    notes: [],
  })
})

test.each([
  [null, 'The score over time was not asked for'],
  [[], 'No state has a score at any of these dates'],
])('without dates says so', (history, title) => {
  expect(find(history, now(0.5))).toMatchObject({ title, subtitle: 'As of 25 January 2019, article edition.' })
})
