/** Pools of published figures that can be worked out by hand: two log-normal claims around 100 and 400. */
import { describe, expect, it } from 'vitest'
import { type Cells, type TableRows, makeDossier } from '../../test/support/dossier.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import { type ViewRequest, selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { type PoolParameters, pool } from './pool.run.ts'

/** By the usual rule "about 100" lies, with 90 %, between 100 / 1.25 and 100 · 1.25. */
const FACTOR = 1.25
const NORMAL_95 = 1.6448536269514722
/** Standard deviation of the logarithm of such a figure, and the distance of the two logarithms. */
const WIDTH = Math.log(FACTOR) / NORMAL_95
const DISTANCE = Math.log(4)

const SOURCES: readonly Cells[] = [
  { id: 'page' },
  { id: 'early', published: '2015-03-01' },
  { id: 'late', published: '2017-05-02' },
]
const ONE: Cells = { id: 'one', central: '100', source: 'early', stated_on: '2015', wording: 'about 100' }
const OTHER: Cells = { id: 'other', central: '400', source: 'late', stated_by: 'a paper', locator: 'p2' }

function run(rows: TableRows, parameters: Partial<PoolParameters> = {}, request: ViewRequest = {}) {
  const dossier = makeDossier({ sources: SOURCES, ...rows })
  return pool.run(selectView(dossier, request), { ...pool.defaults, ...parameters })
}
const ask = (parameters: Partial<PoolParameters> = {}, rows: TableRows = { estimates: [ONE, OTHER] }) =>
  run(rows, parameters).data

describe('two voices', () => {
  it('averaged by quantiles on the scale of ratios lie at the geometric mean', () => {
    const { pooled, envelope, n, voices, method } = ask({ method: 'quantile', scale: 'log' })
    expect([n, voices, method, envelope]).toEqual([2, 2, 'quantile', null])
    expect(pooled.median).toBeCloseTo(200, 8)
    expect(pooled.q05).toBeCloseTo(200 / FACTOR, 8)
    expect(pooled.q95).toBeCloseTo(200 * FACTOR, 8)
  })

  it('averaged by quantiles on the natural scale lie at the mean', () => {
    expect(ask({ method: 'quantile', scale: 'natural' }).pooled.median).toBeCloseTo(250, 8)
  })

  it('mixed have their own medians for the quartiles, as far apart as these are', () => {
    const { pooled } = ask()
    expect(pooled.q25).toBeCloseTo(100, 6)
    expect(pooled.q75).toBeCloseTo(400, 6)
  })

  it('in an envelope have bounds, and neither median nor mean', () => {
    const { pooled, envelope } = ask({ method: 'envelope' })
    expect(pooled).toMatchObject({ median: null, mean: null })
    expect(pooled.q05).toBeCloseTo(100 / FACTOR, 8)
    expect(pooled.q95).toBeCloseTo(400 * FACTOR, 8)
    expect(envelope?.median.lower).toBeCloseTo(100, 8)
    expect(envelope?.median.upper).toBeCloseTo(400, 8)
  })

  it('differ by as much as a meta-analysis of their logarithms finds', () => {
    const { heterogeneity, pooled } = ask({ method: 'random-effects', tau2Method: 'DL' })
    const tau2 = DISTANCE ** 2 / 2 - WIDTH ** 2
    expect(heterogeneity).toMatchObject({ k: 2, tau2: expect.closeTo(tau2, 10) })
    expect(heterogeneity?.q).toBeCloseTo(DISTANCE ** 2 / (2 * WIDTH ** 2), 8)
    expect(heterogeneity?.i2).toBeCloseTo((100 * tau2) / (tau2 + WIDTH ** 2), 8)
    expect(heterogeneity?.h2).toBeCloseTo((tau2 + WIDTH ** 2) / WIDTH ** 2, 8)
    expect(pooled.median).toBeCloseTo(200, 6)
    // Where the figure of a third voice would lie: the doubt about the mean, DISTANCE² / 4, and the spread of voices.
    const reach = Math.exp(1.959963984540054 * Math.sqrt(DISTANCE ** 2 / 4 + tau2))
    expect(heterogeneity?.prediction?.lower).toBeCloseTo(200 / reach, 6)
    expect(heterogeneity?.prediction?.upper).toBeCloseTo(200 * reach, 4)
  })

  it('of one true figure have no spread, and predict nothing', () => {
    expect(ask({ tau2Method: 'FE' }).heterogeneity).toMatchObject({ tau2: 0, prediction: null })
  })

  it('weigh the same, and each is missed by what the other says', () => {
    const { claims, influence } = ask({ method: 'quantile' })
    expect(claims.map(({ id, weight, origin }) => [id, weight, origin])).toEqual([
      ['one', 1 / 2, 'one'],
      ['other', 1 / 2, 'other'],
    ])
    expect(influence).toEqual([
      { without: 'one', median: expect.closeTo(400, 8) },
      { without: 'other', median: expect.closeTo(100, 8) },
    ])
  })
})

it('a claim says what its source says, and between which values it puts it', () => {
  const [claim] = ask().claims
  expect(claim).toEqual({
    id: 'one',
    weight: 1 / 2,
    distribution: { kind: 'log-normal', mu: expect.closeTo(Math.log(100), 10), sigma: expect.closeTo(WIDTH, 10) },
    q05: expect.closeTo(100 / FACTOR, 8),
    median: expect.closeTo(100, 8),
    q95: expect.closeTo(100 * FACTOR, 8),
    origin: 'one',
    converted: null,
    statedBy: 'an office',
    statedOn: '2015',
    wording: 'about 100',
    sources: [{ row: 'one', source: 'early', locator: 'p1' }],
  })
})

it('another rule makes every figure surer', () => {
  const { claims, rule } = ask({ rule: 'narrow' })
  expect(rule.name).toBe('narrow')
  expect(claims[0]?.q95).toBeCloseTo(110, 8)
})

describe('figures that go back to one origin', () => {
  const rows: TableRows = {
    estimates: [
      ONE,
      OTHER,
      { id: 'repeated', central: '150', source: 'late', derived_from: 'one', stated_by: 'a radio' },
    ],
  }

  it('share the weight of one voice', () => {
    const { claims, voices } = ask({}, rows)
    expect(voices).toBe(2)
    expect(claims.map(({ id, weight, origin }) => [id, weight, origin])).toEqual([
      ['one', 1 / 4, 'one'],
      ['other', 1 / 2, 'other'],
      ['repeated', 1 / 4, 'one'],
    ])
  })

  it('are said to', () => {
    expect(run(rows).warnings).toEqual([expect.stringMatching(/^2 figures, stated by an office and a radio, go back/)])
  })
})

describe('how the pool grew', () => {
  const rows: TableRows = {
    estimates: [ONE, OTHER],
    sources: [...SOURCES, { id: 'silent', published: '2016-01-01' }],
    terms: [{ id: 'term', source: 'silent' }],
  }
  const growthAt = (request: ViewRequest) => run(rows, { method: 'quantile' }, request).data.growth

  it('is told for each day on which a source of figures became known', () => {
    expect(growthAt({})).toEqual([
      {
        knownAt: '2015-03-01',
        n: 1,
        q05: expect.closeTo(100 / FACTOR, 8),
        median: expect.closeTo(100, 8),
        q95: expect.closeTo(100 * FACTOR, 8),
      },
      expect.objectContaining({ knownAt: '2017-05-02', n: 2, median: expect.closeTo(200, 8) }),
    ])
  })

  it('ends with what the view knows', () => {
    expect(growthAt({ knownAt: asCivilDate('2016-06-01') }).map(({ knownAt }) => knownAt)).toEqual(['2015-03-01'])
    expect(growthAt({ knownAt: asCivilDate('2017-05-02') })).toHaveLength(2)
  })

  it('keeps to the date and the rows of the view', () => {
    expect(growthAt({ exclude: ['other'] }).map(({ n }) => n)).toEqual([1])
    expect(growthAt({ exclude: ['one'] }).map(({ n }) => n)).toEqual([1])
    const dated = { ...rows, estimates: [ONE, { ...OTHER, stated_on: '2017' }] }
    expect(run(dated, {}, { asOf: asCivilDate('2016-01-01') }).data.growth.map(({ n }) => n)).toEqual([1, 1])
  })

  it('leaves out a source that was never known', () => {
    const undated = { ...rows, estimates: [ONE, { ...OTHER, source: 'page' }] }
    expect(run(undated).data.growth.map(({ knownAt }) => knownAt)).toEqual(['2015-03-01'])
  })

  it('leaves out the days on which the figures did not go together', () => {
    const mixed = { ...rows, estimates: [{ ...ONE, counted: 'uyghurs' }, OTHER] }
    expect(run(mixed, { counted: 'uyghur-fighters' }).data.growth.map(({ knownAt }) => knownAt)).toEqual(['2017-05-02'])
  })
})

describe('a conversion', () => {
  const HALF: Cells = {
    id: 'half',
    title: 'Half of all',
    from_counted: 'uyghurs-with-families',
    to_counted: 'uyghur-fighters',
    part: '5',
    whole: '10',
    bound: 'about',
    assumption: 'Half of them fight.',
    source: 'late',
    locator: 'p3',
  }
  const rows: TableRows = { estimates: [{ ...ONE, counted: 'uyghurs-with-families' }, OTHER], conversions: [HALF] }

  it('is applied where it is asked for, and told', () => {
    const { data, sources, warnings } = run(rows, { convert: 'half' })
    expect(data.claims.map(({ id, converted }) => [id, converted])).toEqual([
      ['one', 'half'],
      ['other', null],
    ])
    expect(data.claims[0]?.median).toBeCloseTo(50, 6)
    expect(data.conversion).toEqual({
      id: 'half',
      assumption: 'Half of them fight.',
      sources: [{ row: 'half', source: 'late', locator: 'p3' }],
    })
    expect(sources).toEqual(['early', 'late', 'late'])
    expect(warnings).toEqual(['Converted on an assumption: Half of them fight.'])
  })

  it('is needed for figures that count different people, which are refused without', () => {
    expect(failureOf(() => run(rows))).toMatchObject({ code: 'refused', tip: expect.stringContaining('--convert') })
    expect(run({ estimates: [ONE, OTHER], conversions: [HALF] }).data.conversion).toBeNull()
  })
})

describe('what to know before quoting', () => {
  it('nothing, of two voices that say what they count', () => {
    expect(run({ estimates: [ONE, OTHER] })).toMatchObject({ n: 2, warnings: [], sources: ['early', 'late'] })
  })

  it.each<[string, readonly Cells[], Partial<PoolParameters>, RegExp]>([
    ['one voice', [ONE], {}, /^One voice only/],
    ['a figure that does not say', [ONE, { ...OTHER, measure: 'unstated' }], {}, /^1 of 2 figures do not say/],
    ['an envelope', [ONE, OTHER], { method: 'envelope' }, /^An envelope bounds every claim/],
  ])('%s', (_, estimates, parameters, warning) => {
    expect(run({ estimates }, parameters).warnings).toEqual([expect.stringMatching(warning)])
  })

  it('one voice differs from nobody', () => {
    expect(ask({}, { estimates: [ONE] })).toMatchObject({ heterogeneity: null, influence: [], conflicts: [] })
  })

  it.each([
    ['linear', 'Stone'],
    ['logarithmic', 'Genest'],
    ['quantile', 'Lichtendahl'],
    ['envelope', 'Ferson'],
    ['random-effects', 'Viechtbauer'],
  ] as const)('the method %s', (method, author) => {
    const { methods } = run({ estimates: [ONE, OTHER] }, { method })
    expect(methods.map(({ reference }) => reference)).toEqual([
      expect.stringContaining('data/README.md'),
      expect.stringContaining(author),
    ])
  })
})

it('is a table of one row a claim', () => {
  const data = ask()
  const { columns, rows } = pool.table(data)
  expect(rows).toHaveLength(2)
  expect(Object.fromEntries(columns.map(({ key }, index) => [key, rows[1]![index]]))).toMatchObject({
    id: 'other',
    weight: 1 / 2,
    median: expect.closeTo(400, 8),
    statedBy: 'a paper',
    statedOn: null,
    converted: null,
    sources: 'late p2',
  })
})
