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
