import { describe, expect, it } from 'vitest'
import { makeDossier } from '../../test/support/dossier.ts'
import { searchIndex } from '../evidence/search-index.ts'
import { type DossierView, selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { organisations, terms } from './tables.run.ts'

/** A figure of 2015 names an organisation that a page of 2020 describes. */
const DOSSIER = makeDossier({
  sources: [
    { id: 'early', published: '2015-01-01' },
    { id: 'late', published: '2020-01-01' },
  ],
  countries: [{ id: 'CHN', source: 'early' }],
  organisations: [
    { id: 'known', source: 'early', description: 'Said in 2015.' },
    { id: 'group', source: 'late', aliases: 'A name of 2020', description: 'Said in 2020.' },
  ],
  terms: [{ id: 'evils', source: 'late', meaning: 'Said in 2020.' }],
  estimates: [{ source: 'early', organisation: 'group', central: '100' }],
})

const knownAt = (day: string): DossierView => selectView(DOSSIER, { knownAt: asCivilDate(day) })

describe('a thing that a view names before any of its sources describes it', () => {
  it('is not described, which is said', () => {
    const { data, n, warnings, sources } = organisations.run(knownAt('2016-01-01'), {})
    expect(data.map(({ id }) => id)).toEqual(['known'])
    expect(n).toBe(1)
    expect(warnings).toEqual([
      'Named by claims of this view, and described only by sources that it does not admit: group.',
    ])
    expect(sources).toEqual(['early'])
  })

  it('is described from then on', () => {
    const { data, warnings } = organisations.run(knownAt('2020-01-01'), {})
    expect(data.map(({ id }) => id)).toEqual(['group', 'known'])
    expect(warnings).toEqual([])
    expect(terms.run(knownAt('2020-01-01'), {}).data).toMatchObject([{ meaning: 'Said in 2020.' }])
  })

  it('is found by its name, and not by what was said of it later', () => {
    const namesOf = (day: string) => searchIndex(knownAt(day)).find(({ id }) => id === 'group')?.names
    expect(namesOf('2016-01-01')).toEqual(['A group', 'group'])
    expect(namesOf('2020-01-01')).toEqual(['A group', 'A name of 2020', 'group', 'Said in 2020.'])
  })

  it('is no warning where nothing names it', () => {
    expect(terms.run(knownAt('2016-01-01'), {})).toMatchObject({ data: [], warnings: [] })
  })
})
