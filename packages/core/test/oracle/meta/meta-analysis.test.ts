import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type MetaAnalysisMethod, type MetaAnalysisOptions, metaAnalyse } from '../../../src/meta/index.ts'
import { InputError } from '../../../src/math/input-error.ts'
import { noteAgreement } from '../note-agreement.ts'
import { normalQuantile } from '../../../src/math/normal.ts'

type Value = number | null | 'Infinity' | '-Infinity' | 'NaN'

interface Fit {
  readonly error?: string
  readonly estimate: readonly Value[]
  readonly se: readonly Value[]
  readonly stat: readonly Value[]
  readonly p: readonly Value[]
  readonly ci95_lower: readonly Value[]
  readonly ci95_upper: readonly Value[]
  readonly df: Value
  readonly tau2: Value
  readonly I2_metafor: Value
  readonly H2_metafor: Value
  readonly Q: Value
  readonly Q_p: Value
  readonly pi95_metafor?: readonly Value[]
}

/** Values that meta.R makes: numbers as text with 17 digits. */
interface FromR {
  readonly cases: Readonly<
    Record<
      string,
      {
        readonly yi: string | readonly string[]
        readonly vi: string | readonly string[]
        readonly fits: Readonly<Record<string, Readonly<Record<string, string | null>>>>
      }
    >
  >
  readonly many: {
    readonly thousand: { readonly metafor: Readonly<Record<string, string>>; readonly root: string }
    readonly ten_thousand: { readonly root: string }
  }
}

const fromR = JSON.parse(readFileSync(new URL('./meta-r.json', import.meta.url), 'utf8')) as FromR

interface Case {
  readonly yi: number | readonly number[]
  readonly vi: number | readonly number[]
  readonly fits: Readonly<Record<string, Fit>>
  readonly weights_REML_percent?: readonly number[]
}

type Section = Readonly<Record<string, Case>>

const reference = JSON.parse(readFileSync(new URL('./oracle-meta.json', import.meta.url), 'utf8')) as {
  readonly seed_intervals: Section
  readonly datasets: Section
  readonly edge_cases: Section
}
const cases = Object.entries({ ...reference.seed_intervals, ...reference.datasets, ...reference.edge_cases })

const methods: readonly MetaAnalysisMethod[] = ['FE', 'DL', 'HE', 'REML', 'PM']
const tests = { z: 'z', knha: 'knapp-hartung', adhoc: 'knapp-hartung-ad-hoc' } as const satisfies Record<
  string,
  MetaAnalysisOptions['test']
>

const listOf = (value: number | readonly number[]): readonly number[] => (typeof value === 'number' ? [value] : value)

/** Relative distance; below 1e-300 in size (p-values that underflow) values count as 0. */
function distance(actual: number | null | undefined, expected: Value | undefined): number {
  const [one, other] = [Number(actual ?? Number.NaN), Number(expected ?? Number.NaN)]
  if (Number.isNaN(one) && Number.isNaN(other)) return 0
  if (one === other || (Math.abs(one) < 1e-300 && Math.abs(other) < 1e-300)) return 0
  return Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other))
}

function note(
  quantity: string,
  actual: number | null | undefined,
  expected: Value | undefined,
  size: number,
  tolerance: number,
): void {
  const reference = Number(expected ?? Number.NaN)
  if (!Number.isNaN(reference)) noteAgreement(quantity, actual, reference, size, tolerance)
}

describe.each(cases)('%s', (_name, { yi, vi, fits }) => {
  const named = Object.entries(fits).filter(([name]) => methods.includes(name.split('|')[0] as MetaAnalysisMethod))
  const [effects, variances] = [listOf(yi), listOf(vi)]

  it.each(named.filter(([, fit]) => fit.error === undefined))('%s agrees with metafor', (name, fit) => {
    const [method, test] = name.split('|') as [MetaAnalysisMethod, keyof typeof tests]
    const ours = metaAnalyse(effects, variances, { method, test: tests[test] })
    const tolerance = method === 'REML' || method === 'PM' ? 1e-6 : 1e-8
    const pairs: Readonly<Record<string, readonly [number | null | undefined, Value | undefined]>> = {
      estimate: [ours.estimate, fit.estimate[0]],
      standardError: [ours.standardError, fit.se[0]],
      statistic: [ours.statistic, fit.stat[0]],
      pValue: [ours.pValue, fit.p[0]],
      lower: [ours.lower, fit.ci95_lower[0]],
      upper: [ours.upper, fit.ci95_upper[0]],
      degreesOfFreedom: [ours.degreesOfFreedom, fit.df],
      tau2: [ours.tau2, fit.tau2],
      i2: [ours.i2, fit.I2_metafor],
      h2: [ours.h2, fit.H2_metafor],
      q: [ours.q, fit.Q],
      qPValue: [ours.qPValue, fit.Q_p],
      predictionLower: [ours.prediction?.lower, fit.pi95_metafor?.[0]],
      predictionUpper: [ours.prediction?.upper, fit.pi95_metafor?.[1]],
    }
    const distances = Object.entries(pairs).map(([quantity, [actual, expected]]) => {
      const size = distance(actual, expected)
      note(quantity, actual, expected, size, tolerance)
      return [quantity, size] as const
    })
    expect(distances.filter(([, size]) => !(size <= tolerance))).toEqual([])
  })

  it.each(named.filter(([, fit]) => fit.error !== undefined))('%s is refused, as by metafor', (name) => {
    const [method] = name.split('|') as [MetaAnalysisMethod]
    expect(() => metaAnalyse(effects, variances, { method })).toThrow(InputError)
  })
})

it('covers all five methods on all cases', () => {
  const compared = cases.flatMap(([, { fits }]) =>
    Object.keys(fits).filter((name) => methods.includes(name.split('|')[0] as never)),
  )
  expect(compared).toHaveLength(cases.length * 13)
})

it.each(cases.filter(([, one]) => one.weights_REML_percent))('weights of the studies of %s agree', (_name, one) => {
  const { weights } = metaAnalyse(listOf(one.yi), listOf(one.vi))
  const worst = weights.map((weight, study) => distance(100 * weight, one.weights_REML_percent![study]))
  expect(Math.max(...worst)).toBeLessThan(1e-6)
})

describe('agrees with the values that meta.R makes', () => {
  const numbersOf = (texts: string | readonly string[]): number[] => [texts].flat().map(Number)
  const fits = Object.entries(fromR.cases).flatMap(([name, { yi, vi, fits: named }]) =>
    Object.entries(named).map(([fit, values]) => ({
      name,
      fit,
      effects: numbersOf(yi),
      variances: numbersOf(vi),
      values,
    })),
  )
  it('has all methods and tests of all cases', () => expect(fits).toHaveLength(13 * Object.keys(fromR.cases).length))

  it.each(fits)('$fit of $name', ({ fit, effects: yi, variances: vi, values }) => {
    const [method, test] = fit.split('|') as [MetaAnalysisMethod, keyof typeof tests]
    const { prediction, ...ours } = metaAnalyse(yi, vi, { method, test: tests[test] })
    const all = { ...ours, predictionLower: prediction?.lower, predictionUpper: prediction?.upper }
    const tolerance = method === 'REML' || method === 'PM' ? 1e-6 : 1e-8
    const wrong = Object.entries(values).filter(([key, value]) => {
      const expected = value === null ? null : Number(value.replace('Inf', 'Infinity'))
      const actual = all[key as keyof typeof all] as number
      const size = distance(actual, expected)
      note(key, actual, expected, size, tolerance)
      return !(size <= tolerance)
    })
    expect(wrong).toEqual([])
  })

  it('REML on a thousand and on ten thousand studies', () => {
    const thousand = metaAnalyse(...benchmarkStudies(1000))
    expect(distance(thousand.tau2, Number(fromR.many.thousand.metafor['tau2']))).toBeLessThan(1e-8)
    expect(distance(thousand.estimate, Number(fromR.many.thousand.metafor['estimate']))).toBeLessThan(1e-8)
    expect(distance(thousand.tau2, Number(fromR.many.thousand.root))).toBeLessThan(1e-8)
    const { tau2 } = metaAnalyse(...benchmarkStudies(10_000))
    expect(distance(tau2, Number(fromR.many.ten_thousand.root))).toBeLessThan(1e-8)
  })
})

/** The studies of meta.R, from Park and Miller's generator, exact in doubles. */
function benchmarkStudies(count: number): [number[], number[]] {
  let state = 20_170_513 + count
  const uniform = (): number => {
    state = (16_807 * state) % 2_147_483_647
    return state / 2_147_483_647
  }
  const round = (value: number): number => Math.round(value * 1e6) / 1e6
  const studies = Array.from({ length: count }, () => {
    const variance = round(0.02 + 0.3 * uniform() ** 2)
    const centre = -0.7 + 0.55 * normalQuantile(uniform())
    return { variance, effect: round(centre + Math.sqrt(variance) * normalQuantile(uniform())) }
  })
  return [studies.map(({ effect }) => effect), studies.map(({ variance }) => variance)]
}
