/** The score of three states of which every value is plain. */
import { describe, expect, it } from 'vitest'
import { makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { FOUR_INDICATORS, THREE_STATES, deed, scoredView } from '../../test/support/scored-world.ts'
import { selectView } from '../dossier/view.ts'
import { VARIED_INPUTS } from './index-uncertainty.ts'
import { SCORE_DEFAULTS, type ScoreParameters, cooperationScore } from './score.ts'

type Asked = readonly [more?: Parameters<typeof scoredView>[0], parameters?: Partial<ScoreParameters>]

const score = (...[more, parameters]: Asked) =>
  cooperationScore(scoredView(more), { ...SCORE_DEFAULTS, draws: 64, ...parameters }).data

describe('the index', () => {
  it('is told with its indicators, those that no row bears on last and without a weight', () => {
    const arrests = { id: 'arrests', title: 'Arrests', dimension: 'practice', rule: 'arrests', weight: '5' }
    const { index } = score({ indicators: [arrests, ...FOUR_INDICATORS] })
    expect(index.indicators.map(({ id, weight, isCovered }) => [id, weight, isCovered])).toEqual([
      ['extradition', 0.25, true],
      ['refusals', 0.25, true],
      ['returns', 0.25, true],
      ['stance', 0.25, true],
      ['arrests', 0, false],
    ])
    expect(index.indicators[1]).toEqual({
      id: 'refusals',
      dimension: 'practice',
      title: 'Refusals',
      description: 'One.',
      direction: 'negative',
      rule: 'refusals',
      weight: 0.25,
      isCovered: true,
    })
  })

  it('takes the indicators in the order of paper, practice and terms, whatever their names', () => {
    const indicators = [
      { id: 'a', dimension: 'terms', rule: 'three-evils-position' },
      { id: 'b', dimension: 'practice', rule: 'returns' },
      { id: 'c', rule: 'extradition-treaty' },
      { id: 'd', dimension: 'practice', rule: 'refusals', direction: 'negative' },
    ]
    expect(score({ indicators }).index.indicators.map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a'])
  })

  it('is told with the choices that made it', () => {
    expect(score().index).toMatchObject({
      normalise: 'target',
      aggregate: 'arithmetic',
      missing: 'renormalise',
      contributionScale: 'natural',
      draws: 64,
      rankLevel: 0.9,
    })
    const choices = { normalise: 'rank', aggregate: 'harmonic', missing: 'mean' } as const
    expect(score({}, choices).index).toMatchObject({ ...choices, contributionScale: 'reciprocal' })
  })
})

describe('the states', () => {
  it('stand by rank, with all that their score is made of', () => {
    const { countries } = score()
    expect(countries.map(({ iso3, name, nameZh, score: own, rank }) => [iso3, name, nameZh, own, rank])).toEqual([
      ['KAZ', 'Kazakhstan', '国', 1, 1],
      ['TUR', 'Turkey', '国', 0.75, 2],
      ['THA', 'Thailand', '泰国', expect.closeTo(2 / 3, 12), 3],
    ])
    const [kazakhstan, turkey, thailand] = countries
    expect(kazakhstan).toMatchObject({ coverage: 0.5, bounds: { low: 0.5, high: 1 } })
    expect(turkey).toMatchObject({ coverage: 1, bounds: { low: 0.75, high: 0.75 } })
    expect(thailand).toMatchObject({ coverage: 0.75, bounds: { low: 0.5, high: 0.75 } })
    expect(kazakhstan!.dimensions).toEqual([
      { dimension: 'paper', score: 1, weight: 0.5, coverage: 1 },
      { dimension: 'practice', score: null, weight: 0, coverage: 0 },
      { dimension: 'terms', score: 1, weight: 0.5, coverage: 1 },
    ])
    expect(turkey!.dimensions).toEqual([
      { dimension: 'paper', score: 0.5, weight: 0.25, coverage: 1 },
      { dimension: 'practice', score: 1, weight: 0.5, coverage: 1 },
      { dimension: 'terms', score: 0.5, weight: 0.25, coverage: 1 },
    ])
    expect(turkey!.contributions[1]).toEqual({
      indicator: 'refusals',
      dimension: 'practice',
      value: 0,
      normalised: 1,
      weight: 0.25,
      contribution: 0.25,
      basis: 'none-on-record',
      evidence: [],
    })
    expect(kazakhstan!.contributions[1]).toMatchObject({ value: null, normalised: null, weight: 0, contribution: 0 })
  })

  it('have the scores of their dimensions under the mean that is chosen', () => {
    const dimensionOf = (aggregate: ScoreParameters['aggregate']) =>
      score({}, { aggregate }).countries.find(({ iso3 }) => iso3 === 'THA')!.dimensions[1]!
    // Returned (1) and refused (the floor of 0.01): √0.01, and 2 / (1 + 100).
    expect(dimensionOf('geometric').score).toBeCloseTo(0.1, 12)
    expect(dimensionOf('harmonic').score).toBeCloseTo(2 / 101, 12)
  })

  it('have no score of a dimension without a weight', () => {
    const { dimensions } = score({}, { weights: ['stance=0'] }).countries.find(({ iso3 }) => iso3 === 'TUR')!
    expect(dimensions[2]).toEqual({ dimension: 'terms', score: null, weight: 0, coverage: 0 })
  })

  it('without a score come last, by name, without a rank or an interval of it', () => {
    const { countries } = score({}, { missing: 'exclude' })
    expect(countries.map(({ iso3, rank, score: own }) => [iso3, rank, own])).toEqual([
      ['TUR', 1, 0.75],
      ['KAZ', null, null],
      ['THA', null, null],
    ])
    expect(countries.map(({ rankInterval }) => rankInterval)).toEqual([{ lower: 1, median: 1, upper: 1 }, null, null])
  })

  it('are named by their codes where their own rows are left out', () => {
    const view = selectView(makeDossier(THREE_STATES), { exclude: ['THA'] })
    const { countries } = cooperationScore(view, { ...SCORE_DEFAULTS, draws: 5 }).data
    expect(countries.find(({ iso3 }) => iso3 === 'THA')).toMatchObject({ name: 'THA', nameZh: null })
  })

  it('of one score come by name', () => {
    const inForce = { signed: '1993-08-26', 'in-force': '1999-03-07' }
    const countries = [
      { id: 'AZE', name_en: 'The third' },
      { id: 'BLR', name_en: 'One' },
      { id: 'CHN' },
      { id: 'DZA', name_en: 'Other' },
    ]
    const rows = { ...treatyRows({ AZE: inForce, BLR: inForce, DZA: inForce }), countries, events: [], positions: [] }
    expect(score(rows).countries.map(({ iso3 }) => iso3)).toEqual(['BLR', 'DZA', 'AZE'])
  })

  it('stand above each other in shares of the draws, for each pair both ways', () => {
    const { dominance } = score()
    const share = (above: string, below: string) =>
      dominance.find((pair) => pair.above === above && pair.below === below)?.probability
    expect(dominance).toHaveLength(6)
    expect([share('KAZ', 'THA'), share('KAZ', 'TUR'), share('THA', 'KAZ'), share('TUR', 'KAZ')]).toEqual([1, 1, 0, 0])
    expect(share('TUR', 'THA')! + share('THA', 'TUR')!).toBeCloseTo(1, 12)
    expect(share('KAZ', 'KAZ')).toBeUndefined()
  })
})

describe('what is drawn', () => {
  const varied = (parameters: Partial<ScoreParameters>, more?: Asked[0]) =>
    score(more, { draws: 8, ...parameters }).index.varied

  it('are the weights alone unless the caller says more, around those in use', () => {
    expect(varied({})).toEqual([{ input: 'weights', alternatives: ['Dirichlet, concentration uniform'] }])
    expect(varied({ weights: ['returns=2'] })[0]!.alternatives).toEqual(['Dirichlet, concentration 4'])
    expect(varied({ concentration: 12 })[0]!.alternatives).toEqual(['Dirichlet, concentration 12'])
    expect(varied({ weights: ['returns=2'], concentration: 'uniform' })[0]!.alternatives).toEqual([
      'Dirichlet, concentration uniform',
    ])
  })

  it('are all that the caller says, in one order, from what goes together', () => {
    const events = [deed('return', 'THA'), deed('refusal', 'TUR', { date: '2009/2014' })]
    expect(varied({ vary: VARIED_INPUTS.toReversed(), weights: ['stance=0'] }, { events })).toEqual([
      { input: 'weights', alternatives: ['Dirichlet, concentration uniform'] },
      { input: 'normalisation', alternatives: ['target', 'min-max', 'rank', 'percentile'] },
      { input: 'aggregation', alternatives: ['arithmetic', 'geometric', 'harmonic'] },
      { input: 'indicators', alternatives: ['none left out', 'extradition', 'refusals', 'returns'] },
      { input: 'claims', alternatives: ['dating'] },
    ])
    expect(varied({ vary: ['normalisation'] })).toEqual([
      { input: 'normalisation', alternatives: ['target', 'min-max', 'rank', 'percentile', 'z-score'] },
    ])
  })

  it('is nothing where a single indicator cannot be left out', () => {
    const { index, sensitivity, countries } = score(
      {},
      { vary: ['indicators'], weights: ['refusals=0', 'returns=0', 'stance=0'] },
    )
    expect([index.varied, sensitivity]).toEqual([[], []])
    for (const { rank, rankInterval } of countries) {
      expect(rankInterval).toEqual({ lower: rank, median: expect.any(Number), upper: expect.any(Number) })
    }
    const two = { vary: ['indicators'], weights: ['refusals=0', 'returns=0'] } as const
    expect(varied(two)).toEqual([{ input: 'indicators', alternatives: ['none left out', 'extradition', 'stance'] }])
  })

  it('refuses z-scores where a mean is drawn that does not take them, unless the normalisation is drawn too', () => {
    const vary = (...inputs: ScoreParameters['vary']) => score({}, { draws: 8, normalise: 'z-score', vary: inputs })
    expect(() => vary('aggregation')).toThrow(/z-scores fall below 0/)
    expect(() => vary('aggregation', 'normalisation')).not.toThrow()
    expect(() => vary('weights')).not.toThrow()
  })

  it('moves nothing where there is nothing to move, so that no share of it can be told', () => {
    const alone = {
      ...treatyRows({ KAZ: { signed: '1996-07-05', 'in-force': '1998-02-10' } }),
      events: [],
      positions: [],
    }
    expect(score(alone, { vary: ['weights'] }).sensitivity).toEqual([
      { input: 'weights', firstOrder: null, totalOrder: null, firstOrderError: null, totalOrderError: null },
    ])
  })

  it('moves the ranking by all of one choice where only that is drawn', () => {
    const [only] = score({}, { vary: ['weights'], draws: 256 }).sensitivity
    expect(only).toMatchObject({ input: 'weights' })
    expect(only!.firstOrder).toBeCloseTo(1, 1)
    expect(only!.totalOrder).toBeCloseTo(1, 1)
    expect(only!.firstOrderError).not.toBeNull()
    expect(only!.totalOrderError).not.toBeNull()
  })
})

describe('beside the ranking', () => {
  it('stand the doubts with their rows, and no history unless it is asked for', () => {
    const events = [deed('return', 'THA'), deed('refusal', 'TUR', { date: '2009/2014' })]
    const { doubts, history } = score({ events })
    expect(doubts).toEqual([
      {
        id: 'dating',
        what: expect.stringMatching(/dated no closer than to a span/),
        evidence: [{ row: 'refusal-TUR', source: 'page', locator: 'p1' }],
      },
    ])
    expect(history).toBeNull()
  })

  it('stands year by year what was known of whom, from the end of the first year to the date', () => {
    const positions = [{ id: 'stance-KAZ', country: 'KAZ', subject: 'three-evils', stance: 'endorses', date: '2010' }]
    const { history } = score({ positions }, { since: 1991 })
    expect(history).toHaveLength(29)
    expect(history![0]).toEqual({ asOf: '1991-12-31', indicators: [], countries: [] })
    expect(history![4]).toMatchObject({
      asOf: '1995-12-31',
      indicators: ['extradition'],
      countries: [{ iso3: 'THA', score: 0.5, rank: 1 }],
    })
    expect(history!.at(-1)).toMatchObject({
      asOf: '2019-01-25',
      indicators: ['extradition', 'refusals', 'returns', 'stance'],
      countries: [{ iso3: 'KAZ', score: 1, dimensions: [{ dimension: 'paper', coverage: 1 }, {}, {}] }, {}, {}],
    })
    expect(score({}, { since: 2030 }).history!.map(({ asOf }) => asOf)).toEqual(['2019-01-25'])
  })
})
