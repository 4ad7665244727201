import { describe, expect, it } from 'vitest'
import { type RandomSource } from '../math/random.ts'
import { type SensitivityProblem, startSobolIndices } from './sobol-indices.ts'

function estimate<Sample>(problem: SensitivityProblem<Sample>, draws: number, seed: number) {
  const run = startSobolIndices(problem, { draws, seed })
  run.advance(draws)
  return run.result()
}

const angles = (random: RandomSource): number[] => [0, 0, 0].map(() => Math.PI * (2 * random.uniform() - 1))
const exchange = (sample: number[], other: number[], input: number): number[] => sample.with(input, other[input]!)

describe('Sobol indices', () => {
  it('of the Ishigami function are the known ones, within four of their own errors', () => {
    const [a, b] = [7, 0.1]
    const { outputs, evaluations } = estimate(
      {
        inputs: ['first', 'second', 'third'],
        outputCount: 1,
        sample: angles,
        exchange,
        evaluate: ([first, second, third], target) => {
          target[0] = Math.sin(first!) * (1 + b * third! ** 4) + a * Math.sin(second!) ** 2
        },
      },
      20_000,
      1,
    )
    // Ishigami and Homma (1990): variance and partial variances in closed form.
    const variance = a ** 2 / 8 + (b * Math.PI ** 4) / 5 + (b ** 2 * Math.PI ** 8) / 18 + 1 / 2
    const alone = [(1 + (b * Math.PI ** 4) / 5) ** 2 / 2, a ** 2 / 8, 0]
    const together = (8 * b ** 2 * Math.PI ** 8) / 225
    const total = [alone[0]! + together, alone[1]!, together]
    const { indices, mean } = outputs[0]!
    expect(evaluations).toBe(100_000)
    expect(mean).toBeCloseTo(a / 2, 1)
    indices.forEach((index, input) => {
      expect(index.firstOrderError).toBeLessThan(0.03)
      expect(index.totalOrderError).toBeLessThan(0.03)
      expect(Math.abs(index.firstOrder - alone[input]! / variance)).toBeLessThan(4 * index.firstOrderError)
      expect(Math.abs(index.totalOrder - total[input]! / variance)).toBeLessThan(4 * index.totalOrderError + 1e-12)
    })
  })

  it.each([1, 2, 7])('are, with their errors, what the definitions say of the rows: %d rows', (draws) => {
    const rows: number[][] = []
    const problem: SensitivityProblem<number[]> = {
      inputs: ['first', 'second'],
      outputCount: 1,
      sample: (random) => [10 * random.uniform(), random.uniform()],
      exchange,
      evaluate: ([first, second], target) => {
        const value = 50 + first! + first! * second! ** 2
        if (rows.at(-1) === undefined || rows.at(-1)!.length === 4) rows.push([])
        rows.at(-1)!.push(value)
        target[0] = value
      },
    }
    const { outputs, ...counts } = estimate(problem, draws, 11)
    expect(counts).toEqual({ draws, evaluations: 4 * draws })
    // A row is f(A), f(B), and f(A) with each input of B in turn.
    const meanOf = (of: (row: number[]) => number) => rows.reduce((sum, row) => sum + of(row), 0) / draws
    const mean = meanOf(([a, b]) => (a! + b!) / 2)
    const spreadOf = ([a, b]: number[]) => ((a! - mean) ** 2 + (b! - mean) ** 2) / 2
    const variance = meanOf(spreadOf)
    expect(outputs[0]!.mean).toBeCloseTo(mean, 10)
    expect(outputs[0]!.variance).toBeCloseTo(variance, 10)
    outputs[0]!.indices.forEach((index, input) => {
      for (const [from, order, error] of [
        [1, 1 - index.firstOrder, index.firstOrderError],
        [0, index.totalOrder, index.totalOrderError],
      ] as const) {
        const half = (row: number[]) => (row[from]! - row[2 + input]!) ** 2 / 2
        const ratio = meanOf(half) / variance
        const residuals = meanOf((row) => (half(row) - ratio * spreadOf(row)) ** 2)
        expect(order).toBeCloseTo(ratio, 9)
        expect(error).toBeCloseTo(Math.sqrt(residuals / Math.max(1, draws - 1)) / variance, 6)
      }
    })
  })

  it('have errors as large as their spread over seeds', () => {
    const problem: SensitivityProblem<number[]> = {
      inputs: ['first', 'second', 'third'],
      outputCount: 1,
      sample: angles,
      exchange,
      evaluate: ([first, second, third], target) => {
        target[0] = 100 + first! + second! * third!
      },
    }
    const seeds = Array.from({ length: 200 }, (_, seed) => seed)
    const estimates = seeds.map((seed) => estimate(problem, 300, seed).outputs[0]!.indices[1]!)
    for (const [value, error] of [
      ['firstOrder', 'firstOrderError'],
      ['totalOrder', 'totalOrderError'],
    ] as const) {
      const average = estimates.reduce((sum, index) => sum + index[value], 0) / seeds.length
      const spread = Math.sqrt(
        estimates.reduce((sum, index) => sum + (index[value] - average) ** 2, 0) / (seeds.length - 1),
      )
      const stated = estimates.reduce((sum, index) => sum + index[error], 0) / seeds.length
      // The standard deviation of 200 values is itself known to 5 %.
      expect(stated / spread).toBeGreaterThan(0.8)
      expect(stated / spread).toBeLessThan(1.25)
    }
  })

  it('of a single input are 1, of an input that does nothing 0, and of a constant output unknown', () => {
    const { outputs } = estimate<number[]>(
      {
        inputs: ['used', 'unused'],
        outputCount: 2,
        sample: (random) => [random.uniform(), random.uniform()],
        exchange,
        evaluate: ([used], target) => {
          target[0] = used!
          target[1] = 5
        },
      },
      500,
      2,
    )
    const [used, unused] = outputs[0]!.indices
    expect(used!.firstOrder).toBe(1)
    expect(Math.abs(used!.totalOrder - 1)).toBeLessThan(4 * used!.totalOrderError)
    expect(unused!.totalOrder).toBe(0)
    expect(outputs[1]!.indices[0]!.totalOrder).toBeNaN()
    expect(outputs[1]!.variance).toBe(0)
  })
})
