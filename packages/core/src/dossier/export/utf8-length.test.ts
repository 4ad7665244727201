import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8Length } from './utf8-length.ts'

test('any text has as many bytes as when it is written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points)),
      (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'))
      },
    ),
  )
  const edges = ['\u007f', '\u0080', '\u07ff', '\u0800', '\uffff', '\u{10000}']
  expect(edges.map(utf8Length)).toEqual([1, 2, 2, 3, 3, 4])
  expect(utf8Length('a\ud800b')).toBe(Buffer.byteLength('a\ud800b', 'utf8'))
})
