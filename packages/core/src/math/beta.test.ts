import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { betaCumulative, betaQuantile, betaUpperTail } from './beta.ts'
import { InputError } from './input-error.ts'

const shape = fc.double({ min: 0.05, max: 500, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('the beta distribution', () => {
  it('is x^a for b = 1 and uniform for a = b = 1', () => {
    expect(betaCumulative(0.3, 2.5, 1)).toBeCloseTo(0.3 ** 2.5, 14)
    expect(betaCumulative(0.3, 1, 1)).toBeCloseTo(0.3, 14)
  })

  it('has tails that add up to 1 and swap with the shapes', () => {
    fc.assert(
      fc.property(share, shape, shape, (x, a, b) => {
        expect(betaCumulative(x, a, b) + betaUpperTail(x, a, b)).toBeCloseTo(1, 12)
        expect(betaUpperTail(x, a, b)).toBe(betaCumulative(1 - x, b, a, x))
      }),
    )
  })

  it('has quantiles at which its probability is the one asked for', () => {
    fc.assert(
      fc.property(share, shape, shape, (probability, a, b) => {
        const x = betaQuantile(probability, a, b)
        const step = 4 * Number.EPSILON * x
        expect(betaCumulative(Math.max(0, x - step), a, b)).toBeLessThanOrEqual(probability + 1e-12)
        expect(betaCumulative(Math.min(1, x + step), a, b)).toBeGreaterThanOrEqual(probability - 1e-12)
      }),
    )
    expect(betaQuantile(0, 2, 3)).toBe(0)
    expect(betaQuantile(1, 2, 3)).toBe(1)
  })

  it('has quantiles in closed form where a shape is 1, far out as well', () => {
    for (const probability of [1e-60, 1e-12, 0.025, 0.5, 0.975]) {
      for (const other of [0.2, 1, 7, 300]) {
        const exact = probability ** (1 / other)
        expect(Math.abs(betaQuantile(probability, other, 1) - exact)).toBeLessThanOrEqual(1e-12 * exact)
        const mirrored = -Math.expm1(Math.log1p(-probability) / other)
        expect(Math.abs(betaQuantile(probability, 1, other) - mirrored)).toBeLessThanOrEqual(
          Math.max(1e-13 * mirrored, Number.EPSILON),
        )
      }
    }
  })

  it('does not exist outside its range', () => {
    expect(betaCumulative(1.1, 1, 1)).toBeNaN()
    expect(betaCumulative(0.5, 0, 1)).toBeNaN()
    expect(() => betaQuantile(1.5, 1, 1)).toThrow(InputError)
  })
})
