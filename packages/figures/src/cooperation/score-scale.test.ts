import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreScale } from './score-scale.ts'

test('scores from 0 to 1 share one scale, whatever their extent', () => {
  expect(scoreScale([0.2, null, 0.4])).toMatchObject({ low: 0, high: 1 })
  expect(scoreScale([]).ticks.map(({ label }) => label)).toEqual(
    ['0', '1', '0.50', '0.25', '0.75'].map((one) => one.replace('0.50', '0.5')),
  )
})

test('other scores lie within ends of their own, the least below the greatest', () => {
  const scores = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(scores, (values) => {
      const { low, high, place, ticks } = scoreScale(values)
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(low - 1e-9)
        expect(value).toBeLessThanOrEqual(high + 1e-9)
      }
      const places = values.toSorted((a, b) => a - b).map(place)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      for (const { value } of ticks) expect(value).toBeGreaterThanOrEqual(low - 1e-9)
    }),
  )
})
