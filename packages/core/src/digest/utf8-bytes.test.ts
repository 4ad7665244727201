import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8Bytes } from './utf8-bytes.ts'

test('is what the runtime writes, half surrogate pairs included', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
      ),
      (text) => {
        expect(Buffer.from(utf8Bytes(text)).toString('hex')).toBe(Buffer.from(text, 'utf8').toString('hex'))
      },
    ),
  )
})

test.each([0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xffff, 0x10000, 0x10ffff])(
  'writes the character %d, at the end of a range, as the runtime does',
  (code) => {
    const text = `a${String.fromCodePoint(code)}b`
    expect([...utf8Bytes(text)]).toEqual([...Buffer.from(text, 'utf8')])
  },
)
