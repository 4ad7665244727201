/** What sources tell of a treaty’s life, and the state that follows: cases to be read against each other, so they stand together. */
import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { type Cells, type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { STAGES } from '../model/vocabulary.ts'
import { type CivilDate, asCivilDate, toCivilDate } from '../time/civil-date.ts'
import { asDateRange } from '../time/edtf.ts'
import { type TreatyState, exactDayOf, hasHappened, treatyState, treatyStates } from './treaty-state.ts'
import { selectView } from './view.ts'

const SOURCES: Cells[] = [
  { id: 'page', published: '2030' },
  { id: 'article', published: '2030' },
  { id: 'register', kind: 'treaty-register', tier: 'register', published: '2030' },
  { id: 'copy', kind: 'copy', tier: 'copy', published: '2030' },
  { id: 'old', published: '2019-01-25' },
  { id: 'living', accessed: '2024-06-01' },
  { id: 'never' },
]

/** The state of one treaty, or null where it does not exist as of the date. */
function stateOf(claims: TreatyClaims, asOf: string): TreatyState | null {
  const dossier = makeDossier({ ...treatyRows({ THA: claims }), sources: SOURCES })
  return treatyStates(selectView(dossier, { asOf: asCivilDate(asOf) }))[0] ?? null
}

const statusOf = (claims: TreatyClaims, asOf: string) => stateOf(claims, asOf)?.status ?? 'absent'

/** The status on each of several days. */
function life(claims: TreatyClaims, ...days: string[]): string[] {
  return days.map((day) => statusOf(claims, day))
}

describe('a treaty', () => {
  it('is absent until it is signed, pending until it binds, in force from that day on', () => {
    const claims = { signed: '1993-08-26', 'in-force': '1999-03-07' }
    expect(life(claims, '1993-08-25', '1993-08-26', '1999-03-06', '1999-03-07', '2019-01-25')).toEqual([
      'absent',
      'pending',
      'pending',
      'in-force',
      'in-force',
    ])
  })

  it('of which no source says what became of it is unknown, not pending', () => {
    expect(statusOf({ signed: '2016-11-21' }, '2019-01-25')).toBe('unknown')
  })

  it('is pending where a source says so, on that day and after', () => {
    const claims = { signed: '2016-11-21', pending: '2019-01-25' }
    expect(life(claims, '2016-11-21', '2019-01-25', '2026-01-01')).toEqual(['pending', 'pending', 'pending'])
  })

  it('that was only sought is sought, from then on', () => {
    expect(life({ sought: '2014' }, '2013-12-31', '2014-01-01', '2026-01-01')).toEqual(['absent', 'sought', 'sought'])
  })

  it('that was sought before it was signed exists before its signature', () => {
    const claims = { sought: '1998', signed: '2000-10-18', 'in-force': '2002-04-12' }
    expect(life(claims, '1997-12-31', '1999-01-01', '2000-10-17', '2000-10-18', '2002-04-12')).toEqual([
      'absent',
      'sought',
      'sought',
      'pending',
      'in-force',
    ])
  })

  it('under negotiation does not exist yet, unless the question is about negotiations', () => {
    const dossier = makeDossier({
      ...treatyRows({ THA: { 'negotiations-opened': '1990', signed: '1993-08-26' } }),
      sources: SOURCES,
    })
    const view = selectView(dossier, { asOf: asCivilDate('1992-01-01') })
    expect(treatyStates(view)).toEqual([])
    expect(treatyStates(view, 'negotiations-opened')).toHaveLength(1)
    expect(statusOf({ 'negotiations-opened': '1990' }, '1992-01-01')).toBe('unknown')
  })

  it('that was rejected is rejected from then on', () => {
    const claims = { signed: '2007-09-06', pending: '2017-01-01', rejected: '2017-03-28' }
    expect(life(claims, '2017-03-27', '2017-03-28', '2026-01-01')).toEqual(['pending', 'rejected', 'rejected'])
  })

  it('that was rejected and bound later is in force from then on', () => {
    const claims = { signed: '2007-09-06', rejected: '2010-01-01', 'in-force': '2012-01-01' }
    expect(life(claims, '2011-01-01', '2012-01-01')).toEqual(['rejected', 'in-force'])
  })

  it('that was terminated is terminated from then on', () => {
    const claims = { signed: '1993-08-26', 'in-force': '1999-03-07', terminated: '2018-05-01' }
    expect(life(claims, '1999-03-07', '2018-04-30', '2018-05-01')).toEqual(['in-force', 'in-force', 'terminated'])
    expect(stateOf(claims, '2019-01-25')).toMatchObject({ contradictions: [], disputed: false, entryStands: true })
  })

  it('without a signature that any source tells of exists from its first stage on', () => {
    expect(life({ 'in-force': '2001-09-28' }, '2001-09-27', '2001-09-28')).toEqual(['absent', 'in-force'])
  })

  it('without a signature exists once any of its stages has come, and binds only once it is in force', () => {
    const claims = { 'approved-by-focal': '2000-01-01', 'in-force': '2001-09-28', terminated: '2010-01-01' }
    expect(life(claims, '1999-12-31', '2000-01-01', '2001-09-28', '2010-01-01')).toEqual([
      'absent',
      'pending',
      'in-force',
      'terminated',
    ])
    expect(statusOf({ pending: '2019-01-25' }, '2020-01-01')).toBe('pending')
  })

  it('of which nothing at all is told is not denied: its status is unknown', () => {
    expect(life({}, '1950-01-01', '2019-01-25')).toEqual(['unknown', 'unknown'])
  })

  it('does not take the act of one party to a treaty of many for its own', () => {
    const rows = {
      treaties: [{ id: 'many', kind: 'multilateral', parties: 'CHN;KAZ;RUS' }],
      milestones: [
        { treaty: 'many', stage: 'signed', date: '2001-06-15' },
        { treaty: 'many', stage: 'in-force', party: 'KAZ', date: '2002-01-01' },
        { treaty: 'many', stage: 'terminated', party: 'RUS', date: '2003-01-01' },
      ],
    }
    const view = selectView(makeDossier({ ...rows, sources: SOURCES }), { asOf: asCivilDate('2019-01-25') })
    expect(treatyStates(view)).toMatchObject([{ status: 'unknown', stages: new Map([['signed', expect.anything()]]) }])
  })
})

describe('the day to which a pending treaty is confirmed', () => {
  const confirmed = (claims: TreatyClaims, asOf: string) => {
    const state = stateOf(claims, asOf)
    return [state?.confirmedPendingOn ?? null, state?.confirmation?.stage ?? null]
  }

  it('is the as-of date where it bound later', () => {
    const claims = { signed: '1993-08-26', 'in-force': '1999-03-07' }
    expect(confirmed(claims, '1996-01-01')).toEqual(['1996-01-01', 'in-force'])
    expect(confirmed(claims, '1999-03-06')).toEqual(['1999-03-06', 'in-force'])
  })

  it('is the last that a source speaks of, and never after the as-of date', () => {
    const claims = { signed: '2016-11-21', pending: { old: '2019-01-25', page: '2021-06' } }
    expect(confirmed(claims, '2018-01-01')).toEqual(['2018-01-01', 'pending'])
    expect(confirmed(claims, '2020-01-01')).toEqual(['2020-01-01', 'pending'])
    expect(confirmed(claims, '2026-01-01')).toEqual(['2021-06-01', 'pending'])
  })

  it('may be an approval, a submission or an exchange: until then it did not bind', () => {
    for (const stage of [
      'submitted-by-focal',
      'approved-by-focal',
      'submitted-by-partner',
      'approved-by-partner',
      'exchanged',
    ]) {
      expect(confirmed({ signed: '2016-11-21', [stage]: '2018-10-26' }, '2026-01-01')).toEqual(['2018-10-26', stage])
    }
  })

  it('is the first day that an imprecise date may mean', () => {
    expect(confirmed({ signed: '2016-11-21', pending: '2021' }, '2026-01-01')).toEqual(['2021-01-01', 'pending'])
    expect(confirmed({ signed: '2016-11-21', pending: '../2021' }, '2026-01-01')).toEqual([null, null])
  })

  it('is none by a word that does not stand against the entry that it denies', () => {
    const claims = { signed: '2015-03-25', 'in-force': { article: '2018-01-04' }, pending: { copy: '2023-01-01' } }
    expect(confirmed(claims, '2026-01-01')).toEqual([null, null])
    expect(confirmed({ ...claims, exchanged: '2017-01-01' }, '2026-01-01')).toEqual(['2017-01-01', 'exchanged'])
  })

  it('is none where only something before the signature confirms it', () => {
    expect(confirmed({ signed: '2016-11-21', pending: { article: '2015-01-01' } }, '2026-01-01')).toEqual([null, null])
    expect(statusOf({ signed: { register: '2016-11-21' }, pending: '2015-01-01' }, '2026-01-01')).toBe('unknown')
  })

  it('may lie within the range of an imprecise entry', () => {
    const claims = { signed: '2016-11-21', pending: '2020-06-01', 'in-force': { register: '2020' } }
    expect(life(claims, '2020-07-01', '2020-12-31')).toEqual(['pending', 'in-force'])
    expect(confirmed(claims, '2020-07-01')).toEqual(['2020-06-01', 'pending'])
    const lastDay = { signed: '2016-11-21', pending: '2020-12-31', 'in-force': { register: '2020' } }
    expect(confirmed(lastDay, '2020-07-01')).toEqual(['2020-07-01', 'pending'])
  })
})

describe('an imprecise date', () => {
  it('of signature brings a treaty into existence on the first day that it may mean', () => {
    expect(life({ signed: '2002/2010' }, '2001-12-31', '2002-01-01', '2011-01-01')).toEqual([
      'absent',
      'unknown',
      'unknown',
    ])
  })

  it('of entry into force binds on the last day that it may mean; in between nobody knows', () => {
    const claims = { signed: '1999-01-01', 'in-force': '2004' }
    expect(life(claims, '2003-12-31', '2004-01-01', '2004-12-30', '2004-12-31')).toEqual([
      'pending',
      'unknown',
      'unknown',
      'in-force',
    ])
  })

  it('that is open at its start is bounded by its end', () => {
    expect(life({ 'in-force': '../2017-04' }, '2017-04-29', '2017-04-30')).toEqual(['absent', 'in-force'])
  })

  it('that is open at its end is bounded by the publication of its source', () => {
    const claims = { signed: '1999-01-01', 'in-force': { old: '2004/..' } }
    expect(life(claims, '2003-12-31', '2004-01-01', '2019-01-24', '2019-01-25')).toEqual([
      'pending',
      'unknown',
      'unknown',
      'in-force',
    ])
  })
})

describe('an undated claim', () => {
  it('of signature: the treaty may have existed at any time', () => {
    expect(life({ signed: '' }, '1950-01-01', '2019-01-25')).toEqual(['unknown', 'unknown'])
  })

  it.each([
    ['in-force', 'old', '2019-01-24', '2019-01-25'],
    ['rejected', 'living', '2024-05-31', '2024-06-01'],
    ['terminated', 'old', '2019-01-24', '2019-01-25'],
  ])('of stage %s holds from the day that its source is known', (stage, source, before, from) => {
    expect(life({ signed: '1999-01-01', [stage]: { [source]: '' } }, '1999-01-01', before, from)).toEqual([
      'unknown',
      'unknown',
      stage,
    ])
  })

  it('of a source that nobody can date never holds', () => {
    expect(statusOf({ signed: '1999-01-01', 'in-force': { never: '' } }, '9999-12-31')).toBe('unknown')
  })

  it('of entry is denied by a stronger word of a later day', () => {
    const claims = { signed: '1999-01-01', 'in-force': { old: '' }, pending: { register: '2023-01-01' } }
    expect(stateOf(claims, '2026-01-01')).toMatchObject({ status: 'pending', disputed: true, entryStands: false })
  })
})

describe('a denial of entry into force', () => {
  const entry = { signed: '2015-03-25', 'in-force': { article: '2018-01-04' } }

  it('by a stronger source wins: the treaty is pending, the entry is dissent', () => {
    const state = stateOf({ ...entry, 'approved-by-focal': { register: '2022-12-30' } }, '2026-01-01')
    expect(state).toMatchObject({
      status: 'pending',
      disputed: true,
      entryStands: false,
      confirmedPendingOn: '2022-12-30',
    })
    expect(state?.contradictions.map(({ id }) => id)).toEqual(['chn-tha.in-force.article'])
  })

  it('is weighed by the strongest of those who deny it', () => {
    const denials = { 'approved-by-focal': { copy: '2022-12-30' }, pending: { register: '2023-01-01' } }
    expect(stateOf({ ...entry, ...denials }, '2026-01-01')).toMatchObject({ status: 'pending', entryStands: false })
  })

  it('by a weaker source loses: the treaty is in force, the denial is dissent', () => {
    const state = stateOf({ ...entry, pending: { copy: '2023-01-01' } }, '2026-01-01')
    expect(state).toMatchObject({ status: 'in-force', disputed: true, entryStands: true })
    expect(state?.contradictions.map(({ id }) => id)).toEqual(['chn-tha.pending.copy'])
  })

  it('on the day of entry or before denies nothing', () => {
    for (const date of ['2018-01-04', '2017-06', '2018']) {
      expect(stateOf({ ...entry, pending: { register: date } }, '2026-01-01')).toMatchObject({
        status: 'in-force',
        disputed: false,
        contradictions: [],
      })
    }
  })
})

describe('disputed', () => {
  it.each([
    ['signatures', { signed: { article: '2001-01-01', copy: '2001-01-02' }, 'in-force': '2003-01-01' }],
    ['entries', { signed: '2001-01-01', 'in-force': { article: '2017-07-17', register: '2015-07-17' } }],
  ])('if two sources give %s that cannot both be right', (_, claims) => {
    expect(stateOf(claims, '2019-01-25')?.disputed).toBe(true)
  })

  it('not if one is only less precise', () => {
    const claims = { signed: { article: '2001', copy: '2001-01-02' }, 'in-force': { article: '2003', old: '2003-05' } }
    expect(stateOf(claims, '2019-01-25')?.disputed).toBe(false)
  })

  it('not before the first of the dates that differ, when all sources still agree', () => {
    const claims = { signed: '2001-01-01', 'in-force': { article: '2017-07-17', register: '2015-07-17' } }
    const disputed = ['2015-07-16', '2015-07-17', '2019-01-25'].map((day) => stateOf(claims, day)?.disputed)
    expect(disputed).toEqual([false, true, true])
  })

  it('from the first day that one of those who differ gives, not that of one who is only less precise', () => {
    const entries = { register: '2017-07-17', article: '2016-02-01', copy: '2017' }
    const dates = (later: object) => ({ signed: '2001-01-01', 'in-force': { ...entries, ...later } })
    const disputed = (claims: TreatyClaims, ...days: string[]) => days.map((day) => stateOf(claims, day)?.disputed)
    expect(disputed(dates({}), '2016-01-31', '2016-02-01')).toEqual([false, true])
    expect(disputed(dates({ article: '2018-02-01' }), '2017-07-16', '2017-07-17')).toEqual([false, true])
  })

  it('not by a denial before the day of the entry that it denies', () => {
    const claims = { signed: '2015-03-25', 'in-force': '2018-01-04', 'approved-by-focal': { register: '2022-12-30' } }
    const states = ['2018-01-03', '2018-01-04'].map((day) => stateOf(claims, day))
    expect(states.map((state) => state?.disputed)).toEqual([false, true])
    expect(states.map((state) => state?.contradictions.length)).toEqual([0, 1])
  })

  it('not by a source that the view does not know yet', () => {
    const rows = treatyRows({ THA: { signed: '2001-01-01', 'in-force': { old: '2003-01-01', living: '2004-01-01' } } })
    const dossier = makeDossier({ ...rows, sources: [...SOURCES, { id: 'page', published: '2001-02-01' }].slice(1) })
    const disputed = ['2024-05-31', '2024-06-01'].map(
      (day) => treatyStates(selectView(dossier, { knownAt: asCivilDate(day) }))[0]?.disputed,
    )
    expect(disputed).toEqual([false, true])
  })

  it('not if only dates of approval differ', () => {
    const claims = { signed: '2001-01-01', 'approved-by-focal': { article: '2002-01-01', copy: '2002-01-02' } }
    expect(stateOf(claims, '2019-01-25')?.disputed).toBe(false)
  })
})

it('treaties stand in the order of signature, those of one day by id, those without a date last', () => {
  const dossier = makeDossier(
    treatyRows({
      LAO: { signed: '' },
      VNM: { signed: '2015-04-07' },
      THA: { signed: '1993-08-26' },
      FRA: { signed: '1993-08-26' },
      KOR: { 'in-force': '1990-01-01' },
      KAZ: { 'in-force': '2001-01-01' },
    }),
  )
  expect(treatyStates(selectView(dossier)).map(({ treaty }) => treaty.id)).toEqual([
    'chn-fra',
    'chn-tha',
    'chn-vnm',
    'chn-kaz',
    'chn-kor',
    'chn-lao',
  ])
})

it('asked of one treaty, its signature is what brings it into existence unless the question says otherwise', () => {
  const { tables } = makeDossier(treatyRows({ THA: { 'negotiations-opened': '1990', signed: '1993-08-26' } }))
  const ask = (begins?: 'negotiations-opened') =>
    treatyState(tables.treaties[0]!, tables.milestones, asCivilDate('1992-01-01'), new Map(), begins)
  expect([ask(), ask('negotiations-opened')?.status]).toEqual([null, 'unknown'])
})

it('the exact day of a stage is the same before it comes', () => {
  const state = stateOf({ signed: '1993-08-26', 'in-force': '1999-03-07', pending: '1995' }, '1996-01-01')!
  expect([exactDayOf(state, 'in-force'), exactDayOf(state, 'pending'), exactDayOf(state, 'exchanged')]).toEqual([
    '1999-03-07',
    null,
    null,
  ])
})

it('something has happened once the first day that its date may mean has come', () => {
  const asOf = asCivilDate('2015-07-17')
  const happened = ['2015-07-17', '2015-07-18', '2015', '2016', '../2015-07-17', '../2015-07-18', '2015-07-17/..']
  expect(happened.map((text) => hasHappened(asDateRange(text).text, asOf))).toEqual([
    true,
    false,
    true,
    false,
    true,
    false,
    true,
  ])
  expect(hasHappened(null, asOf)).toBe(true)
})

describe('over any life that sources tell', () => {
  const someDay = fc.integer({ min: 10_000, max: 20_000 }).map(toCivilDate)
  const date = fc.oneof(
    fc.constant(''),
    someDay.chain((day) => fc.constantFrom(day, day, day.slice(0, 7), day.slice(0, 4), `../${day}`, `${day}/..`)),
  )
  const milestone = fc.record({
    stage: fc.constantFrom(...STAGES),
    date,
    source: fc.constantFrom('register', 'article', 'copy', 'never'),
  })
  const rows = fc
    .uniqueArray(milestone, { maxLength: 6, selector: ({ stage, source }) => `${stage} ${source}` })
    .map((claims) =>
      claims.map((claim, index) => ({ id: `m${index}`, party: null, locator: 'p', note: null, treaty: 't', ...claim })),
    )
    .map((claims) => claims.map((claim) => Object.assign(claim, { date: claim.date === '' ? null : claim.date })))
  const { sources } = makeDossier({ sources: SOURCES }).tables
  const sourcesById = new Map(sources.map((source) => [source.id, source]))
  const stateAsOf = (claims: readonly object[], asOf: CivilDate) =>
    treatyState({ id: 't', parties: ['CHN', 'THA'] } as never, claims as never, asOf, sourcesById)

  it('pending means confirmed by some claim, not after the as-of date', () => {
    fc.assert(
      fc.property(rows, someDay, (claims, asOf) => {
        const state = stateAsOf(claims, asOf)
        expect(state?.status !== 'pending' || state.confirmedPendingOn !== null).toBe(true)
        expect((state?.confirmedPendingOn ?? asOf) <= asOf).toBe(true)
        expect(state?.confirmation ? claims.map(({ id }) => id) : [undefined]).toContain(state?.confirmation?.id)
      }),
      { numRuns: 1000 },
    )
  })

  it('a treaty that exists never ceases to, and one in force stays so until it is terminated', () => {
    fc.assert(
      fc.property(rows, someDay, someDay, (claims, one, other) => {
        const [earlier, later] = [one, other].toSorted()
        const [before, after] = [stateAsOf(claims, earlier!), stateAsOf(claims, later!)]
        expect(before !== null && after === null).toBe(false)
        expect(before?.status === 'in-force' && !['in-force', 'terminated'].includes(after?.status ?? '')).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})
