/** More reasons of judges: those that look at outcomes, figures and measures. */
import { describe, expect, it } from 'vitest'
import { type Cells, type TableRows, noTreatyWith, treatyRows } from '../../../test/support/dossier.ts'
import { IN_FORCE, act, judged } from '../../../test/support/judged-thesis.ts'

describe('outcomes', () => {
  const none = noTreatyWith('MYS')
  const malaysia = (rows: TableRows) => judged('malaysia-works-without-treaty', { counts: [none], ...rows }, ['none'])

  it('without a treaty are returns until a refusal', () => {
    const events = [
      act('return', 'MYS', '2013'),
      act('return', 'MYS', '2014'),
      act('refusal', 'MYS', '2018'),
      act('refusal', 'THA', '2010'),
    ]
    expect(malaysia({ events })).toEqual({
      verdict: 'supported',
      because:
        'MYS: 2 returns and 1 refusal or transfer elsewhere on record, without an extradition treaty in force; no return after the first refusal.',
      rows: ['none', 'return-MYS-2013', 'return-MYS-2014', 'refusal-MYS-2018'],
    })
    expect(malaysia({ events: [...events, act('return', 'MYS', '2019-01-01')] })).toMatchObject({
      verdict: 'mixed',
      because: expect.stringMatching(/; 1 return after the first refusal\.$/),
    })
    const between = [
      act('return', 'MYS', '2014-05-05'),
      act('return', 'MYS', '2015'),
      act('refusal', 'MYS', '2014-05-05'),
    ]
    expect(
      malaysia({ events: [...between, act('return', 'MYS', '2016'), act('refusal', 'MYS', '2018')] }),
    ).toMatchObject({ verdict: 'mixed', because: expect.stringMatching(/; 2 returns after the first refusal\.$/) })
    expect(malaysia({ events: events.slice(0, 1) })).toMatchObject({
      verdict: 'mixed',
      because: expect.stringMatching(/^MYS: 1 return and 0 refusals or transfers elsewhere on record/),
    })
    expect(malaysia({ events: events.slice(2) }).verdict).toBe('not-testable')
  })

  it('of a return that may lie before the refusal leave it supported, and a treaty in force contradicts', () => {
    const events = [act('return', 'MYS', '2018'), act('refusal', 'MYS', '2018-06')]
    expect(malaysia({ events }).verdict).toBe('supported')
    expect(malaysia({ events: [act('return', 'MYS', '../2018'), act('refusal', 'MYS', '2015')] }).verdict).toBe(
      'supported',
    )
    expect(malaysia({ ...treatyRows({ MYS: IN_FORCE }), events })).toMatchObject({
      verdict: 'contradicted',
      because: expect.stringContaining('on record, with an extradition treaty in force;'),
    })
    expect(judged('malaysia-works-without-treaty', { events }).verdict).toBe('not-testable')
  })

  it('without a treaty and against one are told with the states', () => {
    const bound = treatyRows({ THA: IN_FORCE, KAZ: IN_FORCE })
    const events = [act('return', 'MYS', '2013'), act('refusal', 'THA', '2010'), act('return', 'KAZ', '2010')]
    expect(judged('treaty-neither-needed-nor-enough', { ...bound, events })).toEqual({
      verdict: 'supported',
      because: 'Returned without a treaty in force: MYS. Did not return with one in force: THA.',
      rows: ['return-MYS-2013', 'chn-tha', 'chn-tha.signed.page', 'chn-tha.in-force.page', 'refusal-THA-2010'],
    })
    expect(judged('treaty-neither-needed-nor-enough', { ...bound, events: events.slice(1) })).toMatchObject({
      verdict: 'mixed',
      because: 'Returned without a treaty in force: nobody. Did not return with one in force: THA.',
    })
    expect(judged('treaty-neither-needed-nor-enough', { ...bound, events: events.slice(2) }).verdict).toBe(
      'not-testable',
    )
  })

  it('of the states that an argument names fall short or not, the focal state aside', () => {
    const events = [
      act('refusal', 'THA', '2010'),
      act('return', 'MYS', '2013'),
      act('statement', 'TUR', '2012'),
      act('return', 'CHN', '2011'),
    ]
    expect(
      judged(
        'southeast-asia-falls-short',
        { events },
        events.map(({ id }) => id!),
      ),
    ).toEqual({
      verdict: 'mixed',
      because: 'Of 2 states 1 refused or sent people elsewhere (THA); 1 also returned some (MYS).',
      rows: ['return-MYS-2013', 'refusal-THA-2010'].toSorted(),
    })
    expect(judged('southeast-asia-falls-short', { events }, ['statement-TUR-2012']).verdict).toBe('not-testable')
    expect(judged('southeast-asia-falls-short', { events }, ['refusal-THA-2010']).because).toMatch(/^Of 1 state 1 /)
  })
})

describe('figures of two theatres', () => {
  const figure = (id: string, theatre: string, more: Cells): Cells => ({ id, theatre, bound: 'exact', ...more })
  const judge = (...estimates: Cells[]) => judged('syria-made-it-global', { estimates })
  const syria = figure('syria', 'syria-iraq', { low: '1000', high: '2000', bound: 'range' })

  it('are told with all that they allow, an open bound allowing any number', () => {
    expect(judge(syria, figure('pakistan', 'af-pak', { central: '300', low: '300', high: '300' }))).toEqual({
      verdict: 'supported',
      because:
        '1 figure of Syria and Iraq, from 1,000 to 2,000; 1 figure of Afghanistan and Pakistan, from 300 to 300. They do not all ' +
        'count the same people, and an open bound allows any number.',
      rows: ['syria', 'pakistan'],
    })
    const open = judge(
      syria,
      figure('some', 'pakistan', { low: '100', bound: 'at-least' }),
      figure('few', 'afghanistan', { high: '50', bound: 'up-to' }),
    )
    expect(open).toMatchObject({
      verdict: 'mixed',
      because: expect.stringContaining('2 figures of Afghanistan and Pakistan, from 0 upwards.'),
    })
  })

  it('are those of fighters of the focal state, by the date', () => {
    const pakistan = figure('pakistan', 'pakistan', { low: '5', high: '5' })
    expect(
      judge(syria, pakistan, { ...pakistan, id: 'of-all', counted: 'foreign-fighters', low: '9000', high: '9000' })
        .verdict,
    ).toBe('supported')
    expect(judge(syria, { ...pakistan, stated_on: '2020' }).verdict).toBe('not-testable')
    expect(judge(pakistan).verdict).toBe('not-testable')
  })

  it('of groups are on the side to which a tie puts them', () => {
    const organisations = ['al-qaeda', 'islamic-state', 'branch', 'other'].map((id) => ({ id, name_en: id }))
    const of = (organisation: string, number: string) =>
      figure(`of-${organisation || 'nobody'}`, 'syria', { organisation, low: number, high: number })
    const estimates = [of('branch', '500'), of('other', '1'), of('', '2'), of('islamic-state', '100')]
    const ties = [
      { id: 'tie', from: 'branch', to: 'al-qaeda' },
      { id: 'else', from: 'other', to: 'branch' },
    ]
    expect(judged('most-joined-al-qaeda', { organisations, estimates, ties })).toMatchObject({
      verdict: 'supported',
      rows: ['of-branch', 'of-islamic-state'],
    })
  })
})

describe('measures', () => {
  const shift = {
    id: 'shift',
    happening: 'southeast-asia-route-opens',
    kind: 'migration',
    date: '2014',
    summary: 'shift',
  }
  const judge = (events: readonly Cells[], bearsOn: readonly string[], more: TableRows = {}) =>
    judged('borders-displaced-emigration', { ...more, events: [shift, ...events] }, ['shift', ...bearsOn])
  const law = (date: string) => act('law', 'CHN', date)

  it('before the shift and after it are told by number, those after by name', () => {
    const events = [law('2013'), law('2015-01-01'), law('2013/2014'), law('2014')]
    expect(
      judge(
        events,
        events.map(({ id }) => id!),
      ),
    ).toEqual({
      verdict: 'mixed',
      because:
        'Of 4 measures 2 can be placed: 1 before the shift (2014), 1 after (law-CHN-2015-01-01, 1 January 2015).',
      rows: ['shift', 'law-CHN-2013', 'law-CHN-2015-01-01'],
    })
    expect(judge(events.slice(0, 1), ['law-CHN-2013']).because).toBe(
      'Of 1 measure 1 can be placed: 1 before the shift (2014), 0 after (none).',
    )
  })

  it('that touch its first or last day are not placed', () => {
    const { verdict, because } = judge(
      [law('2013/2014-01-01'), law('2014-12-31/2016')],
      ['law-CHN-20132014-01-01', 'law-CHN-2014-12-312016'],
    )
    expect([verdict, because]).toEqual([
      'not-testable',
      'None of 2 measures is dated apart from the shift (2014) itself.',
    ])
    expect(judge([law('../2020')], []).because).toBe('None of 0 measures is dated apart from the shift (2014) itself.')
    expect(judge([law('2001/..')], ['law-CHN-2001']).because).toBe(
      'None of 1 measure is dated apart from the shift (2014) itself.',
    )
  })

  it('include instruments from their signature, or from the day they took effect', () => {
    const treaties = treatyRows({
      KAZ: { signed: '2001-05-05' },
      THA: { 'in-force': '2002-05-05' },
      TUR: { signed: '2003' },
      SYR: {},
      MYS: { signed: '' },
    })
    expect(judge([], ['chn-kaz', 'chn-tha', 'chn-syr', 'chn-mys'], treaties)).toEqual({
      verdict: 'supported',
      because: 'Of 2 measures 2 can be placed: 2 before the shift (2014), 0 after (none).',
      rows: expect.arrayContaining(['shift', 'chn-kaz.signed.page', 'chn-tha.in-force.page']),
    })
  })

  it('are not told without a shift that has a first and a last day', () => {
    const of = (date: string) =>
      judged('borders-displaced-emigration', { events: [{ ...shift, date }, law('2001')] }, ['law-CHN-2001'])
    expect(of('../2014').because).toMatch(/^The rows that it takes/)
    expect(of('2014/..').because).toMatch(/^The rows that it takes/)
    expect(judged('borders-displaced-emigration', { events: [law('2001')] }, ['law-CHN-2001']).because).toMatch(
      /^The rows/,
    )
  })
})
