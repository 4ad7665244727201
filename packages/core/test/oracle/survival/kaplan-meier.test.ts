import { describe, expect, test } from 'vitest'
import {
  INTERVAL_KINDS,
  type IntervalKind,
  type SurvivalColumns,
  flemingHarrington,
  kaplanMeier,
  restrictedMean,
  survivalQuantile,
} from '../../../src/survival/index.ts'
import { DATA_SETS, TREATY_SNAPSHOTS, dataSet } from './data-sets.ts'
import {
  Comparison,
  type Reference,
  at,
  listOf,
  numberOf,
  numbersOf,
  recordOf,
  rowsWhere,
  selectRows,
} from './oracle.ts'

const CLOSED_FORM = 1e-12

/** R writes log-log without the hyphen in these files. */
const R_NAMES: Record<IntervalKind, string> = { 'log-log': 'loglog', log: 'log', plain: 'plain' }

function mismatches(columns: SurvivalColumns, answer: Reference): string[] {
  const comparison = new Comparison()
  const curve = kaplanMeier(columns)
  comparison.close(curve.n, numberOf(at(answer, 'records')), 0, 'rows')
  comparison.close(curve.totalEvents, numberOf(at(answer, 'events_weighted')), CLOSED_FORM, 'events')
  comparison.allClose(curve.time, numbersOf(at(answer, 'time')), 0, 'time')
  comparison.allClose(curve.atRisk, numbersOf(at(answer, 'n_risk')), CLOSED_FORM, 'at risk')
  comparison.allClose(curve.events, numbersOf(at(answer, 'n_event')), CLOSED_FORM, 'events')
  comparison.allClose(curve.censored, numbersOf(at(answer, 'n_censor')), CLOSED_FORM, 'censored', 1)
  comparison.allClose(curve.survival, numbersOf(at(answer, 'surv')), CLOSED_FORM, 'survival', 1e-3)
  comparison.allClose(curve.standardError, numbersOf(at(answer, 'se_surv')), CLOSED_FORM, 'standard error', 1e-3)
  for (const interval of INTERVAL_KINDS) compareLimits(comparison, columns, answer, interval)
  const hazard = at(answer, 'nelson_aalen')
  comparison.allClose(curve.cumulativeHazard, numbersOf(at(hazard, 'cumhaz')), CLOSED_FORM, 'Nelson–Aalen')
  const hazardErrors = curve.cumulativeHazardVariance.map(Math.sqrt)
  comparison.allClose(hazardErrors, numbersOf(at(hazard, 'se_cumhaz')), CLOSED_FORM, 'error of Nelson–Aalen')
  compareFlemingHarrington(comparison, columns, at(answer, 'fleming_harrington'))
  for (const mean of [...listOf(recordOf(answer)['rmst'] ?? []), at(answer, 'rmst_to_last_time')]) {
    const { value, standardError } = restrictedMean(curve, numberOf(at(mean, 'tau')))
    comparison.close(value, numberOf(at(mean, 'rmst')), CLOSED_FORM, 'restricted mean')
    comparison.close(standardError, numberOf(at(mean, 'se')), CLOSED_FORM, 'error of the restricted mean', 1e-3)
  }
  return comparison.mismatches
}

function compareLimits(
  comparison: Comparison,
  columns: SurvivalColumns,
  answer: Reference,
  interval: IntervalKind,
): void {
  const curve = kaplanMeier(columns, { interval })
  const limits = at(answer, 'ci95', R_NAMES[interval])
  comparison.allClose(curve.lower, numbersOf(at(limits, 'lower')), CLOSED_FORM, `${interval} lower`, 1e-3)
  comparison.allClose(curve.upper, numbersOf(at(limits, 'upper')), CLOSED_FORM, `${interval} upper`, 1e-3)
  const quantiles = at(answer, 'quantiles', R_NAMES[interval])
  numbersOf(at(answer, 'quantiles', 'probs')).forEach((probability, index) => {
    const { value, lower, upper } = survivalQuantile(curve, probability)
    const what = `${interval} quantile ${probability}`
    comparison.close(value, numberOf(listOf(at(quantiles, 'estimate'))[index]), CLOSED_FORM, what)
    comparison.close(lower, numberOf(listOf(at(quantiles, 'lower'))[index]), CLOSED_FORM, `${what}, lower`)
    comparison.close(upper, numberOf(listOf(at(quantiles, 'upper'))[index]), CLOSED_FORM, `${what}, upper`)
  })
}

function compareFlemingHarrington(comparison: Comparison, columns: SurvivalColumns, answer: Reference): void {
  const curve = flemingHarrington(columns)
  comparison.allClose(curve.cumulativeHazard, numbersOf(at(answer, 'cumhaz')), CLOSED_FORM, 'Fleming–Harrington')
  const errors = curve.cumulativeHazardVariance.map(Math.sqrt)
  comparison.allClose(errors, numbersOf(at(answer, 'se_cumhaz')), CLOSED_FORM, 'error of Fleming–Harrington')
  comparison.allClose(curve.survival, numbersOf(at(answer, 'surv')), CLOSED_FORM, 'Fleming–Harrington survival', 1e-3)
}

describe('the Kaplan–Meier curve is that of survfit', () => {
  const whole = DATA_SETS.filter(({ answers }) => answers['km_all'])
  test.each(whole.map((one) => [one.name, one] as const))('%s', (_, { columns, answers }) => {
    expect(mismatches(columns, at(answers, 'km_all'))).toEqual([])
  })

  const grouped = DATA_SETS.flatMap(({ name, columns, text, answers }) => {
    const groupings = { ...recordOf(answers['km_by'] ?? {}) }
    if (answers['km_by_group']) groupings['group'] = answers['km_by_group']
    return Object.entries(groupings).flatMap(([grouping, levels]) =>
      Object.entries(recordOf(levels)).map(
        ([level, answer]) =>
          [
            name,
            grouping,
            level,
            selectRows(
              columns,
              rowsWhere(columns, (row) => text(grouping)[row] === level),
            ),
            answer,
          ] as const,
      ),
    )
  })
  test.each(grouped)('%s where %s is %s', (_name, _grouping, _level, columns, answer) => {
    expect(mismatches(columns, answer)).toEqual([])
  })

  test.each(['int', 'frac'])('with %s case weights', (kind) => {
    const { columns, numbers, answers } = dataSet('synthetic/s05_case_weights')
    expect(mismatches({ ...columns, weight: numbers(`w_${kind}`) }, at(answers, `km_w_${kind}_robust_false`))).toEqual(
      [],
    )
  })

  for (const { asOf, days, years, region, signedBefore2000, answers } of TREATY_SNAPSHOTS) {
    test(`treaties as of ${asOf}, in days and in years`, () => {
      expect(mismatches(days, at(answers, 'km_days'))).toEqual([])
      expect(mismatches(years, at(answers, 'km_years'))).toEqual([])
    })
    test.each(Object.entries(recordOf(at(answers, 'km_years_by_region'))))(
      `treaties as of ${asOf}: %s`,
      (name, answer) => {
        expect(
          mismatches(
            selectRows(
              years,
              rowsWhere(years, (row) => region[row] === name),
            ),
            answer,
          ),
        ).toEqual([])
      },
    )
    const periods = Object.entries(recordOf(at(answers, 'km_years_by_signed_before_2000')))
    test.each(periods)(`treaties as of ${asOf}: %s`, (name, answer) => {
      const code = name === 'signed<2000' ? 1 : 0
      const members = rowsWhere(years, (row) => signedBefore2000[row] === code)
      expect(mismatches(selectRows(years, members), answer)).toEqual([])
    })
  }
})
