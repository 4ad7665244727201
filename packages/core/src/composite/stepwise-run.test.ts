import { expect, test } from 'vitest'
import { type RunControl, runToEnd } from './stepwise-run.ts'

/** What a run of so many steps is asked, until it is done or stopped. */
function advancesOf(total: number, control: RunControl = {}): number[] {
  const advances: number[] = []
  let done = 0
  const run = {
    total,
    completed: () => done,
    advance(count: number) {
      advances.push(count)
      done = Math.min(total, done + count)
    },
    result: () => advances,
  }
  return runToEnd(run, control)
}

test('a run goes in hundredths unless a stride is given, of a step at least', () => {
  expect(advancesOf(1000)).toEqual(Array.from({ length: 100 }, () => 10))
  expect(advancesOf(3)).toEqual([1, 1, 1])
  expect(advancesOf(250)).toEqual(Array.from({ length: 84 }, () => 3))
  expect(advancesOf(10, { stride: 4 })).toEqual([4, 4, 4])
  expect(advancesOf(2, { stride: 0 })).toEqual([1, 1])
  expect(advancesOf(0)).toEqual([])
})

test('progress is told after each stride, and a run stops before the next one', () => {
  const told: [number, number][] = []
  const onProgress = (completed: number, total: number) => told.push([completed, total])
  expect(advancesOf(10, { stride: 4, onProgress, shouldStop: () => told.length === 2 })).toEqual([4, 4])
  expect(told).toEqual([
    [4, 10],
    [8, 10],
  ])
})
