import { expect, test } from 'vitest'
import type { CoxFit } from './cox-model.ts'
import { coxRegression } from './cox-regression.ts'
import { numericTerm, treatmentTerm } from './model-terms.ts'
import { GLOBAL, TIME_SCALES, proportionalHazardsTest } from './proportional-hazards.ts'

const time = Float64Array.from({ length: 40 }, (_, row) => (row + 1) ** 1.5)
const event = Uint8Array.from({ length: 40 }, (_, row) => Number(row % 4 !== 3))
// The group that has its events early at first has them late in the end: the hazard ratio turns around.
const labels = Array.from({ length: 40 }, (_, row) =>
  row < 10 || row >= 30 ? (row % 5 === 0 ? 'a' : 'b') : row % 5 === 0 ? 'b' : 'a',
)
const terms = [
  treatmentTerm('group', labels),
  numericTerm(
    'noise',
    Float64Array.from({ length: 40 }, (_, row) => (row * 17) % 7),
  ),
  numericTerm(
    'double noise',
    Float64Array.from({ length: 40 }, (_, row) => 2 * ((row * 17) % 7)),
  ),
]
const model = { columns: { time, event }, terms }
const fit = coxRegression(model) as CoxFit

test('one test for each estimated term, and one for all', () => {
  expect(fit.status).toBe('fitted')
  const tests = proportionalHazardsTest(model, fit)
  expect(tests.map((one) => one.term)).toEqual(['group', 'noise', GLOBAL])
  expect(tests.map((one) => one.degreesOfFreedom)).toEqual([1, 1, 2])
})

test('stretching or shifting the function of time changes no test', () => {
  const shifted = { ...model, columns: { time: time.map((one) => 3 * one + 7), event } }
  const [one, other] = [
    proportionalHazardsTest(model, fit, 'identity'),
    proportionalHazardsTest(shifted, fit, 'identity'),
  ]
  for (const [index, { chiSquared }] of one.entries()) expect(other[index]!.chiSquared).toBeCloseTo(chiSquared, 10)
})

test.each(TIME_SCALES)('the scale %s is a function of time of its own', (scale) => {
  const others = TIME_SCALES.filter((one) => one !== scale)
  const { chiSquared } = proportionalHazardsTest(model, fit, scale)[0]!
  for (const other of others) expect(proportionalHazardsTest(model, fit, other)[0]!.chiSquared).not.toBe(chiSquared)
})

test('an event at time 0 has no logarithm', () => {
  const early = { ...model, columns: { time: time.map((one) => one - 1), event } }
  expect(() => proportionalHazardsTest(early, fit, 'log')).toThrow('with an event at time 0')
})
