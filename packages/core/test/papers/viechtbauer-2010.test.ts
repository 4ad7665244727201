/**
 * W. Viechtbauer, "Conducting meta-analyses in R with the metafor package", Journal of Statistical Software 36(3), 2010:
 * thirteen trials of the BCG vaccine (its Table 1), log relative risks under REML, as the paper prints them.
 */
import { expect, it } from 'vitest'
import { metaAnalyse } from '../../src/meta/index.ts'

/** Vaccinated with and without tuberculosis, not vaccinated with and without. */
const trials = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13_536, 248, 12_619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87_886, 499, 87_892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50_448, 141, 27_197],
  [5, 2493, 3, 2338],
  [27, 16_886, 29, 17_825],
] as const

it('thirteen trials of the BCG vaccine', () => {
  const effects = trials.map(([a, b, c, d]) => Math.log(a / (a + b) / (c / (c + d))))
  const variances = trials.map(([a, b, c, d]) => 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d))
  const result = metaAnalyse(effects, variances, { method: 'REML' })
  expect(result.tau2).toBeCloseTo(0.3132, 4)
  expect(result.i2).toBeCloseTo(92.22, 2)
  expect(result.h2).toBeCloseTo(12.86, 2)
  expect(result.q).toBeCloseTo(152.233, 3)
  expect(result.estimate).toBeCloseTo(-0.7145, 4)
  expect(result.standardError).toBeCloseTo(0.1798, 4)
  expect(result.statistic).toBeCloseTo(-3.9744, 4)
  expect(result.lower).toBeCloseTo(-1.0669, 4)
  expect(result.upper).toBeCloseTo(-0.3622, 4)
  const risks = [result.estimate, result.lower, result.upper, result.prediction!.lower, result.prediction!.upper].map(
    Math.exp,
  )
  expect(risks.map((risk) => risk.toFixed(2))).toEqual(['0.49', '0.34', '0.70', '0.15', '1.55'])
})
