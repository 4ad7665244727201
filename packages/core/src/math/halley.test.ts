import { expect, test } from 'vitest'
import { type Look, findRootNear } from './halley.ts'

/** What is found, and where was looked. */
function search(start: number, look: (at: number) => Look, lower: number, upper: number) {
  const looks: number[] = []
  const found = findRootNear(
    start,
    (at) => {
      looks.push(at)
      return look(at)
    },
    lower,
    upper,
  )
  return { found, looks }
}

const still = (newton: number, curvature = 0) => search(0.5, () => ({ newton, curvature }), 0, 1)

test('√2 from 3/2, whose next by hand is 99/70, in three looks', () => {
  // Of x² − 2: f/f′ = (x² − 2)/2x, f″/f′ = 1/x.
  const { found, looks } = search(1.5, (x) => ({ newton: (x * x - 2) / (2 * x), curvature: 1 / x }), 0, 2)
  expect(looks[1]).toBeCloseTo(99 / 70, 14)
  expect(found).toBeCloseTo(Math.SQRT2, 15)
  expect(looks).toHaveLength(3)
})

test('log 5 from 1.6, where the function falls', () => {
  const { found, looks } = search(1.6, (x) => ({ newton: 1 - 5 * Math.exp(-x), curvature: 1 }), 0, 4)
  expect(found).toBeCloseTo(Math.log(5), 14)
  expect(looks.length).toBeLessThan(4)
})

test('a step is twice Newton’s at most, however much the function bends', () => {
  expect(still(0.125, 4).looks[1]).toBeCloseTo(0.5 - 0.125 / 0.75, 14)
  expect(still(0.125, 1000).looks[1]).toBe(0.25)
  expect(still(0.125, -8).looks[1]).toBeCloseTo(0.5 - 0.125 / 1.5, 14)
})

test.each([
  ['below the lower bound', 0.6],
  ['at the lower bound', 0.5],
  ['at the upper bound', -0.5],
  ['beyond the upper bound', -0.6],
  ['to what is no number', Number.NaN],
])('a step %s ends the search without a root', (_, newton) => {
  const { found, looks } = still(newton)
  expect([found, looks]).toEqual([null, [0.5]])
})

test.each([Number.NaN, 0, 1, -3, 7])('a start at %s is not inside 0 … 1: nobody looks', (start) => {
  const { found, looks } = search(start, () => ({ newton: 0, curvature: 0 }), 0, 1)
  expect([found, looks]).toEqual([null, []])
})

test('a search that does not settle is given up after eight looks', () => {
  let sign = 1
  const { found, looks } = search(0.5, () => ({ newton: 0.1 * (sign = -sign), curvature: 0 }), 0, 1)
  expect([found, looks.length]).toEqual([null, 8])
})

test.each([
  ['below', 2 ** -30],
  ['above', 1 - 2 ** -30],
])('near a bound it goes on to digits of the distance to it: %s', (_, start) => {
  const { looks } = search(start, () => ({ newton: -1e-14, curvature: 0 }), 0, 1)
  expect(looks).toHaveLength(8)
  const { looks: further } = search(start, () => ({ newton: 1e-16, curvature: 0 }), 0, 1)
  expect(further).toHaveLength(1)
})

test('distances are to the bounds, wherever they lie', () => {
  expect(search(1000.5, () => ({ newton: 1e-5, curvature: 0 }), 1000, 1001).looks).toHaveLength(8)
  expect(search(1000.5, () => ({ newton: 1e-7, curvature: 0 }), 1000, 1001).looks).toHaveLength(1)
  expect(search(1 + 2 ** -10, () => ({ newton: 1e-8, curvature: 0 }), 1, 2).looks).toHaveLength(8)
})
