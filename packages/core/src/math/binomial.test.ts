import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import {
  binomialCumulative,
  binomialProbability,
  binomialTestPValue,
  binomialUpperTail,
  clopperPearsonOdds,
} from './binomial.ts'

const cases = fc
  .record({ trials: fc.integer({ min: 1, max: 60 }), probability: fc.double({ min: 0.01, max: 0.99, noNaN: true }) })
  .chain(({ trials, probability }) =>
    fc.record({ trials: fc.constant(trials), probability: fc.constant(probability), successes: fc.nat(trials) }),
  )

describe('the binomial distribution', () => {
  it('has probabilities that add up to its cumulative probability and to 1', () => {
    fc.assert(
      fc.property(cases, ({ trials, probability, successes }) => {
        const probabilities = Array.from({ length: trials + 1 }, (_, count) =>
          binomialProbability(count, trials, probability),
        )
        const upTo = probabilities.slice(0, successes + 1).reduce((sum, value) => sum + value)
        expect(binomialCumulative(successes, trials, probability)).toBeCloseTo(upTo, 12)
        expect(binomialUpperTail(successes + 1, trials, probability)).toBeCloseTo(1 - upTo, 12)
        expect(probabilities.reduce((sum, value) => sum + value)).toBeCloseTo(1, 12)
      }),
    )
  })

  it('has a two-sided p-value that adds up all outcomes that are no more likely than the one seen', () => {
    fc.assert(
      fc.property(cases, ({ trials, probability, successes }) => {
        const limit = binomialProbability(successes, trials, probability) * (1 + 1e-7)
        const sum = Array.from({ length: trials + 1 }, (_, count) => binomialProbability(count, trials, probability))
          .filter((value) => value <= limit)
          .reduce((total, value) => total + value, 0)
        expect(binomialTestPValue(successes, trials, probability)).toBeCloseTo(sum, 10)
      }),
    )
  })

  it('knows the certain cases', () => {
    expect(binomialTestPValue(0, 5, 0)).toBe(1)
    expect(binomialTestPValue(1, 5, 0)).toBe(0)
    expect(binomialTestPValue(5, 5, 1)).toBe(1)
    expect(binomialTestPValue(4, 5, 1)).toBe(0)
    expect([binomialProbability(6, 5, 0.5), binomialProbability(-1, 5, 0.5)]).toEqual([0, 0])
    expect(binomialCumulative(-1, 5, 0.5)).toBe(0)
    expect(binomialUpperTail(6, 5, 0.5)).toBe(0)
  })
})

it('Clopper–Pearson limits leave half of the rest on either side, and are open where all trials agree', () => {
  const { lower, upper } = clopperPearsonOdds(3, 10, 0.9)
  expect(binomialUpperTail(3, 10, lower / (1 + lower))).toBeCloseTo(0.05, 12)
  expect(binomialCumulative(3, 10, upper / (1 + upper))).toBeCloseTo(0.05, 12)
  expect(clopperPearsonOdds(0, 4, 0.95).lower).toBe(0)
  expect(clopperPearsonOdds(4, 4, 0.95).upper).toBe(Infinity)
})
