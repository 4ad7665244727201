import { describe, expect, it } from 'vitest'
import { type Searchable, searchIndex } from './search-index.ts'
import { searchNames } from './search.ts'
import { type TableRows, makeDossier } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'

const thing = (id: string, ...names: readonly string[]): Searchable => ({
  id,
  table: 'terms',
  title: names[0]!,
  titleZh: null,
  names,
})

const scores = (words: string, ...index: readonly Searchable[]) =>
  searchNames(index, words).map(({ id, score }) => [id, score])

describe('a name answers the words', () => {
  it('best if it equals them, then if it begins with them, has such words, or contains them', () => {
    const index = ['contains-eXtradition', 'an extradition treaty', 'Extradition treaty', 'Extradition', 'refusal']
    const things = index.map((name, place) => thing(String(place), name.replace('contains-e', 'pree')))
    expect(scores('extradition', ...things)).toEqual([
      ['3', 1],
      ['2', 0.8],
      ['1', 0.6],
      ['0', 0.4],
    ])
  })

  it('whatever the case, the accents, the tone marks and the space around them', () => {
    expect(scores('  SAN  gu shili ', thing('term', 'Sān gǔ shìlì'))).toEqual([['term', 1]])
    expect(scores('sangu', thing('term', 'Sān gǔ shìlì'))).toEqual([['term', 0.4]])
    expect(scores('势力', thing('term', '三股势力'))).toEqual([['term', 0.4]])
  })

  it('if each of them begins a word of it, in any order, but not if one does not', () => {
    const treaty = thing('treaty', 'Treaty on extradition (China–Thailand)')
    expect(scores('thai chin', treaty)).toEqual([['treaty', 0.6]])
    expect(scores('thai france', treaty)).toEqual([])
  })

  it('a little less with each name that comes before it', () => {
    const [hit] = searchNames([thing('term', 'Three evils', 'three forces', 'san gu')], 'san gu')
    expect(hit!.score).toBeCloseTo(0.81, 12)
    expect(hit).toMatchObject({ matched: 'san gu', title: 'Three evils' })
    expect(searchNames([thing('term', 'one', 'one')], 'one')[0]).toMatchObject({ score: 1, matched: 'one' })
  })

  it('in the order of the ids where they answer alike, and not at all without words', () => {
    expect(scores('one', thing('b', 'one'), thing('a', 'one'), thing('c', 'one')).map(([id]) => id)).toEqual([
      'a',
      'b',
      'c',
    ])
    expect(searchNames([thing('a', '')], ' \t ')).toEqual([])
  })
})

describe('the index', () => {
  const rows: TableRows = {
    countries: [
      { id: 'THA', name_en: 'Thailand', name_zh: '泰国', name_official: 'Kingdom of Thailand' },
      { id: 'CHN', name_en: 'China', name_zh: '中国' },
    ],
    treaties: [
      { id: 'treaty', parties: 'CHN;THA', title_en: 'On extradition', title_zh: '引渡', note: 'Signed twice.' },
    ],
    organisations: [{ id: 'group', name_en: 'Group', name_zh: '组织', aliases: 'G; GR', description: 'A group of.' }],
    terms: [{ id: 'term', en: 'Three evils', zh: '三股势力', pinyin: 'sān gǔ shìlì', meaning: 'Said by some.' }],
    theses: [{ id: 'thesis', title: 'It took long', statement: 'Longer than others.' }],
  }
  const view = () => selectView(makeDossier(rows))
  const namesOf = (index: readonly Searchable[]) =>
    Object.fromEntries(index.map(({ table, title, titleZh, names }) => [table, [title, titleZh, ...names]]))

  it('holds every thing under its names, its id, and what is said of it, best first', () => {
    expect(namesOf(searchIndex(view()))).toEqual({
      countries: ['Thailand', '泰国', 'Thailand', '泰国', 'THA', 'Kingdom of Thailand'],
      treaties: [
        'On extradition',
        '引渡',
        'On extradition',
        '引渡',
        'treaty',
        'China',
        '中国',
        'Thailand',
        '泰国',
        'Signed twice.',
      ],
      organisations: ['Group', '组织', 'Group', '组织', 'G; GR', 'group', 'A group of.'],
      terms: ['Three evils', '三股势力', 'Three evils', '三股势力', 'sān gǔ shìlì', 'term', 'Said by some.'],
      theses: ['It took long', null, 'It took long', 'thesis', 'Longer than others.'],
    })
    expect(searchIndex(view()).map(({ id }) => id)).toEqual(['CHN', 'THA', 'treaty', 'group', 'term', 'thesis'])
  })

  it('holds nothing that a source says which the view does not admit', () => {
    const names = namesOf(searchIndex({ ...view(), admittedSources: new Set() }))
    expect(names['organisations']).toEqual(['Group', '组织', 'Group', '组织', 'group'])
    expect(names['terms']).not.toContain('Said by some.')
    expect(names['treaties']).not.toContain('Signed twice.')
  })

  it('names a treaty by its parties as far as the view has them', () => {
    const { tables, ...rest } = view()
    const without = { ...rest, tables: { ...tables, countries: tables.countries.filter(({ id }) => id !== 'THA') } }
    expect(namesOf(searchIndex(without))['treaties']).toEqual([
      'On extradition',
      '引渡',
      'On extradition',
      '引渡',
      'treaty',
      'China',
      '中国',
      'Signed twice.',
    ])
  })
})
