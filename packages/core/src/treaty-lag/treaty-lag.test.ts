import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { type Cells, type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate, toCivilDate } from '../time/civil-date.ts'
import { LAG_DEFAULTS, type LagData, type LagParameters, treatyLag } from './treaty-lag.ts'

const SOURCES: Cells[] = [
  { id: 'page', published: '2030' },
  { id: 'register', kind: 'treaty-register', tier: 'register', published: '2030' },
]

const COUNTRIES: Cells[] = [
  { id: 'THA', region: 'SE Asia' },
  { id: 'LAO', region: 'SE Asia' },
  { id: 'FRA', region: 'Europe' },
  { id: 'KEN', region: 'Other' },
]

/** Signed on one day; in force so many days later. */
function boundAfter(days: number, signedOn = 10_000): TreatyClaims {
  return { signed: toCivilDate(signedOn), 'in-force': toCivilDate(signedOn + days) }
}

/** Signed on one day; said to be pending so many days later. */
function waitingFor(days: number, signedOn = 10_000): TreatyClaims {
  return { signed: toCivilDate(signedOn), pending: toCivilDate(signedOn + days) }
}

type World = Readonly<Record<string, TreatyClaims>>

function answer(world: World, parameters: Partial<LagParameters> = {}, asOf = '2019-01-25') {
  const dossier = makeDossier({ ...treatyRows(world), sources: SOURCES, countries: COUNTRIES })
  return treatyLag(selectView(dossier, { asOf: asCivilDate(asOf) }), { ...LAG_DEFAULTS, ...parameters })
}

/** The estimated share still waiting after some time. */
function stillWaiting(data: LagData, time: number): number {
  return data.groups[0]?.curve.findLast((point) => point.time <= time)?.survival ?? 1
}

describe('the curve', () => {
  it('falls by hand: 1/4 at 100 days, then 1/2 of the rest, past one that is censored in between', () => {
    const { data } = answer({
      THA: boundAfter(100),
      LAO: boundAfter(300),
      FRA: waitingFor(200),
      KEN: waitingFor(400),
    })
    expect(data).toMatchObject({ n: 4, events: 2, censored: 2, completedOnly: { n: 2, mean: 200, median: 200 } })
    expect(data.groups).toHaveLength(1)
    expect(data.groups[0]).toMatchObject({ group: 'all', n: 4, events: 2, censored: 2 })
    expect(
      data.groups[0]?.curve.map(({ time, atRisk, events, censored, survival, rows }) => [
        time,
        atRisk,
        events,
        censored,
        survival,
        rows.join(),
      ]),
    ).toEqual([
      [100, 4, 1, 0, 3 / 4, 'chn-tha'],
      [200, 3, 0, 1, 3 / 4, 'chn-fra'],
      [300, 2, 1, 0, 3 / 8, 'chn-lao'],
      [400, 1, 0, 1, 3 / 8, 'chn-ken'],
    ])
  })

  it('has null for what does not exist, and says which quantile is not reached', () => {
    const { data, warnings } = answer({ THA: boundAfter(100), FRA: waitingFor(200) })
    expect(data.groups[0]?.quantiles).toMatchObject([{ value: 100 }, { value: 150 }, { value: null, upper: null }])
    expect(warnings).toEqual(
      expect.arrayContaining([expect.stringMatching(/time by which 75% has happened is not reached/)]),
    )
    expect(JSON.stringify(data)).not.toMatch(/NaN|Infinity/)
  })

  it('that ends at 0 has no standard error there, and no limits', () => {
    const { data } = answer({ THA: boundAfter(100), FRA: boundAfter(200) })
    expect(data.groups[0]?.curve.at(-1)).toMatchObject({ survival: 0, standardError: null, lower: null, upper: null })
  })

  it('of no treaty is no curve, and no error', () => {
    expect(answer({})).toMatchObject({
      data: { n: 0, events: 0, censored: 0, groups: [], tests: null, observations: [], leftOut: [] },
      warnings: ['No wait can be measured in this view.'],
    })
    expect(answer({}, { groupBy: 'region' }).data.groups).toEqual([])
  })

  it('of treaties that all still wait stays at 1', () => {
    const { data } = answer({ THA: waitingFor(100), FRA: waitingFor(200) })
    expect(data.groups[0]?.curve.map(({ survival }) => survival)).toEqual([1, 1])
    expect(data.completedOnly).toEqual({ n: 0, mean: null, median: null })
  })

  it('refuses a level that is no level', () => {
    const world = { THA: boundAfter(100) }
    for (const level of [0.5, 1, 95, Number.NaN]) expect(() => answer(world, { level })).toThrow(RangeError)
  })
})

describe('groups', () => {
  const world = {
    KEN: boundAfter(50, 11_500),
    FRA: boundAfter(200, 10_000),
    THA: boundAfter(100, 8000),
    LAO: waitingFor(300, 11_000),
  }

  it('by region stand in the order of the convention, those without members left out', () => {
    const { data } = answer(world, { groupBy: 'region' })
    expect(data.groups.map(({ group, n }) => [group, n])).toEqual([
      ['SE Asia', 2],
      ['Europe', 1],
      ['Other', 1],
    ])
    expect(data.observations.map(({ partner, group }) => `${partner} ${group}`).toSorted()).toEqual([
      'FRA Europe',
      'KEN Other',
      'LAO SE Asia',
      'THA SE Asia',
    ])
  })

  it('by region hold their own waits alone, in points and in rows', () => {
    const { data } = answer({ THA: boundAfter(100), FRA: boundAfter(100) }, { groupBy: 'region' })
    expect(data.groups.map(({ curve }) => curve.map(({ rows }) => rows))).toEqual([[['chn-tha']], [['chn-fra']]])
  })

  it('by region, where there is but one, are as without regions but for the name', () => {
    const [one, other] = (['region', 'none'] as const).map((groupBy) => answer({ FRA: boundAfter(100) }, { groupBy }))
    expect(one!.data.groups).toEqual(other!.data.groups.map((group) => ({ ...group, group: 'Europe' })))
    expect(one!.warnings).toEqual(other!.warnings)
  })

  it('by decade are named after the decade of the signature', () => {
    const { data } = answer(world, { groupBy: 'decade' })
    expect(data.groups.map(({ group, n }) => [group, n])).toEqual([
      ['1990s', 2],
      ['2000s', 2],
    ])
  })

  it('hold every treaty once', () => {
    for (const groupBy of ['none', 'region', 'decade'] as const) {
      const { data } = answer(world, { groupBy })
      const rows = data.groups.flatMap(({ curve }) => curve.flatMap((point) => point.rows))
      expect(rows.toSorted()).toEqual(['chn-fra', 'chn-ken', 'chn-lao', 'chn-tha'])
    }
  })

  it('of a treaty with several states are Other', () => {
    const dossier = makeDossier({
      sources: SOURCES,
      treaties: [{ id: 'many', kind: 'multilateral', parties: 'CHN;FRA;THA' }],
      milestones: [
        { treaty: 'many', stage: 'signed', date: '2000-01-01' },
        { treaty: 'many', stage: 'in-force', date: '2001-01-01' },
      ],
    })
    const { data } = treatyLag(selectView(dossier), { ...LAG_DEFAULTS, kind: 'multilateral', groupBy: 'region' })
    expect(data.observations).toMatchObject([{ treaty: 'many', partner: null, partnerName: null, group: 'Other' }])
  })
})

describe('what a reader must know is said', () => {
  it('which treaties are left out, and why', () => {
    const { data, warnings } = answer({
      THA: boundAfter(100),
      FRA: { signed: '2016-11-21' },
      KEN: { signed: '2017-05' },
    })
    expect(data.leftOut).toEqual([
      { treaty: 'chn-fra', why: 'no source says whether the wait was over' },
      { treaty: 'chn-ken', why: 'no source gives the day on which the wait began' },
    ])
    expect(warnings).toEqual(
      expect.arrayContaining([
        'Left out because no source says whether the wait was over: chn-fra.',
        'Left out because no source gives the day on which the wait began: chn-ken.',
      ]),
    )
  })

  it('which are censored before the as-of date', () => {
    const { warnings } = answer({ THA: boundAfter(100), FRA: waitingFor(200) }, {}, '2015-01-01')
    expect(warnings).toEqual(
      expect.arrayContaining([
        'Censored before 1 January 2015, at the last day that a source of this view confirms as pending: chn-fra.',
      ]),
    )
  })

  const DISPUTED = { signed: '2007-03-20', 'in-force': { page: '2017-07-17', register: '2015-07-17' } }

  it('what the disputed dates change: the median and the mean, or nothing', () => {
    const said = (world: World) => answer(world).warnings.find((warning) => warning.startsWith('The dates of'))
    expect(said({ THA: boundAfter(100), LAO: boundAfter(100), FRA: DISPUTED })).toBe(
      'The dates of 1 of 3 are disputed. Without them the median stays 100 days and the mean up to the horizon ' +
        'goes from 1080 days to 100 days: --exclude chn-fra.',
    )
    expect(said({ THA: waitingFor(50), FRA: DISPUTED, ESP: DISPUTED })).toBe(
      'The dates of 2 of 3 are disputed. Without them the median goes from 3041 days to not reached and the mean up to ' +
        'the horizon goes from 3041 days to 3653 days: --exclude chn-esp,chn-fra.',
    )
    expect(said({ FRA: DISPUTED })).toContain('Without them nothing is left to measure: --exclude chn-fra.')
    expect(said({ THA: boundAfter(100) })).toBeUndefined()
  })

  it('what the rows that were left out change, against the same view with them', () => {
    const rows = treatyRows({
      THA: boundAfter(100),
      LAO: boundAfter(300),
      FRA: boundAfter(300),
      // Signed after the day of the view.
      KEN: boundAfter(100, 13_600),
      // Published after the day on which the view knows.
      VNM: { signed: { late: '1997-05-19' }, 'in-force': { late: '2005-05-19' } },
    })
    const sources = [
      ...SOURCES.map((source) => ({ ...source, published: '2008-01-01' })),
      { id: 'late', published: '2009' },
    ]
    const view = selectView(makeDossier({ ...rows, sources }), {
      exclude: ['chn-tha'],
      asOf: asCivilDate('2007-01-01'),
      knownAt: asCivilDate('2008-06-01'),
    })
    expect(treatyLag(view, LAG_DEFAULTS).warnings).toContain(
      'With 1 rows left out the median stays 300 days and the mean up to the horizon goes from 233 days to 300 days.',
    )
  })

  it('which are disputed, with the flag that leaves them out', () => {
    const { warnings } = answer({
      THA: boundAfter(100),
      FRA: { signed: '2007-03-20', 'in-force': { page: '2017-07-17', register: '2015-07-17' } },
    })
    expect(warnings).toEqual(expect.arrayContaining([expect.stringContaining('--exclude chn-fra.')]))
  })
})

describe('over any world', () => {
  const PARTNERS = ['THA', 'LAO', 'FRA', 'KEN', 'VNM', 'ESP']
  const wait = fc.record({ days: fc.integer({ min: 0, max: 4000 }), happened: fc.boolean() })
  const worldOf = (waits: readonly { days: number; happened: boolean }[]): World =>
    Object.fromEntries(
      waits.map(({ days, happened }, index) => [PARTNERS[index]!, happened ? boundAfter(days) : waitingFor(days)]),
    )
  const AS_OF = '2018-01-01'

  it('adding a pending treaty never lowers the curve', () => {
    const waits = fc.array(wait, { minLength: 1, maxLength: PARTNERS.length - 1 })
    fc.assert(
      fc.property(waits, fc.integer({ min: 0, max: 4000 }), (some, days) => {
        const before = answer(worldOf(some), {}, AS_OF).data
        const after = answer(worldOf([...some, { days, happened: false }]), {}, AS_OF).data
        for (const time of [...some.map((one) => one.days), 5000]) {
          expect(stillWaiting(after, time)).toBeGreaterThanOrEqual(stillWaiting(before, time) - 1e-12)
        }
      }),
    )
  })

  it('the completed alone never look slower than the curve says: their share still waiting is never above it', () => {
    fc.assert(
      fc.property(fc.array(wait, { minLength: 1, maxLength: PARTNERS.length }), (some) => {
        const { data } = answer(worldOf(some), {}, AS_OF)
        const completed = some.filter(({ happened }) => happened)
        for (const { days } of completed) {
          const naive = completed.filter((one) => one.days > days).length / completed.length
          expect(naive).toBeLessThanOrEqual(stillWaiting(data, days) + 1e-12)
        }
      }),
    )
  })

  it('counts add up', () => {
    fc.assert(
      fc.property(fc.array(wait, { maxLength: PARTNERS.length }), (some) => {
        const { data } = answer(worldOf(some), { groupBy: 'region' }, AS_OF)
        const sum = (key: 'n' | 'events' | 'censored') => data.groups.reduce((total, group) => total + group[key], 0)
        expect([sum('n'), sum('events'), sum('censored')]).toEqual([data.n, data.events, data.censored])
        expect(data.n).toBe(data.observations.length)
        expect(data.events).toBe(some.filter(({ happened }) => happened).length)
      }),
    )
  })
})
