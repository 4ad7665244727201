import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { type Cells, type TreatyClaims, makeDossier, treatyId, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate, daysBetween, toCivilDate } from '../time/civil-date.ts'
import { type LagRequest, LEFT_OUT_REASONS, lagObservations } from './lag-observations.ts'

const SOURCES: Cells[] = [
  { id: 'page', published: '2030' },
  { id: 'register', kind: 'treaty-register', tier: 'register', published: '2030' },
]
const SIGNED_TO_IN_FORCE: LagRequest = { kind: 'extradition', from: 'signed', to: 'in-force' }

type World = Readonly<Record<string, TreatyClaims>>

function lag(world: World, asOf = '2019-01-25', request: Partial<LagRequest> = {}, exclude: string[] = []) {
  const dossier = makeDossier({ ...treatyRows(world), sources: SOURCES })
  return lagObservations(selectView(dossier, { asOf: asCivilDate(asOf), exclude }), {
    ...SIGNED_TO_IN_FORCE,
    ...request,
  })
}

/** Partner, days, whether it happened. */
const waits = (...parameters: Parameters<typeof lag>) =>
  lag(...parameters).observations.map(({ partner, lagDays, happened }) => [partner, lagDays, happened])

/** Why the one treaty of a world is left out. */
const leftOut = (claims: TreatyClaims, asOf?: string, request?: Partial<LagRequest>) => {
  const { observations, leftOut: reasons } = lag({ THA: claims }, asOf, request)
  return [...observations.map(({ lagDays }) => lagDays), ...reasons.map(({ why }) => why)]
}

describe('a wait', () => {
  it('ends on the day that the treaty binds', () => {
    expect(lag({ THA: { signed: '1993-08-26', 'in-force': '1999-03-07' } }).observations).toEqual([
      expect.objectContaining({
        treaty: 'chn-tha',
        partner: 'THA',
        startedOn: '1993-08-26',
        endedOn: '1999-03-07',
        lagDays: 2019,
        happened: true,
        disputed: false,
      }),
    ])
  })

  it('rests on the claims of its two days', () => {
    const [wait] = lag({ THA: { signed: '1993-08-26', 'in-force': '1999-03-07' } }).observations
    expect(wait?.claims.map(({ id }) => id)).toEqual(['chn-tha.signed.page', 'chn-tha.in-force.page'])
    const [waiting] = lag({ THA: { signed: '2015-04-07', pending: '2019-01-25' } }).observations
    expect(waiting?.claims.map(({ id }) => id)).toEqual(['chn-tha.signed.page', 'chn-tha.pending.page'])
  })

  it('may take no time', () => {
    expect(waits({ THA: { signed: '1993-08-26', 'in-force': '1993-08-26' } })).toEqual([['THA', 0, true]])
  })

  it('is seen as of a date: absent before the signature, waiting until it binds, over from that day on', () => {
    const world = { THA: { signed: '1993-08-26', 'in-force': '1999-03-07' } }
    expect(waits(world, '1993-08-25')).toEqual([])
    expect(waits(world, '1993-08-26')).toEqual([['THA', 0, false]])
    expect(waits(world, '1999-03-06')).toEqual([['THA', 2018, false]])
    expect(waits(world, '1999-03-07')).toEqual([['THA', 2019, true]])
  })

  it('still going on is censored at the last day that confirms it, and that is said', () => {
    const world = { VNM: { signed: '2015-04-07', pending: '2019-01-25' } }
    const { observations, censoredEarly } = lag(world, '2026-11-23')
    expect(observations).toMatchObject([{ endedOn: '2019-01-25', lagDays: 1389, happened: false }])
    expect(censoredEarly).toEqual(['chn-vnm'])
    expect(lag(world, '2017-01-01')).toMatchObject({
      observations: [{ endedOn: '2017-01-01', happened: false }],
      censoredEarly: [],
    })
  })

  it('is of the kind asked for, and no other', () => {
    const transfers = treatyRows({ THA: { signed: '2011-12-22' } }, 'transfer-of-sentenced-persons')
    const extraditions = treatyRows({ LAO: { signed: '2002-02-04', 'in-force': '2003-08-13' } })
    const dossier = makeDossier({
      sources: SOURCES,
      treaties: [...transfers.treaties, ...extraditions.treaties],
      milestones: [...transfers.milestones, ...extraditions.milestones],
    })
    const { observations, leftOut: others } = lagObservations(selectView(dossier), SIGNED_TO_IN_FORCE)
    expect(observations.map(({ treaty }) => treaty)).toEqual(['chn-lao'])
    expect(others).toEqual([])
  })

  it('between other stages has its own two days', () => {
    const world = {
      THA: {
        signed: '1993-08-26',
        'approved-by-focal': '1994-03-05',
        exchanged: '1999-02-05',
        'in-force': '1999-03-07',
      },
    }
    const request = { from: 'approved-by-focal', to: 'exchanged' } as const
    expect(waits(world, '2019-01-25', request)).toEqual([['THA', 1798, true]])
    expect(waits(world, '1994-03-06', request)).toEqual([['THA', 1, false]])
    expect(waits(world, '1994-03-04', request)).toEqual([])
  })

  it('is still going on where the day on which it ends is not known, but may not have come', () => {
    const claims = { signed: '2016-11-21', pending: '2018-05-01', 'in-force': '2018/2020' }
    expect(lag({ THA: claims }).observations).toMatchObject([{ endedOn: '2018-05-01', happened: false }])
  })

  it('is its own for each request of one view', () => {
    const rows = treatyRows({ THA: { signed: '1993-08-26', exchanged: '1999-02-05', 'in-force': '1999-03-07' } })
    const view = selectView(makeDossier({ ...rows, sources: SOURCES }))
    const days = (request: Partial<LagRequest>) =>
      lagObservations(view, { ...SIGNED_TO_IN_FORCE, ...request }).observations.map(({ lagDays }) => lagDays)
    expect([days({}), days({ to: 'exchanged' }), days({ from: 'exchanged' }), days({ kind: 'three-evils' })]).toEqual([
      [2019],
      [1989],
      [30],
      [],
    ])
  })

  it('for a signature is still going on where that comes after the as-of date: it is not dropped', () => {
    const world = {
      THA: { 'negotiations-opened': '1990-01-01', signed: '1993-08-26' },
      LAO: { 'negotiations-opened': '1990-01-01', signed: '1990-06-01' },
    }
    const request = { from: 'negotiations-opened', to: 'signed' } as const
    expect(waits(world, '1991-01-01', request)).toEqual([
      ['LAO', 151, true],
      ['THA', 365, false],
    ])
  })
})

describe('a treaty is not there', () => {
  it('that was sought, and is signed after the as-of date', () => {
    expect(leftOut({ sought: '1990-01-01', signed: '1993-08-26' }, '1991-01-01')).toEqual([])
  })

  it('of which no source tells the first stage', () => {
    expect(leftOut({ 'in-force': '1999-03-07' })).toEqual([])
  })
})

describe('a treaty is left out, with the reason', () => {
  it.each([
    ['start-not-exact', { signed: '1993-08', 'in-force': '1999-03-07' }],
    ['start-not-exact', { signed: '1993-08-26?', 'in-force': '1999-03-07' }],
    ['start-not-exact', { signed: '', pending: '2019-01-25' }],
    ['end-not-exact', { signed: '1993-08-26', 'in-force': '1999' }],
    ['end-not-exact', { signed: '1993-08-26', 'in-force': '' }],
    ['status-unknown', { signed: '2016-11-21' }],
    ['ends-before-start', { signed: '1999-03-07', 'in-force': { register: '1993-08-26' } }],
    ['end-not-exact', { signed: '1993-08-26', 'in-force': '1999', terminated: '2018-01-01' }],
    ['over', { signed: '2007-09-06', rejected: '../2017-03-28' }],
    ['over', { signed: '2007-09-06', terminated: '2017-03-28' }],
  ])('%s: %j', (why, claims) => {
    expect(leftOut(claims, '2030-12-31')).toEqual([why])
    expect(LEFT_OUT_REASONS[why as keyof typeof LEFT_OUT_REASONS]).toMatch(/\S/)
  })

  it('that no source says to have been terminated, where that is what ends the wait', () => {
    const claims = { signed: '1993-08-26', 'in-force': '1999-03-07' }
    expect(leftOut(claims, '2019-01-25', { to: 'terminated' })).toEqual(['status-unknown'])
  })

  it('that bound before it was terminated is in: its wait was over', () => {
    expect(leftOut({ signed: '1993-08-26', 'in-force': '1999-03-07', terminated: '2018-01-01' })).toEqual([2019])
  })

  it('an entry that a stronger source denies does not end the wait', () => {
    const claims = { signed: '2015-03-25', 'in-force': '2018-01-04', 'approved-by-focal': { register: '2022-12-30' } }
    expect(lag({ ARM: claims }, '2026-01-01').observations).toMatchObject([
      { endedOn: '2022-12-30', happened: false, disputed: true },
    ])
  })
})

describe('a treaty that was rejected', () => {
  const claims = { signed: '2007-09-06', rejected: '2017-03-28' }

  it('had waited until then, and is censored on that day', () => {
    expect(lag({ AUS: claims }).observations).toMatchObject([
      { endedOn: '2017-03-28', lagDays: 3491, happened: false, rejected: true, claims: [{}, { stage: 'rejected' }] },
    ])
    expect(lag({ AUS: claims }).censoredEarly).toEqual([])
  })

  it('was waiting before', () => {
    const before = lag({ AUS: { ...claims, pending: '2016-01-01' } }, '2015-01-01')
    expect(before.observations).toMatchObject([{ endedOn: '2015-01-01', rejected: false }])
  })

  it('on a day that is not exact is censored on the first that it can be, or on the last that confirms it as pending', () => {
    expect(lag({ AUS: { ...claims, rejected: '2017' } }).observations).toMatchObject([{ endedOn: '2017-01-01' }])
    const confirmed = { ...claims, rejected: '../2017', pending: '2016-05-01' }
    expect(lag({ AUS: confirmed }).observations).toMatchObject([
      { endedOn: '2016-05-01', happened: false, rejected: true },
    ])
    const within = { ...claims, rejected: '2017', pending: '2017-02-01' }
    expect(lag({ AUS: within }).observations).toMatchObject([{ endedOn: '2017-02-01', rejected: true }])
    const on = { ...claims, pending: '2017-03-28' }
    expect(lag({ AUS: on }).observations).toMatchObject([{ claims: [{}, { stage: 'rejected' }] }])
  })

  it('but bound in the end is an event', () => {
    expect(lag({ AUS: { ...claims, 'in-force': '2018-01-01' } }).observations).toMatchObject([
      { endedOn: '2018-01-01', happened: true, rejected: false },
    ])
  })

  it('never makes the curve fall faster than without it', () => {
    const others = { THA: { signed: '1993-08-26', 'in-force': '1999-03-07' } }
    expect(waits({ ...others, AUS: claims })).toEqual([
      ['THA', 2019, true],
      ['AUS', 3491, false],
    ])
  })
})

describe('a terminated treaty of which no source tells an entry into force', () => {
  it('is censored at the last day that confirms it as pending', () => {
    const claims = { signed: '2007-09-06', pending: '2010-01-01', terminated: '2017-03-28' }
    expect(lag({ AUS: claims }).observations).toMatchObject([
      { endedOn: '2010-01-01', happened: false, rejected: false },
    ])
  })
})

describe('a wait for a stage before entry into force', () => {
  const request = { to: 'approved-by-partner' } as const

  it('goes on as long as the treaty is known not to be in force and no source reports the stage, which is said', () => {
    const claims = { signed: '2016-11-21', 'approved-by-focal': '2017-05-01', pending: '2019-01-25' }
    expect(lag({ THA: claims }, '2020-01-01', request)).toMatchObject({
      observations: [{ endedOn: '2019-01-25', happened: false }],
      taken: ['chn-tha'],
    })
    expect(lag({ THA: claims }, '2020-01-01').taken).toEqual([])
  })

  it('is over on an unknown day if a later stage has come', () => {
    const exchanged = { signed: '2016-11-21', exchanged: '2018-01-01' }
    expect(leftOut(exchanged, '2019-01-25', request)).toEqual(['end-not-exact'])
    const bound = { signed: '2016-11-21', 'in-force': '2018-01-01' }
    expect(leftOut(bound, '2019-01-25', request)).toEqual(['end-not-exact'])
    expect(leftOut({ signed: '2016-11-21', 'approved-by-partner': '2018' }, '2019-01-25', request)).toEqual([
      'end-not-exact',
    ])
  })

  it('is unknown of a treaty of which nothing else is known', () => {
    expect(leftOut({ signed: '2016-11-21' }, '2019-01-25', request)).toEqual(['status-unknown'])
  })
})

describe('over any world of exact dates', () => {
  const PARTNERS = ['THA', 'LAO', 'VNM', 'FRA', 'TUR', 'KEN', 'ESP', 'ITA']
  const LAST = 16_000
  const treaty = fc
    .record({ signedOn: fc.integer({ min: 8000, max: LAST }), wait: fc.option(fc.integer({ min: 0, max: 6000 })) })
    .map(({ signedOn, wait }) => ({ signedOn, inForceOn: wait === null ? null : signedOn + wait }))
  const treaties = fc.array(treaty, { maxLength: PARTNERS.length })
  const worldOf = (all: readonly { signedOn: number; inForceOn: number | null }[]): World =>
    Object.fromEntries(
      all.map(({ signedOn, inForceOn }, index) => [
        PARTNERS[index]!,
        inForceOn === null
          ? { signed: toCivilDate(signedOn), pending: toCivilDate(LAST + 6000) }
          : { signed: toCivilDate(signedOn), 'in-force': toCivilDate(inForceOn) },
      ]),
    )
  const someDay = fc.integer({ min: 7000, max: LAST + 6000 })

  it('a treaty is in if signed by the date, an event if in force by then, else censored at the date', () => {
    fc.assert(
      fc.property(treaties, someDay, (all, asOf) => {
        const expected = all.flatMap(({ signedOn, inForceOn }, index) => {
          if (signedOn > asOf) return []
          const happened = inForceOn !== null && inForceOn <= asOf
          return [[PARTNERS[index], (happened ? inForceOn : asOf) - signedOn, happened]]
        })
        expect(waits(worldOf(all), toCivilDate(asOf)).toSorted()).toEqual(expected.toSorted())
      }),
    )
  })

  it('a wait never shrinks, and once over never changes, as the date moves on', () => {
    fc.assert(
      fc.property(treaties, someDay, someDay, (all, one, other) => {
        const [before, after] = [Math.min(one, other), Math.max(one, other)].map(
          (asOf) => lag(worldOf(all), toCivilDate(asOf)).observations,
        )
        for (const earlier of before!) {
          const later = after!.find((wait) => wait.treaty === earlier.treaty)!
          const growth = later.lagDays - earlier.lagDays
          expect(earlier.happened ? growth === 0 && later.happened : growth >= 0).toBe(true)
          expect(daysBetween(later.startedOn, later.endedOn)).toBe(later.lagDays)
        }
      }),
    )
  })

  it('leaving a treaty out is the same as never having had it', () => {
    fc.assert(
      fc.property(treaties, fc.nat({ max: PARTNERS.length - 1 }), (all, index) => {
        const left = all[index]
        const world = worldOf(all)
        const { [PARTNERS[index]!]: _, ...others } = world
        const excluded = lag(world, '2019-01-25', {}, left ? [treatyId(PARTNERS[index]!)] : [])
        expect(excluded).toEqual(lag(others, '2019-01-25'))
      }),
    )
  })
})
