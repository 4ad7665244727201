import { describe, expect, it } from 'vitest'
import { integrate } from '../math/quadrature.ts'
import { exp } from '../math/exp.ts'
import { lawOf } from './claim-law.ts'
import { productLaw, ratioLaw } from './product-law.ts'

const range = lawOf({ kind: 'log-uniform', low: 1000, high: 9999 })
const factor = lawOf({ kind: 'log-normal', mu: -1.1, sigma: 0.2 })
const closed = productLaw(range, factor)
const mixed = productLaw({ ...factor, distribution: null }, { ...range, distribution: null })

describe('a log-uniform quantity times a log-normal one', () => {
  it('has the quantiles, the density and the moments of the mixture', () => {
    for (const share of [0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999]) {
      expect(closed.quantile(share) / mixed.quantile(share)).toBeCloseTo(1, 4)
      const x = closed.quantile(share)
      expect(closed.logDensity(x)).toBeCloseTo(mixed.logDensity(x), 3)
    }
    expect(closed.mean / (range.mean * factor.mean)).toBeCloseTo(1, 12)
    const second = (law: typeof closed) => law.variance + law.mean ** 2
    expect(second(closed) / second(range) / second(factor)).toBeCloseTo(1, 12)
  })

  it('gives each quantile the probability asked for, far into both tails', () => {
    for (const score of [-20, -8, -3, -0.5, 0, 0.5, 3, 8, 20]) {
      const x = closed.quantileAtScore(score)
      const expected = lawOf({ kind: 'normal', mean: 0, standardDeviation: 1 })
      const [got, wanted] =
        score <= 0
          ? [closed.cumulative(x), expected.cumulative(score)]
          : [closed.upperTail(x), expected.upperTail(score)]
      expect(got / wanted).toBeCloseTo(1, 6)
    }
  })

  it('has a density that adds up to its probability', () => {
    const [from, to] = [closed.quantile(0.1), closed.quantile(0.9)]
    expect(integrate((x) => exp(closed.logDensity(x)), [from, to])).toBeCloseTo(0.8, 8)
  })

  it('is the same in either order, and a ratio is a product with the reciprocal', () => {
    expect(productLaw(factor, range).quantile(0.3)).toBe(closed.quantile(0.3))
    const half = lawOf({ kind: 'log-normal', mu: 1.1, sigma: 0.2 })
    expect(ratioLaw(range, half).quantile(0.3)).toBe(closed.quantile(0.3))
    const inverse = ratioLaw(factor, range)
    expect(inverse.quantile(0.7) * ratioLaw(range, factor).quantile(0.3)).toBeCloseTo(1, 9)
  })

  it.each([1e-9, 1e-7, 1e-5, 1e-3])('hardly differs from the log-normal one where the range is %s wide', (width) => {
    const narrow = productLaw(lawOf({ kind: 'log-uniform', low: 1, high: 1 + width }), factor)
    for (const share of [0.01, 0.5, 0.99]) {
      expect(narrow.quantile(share) / factor.quantile(share) / (1 + width / 2)).toBeCloseTo(1, 5)
    }
  })
})
