import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8Length } from './utf8-length.ts'

test('any text has as many bytes as when it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'))
    }),
  )
  expect(utf8Length('a\ud800b')).toBe(Buffer.byteLength('a\ud800b', 'utf8'))
})
