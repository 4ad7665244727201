import { expect, test } from 'vitest'
import { conditionalCurve, curveEventProbability, curveResidualQuantile } from './conditional-curve.ts'
import { kaplanMeier } from './kaplan-meier.ts'

const curve = kaplanMeier({ time: Float64Array.of(1, 2, 3, 4, 5), event: Uint8Array.of(1, 1, 0, 1, 0) })

test('the curve of those who have reached an age is that of the rows past it', () => {
  const rest = kaplanMeier({ time: Float64Array.of(3, 4, 5), event: Uint8Array.of(0, 1, 0) })
  const { warnings, ...columns } = rest
  expect(warnings).toHaveLength(1)
  expect(conditionalCurve(curve, 2)).toEqual({ ...columns, warnings: [] })
})

test('the forecast is 1 − S(age + horizon) / S(age), with the error of the events in between', () => {
  expect(curveEventProbability(curve, 2, 2)).toMatchObject({ value: 1 / 2, atRisk: 3, isBeyondLastTime: false })
  expect(curveEventProbability(curve, 2, 2).standardError).toBeCloseTo((1 / 2) * Math.sqrt(1 / 2), 15)
})

test('an event just at the age has happened; one just at the horizon counts', () => {
  expect(curveEventProbability(curve, 1, 1).value).toBeCloseTo(1 / 4, 15)
  expect(curveEventProbability(curve, 4, 1)).toMatchObject({ value: 0, isBeyondLastTime: false })
})

test('a horizon past the last time is said', () => {
  expect(curveEventProbability(curve, 2, 10)).toMatchObject({ value: 1 / 2, isBeyondLastTime: true })
})

test('past the last time there is no forecast', () => {
  const none = { value: null, standardError: null, lower: null, upper: null, atRisk: 0, isBeyondLastTime: true }
  expect(curveEventProbability(curve, 5, 1)).toEqual(none)
  expect(conditionalCurve(curve, 5)).toBeNull()
  expect(curveResidualQuantile(curve, 5)).toEqual({ probability: 0.5, value: null, lower: null, upper: null })
})

test('the residual median counts from the age', () => {
  expect(curveResidualQuantile(curve, 2).value).toBe(2.5)
})

test('what is no age or horizon is refused', () => {
  expect(() => conditionalCurve(curve, Number.NaN)).toThrow('age: got NaN')
  expect(() => curveEventProbability(curve, 1, 0)).toThrow('horizon: got 0')
})
