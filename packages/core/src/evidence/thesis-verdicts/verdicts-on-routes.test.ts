/** What judges of routes give as their reason: what binds the states on them, what these did, and which way leads where. */
import { describe, expect, it } from 'vitest'
import { type Cells, type TreatyClaims, noTreatyWith, treatyRows } from '../../../test/support/dossier.ts'
import { IN_FORCE, act, judged } from '../../../test/support/judged-thesis.ts'

const rowsOf = (state: string) => [`chn-${state}`, `chn-${state}.signed.page`, `chn-${state}.in-force.page`]

describe('the legal basis on a route', () => {
  const leg = (number: number, from: string, to: string): Cells => ({
    id: `${from}-${to}`,
    leg: String(number),
    from_country: from,
    to_country: to,
  })
  const routes = [leg(1, 'CHN', 'THA'), leg(2, 'THA', 'MYS'), leg(3, 'MYS', 'TUR'), leg(4, 'TUR', 'SYR')]

  it('is incomplete where a state of the region is not bound', () => {
    expect(judged('analysts-ask-for-more-law', { ...treatyRows({ THA: IN_FORCE }), routes })).toEqual({
      verdict: 'supported',
      because: 'Of 2 states of SE Asia on a route 1 are bound by an extradition treaty; not MYS.',
      rows: ['CHN-THA', ...rowsOf('tha'), 'THA-MYS'],
    })
  })

  it('is complete where all are, and untold where no state of it lies on a route', () => {
    const both = treatyRows({ THA: IN_FORCE, MYS: IN_FORCE })
    expect(judged('analysts-ask-for-more-law', { ...both, routes: [leg(1, 'CHN', 'IDN')] }).verdict).toBe(
      'not-testable',
    )
    expect(judged('analysts-ask-for-more-law', { ...both, routes })).toMatchObject({
      verdict: 'contradicted',
      because: 'Of 2 states of SE Asia on a route 2 are bound by an extradition treaty; not nobody.',
    })
    expect(judged('analysts-ask-for-more-law', both).verdict).toBe('not-testable')
  })
})

describe('practice on the new route', () => {
  const shift = { id: 'shift', happening: 'southeast-asia-route-opens', kind: 'migration', date: '2014', summary: 's' }
  const routes = [
    { id: 'leg-1', route: 'southeast-asia', leg: '1', from_country: 'CHN', to_country: 'THA' },
    { id: 'leg-2', route: 'southeast-asia', leg: '2', from_country: 'THA', to_country: 'SYR' },
  ]
  const judge = (...events: Cells[]) => judged('route-shifted', { routes, events: [shift, ...events] })

  it('begins with its opening, or did before', () => {
    const [before, earlier, after, open] = ['2013', '2012', '2014-01-01', '2013/2015'].map((date) =>
      act('return', 'THA', date),
    )
    expect(judge(after!, open!, act('return', 'SYR', '2010'))).toEqual({
      verdict: 'supported',
      because:
        'Of 2 acts of the states on the way, 1 are dated from the opening (2014) on, 0 before it; the dates of the rest allow either.',
      rows: ['shift', 'return-THA-2014-01-01'],
    })
    expect(judge(after!, before!).verdict).toBe('mixed')
    expect(judge(after!, before!, earlier!).verdict).toBe('contradicted')
    expect(judge(open!).verdict).toBe('not-testable')
    expect(judge(act('return', 'THA', '2012/..')).verdict).toBe('not-testable')
    expect(judge(before!).because).toMatch(/^Of 1 act of the states on the way, 0 are dated/)
    const elsewhere = routes.map((leg) => ({ ...leg, id: `else-${leg.id}`, route: 'another' }))
    const open_ = { ...shift, date: '../2014' }
    expect(judged('route-shifted', { routes, events: [open_, after!] }).verdict).toBe('not-testable')
    expect(judged('route-shifted', { routes: elsewhere, events: [shift, after!] }).verdict).toBe('not-testable')
    expect(judge(act('request', 'CHN', '2015', { counterparts: 'THA' })).verdict).toBe('not-testable')
    expect(judged('route-shifted', { events: [shift, after!] }).verdict).toBe('not-testable')
    expect(judged('route-shifted', { routes, events: [after!] }).verdict).toBe('not-testable')
  })
})

describe('a route that is thinly covered', () => {
  const OTHERS = ['AFG', 'ARE', 'BGR', 'BLR', 'ESP', 'FRA', 'ITA']
  const early = Object.fromEntries(
    OTHERS.map((state, index) => [state, { signed: `${1995 + index}-01-01`, 'in-force': `${1996 + index}-06-01` }]),
  )
  const none = noTreatyWith('MYS')
  const judge = (claims: Readonly<Record<string, TreatyClaims>>, bearsOn: readonly string[]) =>
    judged('new-route-is-thinly-covered', { ...treatyRows({ ...early, ...claims }), counts: [none] }, bearsOn)
  const quick = { signed: '1998-01-01', 'in-force': '1998-02-01' }

  it('lacks treaties, has late ones that do not bind, or had to wait longer than most', () => {
    const late = {
      TUR: { signed: '2017-05-13', pending: '2019-01-25' },
      IDN: { signed: '1996-01-01', 'in-force': '2018-01-01' },
    }
    expect(judge(late, ['chn-tur.signed.page', 'chn-idn.signed.page', 'none'])).toEqual({
      verdict: 'supported',
      because:
        '3 of 3 as it says: IDN, in force since 1 January 2018, 22.0 years after signature; TUR, pending since 13 May 2017 (1.7 years); MYS, none, says an office.',
      rows: [
        'chn-idn',
        'chn-idn.signed.page',
        'chn-idn.in-force.page',
        'chn-tur',
        'chn-tur.signed.page',
        'chn-tur.pending.page',
        'none',
      ],
    })
  })

  it('is not thin where a treaty bound quickly, and mixed where one did', () => {
    expect(judge({ THA: quick }, ['chn-tha.signed.page'])).toMatchObject({
      verdict: 'contradicted',
      because: '0 of 1 as it says: THA, in force since 1 February 1998, 0.1 years after signature (not thin).',
    })
    expect(judge({ THA: quick }, ['chn-tha.signed.page', 'none']).verdict).toBe('mixed')
    expect(judge({}, []).verdict).toBe('not-testable')
  })

  it('has waited long if a quarter waits as long, and says nothing by a count of all partners', () => {
    const year = { signed: '2001-01-01', 'in-force': '2002-01-01' }
    const rows = treatyRows({
      ESP: year,
      FRA: year,
      ITA: year,
      THA: { signed: '2001-01-01', 'in-force': '2003-01-01' },
    })
    const counts = [{ id: 'all', treaty_kind: 'extradition', treaty_status: 'signed', low: '4', high: '4' }]
    expect(judged('new-route-is-thinly-covered', rows, ['chn-tha.signed.page']).verdict).toBe('supported')
    expect(judged('new-route-is-thinly-covered', { ...rows, counts }, ['all']).verdict).toBe('not-testable')
  })

  /** Seven treaties were signed on New Year’s Day of 1995 to 2001, and bound within a year and a half. */
  it.each([
    ['signed before half of them, and hardly waiting', { signed: '1995-06-01', pending: '1995-09-01' }, false],
    ['signed in the middle of them', { signed: '1998-01-01', pending: '1998-03-01' }, false],
    ['signed after half of them, and hardly waiting', { signed: '2018-06-01', pending: '2019-01-25' }, true],
    ['signed late, and bound at once', { signed: '2018-06-01', 'in-force': '2018-07-01' }, false],
    ['in force since nobody knows when', { signed: '1998', 'in-force': '1999' }, false],
    ['signed, and nothing more', { signed: '1998-01-01' }, true],
    ['sought', { sought: '1998-01-01' }, true],
    ['waiting as long as the last eighth', { signed: '1996-01-01', 'in-force': '1999-01-01' }, true],
  ] as const)('is judged treaty by treaty: %s', (_, claims, isThin) => {
    const [row] = treatyRows({ THA: claims }).milestones
    expect(judge({ THA: claims }, [row!.id!])).toMatchObject({ verdict: isThin ? 'supported' : 'contradicted' })
  })

  it('is judged by the treaty that goes furthest, of several with one state', () => {
    const rows = treatyRows({ ...early, THA: quick })
    const first = { id: 'a-first', parties: 'CHN;THA', title_en: 'A first one' }
    const rejected = { id: 'first-rejected', treaty: 'a-first', stage: 'rejected', date: '1996' }
    const begun = { id: 'first-signed', treaty: 'a-first', stage: 'signed', date: '1994-01-01' }
    const both = { treaties: [first, ...rows.treaties], milestones: [begun, rejected, ...rows.milestones] }
    expect(judged('new-route-is-thinly-covered', both, ['chn-tha.signed.page']).verdict).toBe('contradicted')
  })
})

describe('a pivot', () => {
  const leg = (number: number, from: string, to: string, route = 'southeast-asia'): Cells => ({
    id: `${from}-${to}`,
    route,
    leg: String(number),
    from_country: from,
    to_country: to,
  })
  const judge = (...routes: Cells[]) => judged('turkey-is-pivotal', { routes })

  it('is on every way to the end of its route', () => {
    expect(
      judge(
        leg(1, 'CHN', 'THA'),
        leg(1, 'CHN', 'MYS'),
        leg(2, 'THA', 'TUR'),
        leg(2, 'MYS', 'TUR'),
        leg(3, 'TUR', 'SYR'),
      ),
    ).toEqual({
      verdict: 'supported',
      because:
        'Each of 2 other states on the way leads to the end of the route through TUR alone, as the legs are drawn.',
      rows: ['CHN-MYS', 'CHN-THA', 'MYS-TUR', 'THA-TUR', 'TUR-SYR'],
    })
    expect(judge(leg(1, 'CHN', 'TUR'), leg(2, 'TUR', 'SYR'), leg(1, 'CHN', 'SYR')).because).toBe(
      'The legs also lead to the end of the route without TUR.',
    )
  })

  it('is none where it lies on no way, or on another route', () => {
    expect(judge(leg(1, 'CHN', 'THA'), leg(2, 'THA', 'SYR')).verdict).toBe('not-testable')
    expect(judge(leg(1, 'CHN', 'TUR', 'other'), leg(2, 'TUR', 'SYR', 'other')).verdict).toBe('not-testable')
  })

  it('counts one other state in the singular', () => {
    expect(judge(leg(1, 'CHN', 'THA'), leg(2, 'THA', 'TUR'), leg(3, 'TUR', 'SYR')).because).toMatch(
      /^Each of 1 other state on/,
    )
  })
})
