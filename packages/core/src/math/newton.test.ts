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
