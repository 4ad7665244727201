import { describe, expect, test } from 'vitest'
import { contradictsUsed } from './contradicts-used.ts'

const SIGNED = { stage: 'signed', date: '2007-03-20', party: null, source: 'page', locator: 'p1', row: 'a' } as const

describe('a claim that is not used', () => {
  test.each([
    ['a month that holds the day', 'signedOn', '2007-03', false],
    ['another month', 'signedOn', '2007-04', true],
    ['no date', 'signedOn', null, false],
    ['that the treaty is not in force', 'status', 'pending on 2018', true],
  ])('and says %s', (_, field, value, contradicts) => {
    expect(contradictsUsed({ milestones: [SIGNED] }, { field, value })).toBe(contradicts)
  })

  test('of a stage whose date no source gives contradicts', () => {
    expect(contradictsUsed({ milestones: [{ ...SIGNED, date: null }] }, { field: 'signedOn', value: '2007' })).toBe(
      true,
    )
  })
})
