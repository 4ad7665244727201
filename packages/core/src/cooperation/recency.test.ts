import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asCivilDate, toCivilDate, toDayNumber } from '../time/civil-date.ts'
import { HALF_LIFE_YEARS, accumulate, recency } from './recency.ts'

const asOf = asCivilDate('2019-01-25')

describe('recency', () => {
  it('is 1 on the day and halves every five years', () => {
    expect(recency(asOf, asOf)).toBe(1)
    const days = 4 * HALF_LIFE_YEARS * 365.25
    const long = toCivilDate(toDayNumber(asOf) - days)
    expect(recency(long, asOf)).toBeCloseTo(1 / 16, 12)
  })

  it('of a day after the as-of date is that of the date itself', () => {
    expect(recency(asCivilDate('2025-01-01'), asOf)).toBe(1)
  })

  it('falls with every day that passes and never reaches 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (age) => {
        const earlier = recency(toCivilDate(toDayNumber(asOf) - age - 1), asOf)
        const later = recency(toCivilDate(toDayNumber(asOf) - age), asOf)
        expect(earlier).toBeLessThan(later)
        expect(earlier).toBeGreaterThan(0)
      }),
    )
  })
})

describe('acts together', () => {
  const weights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 })

  it('are 0 without any, one act is itself, and half and half are three quarters', () => {
    expect(accumulate([])).toBe(0)
    expect(accumulate([0.25])).toBe(0.25)
    expect(accumulate([0.5, 0.5])).toBe(0.75)
  })

  it('weigh at least as much as without one of them, and never more than 1', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (some, another) => {
        const together = accumulate([...some, another])
        expect(together).toBeGreaterThanOrEqual(accumulate(some))
        expect(together).toBeLessThanOrEqual(1)
      }),
    )
  })
})
