import { expect, test } from 'vitest'
import { baselineHazard } from './baseline-hazard.ts'
import type { CoxFit } from './cox-model.ts'
import { coxRegression } from './cox-regression.ts'
import { numericTerm } from './model-terms.ts'

const columns = { time: Float64Array.of(1, 2, 3), event: Uint8Array.of(1, 1, 0) }
const model = { columns, terms: [numericTerm('x', Float64Array.of(1, 0, 1))] }
const fit = coxRegression(model) as CoxFit

test('by hand: Σ 1 / Σ e^{xβ} over those at risk, with β = −log 2 / 2', () => {
  const [{ time, cumulativeHazard }] = baselineHazard(model, fit) as [ReturnType<typeof baselineHazard>[0]]
  const r = Math.SQRT1_2
  expect([...time]).toEqual([1, 2, 3])
  expect(cumulativeHazard[0]).toBeCloseTo(1 / (2 * r + 1), 14)
  expect(cumulativeHazard[1]).toBeCloseTo(1 / (2 * r + 1) + 1 / (r + 1), 14)
  expect(cumulativeHazard[2]).toBe(cumulativeHazard[1])
})

test('other covariates multiply it by their hazard ratio', () => {
  const at = (x: number): number => baselineHazard(model, fit, [x])[0]!.cumulativeHazard[0]!
  expect(at(1) / at(0)).toBeCloseTo(fit.coefficients[0]!.hazardRatio!, 14)
})

test('each stratum has its own', () => {
  const stratified = {
    columns: { time: Float64Array.of(1, 2, 3, 1, 2, 3), event: Uint8Array.of(1, 1, 0, 0, 1, 1) },
    terms: [numericTerm('x', Float64Array.of(1, 0, 1, 0, 1, 0))],
    strata: Uint32Array.of(0, 0, 0, 2, 2, 2),
  }
  const curves = baselineHazard(stratified, coxRegression(stratified) as CoxFit)
  expect(curves.map(({ stratum }) => stratum)).toEqual([0, 2])
  expect(curves[1]!.cumulativeHazard[0]).toBe(0)
})

test('as many covariates as coefficients', () => {
  expect(() => baselineHazard(model, fit, [1, 2])).toThrow('covariates: got 2 values; expected 1')
})
