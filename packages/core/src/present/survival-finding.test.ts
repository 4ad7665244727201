import { describe, expect, test } from 'vitest'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import { type SurvivalData, survival } from '../analyses/survival.run.ts'
import { survivalFinding } from './survival-finding.ts'

type Group = PartOf<SurvivalData['groups'][number]>

const group = (
  name: string,
  value: number | null,
  lower: number | null = null,
  upper: number | null = null,
): Group => ({
  group: name,
  quantiles: [
    { probability: 0.25, value: 1, lower: 1, upper: 1 },
    { probability: 0.5, value, lower, upper },
  ],
})

const find = (changes: PartOf<SurvivalData>) =>
  survivalFinding(
    partOf<SurvivalData>({
      n: 1200,
      events: 2,
      censored: 1198,
      groups: [],
      tests: null,
      cox: null,
      fits: [],
      ...changes,
    }),
    { ...survival.defaults, time: 'months' },
  )

describe('survival', () => {
  test.each([
    [[group('all', 12, 10, 14.5)], 'Half had the event by months 12 (95% interval 10–14.50)'],
    [[group('all', 12.25, 10)], 'Half had the event by months 12.25 (95% interval 10–not reached)'],
    [[group('all', 12, null, 20)], 'Half had the event by months 12 (95% interval not reached–20)'],
    [[group('all', 12)], 'Half had the event by months 12 (no limits can be given)'],
    [[group('all', null)], 'Fewer than half had the event'],
    [[group('drug', 12.5), group('placebo', null)], 'Median months: 12.50 (drug), not reached (placebo)'],
  ])('is told by its medians', (groups, title) => {
    expect(find({ groups })).toEqual({
      title,
      subtitle: '1,200 rows, 2 with the event, 1,198 censored; Kaplan–Meier estimate.',
      notes: [],
    })
  })

  test('of one row', () => {
    expect(find({ n: 1 }).subtitle).toContain('1 row, 2 with')
  })

  test('is told with its test, its model and its fits, the best first', () => {
    const logRank = { chiSquared: 1.694, degreesOfFreedom: 1, pValue: 0.0004 }
    const coefficients = [
      { term: 'arm=drug', hazardRatio: 0.5, lower: 0.25, upper: 1, pValue: 0.05 },
      { term: 'age', hazardRatio: null },
    ]
    const fits = [
      { distribution: 'weibull', aic: 12.5, logLikelihood: -4.25 },
      { distribution: 'exponential', aic: 10, logLikelihood: -4 },
    ] as const
    expect(find({ tests: { logRank }, cox: { coefficients }, fits }).notes).toEqual([
      'Log-rank test of no difference between the groups: χ² = 1.69 on 1 degree of freedom, p < 0.001.',
      'arm=drug: hazard ratio 0.500 (95% interval 0.250–1.000), p = 0.050.',
      'age: not estimated.',
      'exponential: AIC 10.00, log-likelihood −4.000.',
      'weibull: AIC 12.50, log-likelihood −4.250.',
    ])
    const many = { chiSquared: 2, degreesOfFreedom: 4, pValue: 0.5 }
    expect(find({ tests: { logRank: many } }).notes[0]).toContain('χ² = 2.00 on 4 degrees of freedom, p = 0.500.')
  })

  test('says nothing of a test with nothing to compare', () => {
    expect(find({ tests: { logRank: { chiSquared: null, degreesOfFreedom: 0, pValue: null } } }).notes).toEqual([])
  })
})
