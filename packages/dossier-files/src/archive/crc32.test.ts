import { crc32 as referenceCrc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32 } from './crc32.ts'

test('the check value of the standard is met', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})

test('any bytes have the checksum that zlib gives them, whole or in two parts', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
      expect(crc32(first)).toBe(referenceCrc32(first))
      expect(crc32(second, crc32(first))).toBe(referenceCrc32(new Uint8Array([...first, ...second])))
    }),
  )
})
