import { describe, expect, test } from 'vitest'
import { type SurvivalColumns, logRankTest } from '../../../src/survival/index.ts'
import { DATA_SETS, TREATY_SNAPSHOTS, codesOf } from './data-sets.ts'
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

/** Compares with one answer of survdiff; rows without a group or a stratum are left out, as R does. */
function mismatches(
  columns: SurvivalColumns,
  group: readonly string[],
  strata: readonly string[] | null,
  answer: Reference,
): string[] {
  const complete = rowsWhere(columns, (row) => group[row] !== '' && strata?.[row] !== '')
  const labels = listOf(at(answer, 'groups')).map((label) => String(label).replace(/^[^=]*=/, ''))
  const codes = codesOf(
    Array.from(complete, (row) => group[row] ?? ''),
    labels,
  )
  const strataCodes = strata ? codesOf(Array.from(complete, (row) => strata[row] ?? '')) : undefined
  const result = logRankTest(selectRows(columns, complete), codes, {
    rho: numberOf(at(answer, 'rho')),
    strata: strataCodes,
  })
  const comparison = new Comparison()
  const pick = (key: 'n' | 'observed' | 'expected') => result.groups.map((one) => one[key])
  comparison.allClose(pick('n'), numbersOf(at(answer, 'n')), 0, 'n')
  comparison.allClose(pick('observed'), numbersOf(at(answer, 'observed')), CLOSED_FORM, 'observed')
  comparison.allClose(pick('expected'), numbersOf(at(answer, 'expected')), CLOSED_FORM, 'expected')
  const variance = listOf(at(answer, 'variance')).flatMap(numbersOf)
  comparison.allClose(result.variance, variance, CLOSED_FORM, 'variance', 1e-2)
  const events = columns.event.reduce((sum, one) => sum + one, 0)
  if (events > 0 && labels.length > 1) {
    comparison.close(result.chiSquared, numberOf(at(answer, 'chisq')), 1e-11, 'χ²')
    comparison.close(result.degreesOfFreedom, numberOf(at(answer, 'df')), 0, 'degrees of freedom')
    comparison.close(result.pValue, numberOf(at(answer, 'p')), 1e-10, 'p')
  }
  return comparison.mismatches
}

describe('the test of equal curves is that of survdiff', () => {
  const classic = DATA_SETS.filter(({ name }) => name.startsWith('classic/')).flatMap((one) =>
    Object.entries(recordOf(at(one.answers, 'logrank'))).map(
      ([formula, answer]) => [one.name, formula, one, answer] as const,
    ),
  )
  test.each(classic)('%s by %s', (_, formula, { columns, text }, answer) => {
    const [group = '', stratum] = formula.split(' | ')[0]!.split(/\+strata\(|\)/)
    expect(mismatches(columns, text(group), stratum ? text(stratum) : null, answer)).toEqual([])
  })

  const synthetic = DATA_SETS.filter(({ answers }) => Array.isArray(answers['logrank'])).flatMap((one) =>
    listOf(one.answers['logrank'])
      .filter((answer) => recordOf(answer)['error'] === undefined)
      .map((answer) => [one.name, numberOf(at(answer, 'rho')), one, answer] as const),
  )
  test.each(synthetic)('%s, rho %s', (_, _rho, { columns, text }, answer) => {
    expect(mismatches(columns, text('group'), null, answer)).toEqual([])
  })

  describe.each(TREATY_SNAPSHOTS.map((one) => [one.asOf, one] as const))('treaties as of %s', (_, snapshot) => {
    const { years, region, signedBefore2000, answers } = snapshot
    const period = Array.from(signedBefore2000, String)
    test.each(listOf(at(answers, 'logrank', 'region')))('by region', (answer) => {
      expect(mismatches(years, region, null, answer)).toEqual([])
    })
    test.each(listOf(at(answers, 'logrank', 'signed_before_2000')))('by period', (answer) => {
      expect(mismatches(years, period, null, answer)).toEqual([])
    })
    test.each(listOf(at(answers, 'logrank', 'region_stratified_by_pre2000')))('by region within periods', (answer) => {
      expect(mismatches(years, region, period, answer)).toEqual([])
    })
  })
})
