import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { normalQuantile } from '../math/normal.ts'
import { type MetaAnalysisMethod, metaAnalyse } from './meta-analyse.ts'

const methods: MetaAnalysisMethod[] = ['FE', 'DL', 'HE', 'PM', 'REML']

const studies = fc.array(
  fc.record({
    effect: fc.double({ min: -20, max: 20, noNaN: true }),
    variance: fc.double({ min: 0.01, max: 9, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
)
type Studies = { effect: number; variance: number }[]

const analyse = (list: Studies, method: MetaAnalysisMethod) =>
  metaAnalyse(
    list.map(({ effect }) => effect),
    list.map(({ variance }) => variance),
    { method },
  )

/** The restricted log-likelihood up to a constant, as the definition says, for the maximum to be compared with. */
function restrictedLogLikelihood(effects: readonly number[], variances: readonly number[], tau2: number): number {
  const weights = variances.map((variance) => 1 / (variance + tau2))
  const sum = weights.reduce((total, weight) => total + weight)
  const mean = weights.reduce((total, weight, study) => total + weight * effects[study]!, 0) / sum
  const squares = weights.reduce((total, weight, study) => total + weight * (effects[study]! - mean) ** 2, 0)
  return 0.5 * (weights.reduce((total, weight) => total + Math.log(weight), 0) - Math.log(sum) - squares)
}

describe('by hand', () => {
  it('three studies under DerSimonian and Laird, as fractions', () => {
    // Weights 1, 1, 1/2; mean 2/5·(0 + 4 + 1) = 2; Q = 4 + 4 + 0 = 8; Σw − Σw²/Σw = 5/2 − 9/10 = 8/5; τ² = (8 − 2)/(8/5).
    const result = metaAnalyse([0, 4, 2], [1, 1, 2], { method: 'DL' })
    expect(result.q).toBeCloseTo(8, 14)
    expect(result.tau2).toBeCloseTo(15 / 4, 14)
    // Weights 4/19, 4/19, 4/23.
    const sum = 8 / 19 + 4 / 23
    expect(result.estimate).toBeCloseTo(2, 14)
    expect(result.standardError).toBeCloseTo(1 / Math.sqrt(sum), 14)
    // Typical variance 2·(5/2) / (25/4 − 9/4) = 5/4: I² = 3/4, H² = 4.
    expect(result.i2).toBeCloseTo(75, 12)
    expect(result.h2).toBeCloseTo(4, 13)
    const spread = -normalQuantile(0.025) * Math.sqrt(15 / 4 + 1 / sum)
    expect(result.prediction!.upper).toBeCloseTo(2 + spread, 13)
    expect([...result.weights].map((weight) => weight * sum)).toEqual([
      expect.closeTo(4 / 19, 14),
      expect.closeTo(4 / 19, 14),
      expect.closeTo(4 / 23, 14),
    ])
  })

  it('equal variances make Hedges, Paule–Mandel and REML the same: sample variance less sampling variance', () => {
    for (const method of ['HE', 'PM', 'REML', 'DL'] as const) {
      expect(metaAnalyse([1, 3, 8], [2, 2, 2], { method }).tau2).toBeCloseTo(13 - 2, 12)
    }
  })
})

describe('laws', () => {
  it.each(methods)('%s: order changes nothing', (method) => {
    fc.assert(
      fc.property(studies, (list) => {
        const one = analyse(list, method)
        const other = analyse(list.toReversed(), method)
        expect(other.estimate).toBeCloseTo(one.estimate, 8)
        expect(other.tau2 / (one.tau2 || 1)).toBeCloseTo(one.tau2 === 0 ? 0 : 1, 6)
      }),
    )
  })

  it.each(methods)(
    '%s: scaling effects by c scales estimate and error by c and τ² by c², and shifting shifts',
    (method) => {
      fc.assert(
        fc.property(
          studies,
          fc.constantFrom(0.001, 1 / 8, 1024),
          fc.integer({ min: -5, max: 5 }),
          (list, scale, shift) => {
            const one = analyse(list, method)
            const moved = analyse(
              list.map(({ effect, variance }) => ({
                effect: scale * (effect + shift),
                variance: scale * scale * variance,
              })),
              method,
            )
            expect(moved.estimate / scale - shift).toBeCloseTo(one.estimate, 7)
            expect(moved.standardError / scale / one.standardError).toBeCloseTo(1, 7)
            expect(moved.tau2 / (scale * scale)).toBeCloseTo(one.tau2, 6)
          },
        ),
      )
    },
  )

  it('τ² is never negative, weights add up to 1 and the estimate lies among the effects', () => {
    fc.assert(
      fc.property(studies, fc.constantFrom(...methods), (list, method) => {
        const { tau2, weights, estimate } = analyse(list, method)
        expect(tau2).toBeGreaterThanOrEqual(0)
        expect(weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12)
        expect(estimate).toBeGreaterThanOrEqual(Math.min(...list.map(({ effect }) => effect)) - 1e-9)
        expect(estimate).toBeLessThanOrEqual(Math.max(...list.map(({ effect }) => effect)) + 1e-9)
      }),
    )
  })

  it('Paule and Mandel: Q at τ² equals its degrees of freedom, or is below them at 0', () => {
    fc.assert(
      fc.property(
        studies.filter((list) => list.length > 1),
        (list) => {
          const { tau2, weights, estimate } = analyse(list, 'PM')
          const q = list.reduce((sum, { effect, variance }) => sum + (effect - estimate) ** 2 / (variance + tau2), 0)
          expect(weights).toHaveLength(list.length)
          expect(tau2 === 0 ? Math.min(q, list.length - 1) : list.length - 1).toBeCloseTo(q, 6)
        },
      ),
    )
  })

  it('REML: no τ² on a fine grid has a higher restricted likelihood, also where there are several maxima', () => {
    const several = [
      [
        [5.5, 5.4, 1],
        [0.0001, 0.001, 1],
      ],
      [
        [4.9, 5, 4, 1.7, 3.9, 5.2],
        [0.001, 0.01, 1, 10, 0.1, 0.1],
      ],
      [
        [1, 0.9, 4.3, 5.9, 1.1, 0.5],
        [1, 0.1, 1, 100, 0.0001, 100],
      ],
      // Here the highest is the first of them, at 0 and next to it.
      [
        [5.4, 3.2, 2.9],
        [1, 0.001, 0.1],
      ],
      [
        [5.6, 6, 5.7, 2.7],
        [0.0001, 0.1, 0.01, 1],
      ],
    ] as const
    for (const [effects, variances] of several) {
      const { tau2, warnings } = metaAnalyse(effects, variances)
      expect(warnings).toContain('several-maxima')
      const best = restrictedLogLikelihood(effects, variances, tau2)
      for (let step = -400; step <= 200; step += 1) {
        expect(restrictedLogLikelihood(effects, variances, 10 ** (step / 50))).toBeLessThanOrEqual(best + 1e-9)
      }
      expect(restrictedLogLikelihood(effects, variances, 0)).toBeLessThanOrEqual(best + 1e-9)
    }
  })

  it('Knapp–Hartung with the floor is never narrower than without it or than z on its own τ²', () => {
    fc.assert(
      fc.property(
        studies.filter((list) => list.length > 1),
        (list) => {
          const [effects, variances] = [list.map(({ effect }) => effect), list.map(({ variance }) => variance)]
          const [z, plain, floored] = (['z', 'knapp-hartung', 'knapp-hartung-ad-hoc'] as const).map((test) =>
            metaAnalyse(effects, variances, { test }),
          )
          expect(floored!.standardError).toBeGreaterThanOrEqual(plain!.standardError * (1 - 1e-12))
          expect(floored!.standardError).toBeGreaterThanOrEqual(z!.standardError * (1 - 1e-12))
          expect(plain!.warnings.includes('knapp-hartung-narrower')).toBe(
            plain!.standardError > 0 && plain!.standardError ** 2 < z!.standardError ** 2 * (1 - 1e-9),
          )
        },
      ),
    )
  })
})

describe('edges', () => {
  it('REML: what is exactly on the border between no heterogeneity and some has none', () => {
    // The effects vary by (0 − 2)² / 2 = 2, just as their variances let expect.
    const { tau2, warnings } = metaAnalyse([0, 2], [2, 2])
    expect([tau2, warnings]).toEqual([0, []])
    // And here by 8² / 2 = 32, of which 16 is heterogeneity, a number at which the search itself stops.
    expect(metaAnalyse([0, 8], [16, 16]).tau2).toBe(16)
  })

  it('REML: studies that say next to nothing leave τ² to those that say something', () => {
    const [effects, variances] = [
      [-1, 1],
      [1e-6, 1e-6],
    ]
    for (let study = 0; study < 8; study += 1) {
      effects.push(0)
      variances.push(1e9)
    }
    expect(metaAnalyse(effects, variances).tau2).toBeCloseTo(2, 5)
  })

  it.each(methods)('%s: studies that agree as well as they should give no warning', (method) => {
    expect(metaAnalyse([0, 4, 2], [1, 1, 2], { method }).warnings).toEqual([])
  })

  it('fixed effects: equal effects show no heterogeneity', () => {
    expect(metaAnalyse([3, 3], [1, 2], { method: 'FE' })).toMatchObject({ q: 0, i2: 0, h2: 0 })
  })

  it('one study is its own answer, with normal limits whatever the test, and says so', () => {
    const result = metaAnalyse([0.5], [0.04], { test: 'knapp-hartung' })
    expect(result).toMatchObject({
      k: 1,
      estimate: 0.5,
      tau2: 0,
      q: 0,
      qPValue: 1,
      i2: 0,
      h2: 1,
      degreesOfFreedom: null,
    })
    expect(result.standardError).toBeCloseTo(0.2, 15)
    expect(result.warnings).toEqual(['single-study'])
  })

  it('equal effects have τ² 0, and a Knapp–Hartung error that collapses', () => {
    const result = metaAnalyse([0.5, 0.5], [0.04, 0.09], { test: 'knapp-hartung' })
    expect([result.tau2, result.standardError, result.statistic, result.pValue]).toEqual([0, 0, Infinity, 0])
    expect(result.warnings).toEqual(['knapp-hartung-collapsed'])
    const zero = metaAnalyse([0, 0], [1, 1], { test: 'knapp-hartung' })
    expect(zero.pValue).toBe(1)
  })

  it('fixed effects predict no new study', () => {
    expect(metaAnalyse([1, 2], [1, 1], { method: 'FE' }).prediction).toBeNull()
  })
})
