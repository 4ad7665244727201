import * as fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { cellWidth } from './cell-width.ts'

test('a text is as wide as it is, the first time and the next', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
      expect(cellWidth(text)).toBe(stringWidth(text))
      expect(cellWidth(text)).toBe(stringWidth(text))
    }),
  )
})
