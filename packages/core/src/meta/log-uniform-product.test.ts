import { describe, expect, it } from 'vitest'
import { integrate } from '../math/quadrature.ts'
import { exp } from '../math/exp.ts'
import { normalCumulative, normalUpperTail } from '../math/normal.ts'
import { lawOf } from './claim-law.ts'
import { productLaw, ratioLaw } from './product-law.ts'

const range = lawOf({ kind: 'log-uniform', low: 1000, high: 9999 })
const factor = lawOf({ kind: 'log-normal', mu: -1.1, sigma: 0.2 })
const product = () => productLaw(range, factor)

describe('a log-uniform quantity times a log-normal one', () => {
  it('has the quantiles, the density and the moments of the mixture', () => {
    const closed = product()
    const mixed = productLaw({ ...factor, distribution: null }, { ...range, distribution: null })
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
    const closed = product()
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
    const closed = product()
    const [from, to] = [closed.quantile(0.1), closed.quantile(0.9)]
    expect(integrate((x) => exp(closed.logDensity(x)), [from, to])).toBeCloseTo(0.8, 8)
  })

  it('is the same in either order, and a ratio is a product with the reciprocal', () => {
    const closed = product()
    expect(productLaw(factor, range).quantile(0.3)).toBe(closed.quantile(0.3))
    const half = lawOf({ kind: 'log-normal', mu: 1.1, sigma: 0.2 })
    expect(ratioLaw(range, half).quantile(0.3)).toBe(closed.quantile(0.3))
    const inverse = ratioLaw(factor, range)
    expect(inverse.quantile(0.7) * ratioLaw(range, factor).quantile(0.3)).toBeCloseTo(1, 9)
  })

  it('has tails that add up to 1 and fit its quantiles, however narrow or wide its parts are', () => {
    for (const [high, sigma] of [
      [2, 1],
      [1.1, 3],
      [1e6, 0.01],
      [10, 20],
    ] as const) {
      const law = productLaw(lawOf({ kind: 'log-uniform', low: 1, high }), lawOf({ kind: 'log-normal', mu: 0, sigma }))
      for (const share of [0.001, 0.1, 0.5, 0.7, 0.999]) {
        const x = law.quantile(share)
        expect(law.cumulative(x)).toBeCloseTo(share, 12)
        expect(law.upperTail(x)).toBeCloseTo(1 - share, 12)
      }
    }
  })

  it('has a density that adds up to its tails, however far out, and above 0 only', () => {
    const narrow = productLaw(
      lawOf({ kind: 'log-uniform', low: 1, high: 2 }),
      lawOf({ kind: 'log-normal', mu: 0, sigma: 1 }),
    )
    for (const [lower, upper] of [
      [-12, -9],
      [-9, -5],
      [-1, 1],
      [5, 9],
      [9, 12],
    ] as const) {
      const [from, to] = [narrow.quantileAtScore(lower), narrow.quantileAtScore(upper)]
      const share =
        lower < 0 ? normalCumulative(upper) - normalCumulative(lower) : normalUpperTail(lower) - normalUpperTail(upper)
      expect(integrate((x) => exp(narrow.logDensity(x)), [from, (from + to) / 2, to]) / share).toBeCloseTo(1, 8)
    }
    expect([0, -1].map(narrow.logDensity)).toEqual([-Infinity, -Infinity])
  })

  it('has all its probability above 0', () => {
    const closed = product()
    expect([0, -1].map(closed.cumulative)).toEqual([0, 0])
    expect([0, -1].map(closed.upperTail)).toEqual([1, 1])
    expect([closed.quantile(0), closed.quantile(1)]).toEqual([0, Infinity])
    expect([closed.atoms, closed.knots, closed.support]).toEqual([[], [], { low: 0, high: Infinity }])
  })

  it.each([
    [1e-9, 12],
    [1e-7, 12],
    [1e-5, 6],
    [1e-3, 5],
  ])('is the log-normal one, where the range is %s wide, to %d digits', (width, digits) => {
    const narrow = productLaw(lawOf({ kind: 'log-uniform', low: 1, high: 1 + width }), factor)
    for (const share of [0.01, 0.5, 0.99]) {
      expect(narrow.quantile(share) / factor.quantile(share) / (1 + width / 2)).toBeCloseTo(1, digits)
    }
  })
})
