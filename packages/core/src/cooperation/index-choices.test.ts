import { describe, expect, it } from 'vitest'
import { failureOf } from '../../test/support/failure-of.ts'
import { scoredView } from '../../test/support/scored-world.ts'
import { evaluateIndex } from '../composite/index.ts'
import {
  FLOOR,
  INDEX_CHOICES,
  type NormalisationName,
  expectNormalisationFor,
  needsFloor,
  normalisationOf,
  parseAssignment,
  stepsOf,
  weightsOf,
} from './index-choices.ts'

const { indicators } = scoredView().tables

describe('weights', () => {
  it('are the index’s own unless the caller gives others', () => {
    expect(weightsOf(indicators, [])).toEqual([1, 1, 1, 1])
    expect(weightsOf(indicators, ['refusals=0', 'stance=2.5'])).toEqual(
      indicators.map(({ id }) => ({ refusals: 0, stance: 2.5 })[id] ?? 1),
    )
  })

  it('are given by name and number, the number after the last equals sign', () => {
    expect(parseAssignment('returns=2')).toEqual(['returns', 2])
    expect(parseAssignment('a=b=0.5')).toEqual(['a=b', 0.5])
  })

  it('of an unknown indicator are refused with the names of those that there are', () => {
    const failure = failureOf(() => weightsOf(indicators, ['returns=2', 'hope=1']))
    expect(failure.message).toContain('weights: there is no indicator "hope"')
    expect(failure.tip).toBe(`The indicators: ${indicators.map(({ id }) => id).join(', ')}.`)
  })
})

describe('a scale', () => {
  /** The ends of the rules’ scale, of one indicator that counts in favour and one that does not, on the index’s. */
  const endsOn = (normalise: NormalisationName, hasFloor: boolean) => {
    const some = indicators.filter(({ id }) => id === 'returns' || id === 'refusals')
    const steps = stepsOf(some, [1, 1], { ...INDEX_CHOICES, normalise }, hasFloor)
    const { normalised } = evaluateIndex([Float64Array.of(0, 1), Float64Array.of(0, 1)], steps)
    return Object.fromEntries(some.map(({ id }, place) => [id, [...normalised[place]!]]))
  }

  it.each(['target', 'min-max'] as const)('of %s runs from 0 to 1, the better end up', (normalise) => {
    expect(endsOn(normalise, false)).toEqual({ returns: [0, 1], refusals: [1, 0] })
  })

  it.each(['target', 'min-max'] as const)('of %s starts at the floor where a mean needs it', (normalise) => {
    const { returns, refusals } = endsOn(normalise, true)
    expect(returns![0]).toBeCloseTo(FLOOR, 12)
    expect(returns![1]).toBe(1)
    expect(refusals![0]).toBe(1)
    expect(refusals![1]).toBeCloseTo(FLOOR, 12)
  })

  it.each(['z-score', 'rank', 'percentile'] as const)('of %s is its own', (name) => {
    expect(normalisationOf(name, indicators, true)).toEqual({ method: name })
  })

  it('needs a floor for any mean but the arithmetic, chosen or drawn', () => {
    expect([needsFloor('arithmetic'), needsFloor('geometric'), needsFloor('harmonic')]).toEqual([false, true, true])
    expect([needsFloor('arithmetic', true), needsFloor('arithmetic', false)]).toEqual([true, false])
  })

  it('of z-scores goes with the arithmetic mean alone', () => {
    expect(() => expectNormalisationFor({ normalise: 'z-score' }, false)).not.toThrow()
    expect(() => expectNormalisationFor({ normalise: 'rank' }, true)).not.toThrow()
    const failure = failureOf(() => expectNormalisationFor({ normalise: 'z-score' }, true))
    expect(failure.message).toMatch(/^normalise: z-scores fall below 0/)
    expect(failure.tip).toMatch(/target, min-max, rank or percentile/)
  })
})
