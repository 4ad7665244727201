import { describe, expect, test } from 'vitest'
import { InputError } from '../math/input-error.ts'
import { numericTerm, treatmentTerm } from './model-terms.ts'
import { type ParametricFit, type ParametricModel, parametricRegression } from './parametric-regression.ts'
import { DISTRIBUTIONS, type Distribution } from './survival-distribution.ts'

const columns = { time: Float64Array.of(2, 3, 5, 7, 11, 13), event: Uint8Array.of(1, 1, 0, 1, 1, 0) }

function fit(model: ParametricModel): ParametricFit {
  const outcome = parametricRegression(model)
  if (outcome.status !== 'fitted') throw new Error(outcome.message)
  return outcome
}

test('by hand: the exponential rate is events over time at risk', () => {
  const { coefficients, covariance, logLikelihood, aic, scale } = fit({ columns, distribution: 'exponential' })
  expect(coefficients[0]!.estimate).toBeCloseTo(Math.log(41 / 4), 14)
  expect(covariance[0]).toBeCloseTo(1 / 4, 14)
  expect(logLikelihood).toBeCloseTo(4 * Math.log(4 / 41) - 4, 13)
  expect(aic).toBeCloseTo(2 - 2 * logLikelihood, 13)
  expect(scale).toBe(1)
})

test('by hand: an exponential for each of two groups', () => {
  const terms = [treatmentTerm('group', ['a', 'b', 'a', 'b', 'a', 'b'])]
  const { coefficients } = fit({ columns, distribution: 'exponential', terms })
  // a: 2 events in 18, b: 2 in 23.
  expect(coefficients.map(({ term }) => term)).toEqual(['(Intercept)', 'group=b'])
  expect(coefficients[0]!.estimate).toBeCloseTo(Math.log(9), 13)
  expect(coefficients[1]!.estimate).toBeCloseTo(Math.log(23 / 18), 13)
})

test('by hand: without censoring the log-normal has the mean and the spread of log time', () => {
  const { time } = columns
  const { coefficients, scale, covariance } = fit({
    columns: { time, event: new Uint8Array(6).fill(1) },
    distribution: 'lognormal',
  })
  const logs = Array.from(time, Math.log)
  const mean = logs.reduce((sum, one) => sum + one, 0) / 6
  const variance = logs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 6
  expect(coefficients[0]!.estimate).toBeCloseTo(mean, 13)
  expect(scale).toBeCloseTo(Math.sqrt(variance), 13)
  // σ²/n and 1/2n for log σ.
  expect(covariance[0]).toBeCloseTo(variance / 6, 12)
  expect(covariance[3]).toBeCloseTo(1 / 12, 12)
})

describe('covariates far from 0 and of any scale', () => {
  test.each(DISTRIBUTIONS)('%s', (distribution) => {
    const near = fit({ columns, distribution, terms: [numericTerm('x', Float64Array.of(1, 2, 0, 1, 3, 1))] })
    const shifted = Float64Array.of(1, 2, 0, 1, 3, 1).map((one) => 2e6 + 1000 * one)
    const far = fit({ columns, distribution, terms: [numericTerm('x', shifted)] })
    expect(far.logLikelihood).toBeCloseTo(near.logLikelihood, 10)
    expect(far.coefficients[1]!.estimate! * 1000).toBeCloseTo(near.coefficients[1]!.estimate!, 10)
    expect(far.coefficients[1]!.standardError! * 1000).toBeCloseTo(near.coefficients[1]!.standardError!, 10)
  })
})

test('what depends on the columns before it, or is constant, is named as not estimated', () => {
  const x = [1, 2, 0, 1, 3, 1]
  const terms = [
    numericTerm('x', Float64Array.from(x)),
    numericTerm(
      'twice',
      Float64Array.from(x, (one) => 2 * one),
    ),
    numericTerm('y', Float64Array.of(0, 1, 1, 0, 0, 2)),
    numericTerm('same', new Float64Array(6).fill(4)),
  ]
  const { coefficients, warnings } = fit({ columns, distribution: 'exponential', terms })
  expect(coefficients.filter(({ estimate }) => estimate === null).map(({ term }) => term)).toEqual(['twice', 'same'])
  expect(warnings[0]).toBe('Not estimated, for it is constant or depends on the columns before it: twice, same.')
})

test('a fit of many rows starts from a sample of them and ends at the same place', () => {
  const rows = 40_000
  const time = Float64Array.from({ length: rows }, (_, row) => 1 + ((row * 7919) % 1009))
  const event = Uint8Array.from({ length: rows }, (_, row) => Number(row % 3 > 0))
  const many = fit({ columns: { time, event }, distribution: 'weibull' })
  // Every row of the sample once more, weighted, is the same data in fewer rows.
  const weights = new Map<string, number>()
  for (const [row, at] of time.entries())
    weights.set(`${at},${event[row]}`, (weights.get(`${at},${event[row]}`) ?? 0) + 1)
  const cells = [...weights.keys()].map((key) => key.split(',').map(Number))
  const few = fit({
    columns: {
      time: Float64Array.from(cells, ([at]) => at!),
      event: Uint8Array.from(cells, ([, happened]) => happened!),
      weight: Float64Array.from(weights.values()),
    },
    distribution: 'weibull',
  })
  expect(few.n).toBeLessThan(5000)
  expect(many.coefficients[0]!.estimate).toBeCloseTo(few.coefficients[0]!.estimate!, 12)
  expect(many.scale).toBeCloseTo(few.scale, 12)
})

describe('of many rows, of which one in sixteen makes a start', () => {
  const rows = 40_000
  const time = Float64Array.from({ length: rows }, (_, row) => 1 + (row % 7))
  /** The mean time to the event of an exponential, by hand: time at risk for each event. */
  const meanOf = (event: Uint8Array, isMember: (row: number) => boolean): number => {
    const members = [...time.keys()].filter(isMember)
    const sum = (values: Float64Array | Uint8Array) => members.reduce((total, row) => total + values[row]!, 0)
    return sum(time) / sum(event)
  }

  test.each([
    ['a group that is not in the sample', (row: number) => row === 1],
    ['a group whose events are not in the sample', (row: number) => row % 16 < 2],
  ])('%s is estimated as well', (_, isMember) => {
    const event = Uint8Array.from(time, (_one, row) => Number(row % 16 > 0 && row % 3 > 0))
    const terms = [
      numericTerm(
        'group',
        Float64Array.from(time, (_one, row) => Number(isMember(row))),
      ),
    ]
    const { coefficients } = fit({ columns: { time, event }, distribution: 'exponential', terms })
    const [inside, outside] = [meanOf(event, isMember), meanOf(event, (row) => !isMember(row))]
    expect(coefficients[0]!.estimate).toBeCloseTo(Math.log(outside), 12)
    expect(coefficients[1]!.estimate).toBeCloseTo(Math.log(inside / outside), 12)
  })
})

describe('what cannot be estimated is no number', () => {
  test.each(DISTRIBUTIONS)('%s without events', (distribution) => {
    expect(parametricRegression({ columns: { ...columns, event: new Uint8Array(6) }, distribution })).toEqual({
      status: 'no-events',
      distribution,
      message: expect.stringContaining('No event was observed'),
    })
  })

  test.each(DISTRIBUTIONS)('%s with a time of 0', (distribution) => {
    const time = Float64Array.of(0, 3, 5, 7, 11, 13)
    expect(parametricRegression({ columns: { ...columns, time }, distribution })).toEqual({
      status: 'zero-time',
      distribution,
      message: expect.stringContaining('A time is 0'),
    })
  })

  test.each(DISTRIBUTIONS.filter((one) => one !== 'exponential'))(
    '%s: all events at one time have no spread',
    (distribution) => {
      const time = new Float64Array(6).fill(3)
      expect(parametricRegression({ columns: { time, event: new Uint8Array(6).fill(1) }, distribution })).toEqual(
        unbounded(distribution),
      )
    },
  )

  test('times further apart than the search goes', () => {
    const far = { time: Float64Array.of(1e-60, 1, 1e60), event: Uint8Array.of(1, 1, 0) }
    expect(parametricRegression({ columns: far, distribution: 'exponential' })).toEqual({
      status: 'not-converged',
      distribution: 'exponential',
      message: expect.stringContaining('No maximum of the likelihood was found'),
    })
  })

  test.each(DISTRIBUTIONS)('%s: a group without events has no mean', (distribution) => {
    const terms = [treatmentTerm('group', ['a', 'a', 'b', 'a', 'a', 'b'])]
    expect(parametricRegression({ columns, distribution, terms })).toEqual(unbounded(distribution))
  })

  function unbounded(distribution: Distribution) {
    return { status: 'unbounded', distribution, message: expect.stringContaining('The likelihood has no maximum') }
  }

  test('a column that depends on others is left out and named, and the rest fitted as without it', () => {
    const one = numericTerm('one', new Float64Array(6).fill(1))
    const x = numericTerm('x', Float64Array.of(1, 2, 0, 1, 3, 1))
    const twice = numericTerm('twice', Float64Array.of(2, 4, 0, 2, 6, 2))
    const y = numericTerm('y', Float64Array.of(0, 1, 1, 0, 0, 1))
    const plain = fit({ columns, distribution: 'weibull', terms: [x, y] })
    const { coefficients, covariance, parameters, warnings } = fit({
      columns,
      distribution: 'weibull',
      terms: [one, x, twice, y],
    })
    const [intercept, ofX, ofY] = plain.coefficients
    const none = { estimate: null, standardError: null }
    expect(coefficients).toEqual([intercept, { term: 'one', ...none }, ofX, { term: 'twice', ...none }, ofY])
    expect(parameters).toBe(4)
    expect(warnings.join()).toContain('one, twice')
    // Of intercept, one, x, twice, y and log σ.
    const kept = [0, 2, 4, 5]
    const cells = kept.flatMap((row) => kept.map((column) => covariance[row * 6 + column]))
    expect(cells).toEqual([...plain.covariance])
    expect(covariance.filter((cell) => cell !== 0)).toHaveLength(16)
  })

  test('delayed entry', () => {
    const entry = new Float64Array(6)
    expect(() => parametricRegression({ columns: { ...columns, entry }, distribution: 'weibull' })).toThrow(InputError)
  })
})

describe('few events for the parameters', () => {
  const warningsOf = (events: number, distribution: Distribution) => {
    const rows = [...Array(events + 1).keys()]
    const time = Float64Array.from(rows, (row) => row + 1)
    return fit({ columns: { time, event: Uint8Array.from(rows, (row) => Number(row < events)) }, distribution })
      .warnings
  }

  test.each([
    [9, 1, 'exponential'],
    [19, 2, 'weibull'],
  ] as const)('%s for %s of %s are said', (events, parameters, distribution) => {
    expect(warningsOf(events, distribution)).toEqual([
      expect.stringContaining(`Few events (${events}) for the number of parameters (${parameters})`),
    ])
  })

  test.each([
    [10, 'exponential'],
    [20, 'weibull'],
  ] as const)('%s are enough for %s', (events, distribution) => {
    expect(warningsOf(events, distribution)).toEqual([])
  })
})

test('weights that are no numbers of rows are said, whole ones not', () => {
  const warningsOf = (...weight: number[]) =>
    fit({
      columns: { time: Float64Array.of(1, 2, 3), event: Uint8Array.of(1, 1, 1), weight: Float64Array.from(weight) },
      distribution: 'weibull',
    }).warnings.join(' ')
  expect(warningsOf(1, 2, 1)).not.toContain('weights')
  expect(warningsOf(1, 0.5, 1)).toContain('Some weights are not whole numbers')
})
