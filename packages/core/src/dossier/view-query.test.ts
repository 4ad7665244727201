import { expect, it } from 'vitest'
import { Failure } from '../failure.ts'
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

it.each([
  ['as-of=2010-02-30', 'from: as-of "2010-02-30" is no day that exists'],
  ['2010-01-01', 'from: "2010-01-01" is no part of a view'],
  ['kind=extradition', 'from: "kind" is no part of a view'],
  ['as-of=2010-01-01&as-of=2011-01-01', 'from: as-of is given twice'],
  ['exclude=%E0%A4', 'from: "%E0%A4" is not encoded as a query string'],
])('refuses %s and says why', (text, message) => {
  const failure = (() => {
    try {
      return parseViewQuery(text, 'from')
    } catch (error) {
      return error
    }
  })()
  expect(failure).toBeInstanceOf(Failure)
  expect(failure).toMatchObject({ code: 'bad-parameter', message })
})
