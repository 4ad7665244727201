import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from './input-error.ts'
import { fisherExact } from './fisher-exact.ts'

const of = (successes: number, failures: number) => ({ successes, failures })
const outcomes = fc.record({ successes: fc.nat(12), failures: fc.nat(12) })

describe('Fisher’s exact test', () => {
  it('of the lady who tastes tea: three of four right has p = 34/70', () => {
    expect(fisherExact(of(3, 1), of(1, 3)).pValue).toBeCloseTo(34 / 70, 14)
  })

  // Worked out in numbers of forty digits; the searches of R's fisher.test stop after three.
  it('has the odds ratio and the limits that solve their equations', () => {
    const comparison = fisherExact(of(10, 4), of(7, 12), 0.9)
    expect(comparison.oddsRatio).toBeCloseTo(4.08695441490896, 11)
    expect(comparison.lower).toBeCloseTo(0.982967212233499, 11)
    expect(comparison.upper).toBeCloseTo(19.3872195496249, 10)
    expect(comparison.pValue).toBeCloseTo(0.0798643688908234, 13)
  })

  it('of one against two, told apart as well as can be, has p = 1/3, and no table could have less', () => {
    expect(fisherExact(of(0, 2), of(1, 0))).toMatchObject({ oddsRatio: 0, lower: 0 })
    const { pValue, smallestPValue } = fisherExact(of(0, 2), of(1, 0))
    expect(pValue).toBeCloseTo(1 / 3, 14)
    expect(smallestPValue).toBe(pValue)
  })

  it('has nothing to say where one side is empty', () => {
    expect(fisherExact(of(3, 2), of(0, 0))).toEqual({
      oddsRatio: NaN,
      lower: 0,
      upper: Infinity,
      pValue: 1,
      smallestPValue: 1,
    })
  })

  it('the p-value does not depend on which group comes first, nor on what is called success', () => {
    fc.assert(
      fc.property(outcomes, outcomes, (a, b) => {
        const { pValue } = fisherExact(a, b)
        const turned = [fisherExact(b, a), fisherExact(of(a.failures, a.successes), of(b.failures, b.successes))]
        for (const one of turned) expect(one.pValue).toBeCloseTo(pValue, 12)
      }),
    )
  })

  it('swapping the groups inverts the odds ratio and its limits', () => {
    fc.assert(
      fc.property(outcomes, outcomes, (a, b) => {
        const [one, other] = [fisherExact(a, b), fisherExact(b, a)]
        fc.pre(Number.isFinite(one.oddsRatio) && one.oddsRatio > 0)
        expect(other.oddsRatio * one.oddsRatio).toBeCloseTo(1, 9)
        expect(one.upper === Infinity ? other.lower : other.lower * one.upper).toBeCloseTo(
          one.upper === Infinity ? 0 : 1,
          9,
        )
      }),
    )
  })

  it('a smaller level of confidence never widens the interval, and the estimate lies inside', () => {
    fc.assert(
      fc.property(outcomes, outcomes, (a, b) => {
        const [narrow, wide] = [fisherExact(a, b, 0.8), fisherExact(a, b, 0.95)]
        expect(narrow.lower).toBeGreaterThanOrEqual(wide.lower)
        expect(narrow.upper).toBeLessThanOrEqual(wide.upper)
        expect(Number.isNaN(wide.oddsRatio) || (wide.lower <= wide.oddsRatio && wide.oddsRatio <= wide.upper)).toBe(
          true,
        )
      }),
    )
  })

  it('refuses what is not counted', () => {
    expect(() => fisherExact(of(0.5, 1), of(1, 1))).toThrow(InputError)
    expect(() => fisherExact(of(1, 1), of(1, -1))).toThrow('second.failures: got -1')
    expect(() => fisherExact(of(1, 1), of(1, 1), 95)).toThrow('level: got 95')
  })
})
