import { describe, expect, test } from 'vitest'
import {
  type CoxFit,
  DISTRIBUTIONS,
  type ParametricFit,
  type SurvivalColumns,
  coxRegression,
  kaplanMeier,
  logRankTest,
  numericTerm,
  parametricRegression,
  proportionalHazardsTest,
  survivalQuantile,
} from '../../../src/survival/index.ts'
import { Comparison, type Reference, at, numberOf, numbersOf, readReference } from './oracle.ts'

const REFERENCE = readReference('large-inputs.json')

/** The generator of large-inputs.R. */
function minimalStandard(seed: number): () => number {
  let state = seed
  return () => {
    state = (16_807 * state) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const WAITS = 1_000_000
const COVARIATE_ROWS = 100_000

function makeWaits(): { days: SurvivalColumns; continuous: SurvivalColumns; group: Uint32Array } {
  const uniform = minimalStandard(20_190_125)
  const make = (): SurvivalColumns => ({ time: new Float64Array(WAITS), event: new Uint8Array(WAITS) })
  const [days, continuous, group] = [make(), make(), new Uint32Array(WAITS)]
  for (let row = 0; row < WAITS; row += 1) {
    const [first, second, third] = [uniform(), uniform(), uniform()]
    uniform()
    group[row] = Math.floor(4 * third)
    const wait = -1500 * Math.log(first) * (0.8 + 0.1 * (group[row]! + 1))
    const end = 3652 * second
    days.time[row] = Math.min(Math.ceil(wait), Math.ceil(end))
    days.event[row] = Number(Math.ceil(wait) <= Math.ceil(end))
    continuous.time[row] = Math.min(wait, end)
    continuous.event[row] = Number(wait <= end)
  }
  return { days, continuous, group }
}

function makeCovariates(): { columns: SurvivalColumns; terms: ReturnType<typeof numericTerm>[] } {
  const uniform = minimalStandard(20_180_704)
  const round = (value: number, digits: number): number => Number(value.toFixed(digits))
  const columns = { time: new Float64Array(COVARIATE_ROWS), event: new Uint8Array(COVARIATE_ROWS) }
  const values = Array.from({ length: 5 }, () => new Float64Array(COVARIATE_ROWS))
  const effects = [0.5, -0.3, 0.1, 0.4, -0.6]
  for (let row = 0; row < COVARIATE_ROWS; row += 1) {
    const draws = Array.from({ length: 7 }, uniform)
    for (const column of [0, 1, 2]) values[column]![row] = round(Math.sqrt(12) * (draws[column]! - 0.5), 6)
    values[3]![row] = Number(draws[3]! < 0.4)
    values[4]![row] = Number(draws[4]! < 0.3)
    const predictor = effects.reduce((sum, effect, column) => sum + effect * values[column]![row]!, 0)
    const wait = round(100 * (-Math.log(draws[5]!)) ** (1 / 1.3) * Math.exp(-predictor / 1.3), 3) + 0.001
    const end = round(400 * draws[6]!, 3) + 0.001
    columns.time[row] = round(Math.min(wait, end), 3)
    columns.event[row] = Number(wait <= end)
  }
  return { columns, terms: values.map((column, index) => numericTerm(`x${index + 1}`, column)) }
}

function curveMismatches(columns: SurvivalColumns, answer: Reference): string[] {
  const comparison = new Comparison()
  const curve = kaplanMeier(columns)
  comparison.close(curve.time.length, numberOf(at(answer, 'times')), 0, 'distinct times')
  const positions = numbersOf(at(answer, 'at')).map((time) => curve.time.findLastIndex((one) => one <= time))
  for (const name of ['survival', 'standardError', 'lower', 'upper', 'cumulativeHazard'] as const) {
    const values = positions.map((index) => curve[name][index]!)
    comparison.allClose(values, numbersOf(at(answer, name)), 1e-11, name)
  }
  const quartiles = [0.25, 0.5, 0.75].map((share) => survivalQuantile(curve, share))
  const pick = (name: 'value' | 'lower' | 'upper'): number[] => quartiles.map((one) => one[name] ?? Number.NaN)
  comparison.allClose(pick('value'), numbersOf(at(answer, 'quartiles')), 1e-12, 'quartiles')
  comparison.allClose(pick('lower'), numbersOf(at(answer, 'quartilesLower')), 1e-12, 'lower limits')
  comparison.allClose(pick('upper'), numbersOf(at(answer, 'quartilesUpper')), 1e-12, 'upper limits')
  return comparison.mismatches
}

describe('a million rows', () => {
  const { days, continuous, group } = makeWaits()

  test('in whole days', () => {
    expect(curveMismatches(days, at(REFERENCE, 'days'))).toEqual([])
  })

  test('continuous, of which some thousands are tied but for rounding', () => {
    expect(curveMismatches(continuous, at(REFERENCE, 'continuous'))).toEqual([])
  })

  test.each([
    ['logRank', 0],
    ['petoPeto', 1],
  ])('%s of four groups', (name, rho) => {
    const result = logRankTest(days, group, { rho })
    const comparison = new Comparison()
    const pick = (key: 'observed' | 'expected'): number[] => result.groups.map((one) => one[key])
    comparison.allClose(pick('observed'), numbersOf(at(REFERENCE, name, 'observed')), 1e-11, 'observed')
    comparison.allClose(pick('expected'), numbersOf(at(REFERENCE, name, 'expected')), 1e-11, 'expected')
    comparison.close(result.chiSquared, numberOf(at(REFERENCE, name, 'chiSquared')), 1e-10, 'χ²')
    expect(comparison.mismatches).toEqual([])
  })
})

describe('a hundred thousand rows and five covariates', () => {
  const { columns, terms } = makeCovariates()

  test.each(['efron', 'breslow'] as const)('Cox regression, %s ties', (ties) => {
    const answer = at(REFERENCE, 'cox', ties)
    const fit = coxRegression({ columns, terms, ties }) as CoxFit
    const comparison = new Comparison()
    const pick = (key: 'estimate' | 'standardError'): number[] => fit.coefficients.map((one) => one[key]!)
    comparison.allClose(pick('estimate'), numbersOf(at(answer, 'estimates')), 1e-9, 'estimate')
    comparison.allClose(pick('standardError'), numbersOf(at(answer, 'standardErrors')), 1e-9, 'standard error')
    const { null: without, fitted } = fit.logLikelihood
    comparison.allClose([without, fitted], numbersOf(at(answer, 'logLikelihood')), 1e-11, 'log-likelihood')
    comparison.close(fit.tests.score.chiSquared, numberOf(at(answer, 'score')), 1e-9, 'score')
    comparison.close(fit.concordance?.value, numberOf(at(answer, 'concordance')), 1e-12, 'concordance')
    const tests = proportionalHazardsTest({ columns, terms, ties }, fit).map(({ chiSquared }) => chiSquared)
    comparison.allClose(tests, numbersOf(at(answer, 'proportionalHazards')), 1e-7, 'proportional hazards')
    expect(comparison.mismatches).toEqual([])
  })

  test.each(DISTRIBUTIONS)('%s regression', (distribution) => {
    const answer = at(REFERENCE, 'accelerated', distribution)
    const fit = parametricRegression({ columns, terms, distribution }) as ParametricFit
    const comparison = new Comparison()
    const pick = (key: 'estimate' | 'standardError'): number[] => fit.coefficients.map((one) => one[key]!)
    comparison.allClose(pick('estimate'), numbersOf(at(answer, 'estimates')), 1e-8, 'estimate')
    const errors = numbersOf(at(answer, 'standardErrors')).slice(0, fit.coefficients.length)
    comparison.allClose(pick('standardError'), errors, 1e-7, 'standard error')
    comparison.close(fit.scale, numberOf(at(answer, 'scale')), 1e-8, 'scale')
    comparison.close(fit.logLikelihood, numberOf(at(answer, 'logLikelihood')), 1e-11, 'log-likelihood')
    expect(comparison.mismatches).toEqual([])
  })
})
