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
