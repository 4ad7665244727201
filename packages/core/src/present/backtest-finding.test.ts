import { describe, expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import { BACKTEST_DEFAULTS, type BacktestData } from '../treaty-lag/backtest.ts'
import { backtestFinding } from './backtest-finding.ts'
import { calibrationFinding } from './calibration-finding.ts'

const LOGNORMAL = { model: 'lognormal', isBaseline: false, brier: 0.2127, meanForecast: 0.5, concordance: 0.8 } as const
const KM = { model: 'km', isBaseline: false, brier: 0.25 } as const
const SO_FAR = { model: 'share-so-far', isBaseline: true, brier: 0.3 } as const
const DATA = {
  months: 24,
  winner: 'lognormal',
  observedShare: 0.4,
  cases: [{ treaty: 'thailand' }, { treaty: 'turkey' }, { treaty: 'turkey' }],
  cutoffs: [{}, {}],
  summary: [LOGNORMAL, KM, SO_FAR],
} as const
const NONE = { cases: [], cutoffs: [], summary: [], observedShare: null, winner: null } as const

const dataOf = (changes: PartOf<BacktestData>) => partOf<BacktestData>({ ...DATA, ...changes })

describe('who forecasts well', () => {
  const find = (changes: PartOf<BacktestData>, publishedByThen = false) =>
    backtestFinding(dataOf(changes), CHINA_VIEW, { ...BACKTEST_DEFAULTS, publishedByThen })

  test('is told with its score, the next and the better of the naive', () => {
    expect(find({})).toEqual({
      title: 'The best forecaster is the log-normal law: Brier score 0.213',
      subtitle:
        '3 forecasts of entry into force within 24 months, made from 2 dates on the world of then, scored as of 25 January 2019.',
      notes: [
        'In 40% of them the treaty did come into force in time.',
        'Next best is the Kaplan–Meier curve with 0.250.',
        'The better of the naive baselines is the share in force so far with 0.300.',
      ],
    })
  })

  test('of one forecast on what had been published', () => {
    expect(find({ cases: DATA.cases.slice(1, 2), cutoffs: [{}] }, true).subtitle).toContain(
      '1 forecast of entry into force within 24 months, made from 1 date on what had been published by then, scored',
    )
  })

  test.each([
    ['a baseline', [SO_FAR, KM], 'A naive baseline, the share in force so far, forecast best: Brier score 0.300'],
    ['nobody', [], 'No forecast of this view can be scored'],
  ])('is %s', (_who, summary, title) => {
    expect(find({ summary }).title).toBe(title)
  })

  test.each([
    [
      'a baseline that is best is not told twice',
      { summary: [SO_FAR, KM] },
      ['Next best is the Kaplan–Meier curve with 0.250.'],
    ],
    ['one alone has no next', { summary: [LOGNORMAL] }, []],
    ['of none there is nothing to say', NONE, []],
  ])('%s', (_case, changes, notes) => {
    expect(find({ ...changes, observedShare: null }).notes).toEqual(notes)
  })
})

describe('whether what was said came true', () => {
  const find = (changes: PartOf<BacktestData>) => calibrationFinding(dataOf(changes), CHINA_VIEW, BACKTEST_DEFAULTS)

  test.each([
    [0.8, 'and told sooner from later in 80% of pairs'],
    [0.56, 'and told sooner from later in 56% of pairs'],
    [0.55, 'yet it told sooner from later no better than chance (concordance 0.55)'],
    [0.45, 'yet it told sooner from later no better than chance (concordance 0.45)'],
    [0.44, 'yet it ranked treaties worse than chance (concordance 0.44)'],
    [null, 'but nothing shows whether it tells the sooner from the later'],
  ])('with a concordance of %s', (concordance, relation) => {
    const { title } = find({ summary: [KM, { ...LOGNORMAL, concordance }] })
    expect(title).toBe(`The best forecaster, the log-normal law, said 50% on average and 40% came true, ${relation}`)
  })

  test('warns where treaties were asked about more than once, before what else is to be known', () => {
    const [first, second] = find({}).notes
    expect(first).toBe(
      'The 3 forecasts are of 2 treaties, some asked about at several dates: they are not independent, so the intervals are ' +
        'narrower than what is known.',
    )
    expect(second).toContain('In 40% of them')
    expect(find({ cases: [...DATA.cases, {}].slice(0, 2) }).notes[0]).toContain('In 40% of them')
    expect(find({ cases: DATA.cases.slice(1) }).notes[0]).toContain('2 forecasts are of 1 treaty')
  })

  test.each([
    ['no case', NONE, 'No forecast of this view can be scored'],
    ['a winner but no share', { observedShare: null }, 'The best forecaster is the log-normal law: Brier score 0.213'],
    ['no winner', { winner: null }, 'The best forecaster is the log-normal law: Brier score 0.213'],
  ])('with %s says who forecasts well', (_case, changes, title) => {
    const { notes, ...finding } = find(changes)
    expect(finding).toEqual({
      title,
      subtitle: backtestFinding(dataOf(changes), CHINA_VIEW, BACKTEST_DEFAULTS).subtitle,
    })
    expect(notes).toEqual(backtestFinding(dataOf(changes), CHINA_VIEW, BACKTEST_DEFAULTS).notes)
  })
})
