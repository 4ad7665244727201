import { describe, expect, it } from 'vitest'
import { type Cells, type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { BACKTEST_DEFAULTS, BACKTEST_MODELS, type BacktestParameters, backtest } from './backtest.ts'

const SOURCES: Cells[] = [{ id: 'page' }, { id: 'early', published: '2009-12-01' }, { id: 'late', published: '2018' }]

/** Three had bound by the end of 2009, after 200, 600 and 1,000 days; of three that waited, one bound within two years. */
const WORLD: Readonly<Record<string, TreatyClaims>> = {
  THA: { signed: '2000-01-01', 'in-force': '2000-07-19' },
  LAO: { signed: '2001-01-01', 'in-force': '2002-08-24' },
  FRA: { signed: '2003-01-01', 'in-force': '2005-09-27' },
  ESP: { signed: '2009-06-14', 'in-force': '2011-12-30' },
  ITA: { signed: '2009-06-14', 'in-force': '2012-01-01' },
  AUS: { signed: '2007-09-06', pending: '2009-12-31', rejected: '2017-03-28' },
}
const AT = asCivilDate('2009-12-31')

function run(parameters: Partial<BacktestParameters> = {}, world = WORLD, asOf = '2019-01-25') {
  const view = selectView(makeDossier({ ...treatyRows(world), sources: SOURCES }), { asOf: asCivilDate(asOf) })
  return backtest(view, { ...BACKTEST_DEFAULTS, at: [AT], ...parameters })
}

describe('a backtest', () => {
  it('asks what was said of each treaty that waited on a past day, and whether it came true in the months after', () => {
    const { cases } = run().data
    expect(cases.map(({ asOf, treaty, pendingDays, happened }) => [asOf, treaty, pendingDays, happened])).toEqual([
      [AT, 'chn-aus', 847, false],
      [AT, 'chn-esp', 200, true],
      [AT, 'chn-ita', 200, false],
    ])
  })

  it('takes the last day of the horizon as within it', () => {
    const world = { ...WORLD, ESP: { signed: '2009-06-14', 'in-force': '2011-12-31' } }
    expect(run({}, world).data.cases[1]).toMatchObject({ treaty: 'chn-esp', happened: true })
  })

  it('has two naive forecasts: the share in force so far, and that all bind when the mean has gone by', () => {
    const [, first] = run().data.cases
    // 200 days and 24 months come to 930, past the mean of 600.
    expect(first?.forecasts).toMatchObject({ 'share-so-far': 3 / 6, 'mean-of-completed': 1 })
    const short = run({ months: 12 }).data.cases
    expect(short.map(({ forecasts }) => forecasts['mean-of-completed'])).toEqual([1, 0, 0])
  })

  it('scores the curve as 0 where it has ended', () => {
    const cases = run({}, { ...WORLD, KEN: { signed: '2005-01-01', pending: '2009-12-31', rejected: '2017-01-01' } })
      .data.cases
    expect(cases.find(({ treaty }) => treaty === 'chn-ken')?.forecasts.km).toBe(0)
  })

  it('names the rows of both days, each once', () => {
    expect(run().data.cases[1]?.rows.toSorted()).toEqual(['chn-esp.in-force.page', 'chn-esp.signed.page'])
  })

  it('does not score a treaty of which the view does not know what became', () => {
    const known = (world: Readonly<Record<string, TreatyClaims>>) =>
      run({}, world).data.cases.map(({ treaty }) => treaty)
    const waiting = (day: string) => ({ ...WORLD, KEN: { signed: '2008-01-01', pending: day } })
    // 24 months of 30.4375 days end on 2011-12-31.
    expect(known(waiting('2011-12-30'))).not.toContain('chn-ken')
    expect(known(waiting('2011-12-31'))).toContain('chn-ken')
  })

  it('does not score a day on which some model cannot be fitted', () => {
    // All bound after 200 days, none of which waited longer: a spread of none is likelier than any other.
    const same = (signed: string, inForce: string) => ({ signed, 'in-force': inForce })
    const world = {
      THA: same('2000-01-01', '2000-07-19'),
      LAO: same('2001-01-01', '2001-07-20'),
      FRA: same('2003-01-01', '2003-07-20'),
      ESP: { signed: '2009-10-01', 'in-force': '2010-10-01' },
    }
    expect(run({}, world).data.cases).toEqual([])
  })

  it('forecasts from the end of each year since the one asked for, before that of the view', () => {
    const { cutoffs } = run({ at: [], fromYear: 2009 }, WORLD, '2013-06-01').data
    expect(cutoffs.map(({ asOf }) => asOf)).toEqual(['2009-12-31', '2010-12-31', '2011-12-31'])
    expect(run({ at: [], fromYear: 2014 }, WORLD, '2013-06-01').data.cutoffs).toEqual([])
  })

  it('forecasts from the days asked for, in order, those of the view’s own day and later left out', () => {
    const days = ['2010-12-31', '2009-12-31', '2019-01-25', '2020-01-01'].map(asCivilDate)
    expect(run({ at: days }).data.cutoffs.map(({ asOf }) => asOf)).toEqual(['2009-12-31', '2010-12-31'])
  })

  it('needs three treaties that had bound by then', () => {
    expect(run({ at: [asCivilDate('2005-09-26')] }).data.cases).toEqual([])
    expect(run({ at: [asCivilDate('2009-12-30')] }).data.cases).toHaveLength(3)
  })

  it('knows at a past day only what had been published, where that is asked', () => {
    const bound = (signed: string, inForce: string, source = 'early') => ({
      signed: { early: signed },
      'in-force': { [source]: inForce },
    })
    const world = (source: string) => ({
      THA: bound('2000-01-01', '2000-07-19'),
      LAO: bound('2001-01-01', '2002-08-24'),
      FRA: bound('2003-01-01', '2005-09-27', source),
      ESP: { signed: { early: '2009-06-14' }, pending: { early: '2009-11-30' }, 'in-force': { late: '2011-06-01' } },
    })
    const days = (source: string, publishedByThen: boolean) =>
      run({ publishedByThen }, world(source)).data.cases.map(({ pendingDays }) => pendingDays)
    expect(days('early', false)).toEqual([200])
    expect(days('early', true)).toEqual([169])
    expect(days('late', false)).toEqual([200])
    expect(days('late', true)).toEqual([])
    // One dossier, asked twice.
    const view = selectView(makeDossier({ ...treatyRows(world('early')), sources: SOURCES }))
    const asked = [false, true].map((publishedByThen) =>
      backtest(view, { ...BACKTEST_DEFAULTS, at: [AT], publishedByThen }).data.cases.map(
        ({ pendingDays }) => pendingDays,
      ),
    )
    expect(asked).toEqual([[200], [169]])
  })
})

describe('scores', () => {
  const scoreOf = (model: string) => run().data.summary.find((score) => score.model === model)

  it('of the share so far, which says one half of all, are those of a coin', () => {
    expect(scoreOf('share-so-far')).toEqual({
      model: 'share-so-far',
      isBaseline: true,
      brier: 0.25,
      logScore: expect.closeTo(Math.LN2, 12),
      concordance: 0.5,
      meanForecast: 0.5,
    })
  })

  it('of a forecast that is sure and wrong two times in three: 2/3, and a log score cut at one in a hundred', () => {
    expect(scoreOf('mean-of-completed')).toMatchObject({
      isBaseline: true,
      brier: 2 / 3,
      logScore: expect.closeTo((-Math.log(0.99) - 2 * Math.log(0.01)) / 3, 12),
      meanForecast: 1,
    })
  })

  it('rank every model, the lowest Brier score first', () => {
    const { data } = run()
    expect(data.summary.map(({ model }) => model).toSorted()).toEqual([...BACKTEST_MODELS].toSorted())
    const scores = data.summary.map(({ brier }) => brier)
    expect(scores).toEqual(scores.toSorted((a, b) => a - b))
    expect(data.winner).toBe(data.summary[0]?.model)
    expect(data.summary.filter(({ isBaseline }) => isBaseline)).toHaveLength(2)
  })

  it('of a model without memory rank none of those that wait above another: one half', () => {
    expect(scoreOf('exponential')?.concordance).toBe(0.5)
  })

  it('of the curve rank by hand: one bound, of three, and of the two that did not one had the same forecast', () => {
    const { data } = run()
    const [other, came, same] = data.cases.map(({ forecasts }) => forecasts.km)
    expect(came).toBe(same)
    expect(scoreOf('km')?.concordance).toBe((0.5 + Number(came! > other!)) / 2)
    expect(scoreOf('km')?.brier).toBeCloseTo(((1 - came!) ** 2 + same! ** 2 + other! ** 2) / 3, 12)
  })

  it('of one date stand apart, with the share that came true over all', () => {
    const { data } = run()
    expect(data.cutoffs).toMatchObject([{ asOf: AT, n: 3, events: 1, brier: { 'share-so-far': 0.25 } }])
    expect(data.observedShare).toBe(1 / 3)
    expect(data.months).toBe(24)
  })

  it('of two dates stand apart, each with its own treaties', () => {
    const { cutoffs } = run({ at: ['2009-12-31', '2010-12-31'].map(asCivilDate) }).data
    // Of the same three, both that came did so within two years of the second date.
    expect(cutoffs.map(({ asOf, n, events }) => [asOf, n, events])).toEqual([
      ['2009-12-31', 3, 1],
      ['2010-12-31', 3, 2],
    ])
    // 1 is said of all three.
    expect(cutoffs.map(({ brier }) => brier['mean-of-completed'])).toEqual([2 / 3, 1 / 3])
  })

  it('have a concordance of 1 where what came was forecast, and nothing else', () => {
    const world = { ...WORLD, AUS: { signed: '2007-09-06', 'in-force': '2010-06-01' } }
    const { summary } = run({ months: 12 }, world).data
    // 847 days and a year are past the mean of 600, 200 and a year are not.
    expect(summary.find(({ model }) => model === 'mean-of-completed')).toMatchObject({ brier: 0, concordance: 1 })
  })

  it('have no concordance where none came true, or all', () => {
    const none = Array(7).fill(null)
    expect(run({ months: 1 }).data.summary.map(({ concordance }) => concordance)).toEqual(none)
    const { AUS: _, ...others } = WORLD
    expect(run({ months: 60 }, others).data.summary.map(({ concordance }) => concordance)).toEqual(none)
  })
})

describe('what is said of the scores', () => {
  it('how often the same treaties are forecast again', () => {
    const { warnings } = run({ at: ['2009-12-31', '2010-12-31'].map(asCivilDate) })
    expect(warnings[0]).toBe(
      '6 forecasts of 3 treaties: a treaty that stays pending is forecast again at each date, so the scores are not independent.',
    )
  })

  it('that a baseline wins, where one does', () => {
    const { AUS: _, ...others } = WORLD
    const world = { ...others, LAO: { signed: '2001-01-01', 'in-force': '2002-08-14' } }
    const { data, warnings } = run({ months: 13 }, world)
    expect(data.winner).toBe('mean-of-completed')
    expect(warnings.slice(1)).toEqual([
      'A naive baseline, mean-of-completed, scores best: no model here forecasts better than counting.',
    ])
  })

  it('that the best fit is not the best forecaster, where it is not', () => {
    const { AUS: _, ...others } = WORLD
    const { data, warnings } = run({ months: 60 }, others)
    // The curve has come to its end by then, and so says 1 of what comes true.
    expect(data.winner).toBe('km')
    expect(data.bestFit).toBe('weibull')
    expect(warnings.slice(1)).toEqual([
      'The best fit (weibull, lowest AIC) is not the best forecaster (km, lowest Brier score).',
    ])
  })

  it('that nothing beats a coin, where nothing does', () => {
    const world = {
      THA: { signed: '2000-01-01', 'in-force': '2000-07-19' },
      LAO: { signed: '2000-01-01', 'in-force': '2001-08-23' },
      FRA: { signed: '2000-01-01', 'in-force': '2002-09-27' },
      ESP: { signed: '2008-11-26', 'in-force': '2010-04-10' },
      ITA: { signed: '2008-11-26', 'in-force': '2014-02-08' },
    }
    const { data, warnings } = run({}, world)
    // One probability for both, of which one came true: one half of everything scores no worse.
    expect(data.winner).toBe('exponential')
    expect(data.bestFit).toBe('exponential')
    expect(warnings.slice(1)).toEqual([
      'No model beats saying one half of everything, which scores 0.25: the wait of a treaty is hard to forecast from its age alone.',
    ])
  })

  it('that there is nothing to score, with no winner and no fit', () => {
    const { data, warnings } = run({}, {})
    expect(data).toEqual({
      months: 24,
      cutoffs: [],
      summary: [],
      observedShare: null,
      winner: null,
      bestFit: null,
      cases: [],
    })
    expect(warnings).toEqual([
      'No forecast of this view can be scored: too few treaties had bound, or no outcome is known.',
    ])
  })
})
