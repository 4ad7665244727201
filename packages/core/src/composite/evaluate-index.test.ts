import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { exp } from '../math/exp.ts'
import { type IndexResult, evaluateIndex } from './evaluate-index.ts'
import { type IndexSteps, type MissingPolicy, withStep } from './index-steps.ts'
import type { Normalisation } from './normalise.ts'
import type { MeanName } from './quasi-arithmetic-mean.ts'

const arithmetic: IndexSteps = [
  { step: 'normalise', normalisation: { method: 'min-max' } },
  { step: 'aggregate', mean: 'arithmetic' },
]

const whole = fc.integer({ min: 0, max: 20 })

/** Data of 2 to 7 units and 1 to 4 indicators, with a weight and a direction per indicator. */
const indices = fc.tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 4 })).chain(([units, indicators]) =>
  fc.record({
    columns: fc.array(fc.array(whole, { minLength: units, maxLength: units }), {
      minLength: indicators,
      maxLength: indicators,
    }),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: indicators, maxLength: indicators }),
    directions: fc.array(fc.constantFrom(1 as const, -1 as const), { minLength: indicators, maxLength: indicators }),
  }),
)

const withHoles = indices.chain(
  (index) =>
    fc.record({
      ...Object.fromEntries(Object.entries(index).map(([key, value]) => [key, fc.constant(value)])),
      columns: fc.tuple(
        ...index.columns.map((column) =>
          fc.tuple(
            ...column.map((value) => fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, fc.constant(Number.NaN))),
          ),
        ),
      ),
    }) as unknown as fc.Arbitrary<typeof index>,
)

function stepsOf(
  index: { weights: number[]; directions: (1 | -1)[] },
  normalisation: Normalisation,
  mean: MeanName,
  policy: MissingPolicy = 'renormalise',
): IndexSteps {
  return [
    { step: 'direction', directions: index.directions },
    { step: 'normalise', normalisation },
    { step: 'missing', policy },
    { step: 'weight', weights: index.weights },
    { step: 'aggregate', mean },
  ]
}

function sumsOfContributions({ contributions, scores }: IndexResult): number[] {
  return Array.from(scores, (_, unit) => contributions.reduce((sum, column) => sum + column[unit]!, 0))
}

const policies: MissingPolicy[] = ['renormalise', 'exclude', 'zero', 'mean']
const policyOf = fc.constantFrom(...policies.filter((policy) => policy !== 'mean'))

describe('contributions', () => {
  it('add up to the score exactly for the arithmetic mean, and each unit has weights of sum 1', () => {
    fc.assert(
      fc.property(withHoles, policyOf, (index, policy) => {
        const result = evaluateIndex(index.columns, stepsOf(index, { method: 'min-max' }, 'arithmetic', policy))
        const sums = sumsOfContributions(result)
        result.scores.forEach((score, unit) => {
          const weights = result.unitWeights.reduce((sum, column) => sum + column[unit]!, 0)
          expect(Number.isNaN(score) ? weights : Math.abs(weights - 1) < 1e-12).toBe(Number.isNaN(score) ? 0 : true)
          expect(Number.isNaN(score) ? 0 : score).toBe(sums[unit])
        })
      }),
    )
  })

  it('add up to the logarithm of the geometric mean and to the reciprocal of the harmonic mean', () => {
    fc.assert(
      fc.property(indices, (index) => {
        const positive: Normalisation = { method: 'min-max', low: 1, high: 2 }
        const geometric = evaluateIndex(index.columns, stepsOf(index, positive, 'geometric'))
        expect(geometric.contributionScale).toBe('log')
        expect([...geometric.scores]).toEqual(sumsOfContributions(geometric).map(exp))
        const harmonic = evaluateIndex(index.columns, stepsOf(index, positive, 'harmonic'))
        expect(harmonic.contributionScale).toBe('reciprocal')
        expect([...harmonic.scores]).toEqual(sumsOfContributions(harmonic).map((sum) => 1 / sum))
      }),
    )
  })
})

describe('laws of the index', () => {
  it('harmonic mean ≤ geometric mean ≤ arithmetic mean', () => {
    fc.assert(
      fc.property(indices, (index) => {
        const [arithmeticScores, geometricScores, harmonicScores] = (
          ['arithmetic', 'geometric', 'harmonic'] as const
        ).map((mean) => evaluateIndex(index.columns, stepsOf(index, { method: 'percentile' }, mean)).scores)
        arithmeticScores!.forEach((score, unit) => {
          expect(geometricScores![unit]).toBeLessThanOrEqual(score + 1e-12)
          expect(harmonicScores![unit]).toBeLessThanOrEqual(geometricScores![unit]! + 1e-12)
        })
      }),
    )
  })

  it.each<Normalisation>([
    { method: 'min-max' },
    { method: 'rank' },
    { method: 'percentile' },
    { method: 'target', goals: [18, 18, 18, 18], worst: [2, 2, 2, 2] },
  ])('raising a positive indicator of a unit never lowers its rank under %j', (normalisation) => {
    fc.assert(
      fc.property(
        indices,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 30 }),
        (index, someUnit, someIndicator, rise) => {
          const steps: IndexSteps = [
            { step: 'normalise', normalisation },
            { step: 'weight', weights: index.weights },
            { step: 'aggregate', mean: 'arithmetic' },
          ]
          const indicator = someIndicator % index.columns.length
          const unit = someUnit % index.columns[0]!.length
          const raised = index.columns.map((column, place) =>
            place === indicator ? column.map((value, row) => (row === unit ? value + rise : value)) : column,
          )
          const before = evaluateIndex(index.columns, steps).ranks[unit]!
          expect(evaluateIndex(raised, steps).ranks[unit]).toBeLessThanOrEqual(before)
        },
      ),
    )
  })

  it('under z-scores raising an indicator can lower a rank: the spread grows faster than the lead', () => {
    const steps = withStep(arithmetic, { step: 'normalise', normalisation: { method: 'z-score' } })
    const other = [0, 9, 2]
    expect([...evaluateIndex([[4, 2, 3], other], steps).ranks]).toEqual([1, 2, 3])
    expect([...evaluateIndex([[13, 2, 3], other], steps).ranks]).toEqual([2, 1, 3])
  })

  it('permuting units permutes scores and ranks', () => {
    fc.assert(
      fc.property(withHoles, policyOf, fc.nat(), (index, policy, offset) => {
        const steps = stepsOf(index, { method: 'rank' }, 'arithmetic', policy)
        const units = index.columns[0]!.length
        const order = Array.from({ length: units }, (_, unit) => (unit * (units > 2 ? units - 1 : 1) + offset) % units)
        const permuted = index.columns.map((column) => order.map((unit) => column[unit]!))
        const result = evaluateIndex(index.columns, steps)
        const again = evaluateIndex(permuted, steps)
        expect([...again.scores]).toEqual(order.map((unit) => result.scores[unit]))
        expect([...again.ranks]).toEqual(order.map((unit) => result.ranks[unit]))
      }),
    )
  })

  it('turning an indicator round is the same as negating it', () => {
    fc.assert(
      fc.property(indices, (index) => {
        const directions = index.directions.map(() => 1 as const)
        const negated = index.columns.map((column, place) => column.map((value) => index.directions[place]! * value))
        const turned = evaluateIndex(index.columns, stepsOf(index, { method: 'z-score' }, 'arithmetic'))
        const plain = evaluateIndex(negated, stepsOf({ ...index, directions }, { method: 'z-score' }, 'arithmetic'))
        expect([...turned.scores]).toEqual([...plain.scores])
      }),
    )
  })
})

describe('ties and zeros', () => {
  it('units whose scores agree to 12 decimals share the smallest rank', () => {
    // 0.1 + 0.2 against 0.3: different doubles.
    const result = evaluateIndex(
      [
        [0.1, 0.3, 0],
        [0.2, 0, 0],
      ],
      [{ step: 'aggregate', mean: 'arithmetic' }],
    )
    expect(result.scores[0]).not.toBe(result.scores[1])
    expect([...result.ranks]).toEqual([1, 1, 3])
  })

  it('one value of 0 makes a geometric or harmonic mean 0, and the answer says so', () => {
    for (const mean of ['geometric', 'harmonic'] as const) {
      const result = evaluateIndex(
        [
          [0, 1, 2],
          [9, 1, 2],
        ],
        [{ step: 'aggregate', mean }],
      )
      expect(result.scores[0]).toBe(0)
      expect(result.ranks[0]).toBe(3)
      expect(result.warnings).toEqual([{ code: 'zero-score', unit: 0 }])
    }
  })

  it('a 0 under an indicator of weight 0 does no harm', () => {
    const result = evaluateIndex(
      [
        [0, 1],
        [4, 1],
      ],
      [
        { step: 'weight', weights: [0, 1] },
        { step: 'aggregate', mean: 'geometric' },
      ],
    )
    expect(result.scores[0]).toBeCloseTo(4, 12)
    expect(result.warnings).toEqual([])
  })
})

describe('missing values', () => {
  const holes = [
    [1, 2, Number.NaN, 4],
    [4, 3, 2, 1],
  ]

  it.each(policies)('leave scores as they are under "%s" where none is missing', (policy) => {
    const complete = [holes[1]!, [1, 2, 5, 5]]
    const plain = evaluateIndex(complete, arithmetic)
    expect([...evaluateIndex(complete, withStep(arithmetic, { step: 'missing', policy })).scores]).toEqual([
      ...plain.scores,
    ])
  })

  it('show in the coverage: the share of the weights that rests on a value', () => {
    const steps = withStep(withStep(arithmetic, { step: 'missing', policy: 'mean' }), {
      step: 'weight',
      weights: [3, 1],
    })
    expect([...evaluateIndex(holes, steps).coverage]).toEqual([1, 1, 0.25, 1])
  })

  it('leave nothing to cover where there are none, or only of weight 0, and take away no score then', () => {
    const six = Array.from({ length: 6 }, () => [1, 2])
    expect([...evaluateIndex(six, arithmetic).coverage]).toEqual([1, 1])
    const weights = [1, 1, 1, 1, 1, 1, 0]
    const steps = withStep(withStep(arithmetic, { step: 'missing', policy: 'exclude' }), { step: 'weight', weights })
    const { coverage, ranks, warnings } = evaluateIndex([...six, [Number.NaN, 5]], steps)
    expect([[...coverage], [...ranks]]).toEqual([
      [1, 1],
      [2, 1],
    ])
    // One value alone tells no units apart.
    expect(warnings).toEqual([{ code: 'constant-indicator', indicator: 6 }])
  })

  it('of some units do not make an indicator empty', () => {
    const renormalised = evaluateIndex(holes, withStep(arithmetic, { step: 'missing', policy: 'renormalise' }))
    expect(renormalised.warnings).toEqual([])
  })

  it('take away score and rank under "exclude", and of a unit without any value under "renormalise"', () => {
    const excluded = evaluateIndex(holes, withStep(arithmetic, { step: 'missing', policy: 'exclude' }))
    expect([...excluded.ranks]).toEqual([1, 1, 0, 1])
    expect(excluded.warnings).toContainEqual({ code: 'unscored-unit', unit: 2 })
    const empty = evaluateIndex([[1, Number.NaN]], withStep(arithmetic, { step: 'missing', policy: 'renormalise' }))
    expect([...empty.ranks]).toEqual([1, 0])
  })

  it('of a whole indicator are told', () => {
    const none = [holes[1]!, [Number.NaN, Number.NaN, Number.NaN, Number.NaN]]
    const result = evaluateIndex(none, withStep(arithmetic, { step: 'missing', policy: 'renormalise' }))
    expect(result.warnings).toContainEqual({ code: 'empty-indicator', indicator: 1 })
    expect([...result.ranks]).toEqual([1, 2, 3, 4])
  })
})

it('columns that tell no units apart are told', () => {
  const result = evaluateIndex(
    [
      [5, 5, 5],
      [1, 2, 3],
    ],
    arithmetic,
  )
  expect(result.warnings).toEqual([{ code: 'constant-indicator', indicator: 0 }])
  expect([...result.ranks]).toEqual([3, 2, 1])
})
