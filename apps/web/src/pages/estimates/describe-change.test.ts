import { asCivilDate } from '@ffc/core/time'
import { expect, test } from 'vitest'
import { type EstimatesSnapshot, describeChange } from './describe-change.ts'

const later = at('2019-01-25', { a: 'the envoy', b: 'the envoy', c: 'a list' })

test('figures that came out are counted, and their sayers named once', () => {
  expect(describeChange(at('2017-01-01', { c: 'a list' }), later)).toBe(
    'From 1 January 2017 to 25 January 2019: 2 figures more (the envoy). So many.',
  )
})

test('back in time the same figures are not published yet', () => {
  expect(describeChange(later, at('2017-01-01', { c: 'a list' }))).toContain(
    'Back from 25 January 2019 to 1 January 2017: 2 figures are not published yet (the envoy)',
  )
})

test('a change of method repeats the finding, another edition is named', () => {
  expect(describeChange(later, { ...later, headline: 'Fewer' })).toBe('Fewer.')
  expect(describeChange(later, { ...later, edition: 'extended', editionTitle: 'Everything since' })).toBe(
    'Everything since: 3 published figures. So many.',
  )
})

function at(date: string, figures: Readonly<Record<string, string>>): EstimatesSnapshot {
  return {
    asOf: asCivilDate(date),
    edition: 'article',
    editionTitle: 'What the article says',
    figures: new Map(Object.entries(figures)),
    headline: 'So many',
  }
}
