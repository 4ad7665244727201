/** What is called so: rows by name, with the source that names them. */
import { expect, it } from 'vitest'
import { makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { search } from './search.run.ts'

const VIEW = selectView(
  makeDossier({
    ...treatyRows({ THA: { signed: '1993-08-26' } }),
    countries: [{ id: 'THA', name_en: 'Thailand', name_zh: '泰国' }],
    terms: [{ id: 'evils', en: 'three evils', zh: '三股势力', locator: 'p3' }],
  }),
)
const ask = (words: string) => search.run(VIEW, { words })

it('a match is the thing, its names and its source', () => {
  const { data, n, sources, warnings, methods } = ask('三股势力')
  expect(data).toEqual([
    {
      id: 'evils',
      table: 'terms',
      title: 'three evils',
      titleZh: '三股势力',
      matched: '三股势力',
      score: expect.any(Number),
      sources: [{ row: 'evils', source: 'page', locator: 'p3' }],
    },
  ])
  expect([n, sources, warnings, methods]).toEqual([1, ['page'], [], []])
  expect(ask('Thailand').data[0]).toMatchObject({ id: 'THA', score: 1, sources: [{ row: 'THA' }] })
})

it('words that nothing is called by are said to be so', () => {
  expect(ask('hope')).toMatchObject({
    data: [],
    n: 0,
    warnings: ['Nothing in this view is called “hope”. The other edition may know more.'],
  })
})

it('the heading counts the matches', () => {
  const titleOf = (words: string) => search.finding(ask(words).data, VIEW, { words }).title
  expect(titleOf('three evils')).toBe('1 match')
  expect(titleOf('th')).toMatch(/^[2-9] matches$/)
})

it('is a table of one row a match', () => {
  const { data } = ask('three evils')
  const [{ score }] = data as [(typeof data)[number]]
  expect(search.table(data).rows).toEqual([['terms', 'evils', 'three evils', '三股势力', score, 'three evils']])
})
