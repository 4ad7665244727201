import { expect, it } from 'vitest'
import { completedOnly } from './completed-only.ts'
import type { LagObservation } from './lag-observations.ts'

const waits = (...days: readonly (readonly [lagDays: number, happened: boolean])[]) =>
  completedOnly(days.map(([lagDays, happened]) => ({ lagDays, happened }) as LagObservation))

it('treaties still waiting are dropped: that is the mistake it shows', () => {
  expect(waits([100, true], [5000, false], [300, true])).toEqual({ n: 2, mean: 200, median: 200 })
})

it('the median of an odd number is the middle one, of an even number the mean of the middle two', () => {
  expect(waits([9, true], [1, true], [2, true])).toEqual({ n: 3, mean: 4, median: 2 })
  expect(waits([9, true], [1, true], [2, true], [4, true])).toEqual({ n: 4, mean: 4, median: 3 })
  expect(waits([0, true])).toEqual({ n: 1, mean: 0, median: 0 })
})

it('without any there is no figure', () => {
  expect(waits([100, false])).toEqual({ n: 0, mean: null, median: null })
  expect(waits()).toEqual({ n: 0, mean: null, median: null })
})
