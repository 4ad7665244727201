import { expect, test } from 'vitest'
import { HELP, problemOf } from '../../test/support/problem-of.ts'
import { betaCumulative, betaQuantile } from './beta.ts'
import { makeDirichlet } from './dirichlet.ts'
import { fisherExact } from './fisher-exact.ts'
import { InputError } from './input-error.ts'
import { normalQuantile } from './normal.ts'
import { comparePoissonRates } from './poisson.ts'
import { makeRandom } from './random.ts'

const one = { events: 1, exposure: 2 }
const trials = { successes: 1, failures: 2 }

/** What is refused, by the name of the argument at fault, and what was got. */
const REFUSALS: readonly (readonly [argument: string, got: string, attempt: () => unknown])[] = [
  ['betaQuantile', 'probability 1.5, shapes 2 and 3', () => betaQuantile(1.5, 2, 3)],
  ['betaQuantile', 'probability -0.5, shapes 2 and 3', () => betaQuantile(-0.5, 2, 3)],
  ['betaQuantile', 'probability 0.5, shapes 0 and 3', () => betaQuantile(0.5, 0, 3)],
  ['betaQuantile', 'probability 0.5, shapes 2 and 0', () => betaQuantile(0.5, 2, 0)],
  ['betaQuantile', 'probability 0.5, shapes 2 and -1', () => betaQuantile(0.5, 2, -1)],
  ['concentrations[1]', '-1', () => makeDirichlet([1, -1])],
  ['concentrations[0]', 'Infinity', () => makeDirichlet([Infinity, 1])],
  ['concentrations', '2 components, none above 0', () => makeDirichlet([0, 0])],
  ['first.events', '-1', () => comparePoissonRates({ ...one, events: -1 }, one)],
  ['second.events', '0.5', () => comparePoissonRates(one, { ...one, events: 0.5 })],
  ['first.exposure', '0', () => comparePoissonRates({ ...one, exposure: 0 }, one)],
  ['second.exposure', 'Infinity', () => comparePoissonRates(one, { ...one, exposure: Infinity })],
  ['ratio', '0', () => comparePoissonRates(one, one, { ratio: 0 })],
  ['level', '1', () => comparePoissonRates(one, one, { level: 1 })],
  ['level', '0', () => fisherExact(trials, trials, 0)],
  ['level', '1', () => fisherExact(trials, trials, 1)],
  ['first.successes', '-1', () => fisherExact({ ...trials, successes: -1 }, trials, 0.95)],
  ['seed', '0.5', () => makeRandom(0.5)],
]

test.each(REFUSALS)(
  '%s, where it got %s, is named with what was expected and the next step',
  (argument, got, attempt) => {
    expect(problemOf(attempt)).toEqual({ argument, got, ...HELP })
  },
)

test('a refusal reads as one sentence and the next step, and is a RangeError by its own name', () => {
  const error = new InputError({ argument: 'age', got: '-1', expected: 'a number', tip: 'Use days.' })
  expect(error).toBeInstanceOf(RangeError)
  expect([error.name, error.message]).toEqual(['InputError', 'age: got -1; expected a number. Use days.'])
})

test('what has no value outside its range is no number there', () => {
  for (const [x, a, b] of [
    [-0.1, 1, 2],
    [1.1, 1, 2],
    [0.5, 0, 2],
    [0.5, -1, 2],
    [0.5, 2, 0],
    [0.5, 2, -1],
    [Number.NaN, 1, 2],
  ] as const) {
    expect(betaCumulative(x, a, b)).toBeNaN()
  }
  expect([betaCumulative(0, 2, 3), betaCumulative(1, 2, 3)]).toEqual([0, 1])
  expect([normalQuantile(-0.1), normalQuantile(1.1)]).toEqual([Number.NaN, Number.NaN])
})
