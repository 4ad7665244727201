import { describe, expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import type { ForecastAnswer } from '../analyses/forecast.run.ts'
import { FORECAST_DEFAULTS } from '../treaty-lag/forecast.ts'
import { forecastFinding } from './forecast-finding.ts'
import { forecastWaitsFinding } from './forecast-waits-finding.ts'

/** A pending treaty: with whom, its chance within two years, and its median wait. */
const treaty = (partnerName: string | null, chance: number | null, days: number | null) => ({
  id: 'a-convention',
  partnerName,
  probabilities: [
    { months: 12, value: 0.01 },
    { months: 24, value: chance },
  ],
  medianResidualDays: { value: days },
})
const [LAOS, NEPAL, CUBA] = [treaty('Laos', 0.57, 731), treaty('Nepal', 0.6, 365), treaty('Cuba', null, null)]

const dataOf = (treaties: readonly PartOf<ForecastAnswer['treaties'][number]>[], changes: PartOf<ForecastAnswer>) =>
  partOf<ForecastAnswer>({ model: 'lognormal', backtestWinner: null, treaties, ...changes })

describe('what will become of the pending', () => {
  const find = (
    treaties: readonly PartOf<ForecastAnswer['treaties'][number]>[],
    changes: PartOf<ForecastAnswer> = {},
    horizons: readonly number[] = FORECAST_DEFAULTS.horizons,
  ) => forecastFinding(dataOf(treaties, changes), CHINA_VIEW, { ...FORECAST_DEFAULTS, horizons })

  test.each([
    [[], 'No pending extradition treaty to forecast in this view'],
    [[LAOS], 'Within 24 months Laos’s pending extradition treaty binds with 57% probability'],
    [[NEPAL, CUBA, LAOS], 'Within 24 months a pending treaty binds with 57% (Laos) to 60% (Nepal) probability'],
    [[LAOS, treaty('Nepal', 0.574, 1)], 'Within 24 months a pending treaty binds with 57% probability'],
    [[CUBA], 'Of 1 pending extradition treaty no chance of binding within 24 months can be given'],
    [[CUBA, CUBA], 'Of 2 pending extradition treaties no chance of binding within 24 months can be given'],
    [[treaty(null, 0.5, 1)], 'Within 24 months a-convention’s pending extradition treaty binds with 50% probability'],
  ])('is told by the least and the greatest chance at the second horizon', (treaties, title) => {
    expect(find(treaties).title).toBe(title)
  })

  test('at the only horizon where there is one', () => {
    expect(find([LAOS], {}, [12]).title).toBe(
      'Within 12 months Laos’s pending extradition treaty binds with 1% probability',
    )
  })

  test('with the number of treaties, the model and its limits', () => {
    expect(find([LAOS, NEPAL]).subtitle).toBe(
      '2 pending extradition treaties as of 25 January 2019; forecast by the log-normal law of all waits, given the age of ' +
        'each, 95% limits.',
    )
    expect(find([LAOS], { model: 'km' }).subtitle).toContain(
      '1 pending extradition treaty as of 25 January 2019; forecast by the Kaplan–Meier curve of all waits',
    )
  })

  test('with the median wait of each that has one', () => {
    expect(find([LAOS, CUBA, NEPAL]).notes).toEqual([
      'Laos: half of such treaties bind within another 2.0 years.',
      'Nepal: half of such treaties bind within another 1.0 year.',
    ])
  })

  test.each([
    ['lognormal', []],
    ['exponential', ['The backtest’s best forecaster is the exponential law, not the log-normal law.']],
  ] as const)('with what forecast best so far, if another: %s', (backtestWinner, notes) => {
    expect(find([CUBA], { backtestWinner }).notes).toEqual(notes)
  })
})

describe('by when the pending may bind', () => {
  const find = (treaties: readonly PartOf<ForecastAnswer['treaties'][number]>[]) =>
    forecastWaitsFinding(dataOf(treaties, {}), CHINA_VIEW, FORECAST_DEFAULTS)

  test.each([
    [[], 'No extradition treaty is pending in this view'],
    [[CUBA], 'For 1 pending extradition treaty the log-normal law never reaches even odds of binding'],
    [[CUBA, CUBA], 'For 2 pending extradition treaties the log-normal law never reaches even odds of binding'],
    [[LAOS], 'Laos’s extradition treaty has even odds of binding within another 2.0 years'],
    [
      [LAOS, NEPAL],
      'Of 2 pending extradition treaties each has even odds of binding within another 1.0 (Nepal) to 2.0 years (Laos)',
    ],
    [
      [LAOS, treaty('Nepal', 0.5, 730)],
      'Of 2 pending extradition treaties each has even odds of binding within another 2.0 years',
    ],
    [
      [LAOS, CUBA],
      'Of 2 pending extradition treaties one has even odds of binding within another 2.0 years (Laos); of the others no such ' +
        'time can be given',
    ],
    [
      [LAOS, CUBA, NEPAL],
      'Of 3 pending extradition treaties 2 have even odds of binding within another 1.0 (Nepal) to 2.0 years (Laos); of the ' +
        'others no such time can be given',
    ],
  ])('is told from the first to the last', (treaties, title) => {
    expect(find(treaties)).toEqual({ ...forecastFinding(dataOf(treaties, {}), CHINA_VIEW, FORECAST_DEFAULTS), title })
  })
})
