import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { normalQuantile } from './normal.ts'
import { studentTQuantile, studentTUpperTail } from './student-t.ts'

const degrees = fc.double({ min: 0.5, max: 1e4, noNaN: true })

describe("Student's t", () => {
  it('is the Cauchy distribution for one degree of freedom, and algebraic for two', () => {
    for (const t of [1e-3, 0.5, 1, 7, 1e5]) {
      expect(studentTUpperTail(t, 1)).toBeCloseTo(Math.atan2(1, t) / Math.PI, 15)
      const root = Math.sqrt(2 + t * t)
      expect(studentTUpperTail(t, 2) * root * (root + t)).toBeCloseTo(1, 10)
    }
    expect(studentTQuantile(0.95, 2)).toBeCloseTo(0.9 / Math.sqrt(2 * 0.95 * 0.05), 13)
  })

  it('comes close to the normal distribution with many degrees of freedom', () => {
    const z = normalQuantile(0.975)
    // The first term of the Cornish–Fisher expansion, (z³ + z) / 4ν.
    expect(studentTQuantile(0.975, 1e5)).toBeCloseTo(z + (z ** 3 + z) / 4e5, 9)
  })

  it('is symmetric, and its quantile inverts its probability', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.5, noNaN: true }), degrees, (probability, degreesOfFreedom) => {
        const t = studentTQuantile(probability, degreesOfFreedom)
        expect(studentTUpperTail(-t, degreesOfFreedom) / probability).toBeCloseTo(1, 10)
        expect(studentTUpperTail(t, degreesOfFreedom) + studentTUpperTail(-t, degreesOfFreedom)).toBeCloseTo(1, 14)
      }),
    )
    expect([studentTQuantile(0, 3), studentTQuantile(0.5, 3), studentTQuantile(1, 3)]).toEqual([
      -Infinity,
      -0,
      Infinity,
    ])
  })

  it('keeps the digits of a quantile next to the middle, where one degree of freedom gives tan π(p − ½)', () => {
    for (const below of [2 ** -40, 2 ** -12, 0.2, 0.3]) {
      expect(studentTQuantile(0.5 - below, 1) / -Math.tan(Math.PI * below)).toBeCloseTo(1, 13)
    }
  })

  it('has its quartiles at −1 and 1 for one degree of freedom, where both ways to solve for it meet', () => {
    expect([studentTQuantile(0.25, 1), studentTQuantile(0.75, 1)]).toEqual([-1, 1])
  })

  it('is a half where t is too small to square', () => {
    expect([0, -0, 1e-200, -1e-200].map((t) => studentTUpperTail(t, 2))).toEqual([0.5, 0.5, 0.5, 0.5])
  })

  it('keeps its tail far out', () => {
    expect(studentTUpperTail(1e150, 1) * 1e150).toBeCloseTo(1 / Math.PI, 12)
    expect(studentTUpperTail(Infinity, 3)).toBe(0)
  })

  it('does not exist without degrees of freedom', () => {
    expect([studentTUpperTail(1, 0), studentTUpperTail(1, -2), studentTUpperTail(Number.NaN, 2)]).toEqual([
      NaN,
      NaN,
      NaN,
    ])
    expect([studentTQuantile(0.2, 0), studentTQuantile(0.5, -1)]).toEqual([NaN, NaN])
  })

  it('has no quantile of what is no probability', () => {
    expect([-0.1, 1.1, Number.NaN].map((probability) => studentTQuantile(probability, 3))).toEqual([NaN, NaN, NaN])
  })
})
