import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawOf } from '../meta/index.ts'
import { BOUNDS } from '../model/vocabulary.ts'
import { CLAIM_RULES, CLAIM_RULE_NAMES, type PublishedFigure, distributionOf } from './claim-rules.ts'

const USUAL = CLAIM_RULES.usual
const figure = (fields: Partial<PublishedFigure>): PublishedFigure => ({
  low: null,
  central: null,
  high: null,
  bound: 'about',
  ...fields,
})
const law = (fields: Partial<PublishedFigure>) => lawOf(distributionOf(figure(fields), USUAL)!)

describe('a figure becomes a distribution', () => {
  test('a range holds 90 % between its ends', () => {
    const range = law({ low: 2000, high: 2500, bound: 'range' })
    expect(range.quantile(0.05)).toBeCloseTo(2000, 6)
    expect(range.quantile(0.95)).toBeCloseTo(2500, 6)
  })

  test('about x has its median at x and 90 % within the factor', () => {
    const about = law({ central: 300, bound: 'about' })
    expect(about.quantile(0.5)).toBeCloseTo(300, 6)
    expect(about.quantile(0.95)).toBeCloseTo(300 * USUAL.parameters.aboutFactor, 6)
  })

  test('an exact figure is surer than about the same', () => {
    const [exact, about] = [law({ central: 200, bound: 'exact' }), law({ central: 200, bound: 'about' })]
    expect(exact.quantile(0.95)).toBeLessThan(about.quantile(0.95))
  })

  test('up to x never exceeds x, at least x never falls short of it', () => {
    expect(law({ high: 5000, bound: 'up-to' }).support.high).toBe(5000)
    expect(law({ low: 5000, bound: 'at-least' }).support.low).toBe(5000)
  })

  test('a figure without numbers, or of 0, has none', () => {
    for (const bound of BOUNDS) {
      expect(distributionOf(figure({ bound }), USUAL)).toBeNull()
      expect(distributionOf(figure({ central: 0, bound }), USUAL)).toBeNull()
    }
  })
})

describe('numbers that are given in another way than their bound asks for', () => {
  const median = (fields: Partial<PublishedFigure>) => law(fields).quantile(0.5)

  test('two equal ends are one number, two that differ have their middle on the scale of ratios', () => {
    for (const bound of ['exact', 'about'] as const) {
      expect(median({ low: 400, high: 400, bound })).toBeCloseTo(400, 6)
      expect(median({ low: 200, high: 800, bound })).toBeCloseTo(400, 6)
      expect(median({ low: 200, central: 300, high: 800, bound })).toBeCloseTo(300, 6)
    }
  })

  test('one end alone is the number', () => {
    for (const bound of ['exact', 'about'] as const) {
      expect(median({ low: 300, bound })).toBeCloseTo(300, 6)
      expect(median({ high: 300, bound })).toBeCloseTo(300, 6)
    }
  })

  test('a range without two ends that differ is about its number, or none', () => {
    const about = law({ central: 300, bound: 'about' })
    for (const ends of [
      { central: 300 },
      { low: 300, high: 300 },
      { low: 100, central: 300 },
      { central: 300, high: 900 },
    ]) {
      expect(law({ ...ends, bound: 'range' }).quantile(0.95)).toBeCloseTo(about.quantile(0.95), 6)
    }
    for (const ends of [{ low: 100 }, { high: 100 }, { low: 0, high: 100 }, { low: 200, high: 100 }]) {
      expect(distributionOf(figure({ ...ends, bound: 'range' }), USUAL)).toBeNull()
    }
  })

  test('up to and at least take whichever number there is, their own end first', () => {
    for (const fields of [{ high: 5000, central: 3000, low: 1000 }, { central: 5000, low: 1000 }, { low: 5000 }]) {
      expect(law({ ...fields, bound: 'up-to' }).support).toEqual({ low: 1000, high: 5000 })
    }
    for (const fields of [{ low: 1000, central: 3000, high: 5000 }, { central: 1000, high: 5000 }, { high: 1000 }]) {
      expect(law({ ...fields, bound: 'at-least' }).support).toEqual({ low: 1000, high: 5000 })
    }
  })

  test('an order of magnitude lies between its ends, or within the factor of an open figure', () => {
    expect(law({ low: 100, high: 1000, bound: 'order-of-magnitude' }).support).toEqual({ low: 100, high: 1000 })
    const single = law({ central: 300, bound: 'order-of-magnitude' })
    expect(single.quantile(0.5)).toBeCloseTo(300, 6)
    expect(single.quantile(0.95)).toBeCloseTo(300 * USUAL.parameters.openFactor, 6)
    for (const ends of [{ low: 100 }, { high: 100 }, { low: 0, high: 100 }, { low: 200, high: 100 }]) {
      expect(distributionOf(figure({ ...ends, bound: 'order-of-magnitude' }), USUAL)).toBeNull()
    }
    expect(law({ low: 300, high: 1000, central: 400, bound: 'order-of-magnitude' }).support.low).toBe(300)
  })
})

test('scaling a figure scales its distribution, under every rule and bound', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...BOUNDS),
      fc.constantFrom(...CLAIM_RULE_NAMES),
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 1, max: 10_000 }),
      (bound, name, low, extra) => {
        const small = distributionOf(figure({ low, high: low + extra, bound }), CLAIM_RULES[name])!
        const large = distributionOf(figure({ low: low * 3, high: (low + extra) * 3, bound }), CLAIM_RULES[name])!
        expect(lawOf(large).quantile(0.5) / lawOf(small).quantile(0.5)).toBeCloseTo(3, 9)
      },
    ),
  )
})
