import { expect, it } from 'vitest'
import type { Treaty } from '../model/tables.ts'
import { partnerOf } from './partner.ts'

it.each([
  [['CHN', 'THA'], 'THA'],
  [['THA', 'CHN'], 'THA'],
  [['CHN'], null],
  [[], null],
  [['CHN', 'KAZ', 'RUS'], null],
])('of %j, seen from China, the partner is %s', (parties, partner) => {
  expect(partnerOf({ parties } as unknown as Treaty, 'CHN')).toBe(partner)
})
