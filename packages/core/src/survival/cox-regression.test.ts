import { describe, expect, test } from 'vitest'
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

  test('separation by several levels names them all', () => {
    const terms = [treatmentTerm('group', ['b', 'c', 'b', 'c', 'b', 'c', 'a', 'a'])]
    const outcome = coxRegression({ columns: columns([1, 2, 3, 4, 5, 6, 7, 8], [1, 1, 1, 1, 1, 1, 0, 0]), terms })
    expect(outcome).toMatchObject({
      status: 'separated',
      terms: ['group=b', 'group=c'],
      message: expect.stringContaining('told apart perfectly by group=b, group=c, so'),
    })
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
    expect(coxRegression({ columns: columns([1, 2], [0, 0]), terms: term(1, 0) })).toEqual({
      status: 'no-events',
      message: expect.stringContaining('No event was observed'),
      terms: [],
      score: null,
    })
  })

  test('a constant', () => {
    const outcome = coxRegression({ columns: columns([1, 2, 3], [1, 1, 0]), terms: term(0.1, 0.1, 0.1) })
    expect(outcome).toEqual({
      status: 'no-variation',
      message: expect.stringContaining('No covariate varies'),
      terms: ['x'],
      score: null,
    })
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

  test('a constant before the others is left out, and they are fitted as without it', () => {
    const all = columns([1, 2, 3, 4], [1, 1, 1, 0])
    const [, ...others] = fit({
      columns: all,
      terms: [numericTerm('one', new Float64Array(4).fill(1)), ...term(2, 0, 1, 0)],
    }).coefficients
    expect(others).toEqual(fit({ columns: all, terms: term(2, 0, 1, 0) }).coefficients)
  })

  test('covariates of which a few values dwarf the others, so that the search gets nowhere', () => {
    const terms = [...term(5e5, 1, 0, 0.5, 0, 6e5), numericTerm('y', Float64Array.of(1, 2e4, 1, 0, 0, 1))]
    expect(coxRegression({ columns: columns([6, 5, 1, 2, 1, 6], [0, 1, 0, 1, 1, 0]), terms })).toEqual({
      status: 'not-converged',
      message: expect.stringContaining('No maximum of the likelihood was found'),
      terms: ['x', 'y'],
      score: expect.objectContaining({ degreesOfFreedom: 2 }),
    })
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

describe('few events for the coefficients', () => {
  /** Two covariates of which the second has no part in when events come. */
  const warningsOf = (events: number, coefficients: number) => {
    const rows = [...Array(events + 1).keys()]
    const terms = [
      ...term(...rows.map((row) => row % 3)),
      numericTerm(
        'y',
        Float64Array.from(rows, (row) => row % 2),
      ),
    ]
    const all = columns(
      rows.map((row) => row + 1),
      rows.map((row) => Number(row < events)),
    )
    return fit({ columns: all, terms: terms.slice(0, coefficients) }).warnings
  }

  test.each([
    [9, 1],
    [19, 2],
  ])('%s for %s are said', (events, coefficients) => {
    expect(warningsOf(events, coefficients)).toEqual([
      expect.stringContaining(`Few events (${events}) for the number of coefficients (${coefficients})`),
    ])
  })

  test.each([
    [10, 1],
    [20, 2],
  ])('%s for %s are enough', (events, coefficients) => {
    expect(warningsOf(events, coefficients)).toEqual([])
  })
})

test('ties are Efron’s unless another method is asked for', () => {
  const tied = { columns: columns([1, 1, 2, 2, 3], [1, 1, 1, 0, 0]), terms: term(1, 0, 2, 1, 0) }
  expect(fit(tied)).toEqual(fit({ ...tied, ties: 'efron' }))
  expect(fit(tied).ties).toBe('efron')
  expect(fit(tied).coefficients).not.toEqual(fit({ ...tied, ties: 'breslow' }).coefficients)
})

test('pairs are not counted where nobody asks for them', () => {
  const model = { columns: columns([1, 2, 3], [1, 1, 0]), terms: term(1, 0, 1) }
  expect(fit({ ...model, concordance: false })).toEqual({ ...fit(model), concordance: null })
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

describe('a large row that comes late takes no digits of those that were there before it', () => {
  // In the walk from the last time to the first, the others are lost in its rounding until it has gone.
  const rows = columns([1, 2, 3, 4, 5, 1, 2, 3, 4, 5], [1, 1, 1, 1, 0, 1, 1, 1, 0, 0])
  const x = [1, 0, 2, 1, 0, 0, 2, 1, 1, 0]
  const y = [0, 1, 1, 0, 2, 1, 0, 0, 2, 1]
  const strata = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
  const fitWith = (largeX: number[], largeY: number[], rest: Pick<CoxModel, 'columns' | 'strata'>) =>
    fit({
      terms: [numericTerm('x', Float64Array.of(...x, ...largeX)), numericTerm('y', Float64Array.of(...y, ...largeY))],
      ...rest,
    }).coefficients.map(({ estimate, standardError }) => ({ estimate: estimate!, standardError: standardError! }))

  test.each([
    ['in the first stratum', 0],
    ['in the second', 1],
  ])('%s', (_, stratum) => {
    const alone = fitWith([], [], { columns: rows, strata: Uint32Array.from(strata) })
    const [largeX, largeY] = alone.map(({ estimate }) => 15 / estimate)
    const late = { time: Float64Array.of(...rows.time, 6), event: Uint8Array.of(...rows.event, 0) }
    const estimates = fitWith([largeX!], [largeY!], {
      columns: { ...late, entry: Float64Array.of(...rows.time.map(() => 0), 4.5) },
      strata: Uint32Array.of(...strata, stratum),
    })
    expect(estimates).toEqual(
      alone.map(({ estimate, standardError }) => ({
        estimate: expect.closeTo(estimate, 9),
        standardError: expect.closeTo(standardError, 9),
      })),
    )
  })
})
