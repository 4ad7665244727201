import { expect, it } from 'vitest'
import { compareText } from './compare-text.ts'

it('text is ordered by its code units: capitals before small letters, before letters with accents', () => {
  expect(['é', 'a', '', 'Z', 'ab'].toSorted(compareText)).toEqual(['', 'Z', 'a', 'ab', 'é'])
})

it('equal text has no order', () => {
  expect([compareText('a', 'a'), compareText('', '')]).toEqual([0, 0])
})
