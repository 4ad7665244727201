import { describe, expect, test } from 'vitest'
import { InputError } from '../math/input-error.ts'
import { type CoxDesign, makeCoxDesign } from './cox-design.ts'
import type { CoxFit } from './cox-model.ts'
import { coxRegression } from './cox-regression.ts'
import { walkExactRiskSets } from './exact-likelihood.ts'
import { numericTerm } from './model-terms.ts'
import { makePartialSums } from './partial-likelihood.ts'
import type { SurvivalColumns } from './survival-columns.ts'

const time = Float64Array.of(1, 2, 2, 2, 3, 4, 4, 4)
const event = Uint8Array.of(0, 1, 1, 0, 0, 1, 1, 0)
const covariates = [
  { name: 'x', values: Float64Array.of(1, 0, 2, 1, 3, 1, 2, 0) },
  { name: 'y', values: Float64Array.of(0, 1, 1, 0, 1, 0, 0, 1) },
]
const logRisk = Float64Array.of(0.5, -1, 0.25, 1, -0.5, 0.75, -0.25, 0)

/** The sums of a walk, and the steps of the hazard by time. */
function walk(design: CoxDesign, logRisks: Float64Array) {
  const sums = makePartialSums(design.size)
  const steps: [at: number, hazard: number][] = []
  walkExactRiskSets(design, logRisks, sums, ({ times }, index, hazard) => steps.push([times[index]!, hazard]))
  return { ...sums, steps }
}

function designOf(entry?: Float64Array): CoxDesign {
  return makeCoxDesign({ time, event, entry }, covariates, undefined)
}

const close = (values: Float64Array) => Array.from(values, (value): unknown => expect.closeTo(value, 10))

test('by hand: the sum over all pairs at risk, and the hazard as Breslow has it', () => {
  const pair = { time: Float64Array.of(1, 1, 2), event: Uint8Array.of(1, 1, 0) }
  const { logLikelihood, steps } = walk(makeCoxDesign(pair, [], undefined), Float64Array.of(1, 2, 3).map(Math.log))
  expect(logLikelihood).toBeCloseTo(Math.log((1 * 2) / (1 * 2 + 1 * 3 + 2 * 3)), 14)
  expect(steps).toEqual([[1, expect.closeTo(2 / (1 + 2 + 3), 14)]])
})

test('an entry before every event is none, though the sums are then made anew at each', () => {
  const { score, information, ...rest } = walk(designOf(), logRisk)
  const late = walk(designOf(Float64Array.of(0, 0.5, 0, 1, 0, 0, 1, 0)), logRisk)
  expect(late).toMatchObject({
    logLikelihood: expect.closeTo(rest.logLikelihood, 12),
    steps: rest.steps.map(([at, hazard]) => [at, expect.closeTo(hazard, 12)]),
  })
  expect([...late.score, ...late.information]).toEqual([...close(score), ...close(information)])
})

// e^±150 is beyond what the sums hold without a scale of their own.
describe.each([150, -150])('all log risks higher by %s', (shift) => {
  test.each([
    ['observed from the origin on', undefined],
    ['entered late', Float64Array.of(0, 0, 1, 0, 2, 3, 0, 1)],
  ])('change the steps of the hazard only, of rows %s', (_, entry) => {
    const { logLikelihood, score, information, steps } = walk(designOf(entry), logRisk)
    const shifted = walk(
      designOf(entry),
      logRisk.map((one) => one + shift),
    )
    expect(shifted.logLikelihood).toBeCloseTo(logLikelihood, 10)
    expect([...shifted.score, ...shifted.information]).toEqual([...close(score), ...close(information)])
    expect(shifted.steps.map(([at, hazard]) => [at, Math.log(hazard)])).toEqual(
      steps.map(([at, hazard]) => [at, expect.closeTo(Math.log(hazard) - shift, 10)]),
    )
  })
})

describe('a fit with exact ties', () => {
  const time = Float64Array.of(2, 2, 2, 3, 3, 4, 5, 5, 6, 6)
  const event = Uint8Array.of(1, 1, 0, 1, 1, 0, 1, 1, 0, 0)
  const entry = Float64Array.of(0, 1, 0, 2, 0, 1, 2, 0, 3, 1)
  const x = [0.3, -1, 0.5, 1.5, -0.4, 0.2, 0.9, -0.7, 1.1, 0]

  /** The log-likelihood by listing every set of rows at risk that is as large as the set of events. */
  function listed(beta: number): number {
    let sum = 0
    for (const at of new Set(time.filter((_, row) => event[row] === 1))) {
      const atRisk = [...time.keys()].filter((row) => time[row]! >= at && entry[row]! < at)
      const events = atRisk.filter((row) => time[row] === at && event[row] === 1)
      const scores = sets(atRisk, events.length).map((set) => Math.exp(beta * total(set)))
      sum += beta * total(events) - Math.log(scores.reduce((all, one) => all + one, 0))
    }
    return sum
  }

  function total(set: readonly number[]): number {
    return set.reduce((all, row) => all + x[row]!, 0)
  }

  function sets(from: readonly number[], size: number): number[][] {
    if (size === 0) return [[]]
    return from.flatMap((first, index) => sets(from.slice(index + 1), size - 1).map((rest) => [first, ...rest]))
  }

  function fit(columns: SurvivalColumns, values: readonly number[]): CoxFit {
    const terms = [numericTerm('x', Float64Array.from(values))]
    return coxRegression({ columns, terms, ties: 'exact' }) as CoxFit
  }

  const fitAll = () => fit({ time, event, entry }, x)

  test('with delayed entry the likelihood is that of listing every set', () => {
    const { coefficients, logLikelihood } = fitAll()
    const estimate = coefficients[0]!.estimate!
    expect(logLikelihood.null).toBeCloseTo(listed(0), 13)
    expect(logLikelihood.fitted).toBeCloseTo(listed(estimate), 13)
  })

  test('and the estimate is its maximum, with its curvature', () => {
    const { coefficients, covariance } = fitAll()
    const estimate = coefficients[0]!.estimate!
    const step = 1e-4
    const [below, at, above] = [listed(estimate - step), listed(estimate), listed(estimate + step)]
    expect((above - below) / (2 * step)).toBeCloseTo(0, 7)
    expect(-(above - 2 * at + below) / step ** 2).toBeCloseTo(1 / covariance[0]!, 5)
  })

  test('takes no case weights', () => {
    expect(() => fit({ time, event, weight: new Float64Array(10).fill(1) }, x)).toThrow(InputError)
  })

  test.each(['first', 'last'])(
    'of 150 rows, of which 149 have the event, and 150 others with 1, the former %s',
    (place) => {
      // R: the maximum over b of dhyper(149, 150, 150, 150) e^{149 b} / Σ dhyper(s, …) e^{s b}, by uniroot to 1e-15.
      const groups = [
        { x: 1, rows: 150, events: 149 },
        { x: 0, rows: 150, events: 1 },
      ]
      const rows = (place === 'first' ? groups : groups.toReversed()).flatMap(({ x: value, rows: count, events }) =>
        Array.from({ length: count }, (_, row) => ({ value, happened: Number(row < events) })),
      )
      const [coefficient] = fit(
        { time: new Float64Array(300).fill(1), event: Uint8Array.from(rows, ({ happened }) => happened) },
        rows.map(({ value }) => value),
      ).coefficients
      expect(coefficient!.estimate).toBeCloseTo(9.49860659207269, 11)
      expect(coefficient!.standardError).toBeCloseTo(1.2270609104747, 9)
    },
  )
})
