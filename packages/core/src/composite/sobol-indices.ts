/**
 * Variance-based sensitivity: how much of the spread of an output is due to each input. Saltelli's radial design
 * (Computer Physics Communications 181(2), 2010) with Jansen's estimators (Computer Physics Communications 117, 1999),
 * which take groups of numbers, such as all weights of an index, as one input.
 *
 * Two independent samples A and B are drawn, and for each input a third, A with that input as in B. With V the variance
 * of the output, first order = 1 − E[(f(B) − f(A with B's input))²] / 2V: the share of V that the input explains alone;
 * total order = E[(f(A) − f(A with B's input))²] / 2V: with all its interactions. Both lie in 0 … 1, but an estimate
 * may fall outside by its Monte Carlo error.
 */
import { square } from '../math/square.ts'
import { makeRandom, type RandomSource } from '../math/random.ts'
import { expectDraws } from './expect-draws.ts'
import type { StepwiseRun } from './stepwise-run.ts'

export interface SensitivityProblem<Sample> {
  /** Names of the inputs, which must be independent of one another. */
  readonly inputs: readonly string[]
  readonly outputCount: number
  /** Draws all inputs. */
  readonly sample: (random: RandomSource) => Sample
  /** `sample` with the input of that number as in `other`. */
  readonly exchange: (sample: Sample, other: Sample, input: number) => Sample
  /** Writes the outputs for a sample to `outputs`. */
  readonly evaluate: (sample: Sample, outputs: Float64Array) => void
}

export interface SobolIndex {
  readonly input: string
  /** NaN where the output does not vary. */
  readonly firstOrder: number
  readonly totalOrder: number
  /** Monte Carlo standard errors, by linearising the ratio. */
  readonly firstOrderError: number
  readonly totalOrderError: number
}

export interface OutputSensitivity {
  readonly mean: number
  readonly variance: number
  readonly indices: readonly SobolIndex[]
}

export interface SobolSensitivity {
  /** Rows of the design done. */
  readonly draws: number
  /** Evaluations of the model: draws · (inputs + 2). */
  readonly evaluations: number
  readonly outputs: readonly OutputSensitivity[]
}

/** Starts the estimation; one step is a row of the design, inputs + 2 evaluations. Throws `InputError`. */
export function startSobolIndices<Sample>(
  problem: SensitivityProblem<Sample>,
  options: { readonly draws: number; readonly seed: number },
): StepwiseRun<SobolSensitivity> {
  const total = expectDraws(options.draws)
  const random = makeRandom(options.seed)
  const { inputs, outputCount } = problem
  const sums = Array.from({ length: outputCount }, () => makeSums(inputs.length))
  const ofA = new Float64Array(outputCount)
  const ofB = new Float64Array(outputCount)
  const ofMixed = inputs.map(() => new Float64Array(outputCount))
  let completed = 0
  return {
    total,
    completed: () => completed,
    advance(count) {
      const end = Math.min(total, completed + count)
      for (; completed < end; completed += 1) {
        const sampleA = problem.sample(random)
        const sampleB = problem.sample(random)
        problem.evaluate(sampleA, ofA)
        problem.evaluate(sampleB, ofB)
        ofMixed.forEach((outputs, input) => problem.evaluate(problem.exchange(sampleA, sampleB, input), outputs))
        sums.forEach((sum, output) => addRow(sum, ofA[output]!, ofB[output]!, (input) => ofMixed[input]![output]!))
      }
    },
    result: () => ({
      draws: completed,
      evaluations: completed * (inputs.length + 2),
      outputs: sums.map((sum) => describeOutput(sum, completed, inputs)),
    }),
  }
}

/**
 * Running sums over rows, from which estimates and errors follow without keeping the rows. `centre` is subtracted from
 * the outputs first, so that the sums do not cancel. Per row, p is the mean of f(A) and f(B), q that of their squares,
 * and x half the squared difference of an estimator.
 */
interface Sums {
  centre: number
  rows: number
  p: number
  q: number
  pp: number
  qq: number
  pq: number
  readonly firstOrder: DifferenceSums[]
  readonly totalOrder: DifferenceSums[]
}

interface DifferenceSums {
  x: number
  xx: number
  xp: number
  xq: number
}

function makeSums(inputCount: number): Sums {
  const differences = (): DifferenceSums[] => Array.from({ length: inputCount }, () => ({ x: 0, xx: 0, xp: 0, xq: 0 }))
  return {
    centre: 0,
    rows: 0,
    p: 0,
    q: 0,
    pp: 0,
    qq: 0,
    pq: 0,
    firstOrder: differences(),
    totalOrder: differences(),
  }
}

function addRow(sums: Sums, rawA: number, rawB: number, rawMixed: (input: number) => number): void {
  if (sums.rows === 0) sums.centre = rawA
  const a = rawA - sums.centre
  const b = rawB - sums.centre
  const p = (a + b) / 2
  const q = (a * a + b * b) / 2
  sums.rows += 1
  sums.p += p
  sums.q += q
  sums.pp += p * p
  sums.qq += q * q
  sums.pq += p * q
  sums.firstOrder.forEach((first, input) => {
    const mixed = rawMixed(input) - sums.centre
    addDifference(first, square(b - mixed) / 2, p, q)
    addDifference(sums.totalOrder[input]!, square(a - mixed) / 2, p, q)
  })
}

function addDifference(sums: DifferenceSums, x: number, p: number, q: number): void {
  sums.x += x
  sums.xx += x * x
  sums.xp += x * p
  sums.xq += x * q
}

function describeOutput(sums: Sums, rows: number, inputs: readonly string[]): OutputSensitivity {
  const mean = sums.p / rows
  const variance = sums.q / rows - mean * mean
  return {
    mean: sums.centre + mean,
    variance,
    indices: inputs.map((input, index) => {
      const unexplained = ratioToVariance(sums, sums.firstOrder[index]!, mean, variance)
      const total = ratioToVariance(sums, sums.totalOrder[index]!, mean, variance)
      return {
        input,
        firstOrder: 1 - unexplained.ratio,
        totalOrder: total.ratio,
        firstOrderError: unexplained.error,
        totalOrderError: total.error,
      }
    }),
  }
}

/**
 * The mean of x over the variance, and its standard error. The variance is the mean over rows of
 * v = q − 2·mean·p + mean² (as if the mean were known, which changes the error in second order only), so the ratio R
 * varies as the mean of (x − R·v) / variance does.
 */
function ratioToVariance(
  sums: Sums,
  { x, xx, xp, xq }: DifferenceSums,
  mean: number,
  variance: number,
): { ratio: number; error: number } {
  if (!(variance > 0)) return { ratio: Number.NaN, error: Number.NaN }
  const { rows, p, q, pp, qq, pq } = sums
  const ratio = x / rows / variance
  const square = mean * mean
  const xv = xq - 2 * mean * xp + square * x
  const vv = qq + 4 * square * pp + square * square * rows - 4 * mean * pq + 2 * square * q - 4 * mean * square * p
  const squaredResidual = Math.max(0, xx - 2 * ratio * xv + ratio * ratio * vv)
  return { ratio, error: Math.sqrt(squaredResidual / rows / Math.max(1, rows - 1)) / variance }
}
