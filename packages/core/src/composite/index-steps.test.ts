import { describe, expect, it } from 'vitest'
import { HELP, problemOf } from '../../test/support/problem-of.ts'
import { type IndexSteps, resolveSteps, withStep } from './index-steps.ts'

const steps: IndexSteps = [
  { step: 'normalise', normalisation: { method: 'min-max' } },
  { step: 'aggregate', mean: 'arithmetic' },
]

describe('a list of steps', () => {
  it('has equal weights, direction 1 and no missing-data policy unless it says so', () => {
    const resolved = resolveSteps(steps, 4)
    expect([...resolved.weights]).toEqual([0.25, 0.25, 0.25, 0.25])
    expect(resolved.directions).toEqual([1, 1, 1, 1])
    expect(resolved.policy).toBeNull()
  })

  it('takes a step in the place of the one of its kind, or where it belongs', () => {
    const changed = withStep(withStep(steps, { step: 'normalise', normalisation: { method: 'rank' } }), {
      step: 'missing',
      policy: 'mean',
    })
    expect(changed.map((step) => step.step)).toEqual(['normalise', 'missing', 'aggregate'])
    expect(changed[0]).toEqual({ step: 'normalise', normalisation: { method: 'rank' } })
    expect(steps).toHaveLength(2)
  })

  it('that stands in another order, or twice, is refused with the order there is', () => {
    const problem = problemOf(() => resolveSteps(steps.toReversed(), 2))
    expect(problem).toEqual({
      argument: 'steps',
      got: 'aggregate, normalise',
      expected: expect.stringContaining('in the order direction, normalise, missing, weight, aggregate, the last'),
      tip: HELP.tip,
    })
    expect(problemOf(() => resolveSteps([...steps, ...steps.slice(1)], 2)).argument).toBe('steps')
    expect(problemOf(() => resolveSteps([], 2)).got).toBe('no steps')
  })

  it('scales weights to sum 1', () => {
    const weighted = withStep(steps, { step: 'weight', weights: [1, 3, 0] })
    expect([...resolveSteps(weighted, 3).weights]).toEqual([0.25, 0.75, 0])
  })
})
