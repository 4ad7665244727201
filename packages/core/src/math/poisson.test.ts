import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { InputError } from './input-error.ts'
import { comparePoissonRates } from './poisson.ts'

const count = fc.record({ events: fc.nat(40), exposure: fc.double({ min: 0.1, max: 50, noNaN: true }) })

describe('the exact comparison of two Poisson rates', () => {
  it('by hand: three events against none under equal exposure have p = 2 · (1/2)³', () => {
    const result = comparePoissonRates({ events: 3, exposure: 4 }, { events: 0, exposure: 4 })
    expect(result.pValue).toBeCloseTo(1 / 4, 14)
    expect(result.rateRatio).toBe(Infinity)
    expect(result.upper).toBe(Infinity)
    // The lower limit of the share of the first is 0.025^(1/3).
    const share = 0.025 ** (1 / 3)
    expect(result.lower).toBeCloseTo(share / (1 - share), 12)
  })

  it('inverts its ratio and limits when the two are swapped, and keeps its p-value', () => {
    fc.assert(
      fc.property(count, count, (first, second) => {
        const one = comparePoissonRates(first, second)
        const other = comparePoissonRates(second, first)
        expect(other.pValue).toBeCloseTo(one.pValue, 10)
        expect(other.upper === Infinity ? one.lower : other.upper * one.lower).toBeCloseTo(
          other.upper === Infinity ? 0 : 1,
          9,
        )
      }),
    )
  })

  it('does not depend on the unit of exposure', () => {
    fc.assert(
      fc.property(count, count, (first, second) => {
        const inDays = ({ events, exposure }: typeof first) => ({ events, exposure: 365.25 * exposure })
        const years = comparePoissonRates(first, second)
        const days = comparePoissonRates(inDays(first), inDays(second))
        expect(days.pValue).toBeCloseTo(years.pValue, 10)
        expect(days.lower).toBeCloseTo(years.lower, 9)
      }),
    )
  })

  it('knows nothing when there are no events', () => {
    const none = comparePoissonRates({ events: 0, exposure: 1 }, { events: 0, exposure: 2 })
    expect(none.rateRatio).toBeNaN()
    expect([none.lower, none.upper, none.pValue]).toEqual([0, Infinity, 1])
  })

  it('refuses counts that are not whole and exposures that are not above 0', () => {
    const good = { events: 1, exposure: 1 }
    expect(() => comparePoissonRates({ events: 1.5, exposure: 1 }, good)).toThrow(InputError)
    expect(() => comparePoissonRates({ events: -1, exposure: 1 }, good)).toThrow(InputError)
    expect(() => comparePoissonRates(good, { events: 1, exposure: 0 })).toThrow(/second\.exposure/)
    expect(() => comparePoissonRates(good, good, { level: 95 })).toThrow(InputError)
  })
})
