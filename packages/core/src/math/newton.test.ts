import { expect, test } from 'vitest'
import { type Evaluation, maximise } from './newton.ts'

const options = { start: Float64Array.of(0), smallestPivot: 1e-12 }

function evaluation(value: number, slope: number, curvature: number): Evaluation {
  return { value, gradient: Float64Array.of(slope), information: Float64Array.of(curvature) }
}

test('finds a maximum to rounding', () => {
  // x − e^x + x/2 has its maximum at log 1.5.
  const result = maximise(([x]) => evaluation(1.5 * x! - Math.exp(x!), 1.5 - Math.exp(x!), Math.exp(x!)), options)
  expect(result.status).toBe('converged')
  expect(result.parameters[0]).toBeCloseTo(Math.log(1.5), 14)
})

test('halves steps that go too far', () => {
  // From far up the exponential the full step would overflow.
  const far = { ...options, start: Float64Array.of(-8) }
  const result = maximise(([x]) => evaluation(x! - Math.exp(x!), 1 - Math.exp(x!), Math.exp(x!)), far)
  expect(result.status).toBe('converged')
  expect(result.parameters[0]).toBeCloseTo(0, 14)
})

test('a function that rises for ever is diverging, not converged', () => {
  const rising = maximise(
    ([x]) => evaluation(-Math.log1p(Math.exp(-x!)), 1 / (1 + Math.exp(x!)), Math.exp(x!) / (1 + Math.exp(x!)) ** 2),
    options,
  )
  expect(rising.status).toBe('diverging')
  expect(rising.step[0]).toBeGreaterThan(0.02)
})

test('a function without end in height is diverging too', () => {
  const start = Float64Array.of(1)
  const rising = maximise(([x]) => evaluation(Math.log(x!), 1 / x!, 1 / x! ** 2), {
    ...options,
    start,
    smallestPivot: 0,
  })
  expect(rising.status).toBe('diverging')
})

test('a search that is cut short says so', () => {
  const short = { ...options, maximumIterations: 1, start: Float64Array.of(-3) }
  expect(maximise(([x]) => evaluation(x! - Math.exp(x!), 1 - Math.exp(x!), Math.exp(x!)), short).status).toBe(
    'exhausted',
  )
})

test('where the information fades as a parameter runs away, it is diverging in the direction that it ran', () => {
  // Rises to its limit so fast that the second derivative is 0 within a few steps.
  const rising = maximise(([x]) => evaluation(-Math.exp(-x!), Math.exp(-x!), Math.exp(-x!)), {
    ...options,
    smallestPivot: 1e-3,
  })
  expect(rising.status).toBe('diverging')
  expect(rising.step[0]).toBe(1)
})

test('a function that falls wherever it goes from a slope that lies is exhausted, or converged if it is nearly there', () => {
  const spike = (slope: number) => maximise(([x]) => evaluation(x === 0 ? 0 : -1, slope, 1), options)
  expect(spike(1).status).toBe('exhausted')
  expect(spike(1e-8).status).toBe('converged')
})

test('two parameters are found together, and a distance is measured in what one observation is worth', () => {
  const quadratic = ([x, y]: Float64Array): Evaluation => ({
    value: -((x! - 3) ** 2) - (y! + 1) ** 2,
    gradient: Float64Array.of(-2 * (x! - 3), -2 * (y! + 1)),
    information: Float64Array.of(2, 0, 0, 2),
  })
  const found = maximise(quadratic, { ...options, start: Float64Array.of(0, 0) })
  expect([...found.parameters]).toEqual([3, -1])
  expect(found.status).toBe('converged')
  // Worth so much, the start is as good as the maximum.
  const worth = maximise(quadratic, { ...options, start: Float64Array.of(0, 0), unit: 1e30 })
  expect(worth.iterations).toBe(0)
})

/** The same slope, curvature and value everywhere, but for the value at the start. */
const slope = (steepness: number, valueAtStart = 0, value = 0) => {
  let looks = 0
  const result = maximise(([x]) => {
    looks += 1
    return evaluation(x === 0 ? valueAtStart : value, steepness, 1)
  }, options)
  return { status: result.status, iterations: result.iterations, looks }
}

test.each([
  ['nearer than a ten thousand millionth of a standard error: it has arrived', 0.9e-10, 'converged', 0],
  ['nearer than a ten millionth, and no nearer after a step', 0.9e-7, 'converged', 1],
  ['farther off: it goes on to the end', 1.1e-7, 'exhausted', 60],
] as const)('a level function that asks for the same step again and again: %s', (_, steepness, status, iterations) => {
  expect(slope(steepness)).toMatchObject({ status, iterations })
})

test('a step that ends farther off than it began is gone on from, unless it is nearly there', () => {
  // The slopes that are met, one after another, on level ground.
  const meet = (...slopes: number[]) => {
    let index = -1
    return maximise(() => {
      index = Math.min(index + 1, slopes.length - 1)
      return evaluation(0, slopes[index]!, 1)
    }, options)
  }
  expect(meet(9e-8, 8e-8, 7e-8, 7.5e-8, 0)).toMatchObject({ status: 'converged', iterations: 3 })
  expect(meet(1e-3, 2e-3, 0)).toMatchObject({ status: 'converged', iterations: 2 })
})

test('a fall within the rounding of a large sum is none, a larger one halves the step', () => {
  expect(slope(1e-8, 1e6, 1e6 - 5e-8)).toMatchObject({ status: 'converged', iterations: 1, looks: 2 })
  expect(slope(1, 1, 1 - 1e-12)).toMatchObject({ status: 'exhausted', iterations: 0, looks: 41 })
})

test('so flat that it is worth nothing, and yet a long step off: diverging at once, in one direction of two as well', () => {
  const ridge = (start: Float64Array, gradient: readonly number[], information: readonly number[]) =>
    maximise(() => ({ value: 0, gradient: Float64Array.from(gradient), information: Float64Array.from(information) }), {
      ...options,
      start,
    })
  // Steps of 0.1 and 0.001; squared distances to the top of 0.9e-8.
  const flat = ridge(Float64Array.of(0, 0), [9e-8, 1e-15], [9e-7, 0, 0, 1e-12])
  expect(flat).toMatchObject({ status: 'diverging', iterations: 0 })
  expect([...flat.step]).toEqual([expect.closeTo(0.1, 12), expect.closeTo(0.001, 12)])
  // The same backwards, and in the second.
  expect(ridge(Float64Array.of(0, 0), [-9e-8, 0], [9e-7, 0, 0, 1e-12])).toMatchObject({
    status: 'diverging',
    iterations: 0,
  })
  expect(ridge(Float64Array.of(0, 0), [0, 9e-8], [1, 0, 0, 9e-7])).toMatchObject({ status: 'diverging', iterations: 0 })
  // As flat, but a short step off.
  expect(ridge(Float64Array.of(0, 0), [1e-10, 0], [1e-8, 0, 0, 1])).toMatchObject({ status: 'exhausted' })
  // One parameter has gone beyond all measure, the other stays.
  expect(ridge(Float64Array.of(0, -1.1e9), [1, 1], [1, 0, 0, 1])).toMatchObject({ status: 'diverging', iterations: 0 })
  expect(ridge(Float64Array.of(0, 0.9e9), [1, 1], [1, 0, 0, 1])).toMatchObject({ status: 'exhausted' })
})
