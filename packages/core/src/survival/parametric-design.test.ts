import { expect, test } from 'vitest'
import { numericTerm } from './model-terms.ts'
import { everyNthRow, makeParametricDesign } from './parametric-design.ts'

const time = Float64Array.of(1, 2, 4, 8, 16)
const event = Uint8Array.of(1, 0, 1, 1, 1)
const { columns } = numericTerm('x', Float64Array.of(3, 1, 4, 1, 5))

test('every second row of a design is those rows, centred and scaled as before', () => {
  const whole = makeParametricDesign({ time, event }, columns)
  const sample = everyNthRow(whole, 2)
  expect([sample.rows, sample.width, [...sample.event]]).toEqual([3, 3, [1, 1, 1]])
  expect(sample.cells).toEqual(
    Float64Array.from([0, 2, 4].flatMap((row) => Array.from(whole.cells.subarray(row * 3, row * 3 + 3)))),
  )
  expect([sample.events, sample.eventWeight, sample.weight]).toEqual([3, 3, null])
  expect(sample.logTimeOfEvents).toBeCloseTo(Math.log(1 * 4 * 16), 14)
  expect([sample.logTimeCentre, sample.scales]).toEqual([whole.logTimeCentre, whole.scales])
})

test('with weights it takes those of the rows', () => {
  const weight = Float64Array.of(1, 2, 3, 4, 5)
  const sample = everyNthRow(makeParametricDesign({ time, event, weight }, columns), 3)
  expect(sample.weight).toEqual(Float64Array.of(1, 4))
  expect([sample.rows, sample.events, sample.eventWeight]).toEqual([2, 2, 5])
  expect(sample.logTimeOfEvents).toBeCloseTo(4 * Math.log(8), 14)
})
