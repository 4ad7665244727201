import { describe, expect, it } from 'vitest'
import { log } from '../math/log.ts'
import { lawOf } from './claim-law.ts'
import { productLaw, ratioLaw, scaleLaw } from './product-law.ts'
import { linearPool } from './linear-pool.ts'

const claim = lawOf({ kind: 'log-normal', mu: 5, sigma: 0.3 })
const factor = lawOf({ kind: 'log-normal', mu: -0.5, sigma: 0.4 })
const range = lawOf({ kind: 'uniform', low: 0.4, high: 0.8 })

describe('products and ratios', () => {
  it('of log-normal laws are log-normal', () => {
    expect(productLaw(claim, factor).distribution).toEqual({ kind: 'log-normal', mu: 4.5, sigma: 0.5 })
    expect(ratioLaw(claim, factor).distribution).toEqual({ kind: 'log-normal', mu: 5.5, sigma: 0.5 })
  })

  it('computed as a mixture agree with the closed form', () => {
    const nameless = { ...claim, distribution: null }
    for (const combine of [productLaw, ratioLaw]) {
      const [mixed, closed] = [combine(nameless, factor), combine(claim, factor)]
      for (const share of [0.001, 0.05, 0.5, 0.95, 0.999]) {
        expect(mixed.quantile(share) / closed.quantile(share)).toBeCloseTo(1, 10)
      }
      expect(mixed.mean / closed.mean).toBeCloseTo(1, 10)
      expect(mixed.variance / closed.variance).toBeCloseTo(1, 10)
    }
  })

  it('carry the uncertainty of both: means multiply, and so do the second moments', () => {
    for (const one of [claim, range, linearPool([claim, range], [0.5, 0.5])]) {
      const product = productLaw(one, range)
      expect(product.mean / one.mean / range.mean).toBeCloseTo(1, 9)
      const second = (law: typeof one) => law.variance + law.mean ** 2
      expect(second(product) / second(one) / second(range)).toBeCloseTo(1, 8)
    }
  })

  it('with a point are the claim scaled', () => {
    const half = lawOf({ kind: 'point', value: 0.5 })
    expect(productLaw(range, half).distribution).toEqual({ kind: 'uniform', low: 0.2, high: 0.4 })
    expect(ratioLaw(half, lawOf({ kind: 'point', value: 2 })).quantile(0.3)).toBe(0.25)
    // An exact figure is scaled by what is uncertain, and does not fall into points.
    expect(productLaw(half, range).distribution).toEqual({ kind: 'uniform', low: 0.2, high: 0.4 })
    expect(ratioLaw(half, claim).distribution).toEqual({ kind: 'log-normal', mu: log(0.5) - 5, sigma: 0.3 })
    expect(ratioLaw(half, lawOf({ kind: 'log-uniform', low: 0.25, high: 4 })).distribution).toEqual({
      kind: 'log-uniform',
      low: 0.125,
      high: 2,
    })
    const either = lawOf({ kind: 'discrete', values: [1, 2], probabilities: [0.25, 0.75] })
    expect(productLaw(either, range).cumulative(0.8)).toBeCloseTo(0.25, 12)
    expect(productLaw(either, either).atoms.map(({ value }) => value)).toEqual([1, 2, 4])
  })

  it('of two uniforms come within four digits of the exact median', () => {
    // XY of two uniforms on (0.4, 0.8): P(XY ≤ z) in closed form for z between 0.16 and 0.32.
    const at = 0.3
    const exact = (at * Math.log(at / 0.16) - at + 0.16) / 0.16
    expect(productLaw(range, range).cumulative(at)).toBeCloseTo(exact, 4)
  })

  it('are the same whether their claims have names or not', () => {
    const nameless = (law: typeof claim) => ({ ...law, distribution: null })
    const decade = lawOf({ kind: 'log-uniform', low: 1, high: 10 })
    for (const one of [claim, decade]) {
      const [named, mixed] = [productLaw(one, factor), productLaw(one, nameless(factor))]
      for (const share of [0.1, 0.5, 0.9]) expect(mixed.quantile(share) / named.quantile(share)).toBeCloseTo(1, 4)
    }
  })
})

it('a scaled law without a name keeps quantiles, density, support, atoms and knots in step', () => {
  const pool = linearPool([claim, range], [0.5, 0.5])
  const scaled = scaleLaw(pool, 4)
  expect(scaled.cumulative(4 * 100)).toBe(pool.cumulative(100))
  expect(scaled.upperTail(4 * 100)).toBe(pool.upperTail(100))
  expect(scaled.quantileAtScore(1)).toBe(4 * pool.quantileAtScore(1))
  expect(scaled.logDensity(4 * 100)).toBe(pool.logDensity(100) - log(4))
  expect(scaled.knots).toEqual(pool.knots.map((knot) => 4 * knot))
  expect(scaleLaw(linearPool([range, lawOf({ kind: 'point', value: 5 })], [0.5, 0.5]), 4).support).toEqual({
    low: 1.6,
    high: 20,
  })
  const exact = linearPool([claim, lawOf({ kind: 'point', value: 300 })], [0.75, 0.25])
  expect(scaleLaw(exact, 4).atoms).toEqual([{ value: 1200, probability: 0.25 }])
})
