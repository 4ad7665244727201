import { answer } from '@ffc/core/analyses'
import { lag } from '@ffc/core/analyses/lag.run'
import { treaties } from '@ffc/core/analyses/treaties.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { selectView } from '@ffc/core/dossier'
import { asCivilDate } from '@ffc/core/time'
import { describe, expect, test } from 'vitest'
import { type Snapshot, describeChange } from './describe-change.ts'

const dossier = await loadBundledDossier('extended')

describe('what a move of the date changed', () => {
  test('forward: who signed, who was bound, and the median before and after', () => {
    expect(describeChange(at('2017-01-01'), at('2019-01-25'))).toBe(
      'Half had bound after 1,050 days (it was 929 days). From 1 January 2017 to 25 January 2019: 2 treaties signed ' +
        '(Turkey and Kenya); 6 came into force (France, Indonesia, Iran and 3 more).',
    )
  })

  test('back: the same treaties, undone', () => {
    expect(describeChange(at('2019-01-25'), at('2017-01-01'))).toContain(
      'Back from 25 January 2019 to 1 January 2017: 2 treaties are not signed yet (Turkey and Kenya); 6 not yet in force',
    )
  })

  test('a stretch in which nothing happened', () => {
    expect(describeChange(at('2018-06-01'), at('2018-06-02'))).toContain('nothing happened to these treaties')
  })

  test('a treaty signed and bound within the stretch counts as both', () => {
    const sentence = describeChange(at('1999-01-31'), at('2000-12-31'))
    expect(sentence).toContain('3 treaties signed (Cambodia, Uzbekistan and South Korea)')
    expect(sentence).toContain('4 came into force (Thailand, Ukraine, Cambodia and Uzbekistan)')
  })
})

test('another edition is named with its number of treaties', () => {
  const article = at('2019-01-25')
  expect(
    describeChange(article, { ...article, edition: 'extended', editionTitle: 'Everything sourced since' }),
  ).toMatch(/^Everything sourced since: 36 treaties of this kind\./)
})

test('a change of method repeats the finding', () => {
  expect(describeChange(at('2019-01-25'), { ...at('2019-01-25'), headline: 'Something else' })).toBe('Something else.')
})

function at(date: string): Snapshot {
  const view = selectView(dossier, { edition: 'article', asOf: asCivilDate(date) })
  const estimate = answer(lag, view, lag.defaults)
  return {
    asOf: view.asOf,
    edition: view.edition.name,
    editionTitle: view.edition.title,
    records: answer(treaties, view, { ...treaties.defaults, kind: 'extradition' }).data,
    median: estimate.data.groups[0]?.quantiles[1]?.value ?? null,
    headline: lag.finding(estimate.data, view, lag.defaults).title,
  }
}
