/** The meta-analysis tool on two studies, whose answers are worked out by hand. */
import { describe, expect, it } from 'vitest'
import { expectColumns } from '../../test/support/expect-answer.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import { parseDataTable } from '../dossier/data-table.ts'
import { type MetaAnalysisParameters, metaAnalysis } from './meta-analysis.run.ts'

/** Effects 1 and 3, each with the variance 1. */
const TWO = 'study,effect,variance\nfirst,1,1\nsecond,3,1\n'

function run(csv: string, parameters: Partial<MetaAnalysisParameters> = {}) {
  const table = parseDataTable('own.csv', csv, 'a'.repeat(64))
  return metaAnalysis.run(table, { ...metaAnalysis.defaults, effect: 'effect', variance: 'variance', ...parameters })
}

const NORMAL_80 = 1.2815515655446004

describe('two studies', () => {
  it('of one effect have their mean, with half the variance', () => {
    const { data, n, sources } = run(TWO, { method: 'FE', level: 0.8 })
    expect([n, sources]).toEqual([2, []])
    expect(data).toMatchObject({ method: 'FE', k: 2, estimate: 2, tau2: 0, q: 2, prediction: null })
    expect(data.standardError).toBeCloseTo(Math.sqrt(1 / 2), 12)
    expect(data.statistic).toBeCloseTo(2 / Math.sqrt(1 / 2), 12)
    expect(data.upper - data.estimate).toBeCloseTo(NORMAL_80 * Math.sqrt(1 / 2), 10)
  })

  it('of two effects have the heterogeneity that the method asked for finds', () => {
    // DerSimonian and Laird: (Q − 1) / (2 − 2/2); the restricted likelihood is highest there too.
    for (const method of ['DL', 'REML'] as const) {
      const { data } = run(TWO, { method })
      expect(data.method).toBe(method)
      expect(data.tau2).toBeCloseTo(1, 6)
      expect(data.standardError).toBeCloseTo(1, 6)
    }
  })

  it('have limits by the t distribution with one degree of freedom where that is asked for', () => {
    const { upper, estimate, standardError } = run(TWO, { method: 'DL', knappHartung: true, level: 0.6 }).data
    // The quantile of 0.8 of t with one degree of freedom is tan(0.3 π).
    expect((upper - estimate) / standardError).toBeCloseTo(Math.tan(0.3 * Math.PI), 8)
  })

  it('stand in the answer with their row, name and weight', () => {
    const { data } = run('study,effect,variance\nfirst,1,1\nsecond,3,3\n', { method: 'FE', label: 'study' })
    expect(data.studies).toEqual([
      { row: 2, label: 'first', effect: 1, variance: 1, weight: expect.closeTo(3 / 4, 12) },
      { row: 3, label: 'second', effect: 3, variance: 3, weight: expect.closeTo(1 / 4, 12) },
    ])
    expect(metaAnalysis.table(data).rows).toEqual(
      data.studies.map(({ row, label, effect, variance, weight }) => [row, label, effect, variance, weight]),
    )
    expectColumns(metaAnalysis.table(data))
    expect(metaAnalysis.table(data).columns.map(({ key }) => key)).toEqual(Object.keys(data.studies[0]!))
    expect(run(TWO).data.studies.map(({ label }) => label)).toEqual([null, null])
  })
})

describe('rows without a value', () => {
  it('are left out, which is told; a name may be missing', () => {
    const { data, warnings } = run('study,effect,variance\n,1,1\nb,,1\nc,2,NA\nd,3,1\n', { label: 'study' })
    expect(data.studies.map(({ row, label }) => [row, label])).toEqual([
      [2, null],
      [5, 'd'],
    ])
    expect(warnings).toEqual(['2 of 4 rows are left out: a value is missing in a column that is used.'])
  })
})

describe('what to know before quoting', () => {
  it('nothing, of two studies that differ', () => {
    expect(run(TWO).warnings).toEqual([])
  })

  it.each<[string, string, Partial<MetaAnalysisParameters>, RegExp]>([
    ['one study', 'effect,variance\n1,1\n', {}, /^One study: .*heterogeneity\.$/],
    ['effects alike', 'effect,variance\n1,1\n1.1,1\n', { knappHartung: true }, /narrower than the variances allow for/],
  ])('%s', (_, csv, parameters, warning) => {
    expect(run(csv, parameters).warnings).toEqual([expect.stringMatching(warning)])
  })

  it('effects that are the same have no statistic', () => {
    const { data, warnings } = run('effect,variance\n1,1\n1,1\n', { knappHartung: true })
    expect(data).toMatchObject({ estimate: 1, standardError: 0, statistic: null })
    expect(warnings.join(' ')).toMatch(/All effects are the same/)
  })

  it('the method', () => {
    expect(run(TWO).methods.map(({ reference }) => reference)).toEqual([expect.stringContaining('Viechtbauer')])
  })
})

it.each([
  ['effect', 'Name the column of effects.'],
  ['variance', 'Name the column of sampling variances.'],
] as const)('%s must be named, and be a column', (parameter, tip) => {
  expect(failureOf(() => run(TWO, { [parameter]: '' }))).toMatchObject({ message: `${parameter}: missing`, tip })
  expect(failureOf(() => run(TWO, { [parameter]: 'hope' })).message).toBe(`${parameter}: own.csv has no column "hope"`)
})

it('a column of names that is not there is refused', () => {
  expect(failureOf(() => run(TWO, { label: 'hope' })).message).toBe('label: own.csv has no column "hope"')
})
