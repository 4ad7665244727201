import { describe, expect, it } from 'vitest'
import { integrate, integratePanels, kronrodNodes } from './quadrature.ts'

describe('integration', () => {
  it('is exact for polynomials of degree 22, which fixes every node and weight', () => {
    for (let degree = 0; degree <= 22; degree += 1) {
      const sum = kronrodNodes(-1, 3).reduce((total, { at, weight }) => total + weight * at ** degree, 0)
      const exact = (3 ** (degree + 1) - (-1) ** (degree + 1)) / (degree + 1)
      expect(sum / exact).toBeCloseTo(1, 12)
    }
  })

  it('resolves peaks, kinks and roots at the ends', () => {
    expect(integrate((x) => Math.exp(-x * x), [-40, 0, 40])).toBeCloseTo(Math.sqrt(Math.PI), 13)
    expect(integrate((x) => Math.abs(x - Math.SQRT1_2), [0, 1])).toBeCloseTo((1 - Math.SQRT1_2) ** 2 / 2 + 1 / 4, 12)
    expect(integrate((x) => Math.sqrt(x), [0, 1])).toBeCloseTo(2 / 3, 12)
    expect(integrate((x) => 1e-3 / (1e-6 + (x - 0.3) ** 2), [0, 1])).toBeCloseTo(Math.atan(700) + Math.atan(300), 10)
  })

  it('ends on a function that is rough by rounding, and at a jump', () => {
    const rough = (x: number): number => 1 + 1e-9 * Math.sin(1e15 * x)
    expect(integrate(rough, [0, 1])).toBeCloseTo(1, 8)
    expect(integrate((x) => (x < Math.SQRT1_2 ? 1 : 0), [0, 1])).toBeCloseTo(Math.SQRT1_2, 12)
  })

  it('has panels that cover the range in order and add up', () => {
    const panels = integratePanels((x) => 1 / (0.01 + x), [0, 0.5, 2])
    expect(panels[0]!.lower).toBe(0)
    expect(panels.at(-1)!.upper).toBe(2)
    panels.slice(1).forEach((panel, index) => expect(panel.lower).toBe(panels[index]!.upper))
    expect(panels.reduce((sum, panel) => sum + panel.integral, 0)).toBeCloseTo(Math.log(201), 12)
  })

  it('halves no further than the tolerance asks, a part of the whole', () => {
    const peak = (x: number) => 1 / (1e-4 + x * x)
    const count = (tolerance?: number) =>
      integratePanels(peak, [-1, 0, 1], tolerance === undefined ? {} : { tolerance }).length
    expect(count(1)).toBe(2)
    expect(count(1e-3)).toBeLessThan(count(1e-8))
    expect(count(1e-8)).toBeLessThan(count())
    expect(count()).toBe(count(1e-13))
    // The same in other units, of the range and of the function.
    const scaled = integratePanels((x) => 1e6 * peak(x / 1000), [-1000, 0, 1000], { tolerance: 1e-8 })
    expect(scaled).toHaveLength(count(1e-8))
  })

  it('halves no further than the noise of the function', () => {
    const rough = (x: number): number => 1 + 1e-9 * Math.sin(1e15 * x)
    expect(integratePanels(rough, [0, 1], { noise: 1e-6 })).toHaveLength(1)
    expect(integratePanels(rough, [0, 1000], { noise: 1e-6 })).toHaveLength(1)
  })

  it('halves towards a jump until no width is left, once a depth', () => {
    expect(integratePanels((x) => (x < Math.SQRT1_2 ? 1 : 0), [0, 1])).toHaveLength(53)
  })
})
