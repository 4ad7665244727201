import { describe, expect, test } from 'vitest'
import { InputError } from '../math/input-error.ts'
import type { CoxFailure, CoxFit, CoxModel } from './cox-model.ts'
import { coxRegression } from './cox-regression.ts'
import { numericTerm, treatmentTerm } from './model-terms.ts'

function columns(time: number[], event: number[]): CoxModel['columns'] {
  return { time: Float64Array.from(time), event: Uint8Array.from(event) }
}

function fit(model: CoxModel): CoxFit {
  const outcome = coxRegression(model)
  if (outcome.status !== 'fitted') throw new Error(outcome.message)
  return outcome
}

function term(...values: number[]): CoxModel['terms'] {
  return [numericTerm('x', Float64Array.from(values))]
}

test('by hand: one event each at 1 and 2, r = e^β', () => {
  // L = r / (2r + 1) · 1 / (r + 1): 2r² = 1, so β = −log 2 / 2.
  const { coefficients, logLikelihood } = fit({ columns: columns([1, 2, 3], [1, 1, 0]), terms: term(1, 0, 1) })
  expect(coefficients[0]!.estimate).toBeCloseTo(-Math.LN2 / 2, 14)
  expect(logLikelihood.null).toBeCloseTo(-Math.log(6), 15)
  const r = Math.SQRT1_2
  expect(logLikelihood.fitted).toBeCloseTo(Math.log(r / ((2 * r + 1) * (r + 1))), 14)
})

test('a row that has left, or not yet entered, counts for nothing', () => {
  const plain = fit({ columns: columns([1, 2, 3], [1, 1, 0]), terms: term(1, 0, 1) })
  const time = [1, 2, 3, 0.5, 9]
  const withStrays = {
    ...columns(time, [1, 1, 0, 0, 0]),
    entry: Float64Array.of(0, 0, 0, 0, 2),
  }
  const more = fit({ columns: withStrays, terms: term(1, 0, 1, 7, -7) })
  expect(more.coefficients[0]!.estimate).toBeCloseTo(plain.coefficients[0]!.estimate!, 13)
})

test('a covariate that changes is two rows of one subject', () => {
  // The second subject in two pieces: first with the same x in both, then with −1 after 1.5.
  const whole = fit({ columns: columns([1, 2, 3], [1, 1, 0]), terms: term(1, 0, 1) })
  const pieces = {
    ...columns([1, 1.5, 2, 3], [1, 0, 1, 0]),
    entry: Float64Array.of(0, 0, 1.5, 0),
  }
  const cut = fit({ columns: pieces, terms: term(1, 0, 0, 1) })
  expect(cut.coefficients[0]!.estimate).toBeCloseTo(whole.coefficients[0]!.estimate!, 14)
  const changing = fit({ columns: pieces, terms: term(1, 0, -1, 1) })
  // log L = −log(2r + 1) − log(r⁻¹ + r), whose slope in r is 0.
  const r = Math.exp(changing.coefficients[0]!.estimate!)
  expect(-2 / (2 * r + 1) - (1 - r ** -2) / (r + 1 / r)).toBeCloseTo(0, 13)
})

describe('exact ties', () => {
  const time = [2, 2, 2, 3, 3, 4, 5, 5, 6, 6]
  const event = [1, 1, 0, 1, 1, 0, 1, 1, 0, 0]
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

  const { coefficients, logLikelihood, covariance } = fit({
    columns: { ...columns(time, event), entry },
    terms: term(...x),
    ties: 'exact',
  })
  const estimate = coefficients[0]!.estimate!

  test('with delayed entry the likelihood is that of listing every set', () => {
    expect(logLikelihood.null).toBeCloseTo(listed(0), 13)
    expect(logLikelihood.fitted).toBeCloseTo(listed(estimate), 13)
  })

  test('and the estimate is its maximum, with its curvature', () => {
    const step = 1e-4
    const [below, at, above] = [listed(estimate - step), listed(estimate), listed(estimate + step)]
    expect((above - below) / (2 * step)).toBeCloseTo(0, 7)
    expect(-(above - 2 * at + below) / step ** 2).toBeCloseTo(1 / covariance[0]!, 5)
  })

  test('take no case weights', () => {
    const weight = new Float64Array(10).fill(1)
    const model = { columns: { ...columns(time, event), weight }, terms: term(...x), ties: 'exact' } as const
    expect(() => coxRegression(model)).toThrow(InputError)
  })

  test('do not overflow where there are more ways to be tied than a double can count', () => {
    const rows = 1200
    const many = columns(
      Array.from({ length: rows }, () => 1),
      Array.from({ length: rows }, (_, row) => Number(row % 3 > 0)),
    )
    const values = Array.from({ length: rows }, (_, row) => ((row * 7919) % 101) / 101)
    const { logLikelihood: fitted } = fit({ columns: many, terms: term(...values), ties: 'exact' })
    expect(Number.isFinite(fitted.fitted)).toBe(true)
  })
})

describe('what cannot be estimated is no number', () => {
  test('perfect separation', () => {
    const outcome = coxRegression({
      columns: columns([1, 2, 3, 4, 5, 6], [1, 1, 1, 1, 1, 0]),
      terms: term(1, 1, 1, 0, 0, 0),
    })
    expect(outcome.status).toBe('separated')
    const { terms, score, message } = outcome as CoxFailure
    expect(terms).toEqual(['x'])
    expect(score!.pValue).toBeLessThan(0.1)
    expect(message).toContain('x')
  })

  test('separation by one of two covariates names that one', () => {
    const terms = [
      numericTerm('honest', Float64Array.of(1, -1, 2, 0, 1, -2, 0.5, 1)),
      treatmentTerm('group', ['b', 'b', 'b', 'b', 'a', 'a', 'a', 'a']),
    ]
    const outcome = coxRegression({ columns: columns([1, 2, 3, 4, 5, 6, 7, 8], [1, 1, 1, 1, 1, 1, 1, 0]), terms })
    expect(outcome).toMatchObject({ status: 'separated', terms: ['group=b'] })
  })

  test('no events', () => {
    expect(coxRegression({ columns: columns([1, 2], [0, 0]), terms: term(1, 0) }).status).toBe('no-events')
  })

  test('a constant', () => {
    const outcome = coxRegression({ columns: columns([1, 2, 3], [1, 1, 0]), terms: term(0.1, 0.1, 0.1) })
    expect(outcome.status).toBe('no-variation')
  })

  test('one row', () => {
    expect(coxRegression({ columns: columns([1], [1]), terms: term(1) }).status).toBe('no-variation')
  })

  test('all times tied, all with events', () => {
    const outcome = coxRegression({ columns: columns([1, 1, 1], [1, 1, 1]), terms: term(1, 2, 3), ties: 'exact' })
    expect(outcome.status).toBe('no-variation')
  })

  test('a column that depends on others is left out and named', () => {
    const terms = [...term(1, 0, 1, 0), numericTerm('twice', Float64Array.of(2, 0, 2, 0))]
    const { coefficients, warnings, tests } = fit({ columns: columns([1, 2, 3, 4], [1, 1, 1, 1]), terms })
    expect(coefficients[1]).toMatchObject({ term: 'twice', estimate: null, standardError: null, hazardRatio: null })
    expect(warnings.join()).toContain('twice')
    expect(tests.score.degreesOfFreedom).toBe(1)
  })

  test('text in a covariate', () => {
    expect(() => coxRegression({ columns: columns([1, 2], [1, 1]), terms: term(1, Number.NaN) })).toThrow(
      'x[1]: got NaN',
    )
  })
})

test('covariates far from 0 and of any scale are fitted as well as small ones', () => {
  const near = fit({ columns: columns([1, 2, 3, 4, 5], [1, 1, 1, 1, 0]), terms: term(1, 0, 3, 2, 1) })
  const far = fit({
    columns: columns([1, 2, 3, 4, 5], [1, 1, 1, 1, 0]),
    terms: term(2e9 + 1e6, 2e9, 2e9 + 3e6, 2e9 + 2e6, 2e9 + 1e6),
  })
  expect(far.coefficients[0]!.estimate! * 1e6).toBeCloseTo(near.coefficients[0]!.estimate!, 12)
  expect(far.logLikelihood.fitted).toBeCloseTo(near.logLikelihood.fitted, 13)
})

test('few events for the coefficients are said', () => {
  expect(fit({ columns: columns([1, 2, 3], [1, 1, 0]), terms: term(1, 0, 1) }).warnings.join()).toContain(
    '2 events for 1 coefficients',
  )
})

test('weights that are no numbers of rows are said, whole ones not', () => {
  const warningsOf = (...weight: number[]) =>
    fit({
      columns: { ...columns([1, 2, 3], [1, 1, 0]), weight: Float64Array.from(weight) },
      terms: term(1, 0, 1),
    }).warnings.join(' ')
  expect(warningsOf(1, 2, 1)).not.toContain('weights')
  expect(warningsOf(1, 0.5, 1)).toContain('Some weights are not whole numbers')
})

test('a large row that leaves takes no digits of those that stay with it', () => {
  // While the first is at risk the others are lost in its rounding; after it they are as if it had never been.
  const stay = fit({ columns: columns([2, 3, 4], [1, 1, 0]), terms: term(1, 0, 1) })
  const entry = Float64Array.of(0, 1, 1, 1)
  const { coefficients } = fit({
    columns: { time: Float64Array.of(1, 2, 3, 4), event: Uint8Array.of(0, 1, 1, 0), entry },
    terms: term(-60, 1, 0, 1),
  })
  expect(coefficients[0]!.estimate).toBeCloseTo(stay.coefficients[0]!.estimate!, 9)
})
