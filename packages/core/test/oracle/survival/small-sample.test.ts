import { describe, expect, test } from 'vitest'
import { type SurvivalColumns, kaplanMeier, smallSampleInterval } from '../../../src/survival/index.ts'
import { dataSet } from './data-sets.ts'
import { Comparison, at, numbersOf, readReference, rowsWhere, selectRows } from './oracle.ts'

const REFERENCE = readReference('small-sample.json')
const aml = dataSet('classic/aml')

const CASES: readonly (readonly [string, SurvivalColumns])[] = [
  [
    'aml_maintained',
    selectRows(
      aml.columns,
      rowsWhere(aml.columns, (row) => aml.text('x')[row] === 'Maintained'),
    ),
  ],
  ['aml', aml.columns],
  ['s15_event_censor_same_time', dataSet('synthetic/s15_event_censor_same_time').columns],
]

/** What the method of moments costs in samples of eight to twenty rows, and what a million draws leave open. */
const DISTRIBUTION_OF_PRODUCTS = 1e-2

describe.each(CASES)('the beta product interval on %s', (name, columns) => {
  const draw = () => smallSampleInterval(kaplanMeier(columns))

  test('has the quantiles of the Beta distribution with the moments of the product', () => {
    const { time, lower, upper } = draw()
    const comparison = new Comparison()
    comparison.allClose(time, numbersOf(at(REFERENCE, name, 'time')), 0, 'time')
    comparison.allClose(lower, numbersOf(at(REFERENCE, name, 'moments', 'lower')), 1e-10, 'lower')
    comparison.allClose(upper, numbersOf(at(REFERENCE, name, 'moments', 'upper')), 1e-10, 'upper')
    expect(comparison.mismatches).toEqual([])
  })

  test('and so very nearly those of the product itself', () => {
    const { lower, upper } = draw()
    const comparison = new Comparison()
    comparison.allClose(
      lower,
      numbersOf(at(REFERENCE, name, 'drawn', 'lower')),
      DISTRIBUTION_OF_PRODUCTS,
      'lower, against draws',
      1,
    )
    comparison.allClose(
      upper,
      numbersOf(at(REFERENCE, name, 'drawn', 'upper')),
      DISTRIBUTION_OF_PRODUCTS,
      'upper, against draws',
      1,
    )
    expect(comparison.mismatches).toEqual([])
  })
})
