import { asCivilDate } from '@ffc/core/time'
import { expect, test } from 'vitest'
import { type RankingSnapshot, describeChange } from './describe-change.ts'

test('who moved furthest is named with both ranks, the others are counted', () => {
  const before = at('2018-01-01', { PAK: 1, TUR: 2, THA: 3, MYS: 4 })
  expect(describeChange(before, at('2019-01-01', { PAK: 2, TUR: 4, THA: 1, MYS: 3 }))).toBe(
    'From 1 January 2018 to 1 January 2019: TUR falls from rank 2 to 4; THA rises from rank 3 to 1; 2 others move too.',
  )
})

test('states that come and go are told, also back in time', () => {
  const later = at('2019-01-01', { PAK: 1, TUR: 2 })
  expect(describeChange(later, at('2010-01-01', { PAK: 1 }))).toBe(
    'Back from 1 January 2019 to 1 January 2010: 1 state is no longer ranked (TUR).',
  )
  expect(describeChange(at('2010-01-01', { PAK: 1 }), later)).toContain('1 state more to rank (TUR)')
})

test('a change of weights names no date, and one without effect says so', () => {
  const same = at('2019-01-01', { PAK: 1 })
  expect(describeChange(same, same)).toBe('With these choices: no rank changes.')
})

test('another edition is named, and a view without a ranking says so', () => {
  const one = at('2019-01-01', { PAK: 1 })
  expect(describeChange(one, { ...one, edition: 'extended', editionTitle: 'Everything since' })).toBe(
    'Everything since: 1 state is ranked.',
  )
  expect(describeChange(one, { ...one, ranks: null })).toBe('No state can be ranked.')
})

function at(date: string, ranks: Readonly<Record<string, number>>): RankingSnapshot {
  return {
    asOf: asCivilDate(date),
    edition: 'article',
    editionTitle: 'What the article says',
    ranks: new Map(Object.entries(ranks).map(([iso3, rank]) => [iso3, { name: iso3, rank }])),
  }
}
