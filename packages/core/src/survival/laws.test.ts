/** The laws of the survival engines hold between engines, over one kind of data, so they stand together. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { INTERVAL_KINDS } from './confidence-limits.ts'
import { coxRegression } from './cox-regression.ts'
import { type CoxFit, type CoxModel, TIE_METHODS } from './cox-model.ts'
import { flemingHarrington } from './fleming-harrington.ts'
import { kaplanMeierByGroup } from './kaplan-meier-by-group.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { logRankTest } from './log-rank.ts'
import { numericTerm } from './model-terms.ts'
import { type ParametricFit, type ParametricOutcome, parametricRegression } from './parametric-regression.ts'
import { restrictedMean } from './restricted-mean.ts'
import { smallSampleInterval } from './small-sample-interval.ts'
import type { SurvivalColumns } from './survival-columns.ts'
import { DISTRIBUTIONS } from './survival-distribution.ts'
import { survivalQuantile } from './survival-quantile.ts'

const CLOSED_FORM = 1e-9
const ITERATIVE = 1e-6

interface Row {
  readonly time: number
  readonly event: number
  readonly entry: number
  readonly weight: number
  readonly group: number
  readonly covariate: number
}

const row = fc
  .record({
    time: fc.integer({ min: 1, max: 12 }),
    event: fc.integer({ min: 0, max: 1 }),
    earlier: fc.integer({ min: 1, max: 12 }),
    weight: fc.integer({ min: 1, max: 4 }),
    group: fc.integer({ min: 0, max: 2 }),
    covariate: fc.integer({ min: -3, max: 3 }),
  })
  .map(({ earlier, ...rest }): Row => ({ ...rest, entry: Math.max(0, rest.time - earlier) }))
const rows = fc.array(row, { minLength: 1, maxLength: 40 })
const rowsInAnyOrder = rows.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
)

function columnsOf(all: readonly Row[], used: { entry?: boolean; weight?: boolean } = {}): SurvivalColumns {
  return {
    time: Float64Array.from(all, ({ time }) => time),
    event: Uint8Array.from(all, ({ event }) => event),
    entry: used.entry ? Float64Array.from(all, ({ entry }) => entry) : undefined,
    weight: used.weight ? Float64Array.from(all, ({ weight }) => weight) : undefined,
  }
}

function groupsOf(all: readonly Row[]): Uint32Array {
  return Uint32Array.from(all, ({ group }) => group)
}

function modelOf(all: readonly Row[], rest: Partial<CoxModel> = {}, used = {}): CoxModel {
  const terms = [
    numericTerm(
      'x',
      Float64Array.from(all, ({ covariate }) => covariate),
    ),
  ]
  return { columns: columnsOf(all, used), terms, ...rest }
}

/** A row of weight w as w rows of weight 1. */
function repeated(all: readonly Row[]): Row[] {
  return all.flatMap((one) => Array.from({ length: one.weight }, () => ({ ...one, weight: 1 })))
}

/** A row of weight w as one of 1/3 and one of the rest. */
function split(all: readonly Row[]): Row[] {
  return all.flatMap((one) => [
    { ...one, weight: one.weight / 3 },
    { ...one, weight: one.weight - one.weight / 3 },
  ])
}

/** The largest difference, relative to the larger of 1 and what it should be; infinite if one is NaN and one is not. */
function distance(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY
  return Array.from(expected).reduce((largest, value, index) => {
    const other = actual[index]!
    if (Number.isNaN(value) || Number.isNaN(other))
      return Number.isNaN(value) === Number.isNaN(other) ? largest : Number.POSITIVE_INFINITY
    return Math.max(largest, Math.abs(other - value) / Math.max(1, Math.abs(value)))
  }, 0)
}

/** What a Cox regression comes to: why there is no fit, or its estimates. */
function distanceOfFits(one: CoxModel, other: CoxModel): number {
  const [left, right] = [coxRegression(one), coxRegression(other)]
  if (left.status === 'fitted' && right.status === 'fitted') return distance(summaryOf(left), summaryOf(right))
  return left.status === right.status ? 0 : Number.POSITIVE_INFINITY
}

/** The same of parametric fits, of which the first has its log times shifted. */
function distanceOfParametricFits(one: ParametricOutcome, other: ParametricOutcome, shift = 0): number {
  const describeFit = (fit: ParametricFit, by: number): number[] => {
    return [fit.coefficients[0]!.estimate! - by, fit.scale, fit.logLikelihood + by * fit.events, ...fit.covariance]
  }
  if (one.status === 'fitted' && other.status === 'fitted')
    return distance(describeFit(one, shift), describeFit(other, 0))
  return one.status === other.status ? 0 : Number.POSITIVE_INFINITY
}

function summaryOf({ coefficients, covariance, logLikelihood, tests }: CoxFit): number[] {
  const { estimate } = coefficients[0]!
  const gain = logLikelihood.fitted - logLikelihood.null
  return [estimate ?? Number.NaN, ...covariance, gain, tests.score.chiSquared, tests.wald.chiSquared]
}

describe('shuffling rows changes nothing', () => {
  test('of a curve', () => {
    fc.assert(
      fc.property(rowsInAnyOrder, ([all, shuffled]) => {
        const used = { entry: true, weight: true }
        expect(kaplanMeier(columnsOf(shuffled, used))).toEqual(kaplanMeier(columnsOf(all, used)))
        expect(flemingHarrington(columnsOf(shuffled, used))).toEqual(flemingHarrington(columnsOf(all, used)))
      }),
    )
  })

  test('of a comparison', () => {
    fc.assert(
      fc.property(rowsInAnyOrder, fc.integer({ min: 0, max: 1 }), ([all, shuffled], rho) => {
        const one = logRankTest(columnsOf(all), groupsOf(all), { rho })
        const other = logRankTest(columnsOf(shuffled), groupsOf(shuffled), { rho })
        expect(distance([other.chiSquared, other.pValue], [one.chiSquared, one.pValue])).toBeLessThan(CLOSED_FORM)
      }),
    )
  })

  test.each(['efron', 'breslow', 'exact'] as const)('of a Cox regression with %s ties', (ties) => {
    fc.assert(
      fc.property(rowsInAnyOrder, ([all, shuffled]) => {
        expect(
          distanceOfFits(modelOf(shuffled, { ties }, { entry: true }), modelOf(all, { ties }, { entry: true })),
        ).toBeLessThan(ITERATIVE)
      }),
    )
  })
})

describe('a weight is a number of identical rows', () => {
  test('of a curve', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const weighted = kaplanMeier(columnsOf(all, { entry: true, weight: true }))
        const longer = kaplanMeier(columnsOf(repeated(all), { entry: true }))
        expect(distance(weighted.survival, longer.survival)).toBeLessThan(CLOSED_FORM)
        expect(distance(weighted.standardError, longer.standardError)).toBeLessThan(CLOSED_FORM)
        expect(distance(weighted.lower, longer.lower)).toBeLessThan(CLOSED_FORM)
        expect(distance(weighted.cumulativeHazardVariance, longer.cumulativeHazardVariance)).toBeLessThan(CLOSED_FORM)
      }),
    )
  })

  test('of a comparison', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const longer = repeated(all)
        const weighted = logRankTest(columnsOf(all, { weight: true }), groupsOf(all), { rho: 1 })
        expect(
          distance([weighted.chiSquared], [logRankTest(columnsOf(longer), groupsOf(longer), { rho: 1 }).chiSquared]),
        ).toBeLessThan(CLOSED_FORM)
      }),
    )
  })

  test('of a Cox regression with Breslow ties, not with Efron ties', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const ties = 'breslow'
        expect(distanceOfFits(modelOf(all, { ties }, { weight: true }), modelOf(repeated(all), { ties }))).toBeLessThan(
          ITERATIVE,
        )
      }),
    )
    const pair: Row[] = [
      { time: 1, event: 1, entry: 0, weight: 2, group: 0, covariate: 1 },
      { time: 1, event: 0, entry: 0, weight: 1, group: 0, covariate: 2 },
      { time: 2, event: 1, entry: 0, weight: 1, group: 0, covariate: 0 },
      { time: 3, event: 1, entry: 0, weight: 1, group: 0, covariate: 1 },
    ]
    const estimates = [modelOf(pair, {}, { weight: true }), modelOf(repeated(pair))].map((model) => {
      const { coefficients } = coxRegression(model) as CoxFit
      return coefficients[0]!.estimate!
    })
    expect(Math.abs(estimates[0]! - estimates[1]!)).toBeGreaterThan(0.01)
  })
})

describe('splitting a row by weight changes nothing', () => {
  test('of a curve', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const whole = kaplanMeier(columnsOf(all, { entry: true, weight: true }))
        const parts = kaplanMeier(columnsOf(split(all), { entry: true, weight: true }))
        expect(distance(parts.survival, whole.survival)).toBeLessThan(CLOSED_FORM)
        expect(distance(parts.standardError, whole.standardError)).toBeLessThan(CLOSED_FORM)
      }),
    )
  })

  test('of a Cox regression with Breslow ties', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const ties = 'breslow'
        expect(
          distanceOfFits(modelOf(split(all), { ties }, { weight: true }), modelOf(all, { ties }, { weight: true })),
        ).toBeLessThan(ITERATIVE)
      }),
    )
  })

  test.each(DISTRIBUTIONS)('of a %s fit', (distribution) => {
    fc.assert(
      fc.property(rows, (all) => {
        const [whole, parts] = [all, split(all)].map((some) =>
          parametricRegression({ columns: columnsOf(some, { weight: true }), distribution }),
        )
        expect(distanceOfParametricFits(parts!, whole!)).toBeLessThan(ITERATIVE)
      }),
    )
  })
})

test('weights in another unit change no estimate, and errors by the square root of the unit', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const lighter = all.map((one) => ({ ...one, weight: one.weight / 1e6 }))
      const describeFit = ({ columns, terms }: CoxModel, weight: number): number[] => {
        const cox = coxRegression({ columns, terms, ties: 'breslow' })
        const weibull = parametricRegression({ columns, distribution: 'weibull' })
        return [cox, weibull].flatMap((fit) =>
          fit.status === 'fitted'
            ? [...fit.covariance.map((cell) => cell * weight), ...fit.coefficients.map(({ estimate }) => estimate ?? 0)]
            : [fit.status.length],
        )
      }
      const plain = describeFit(modelOf(all, {}, { weight: true }), 1)
      expect(distance(describeFit(modelOf(lighter, {}, { weight: true }), 1e-6), plain)).toBeLessThan(ITERATIVE)
    }),
  )
})

test('adding a censored row never lowers the curve', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 12 }), (all, time) => {
      const before = kaplanMeier(columnsOf(all))
      const waiting: Row = { time, event: 0, entry: 0, weight: 1, group: 0, covariate: 0 }
      const after = kaplanMeier(columnsOf([...all, waiting]))
      for (const [index, at] of before.time.entries()) {
        const same = after.time.indexOf(at)
        expect(after.survival[same]!).toBeGreaterThanOrEqual(before.survival[index]! - 1e-12)
      }
    }),
  )
})

test('scaling time scales quantiles, restricted means and parametric quantities', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const longer = all.map((one) => ({ ...one, time: one.time * 4 }))
      const [plain, scaled] = [kaplanMeier(columnsOf(all)), kaplanMeier(columnsOf(longer))]
      for (const share of [0.25, 0.5, 0.75]) {
        const { value, lower, upper } = survivalQuantile(plain, share)
        const times4 = (time: number | null): number | null => (time === null ? null : time * 4)
        expect(survivalQuantile(scaled, share)).toEqual({
          probability: share,
          value: times4(value),
          lower: times4(lower),
          upper: times4(upper),
        })
      }
      const [mean, meanOfLonger] = [restrictedMean(plain, 10), restrictedMean(scaled, 40)]
      expect(
        distance([meanOfLonger.value, meanOfLonger.standardError], [mean.value * 4, mean.standardError * 4]),
      ).toBeLessThan(CLOSED_FORM)
      const [fit, fitOfLonger] = [all, longer].map((some) =>
        parametricRegression({ columns: columnsOf(some), distribution: 'weibull' }),
      )
      expect(distanceOfParametricFits(fitOfLonger!, fit!, Math.log(4))).toBeLessThan(ITERATIVE)
    }),
  )
})

test('stratifying by a constant changes nothing', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const strata = new Uint32Array(all.length)
      expect(logRankTest(columnsOf(all), groupsOf(all), { strata })).toEqual(logRankTest(columnsOf(all), groupsOf(all)))
      expect(coxRegression(modelOf(all, { strata }))).toEqual(coxRegression(modelOf(all)))
    }),
  )
})

test.each(TIE_METHODS)('numbering strata otherwise changes nothing, with %s ties', (ties) => {
  fc.assert(
    fc.property(rows, (all) => {
      const [strata, others] = [groupsOf(all), groupsOf(all).map((code) => 2 - code)]
      const used = { entry: true }
      expect(
        distanceOfFits(modelOf(all, { ties, strata }, used), modelOf(all, { ties, strata: others }, used)),
      ).toBeLessThan(ITERATIVE)
    }),
  )
})

test('without ties Efron, Breslow and exact agree', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const untied = all.map((one, index) => ({ ...one, time: one.time + index / 100 }))
      const [efron, breslow, exact] = TIE_METHODS.map((ties) => modelOf(untied, { ties }, { entry: true }))
      expect(distanceOfFits(efron!, breslow!)).toBeLessThan(ITERATIVE)
      expect(distanceOfFits(efron!, exact!)).toBeLessThan(ITERATIVE)
    }),
  )
})

test('without ties the log-rank test is the score test of a Cox regression', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const untied = all.map((one, index) => ({ ...one, time: one.time + index / 100, group: one.group % 2 }))
      const terms = [
        numericTerm(
          'group',
          Float64Array.from(untied, ({ group }) => group),
        ),
      ]
      const fit = coxRegression({ columns: columnsOf(untied), terms })
      const score = fit.status === 'fitted' ? fit.tests.score : fit.score
      const { chiSquared } = logRankTest(columnsOf(untied), groupsOf(untied))
      expect(distance([chiSquared], [score?.chiSquared ?? Number.NaN])).toBeLessThan(CLOSED_FORM)
    }),
  )
})

test('the curves of groups are those of their rows', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const curves = kaplanMeierByGroup(columnsOf(all, { entry: true }), groupsOf(all))
      for (const [group, curve] of curves.entries()) {
        const members = all.filter((one) => one.group === group)
        expect(curve).toEqual(members.length === 0 ? null : kaplanMeier(columnsOf(members, { entry: true })))
      }
    }),
  )
})

test('limits hold the estimate between them, the small-sample ones too', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...INTERVAL_KINDS), (all, interval) => {
      const curve = kaplanMeier(columnsOf(all), { interval })
      const small = smallSampleInterval(curve)
      const holds = Array.from(curve.survival, (survival, index) => {
        const isWithin = ({ lower, upper }: { lower: Float64Array; upper: Float64Array }): boolean =>
          Number.isNaN(lower[index]!) || (lower[index]! <= survival + 1e-12 && survival <= upper[index]! + 1e-12)
        return isWithin(curve) && isWithin(small)
      })
      expect(holds).not.toContain(false)
    }),
  )
})
