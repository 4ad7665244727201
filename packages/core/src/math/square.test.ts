import { expect, test } from 'vitest'
import { square } from './square.ts'

test('a square is the area of its side', () => {
  expect([square(3), square(-0.5), square(0)]).toEqual([9, 0.25, 0])
})
