import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeText } from './answers/encode-text.ts'
import { encodeTextInNode } from './encode-text-in-node.ts'

const text = fc.string({ unit: fc.oneof(fc.constantFrom('a', 'é', '习', '🀄', '\ud800', '\udc00'), fc.string()) })

test('texts one after the other are the same bytes on Node as where there is only what all platforms have', () => {
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      expect(Array.from(encodeTextInNode(...texts))).toEqual(Array.from(encodeText(...texts)))
    }),
  )
})

test('texts one after the other read back as one', () => {
  expect(new TextDecoder().decode(encodeText('{"a":"引渡"', ',"b":1', '}\n'))).toBe('{"a":"引渡","b":1}\n')
})
