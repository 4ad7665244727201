import { expect, test } from 'vitest'
import { failureOf } from '../../test/support/failure-of.ts'
import { editionToLoad } from './edition-to-load.ts'
import { parseViewRequest } from './view-request.ts'

test('a view is read as every analysis reads it', () => {
  expect(parseViewRequest({ edition: 'extended', 'as-of': '2017-01-01', exclude: 'a,b' })).toEqual({
    edition: 'extended',
    asOf: '2017-01-01',
    exclude: ['a', 'b'],
  })
  const { details, tip } = failureOf(() => parseViewRequest({ kind: 'extradition' }))
  expect(tip).toBe('See /openapi.json.')
  expect(details).toEqual([
    { parameter: 'kind', detail: 'unknown parameter; known are edition, as-of, known-at, exclude' },
  ])
})

test('a question that looks at all editions needs every row, any other its own edition', () => {
  expect(editionToLoad({ needsAllRows: false }, 'article')).toBe('article')
  expect(editionToLoad({ needsAllRows: false }, undefined)).toBeUndefined()
  // No edition is called so: names of editions are words.
  expect(editionToLoad({ needsAllRows: true }, 'article')).toMatch(/^\W+$/)
})
