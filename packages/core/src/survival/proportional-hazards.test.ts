import { expect, test } from 'vitest'
import type { CoxFit, CoxModel } from './cox-model.ts'
import { coxRegression } from './cox-regression.ts'
import { numericTerm, treatmentTerm } from './model-terms.ts'
import { GLOBAL, type ProportionalHazardsTest, TIME_SCALES, proportionalHazardsTest } from './proportional-hazards.ts'

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

test.each([
  ['stretched and shifted', 3, 7, 10],
  ['counted from long before', 1, 1e8, 6],
  ['counted in nanoseconds', 3e16, 0, 10],
])('time %s changes no test of the scale identity', (_, stretch, shift, digits) => {
  const other = { ...model, columns: { time: time.map((one) => stretch * one + shift), event } }
  expect(proportionalHazardsTest(other, fit, 'identity')).toEqual(
    proportionalHazardsTest(model, fit, 'identity').map((one) => ({
      ...one,
      chiSquared: expect.closeTo(one.chiSquared, digits),
      pValue: expect.closeTo(one.pValue, digits),
    })),
  )
})

test.each(TIME_SCALES)('the scale %s is a function of time of its own', (scale) => {
  const others = TIME_SCALES.filter((one) => one !== scale)
  const { chiSquared } = proportionalHazardsTest(model, fit, scale)[0]!
  for (const other of others) expect(proportionalHazardsTest(model, fit, other)[0]!.chiSquared).not.toBe(chiSquared)
})

test('a row censored at time 0 changes nothing on the scale log, where it has no place', () => {
  const longer = {
    columns: { time: Float64Array.of(0, ...time), event: Uint8Array.of(0, ...event) },
    terms: [numericTerm('noise', Float64Array.of(3, ...terms[1]!.columns[0]!.values))],
  }
  const plain = { columns: model.columns, terms: [terms[1]!] }
  const [{ chiSquared }] = testsOf(plain)
  expect(testsOf(longer)[0].chiSquared).toBeCloseTo(chiSquared, 10)

  function testsOf(some: CoxModel) {
    return proportionalHazardsTest(some, coxRegression(some) as CoxFit, 'log') as [ProportionalHazardsTest]
  }
})

test('an event at time 0 has no logarithm', () => {
  const early = { ...model, columns: { time: time.map((one) => one - 1), event } }
  expect(() => proportionalHazardsTest(early, fit, 'log')).toThrow('with an event at time 0')
})
