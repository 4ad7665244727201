/** The sentences of figures that show another side of an answer than its own finding: each number is in the answer. */
import { expect, test } from 'vitest'
import { findEntry } from '../analyses/catalogue.ts'
import type { ForecastAnswer } from '../analyses/forecast.run.ts'
import { type PoolData, pool } from '../analyses/pool.run.ts'
import { loadBundledDossier } from '../bundled/load-bundled-dossier.ts'
import { SCORE_DEFAULTS, type ScoreData } from '../cooperation/score.ts'
import { selectView } from '../dossier/view.ts'
import { BACKTEST_DEFAULTS, type BacktestData } from '../treaty-lag/backtest.ts'
import { FORECAST_DEFAULTS } from '../treaty-lag/forecast.ts'
import { calibrationFinding } from './calibration-finding.ts'
import { forecastWaitsFinding } from './forecast-waits-finding.ts'
import { formatShare, formatSignificant, formatYears } from './format.ts'
import { heatMapFinding } from './heat-map-finding.ts'
import { poolDensityFinding } from './pool-density-finding.ts'
import { poolInfluenceFinding } from './pool-influence-finding.ts'
import { scoreHistoryFinding } from './score-history-finding.ts'

const dossier = await loadBundledDossier('article')
const view = selectView(dossier)
const dataOf = <Data>(name: string, parameters: Readonly<Record<string, string>> = {}) =>
  findEntry(name)!.prepare(dossier, parameters).answer().data as Data
const POOL = { organisation: 'islamic-state', counted: 'uyghur-fighters' } as const

test('the heat map tells of which dimension least is known', () => {
  const data = dataOf<ScoreData>('score', { draws: '10' })
  const known = data.countries.filter(({ dimensions }) =>
    dimensions.some(({ dimension, score }) => dimension === 'practice' && score !== null),
  )
  expect(heatMapFinding(data, view).title).toContain(
    `Practice is on record for ${known.length} of ${data.countries.length} states`,
  )
})

test('the score over time tells who moved most, and that the record grew', () => {
  const data = dataOf<ScoreData>('score', { draws: '10', since: '2005' })
  const first = data.history?.[0]
  const moves = data.countries.flatMap(({ iso3, name, score }) => {
    const before = data.history
      ?.map((one) => one.countries.find((state) => state.iso3 === iso3)?.score ?? null)
      .find((value) => value !== null)
    return before === undefined || before === null || score === null ? [] : [{ name, move: Math.abs(score - before) }]
  })
  const [largest] = moves.toSorted((a, b) => b.move - a.move)
  const { title, subtitle } = scoreHistoryFinding(data, view)
  expect(title).toContain(largest?.name)
  expect(subtitle).toContain(`Rows bore on ${first?.indicators.length} of its indicators then`)
})

test('a score over time that was not asked for is said, not drawn as none', () => {
  expect(scoreHistoryFinding({ ...dataOf<ScoreData>('score', { draws: '10' }) }, view).title).toBe(
    'The score over time was not asked for',
  )
  expect(SCORE_DEFAULTS.since).toBeNull()
})

test('a pool’s density tells where half of it lies', () => {
  const data = dataOf<PoolData>('pool', POOL)
  const { q25, q75 } = data.pooled
  expect(poolDensityFinding(data, view, { ...pool.defaults, ...POOL }).title).toContain(
    `even odds on ${formatSignificant(q25)}–${formatSignificant(q75)}`,
  )
})

test('influence names the voice without which the median moves most', () => {
  const data = dataOf<PoolData>('pool', POOL)
  const median = data.pooled.median ?? Number.NaN
  const [largest] = data.influence.toSorted(
    (a, b) => Math.abs(Math.log((b.median ?? 0) / median)) - Math.abs(Math.log((a.median ?? 0) / median)),
  )
  const who = data.claims.find(({ origin }) => origin === largest?.without)?.statedBy
  expect(poolInfluenceFinding(data, view, { ...pool.defaults, ...POOL }).title).toBe(
    `Without ${who} the pooled median is ${formatSignificant(largest?.median ?? 0)} instead of ${formatSignificant(median)}`,
  )
})

test('calibration sets what was said beside what came true, and warns of dependence', () => {
  const data = dataOf<BacktestData>('backtest')
  const best = data.summary.find(({ model }) => model === data.winner)
  const { title, notes } = calibrationFinding(data, view, BACKTEST_DEFAULTS)
  expect(title).toContain(
    `said ${formatShare(best?.meanForecast ?? 0)} on average and ${formatShare(data.observedShare ?? 0)} came true`,
  )
  expect(notes[0]).toContain('not independent')
})

test('the wait that is left is told from the first to the last of the pending', () => {
  const data = dataOf<ForecastAnswer>('forecast')
  const days = data.treaties.map(({ medianResidualDays: { value } }) => value ?? 0).toSorted((a, b) => a - b)
  const { title } = forecastWaitsFinding(data, view, FORECAST_DEFAULTS)
  expect(title).toContain(formatYears(days[0] ?? 0).replace(' years', ''))
  expect(title).toContain(formatYears(days.at(-1) ?? 0))
})
