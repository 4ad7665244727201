import { expect, it } from 'vitest'
import { failureOf } from '../../test/support/failure-of.ts'
import { parseViewQuery } from './view-query.ts'

it('reads the parts of a view, a question mark in front or not', () => {
  const request = { edition: 'extended', asOf: '2010-01-01', knownAt: '2018-12-31', exclude: ['a', 'b'] }
  const text = 'edition=extended&as-of=2010-01-01&known-at=2018-12-31&exclude=a%2Cb'
  expect(parseViewQuery(text, 'from')).toEqual(request)
  expect(parseViewQuery(`?${text}`, 'from')).toEqual(request)
})

it('asks for nothing in particular where the text is empty', () => {
  expect(parseViewQuery('', 'from')).toEqual({})
})

it('reads a value as a browser writes it, with what separates others', () => {
  expect(parseViewQuery('edition=my+own%2Bother?x=1', 'from')).toMatchObject({ edition: 'my own+other?x=1' })
  expect(parseViewQuery('&exclude=,a,,b,&', 'from')).toMatchObject({ exclude: ['a', 'b'] })
  expect(parseViewQuery('exclude=&edition', 'from')).toMatchObject({ exclude: [], edition: '' })
})

it.each([
  ['as-of=2010-02-30', 'from: as-of "2010-02-30" is no day that exists'],
  ['2010-01-01', 'from: "2010-01-01" is no part of a view'],
  ['kind=extradition', 'from: "kind" is no part of a view'],
  ['as-of=2010-01-01&as-of=2011-01-01', 'from: as-of is given twice'],
  ['exclude=%E0%A4', 'from: "%E0%A4" is not encoded as a query string'],
])('refuses %s and says why', (text, message) => {
  const failure = failureOf(() => parseViewQuery(text, 'from'))
  expect(failure).toMatchObject({ code: 'bad-parameter', message })
  expect(failure.tip).toMatch(/^Write .* of edition, as-of, known-at, exclude, such as "[^"]+"\.$/)
})
