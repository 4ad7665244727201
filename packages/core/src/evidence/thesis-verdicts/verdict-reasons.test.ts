/** What each judge gives as its reason, in its numbers and names, and the rows that it rests on. */
import { describe, expect, it } from 'vitest'
import {
  type Cells,
  type TableRows,
  type TreatyClaims,
  makeDossier,
  treatyRows,
} from '../../../test/support/dossier.ts'
import { thesisQuestions } from '../../analyses/thesis-questions.ts'
import { selectView } from '../../dossier/view.ts'
import { judgeThesis } from './judge-thesis.ts'
import type { Questions, ShareAnswer } from './questions.ts'

const REGIONS: Readonly<Record<string, string>> = {
  CHN: 'Other',
  IDN: 'SE Asia',
  MYS: 'SE Asia',
  THA: 'SE Asia',
  TUR: 'MENA',
  SYR: 'MENA',
  KAZ: 'post-Soviet Eurasia',
  KGZ: 'post-Soviet Eurasia',
}
const COUNTRIES = Object.entries(REGIONS).map(([id, region]) => ({ id, region }))

function judged(id: string, rows: TableRows, bearsOn: readonly string[] = [], more: Partial<Questions> = {}) {
  const theses = [{ id, bears_on: bearsOn.join(';') }]
  const view = selectView(makeDossier({ countries: COUNTRIES, ...rows, theses }))
  const ask = { ...thesisQuestions(view), ...more }
  const { verdict, because, rows: evidence } = judgeThesis({ thesis: view.tables.theses[0]!, view, ask })
  return { verdict, because, rows: evidence.map(({ row }) => row) }
}

const act = (kind: string, actors: string, date: string, more: Cells = {}): Cells => {
  const id = [kind, actors, date.replaceAll(/[^\w-]/g, '')].filter((part) => part !== '').join('-')
  return { id, happening: id, kind, actors, counterparts: 'CHN', date, summary: id, ...more }
}

const IN_FORCE: TreatyClaims = { signed: '2001-01-01', 'in-force': '2002-01-01' }
const rowsOf = (state: string) => [`chn-${state}`, `chn-${state}.signed.page`, `chn-${state}.in-force.page`]

describe('a share is tiny', () => {
  const sources = [{ row: 'figure' }] as unknown as ShareAnswer['sources']
  const of = (q05: number, q95: number) =>
    judged('tiny-share-of-islamic-state', {}, [], { share: () => ({ q05, median: 0.03, q95, sources }) })

  it('by its whole interval, below five per cent or above', () => {
    expect(of(0.01, 0.049)).toEqual({
      verdict: 'supported',
      because: 'The share is about 3%, with a 90% interval of 1%–4.9%.',
      rows: ['figure'],
    })
    expect(of(0.06, 0.09)).toMatchObject({ verdict: 'contradicted' })
    expect(of(0.01, 0.05)).toMatchObject({ verdict: 'mixed' })
    expect(of(0.05, 0.09)).toMatchObject({ verdict: 'mixed' })
  })

  it('or cannot be told without figures', () => {
    expect(judged('tiny-share-of-islamic-state', {}, [], { share: () => null }).verdict).toBe('not-testable')
  })
})

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

describe('a group of states', () => {
  it('is bound and returns, or neither, or one of the two', () => {
    const bound = treatyRows({ KAZ: IN_FORCE, KGZ: IN_FORCE })
    // A state that no row names is none of the view.
    const named = act('statement', 'KGZ', '2009')
    const few = { ...treatyRows({ KAZ: IN_FORCE }), events: [named] }
    const events = [act('return', 'KAZ', '2010'), named]
    expect(judged('greater-central-asia-is-reliable', { ...bound, events })).toEqual({
      verdict: 'supported',
      because: '2 of 2 states are bound by an extradition treaty (not nobody); returns are on record from KAZ.',
      rows: [...rowsOf('kaz'), 'return-KAZ-2010', ...rowsOf('kgz')],
    })
    expect(judged('greater-central-asia-is-reliable', bound)).toMatchObject({
      verdict: 'mixed',
      because: '2 of 2 states are bound by an extradition treaty (not nobody); not one return is on record.',
    })
    expect(judged('greater-central-asia-is-reliable', { ...few, events })).toMatchObject({ verdict: 'mixed' })
    expect(judged('greater-central-asia-is-reliable', few)).toMatchObject({
      verdict: 'contradicted',
      because: '1 of 2 states are bound by an extradition treaty (not KGZ); not one return is on record.',
    })
    expect(judged('greater-central-asia-is-reliable', { countries: [{ id: 'CHN' }] }).verdict).toBe('not-testable')
  })
})

describe('instruments rather than operations', () => {
  const operation = (place: string, actors = 'CHN') =>
    act('military-action', actors, `201${place.length}`, {
      place,
      id: `at-${place}-${actors}`,
      happening: `at-${place}-${actors}`,
    })
  const two = treatyRows({ KAZ: IN_FORCE, THA: { signed: '2001-01-01' } })
  const alone = { id: 'alone', kind: 'framework', parties: 'CHN' }

  it('are supported while no operation abroad is on record', () => {
    const events = [operation('CHN'), operation('SYR', 'TUR'), act('attack', 'CHN', '2015', { place: 'SYR' })]
    const three = treatyRows({ KAZ: IN_FORCE, MYS: IN_FORCE, THA: { signed: '2001-02-01' } })
    const treaties = [alone, ...three.treaties]
    expect(judged('cooperation-is-the-main-response', { ...three, treaties, events })).toEqual({
      verdict: 'supported',
      because: '3 instruments with other states on record, 2 in force; no operation of its armed forces abroad.',
      rows: ['chn-kaz', 'chn-mys', 'chn-tha'],
    })
  })

  it('are told by one and one, and abroad is abroad though an account has it at home too', () => {
    const abroad = operation('SYR')
    const events = [abroad, { ...abroad, id: 'at-home', place: 'CHN', source: 'other' }]
    expect(
      judged('cooperation-is-the-main-response', {
        ...treatyRows({ KAZ: IN_FORCE }),
        events,
        sources: [{ id: 'page' }, { id: 'other' }],
      }),
    ).toMatchObject({
      verdict: 'mixed',
      because: '1 instrument with other states on record, 1 in force; 1 operation of its armed forces abroad.',
    })
  })

  it('are mixed beside some, and contradicted by more of them than of instruments', () => {
    const events = ['SYR', 'TUR', 'MYS'].map((place) => operation(place))
    expect(judged('cooperation-is-the-main-response', { ...two, events: events.slice(0, 2) })).toMatchObject({
      verdict: 'mixed',
      because: '2 instruments with other states on record, 1 in force; 2 operations of its armed forces abroad.',
    })
    expect(judged('cooperation-is-the-main-response', { ...two, events })).toMatchObject({ verdict: 'contradicted' })
    expect(judged('cooperation-is-the-main-response', { events }).verdict).toBe('not-testable')
  })
})

describe('accused groups', () => {
  const organisations = ['al-qaeda', 'one', 'other', 'third'].map((id) => ({ id, name_en: id }))
  const attack = act('attack', '', '2016', { id: 'attack', happening: 'attack', organisations: 'one;other' })
  const tie = (from: string, to = 'al-qaeda'): Cells => ({ id: `${from}-${to}`, from, to })
  const beside = [
    { ...attack, id: 'unnamed', organisations: '', source: 'second' },
    { ...attack, id: 'another', happening: 'another', summary: 'another', organisations: 'third' },
  ]
  const sources = [{ id: 'page' }, { id: 'second' }]
  const judge = (...ties: Cells[]) =>
    judged('organisations-share-aims', { organisations, sources, events: [attack, ...beside], ties }, ['attack'])

  it('are all tied to the network, or some, or none', () => {
    expect(judge(tie('one'), tie('other'), tie('third'))).toEqual({
      verdict: 'supported',
      because: 'Accused: one and other; tied to al-qaeda: one and other.',
      rows: ['attack', 'one-al-qaeda', 'other-al-qaeda'],
    })
    expect(judge(tie('one'), tie('other', 'third'))).toMatchObject({ verdict: 'mixed' })
    expect(judge(tie('other', 'third'))).toMatchObject({
      verdict: 'contradicted',
      because: 'Accused: one and other; tied to al-qaeda: none.',
    })
  })

  it('are not told where the accounts name nobody but the network, or come later', () => {
    const of = (more: Cells) =>
      judged('organisations-share-aims', { organisations, events: [{ ...attack, ...more }] }, ['attack'])
    expect(of({ organisations: 'al-qaeda' }).verdict).toBe('not-testable')
    expect(of({ organisations: '' }).verdict).toBe('not-testable')
    expect(of({ date: '2020' }).verdict).toBe('not-testable')
  })
})

describe('tension again and again', () => {
  const judge = (...events: Cells[]) => judged('xinjiang-strains-turkey-china', { events })
  const statement = (date: string) => act('statement', 'TUR', date)
  const protest = (date: string, place = 'TUR') => act('protest', '', date, { place })

  it('shows in statements and protests of two years', () => {
    expect(
      judge(statement('2009-07'), protest('2015'), protest('2016', 'SYR'), act('statement', 'THA', '2012')),
    ).toEqual({
      verdict: 'supported',
      because: '2 dated statements and protests: statement, July 2009 and protest, 2015.',
      rows: ['statement-TUR-2009-07', 'protest-2015'],
    })
  })

  it('of one year it is mixed, and of none untold', () => {
    expect(judge(statement('2009-07'), protest('2009-08'))).toMatchObject({ verdict: 'mixed' })
    expect(judge(act('attack', '', '2015', { place: 'TUR' })).verdict).toBe('not-testable')
    expect(judge(statement('2009-07'))).toMatchObject({
      verdict: 'mixed',
      because: '1 dated statement or protest: statement, July 2009.',
    })
    expect(judge(statement('../2009'), act('statement', 'TUR', '2010', { counterparts: 'SYR' })).verdict).toBe(
      'not-testable',
    )
    expect(judge(act('return', 'TUR', '2010')).verdict).toBe('not-testable')
  })
})

describe('said by the side concerned', () => {
  it('by its state or its officials, before the date', () => {
    const events = [
      act('statement', 'CHN', '2015'),
      act('statement', 'TUR', '2015', { described_by: 'Chinese officials in a paper' }),
      act('statement', 'THA', '2015', { described_by: 'officials' }),
      act('statement', 'CHN', '2020'),
      act('statement', 'MYS', '2014'),
    ]
    const ids = events.map(({ id }) => id!)
    expect(judged('passports-feed-distrust', { events }, ids)).toEqual({
      verdict: 'supported',
      because: '2 rows have that side say so: statement-CHN-2015, statement-TUR-2015.',
      rows: ['statement-CHN-2015', 'statement-TUR-2015'],
    })
    expect(judged('passports-feed-distrust', { events }, ids.slice(2)).verdict).toBe('not-testable')
    expect(judged('passports-feed-distrust', { events }, ids.slice(0, 1)).because).toBe(
      '1 row has that side say so: statement-CHN-2015.',
    )
  })
})

describe('a silence', () => {
  const stance = (id: string, word: string, date: string, more: Cells = {}): Cells => ({
    id,
    country: 'TUR',
    subject: 'term',
    stance: word,
    date,
    ...more,
  })
  const terms = [{ id: 'term' }, { id: 'else', en: 'Else' }]
  const silent = stance('silent', 'silent', '2010')
  const judge = (...positions: Cells[]) => judged('turkey-cannot-be-neutral', { terms, positions }, ['silent'])

  it('ended where the state took a side later', () => {
    expect(judge(silent, stance('later', 'rejects', '2015-03'), stance('last', 'endorses', '2017'))).toEqual({
      verdict: 'supported',
      because: 'The silence of 2010 did not last: TUR endorses term, 2017 and rejects term, March 2015.',
      rows: ['silent', 'last', 'later'],
    })
    expect(judge({ ...silent, date: '' }, stance('later', 'rejects', '2015')).because).toBe(
      'The silence did not last: TUR rejects term, 2015.',
    )
  })

  it('lasts while no other stance on it is on record', () => {
    const { verdict, because } = judge(
      silent,
      stance('before', 'rejects', '2009'),
      stance('undated', 'rejects', ''),
      stance('to-come', 'rejects', '2020'),
      stance('of-other', 'rejects', '2015', { country: 'THA' }),
      stance('on-else', 'rejects', '2015', { subject: 'else' }),
      stance('no-side', 'does-not-endorse', '2015'),
      stance('at-once', 'rejects', '2010'),
    )
    expect([verdict, because]).toEqual([
      'not-testable',
      'No row of this view tells of a stance taken after the silence: whether it can last is a forecast.',
    ])
    expect(judge(stance('silent', 'endorses', '2010')).because).toMatch(/^The rows that it takes are not in this view/)
    expect(judge(stance('silent', 'silent', '2020'), stance('later', 'rejects', '2018')).because).toMatch(/^The rows/)
  })
})

describe('states that do not endorse the term', () => {
  const stance = (country: string, word: string, date = ''): Cells => ({
    id: `${country}-${word}`,
    country,
    subject: 'three-evils',
    stance: word,
    date,
  })
  const terms = [{ id: 'three-evils' }]
  const bound = treatyRows({ KAZ: IN_FORCE, THA: IN_FORCE })

  it('are limited more often than those that do, or less, or as often', () => {
    const judge = (...positions: Cells[]) => judged('terms-mismatch', { ...bound, terms, positions })
    expect(judge(stance('KAZ', 'endorses'), stance('MYS', 'silent'))).toEqual({
      verdict: 'supported',
      because:
        'Limited: 1 of 1 state on record as not endorsing the term (MYS), 0 of 1 that endorse it. Liberal democracies are not ' +
        'named among them.',
      rows: ['KAZ-endorses', 'MYS-silent', ...rowsOf('kaz')],
    })
    expect(judge(stance('MYS', 'endorses'), stance('KAZ', 'rejects'))).toMatchObject({ verdict: 'contradicted' })
    expect(judge(stance('THA', 'endorses'), stance('KAZ', 'rejects'))).toMatchObject({ verdict: 'mixed' })
    expect(judge(stance('THA', 'endorses')).verdict).toBe('not-testable')
    expect(judge(stance('THA', 'silent')).verdict).toBe('not-testable')
    expect(judge(stance('THA', 'endorses'), stance('KAZ', 'rejects', '2020')).verdict).toBe('not-testable')
  })

  it('are compared by shares, and only on this term', () => {
    const else_ = { ...stance('TUR', 'rejects'), subject: 'else' }
    const rows = {
      ...treatyRows({ KAZ: IN_FORCE, KGZ: IN_FORCE, THA: IN_FORCE }),
      terms: [...terms, { id: 'else', en: 'Else' }],
      positions: [
        ...['KAZ', 'KGZ', 'MYS'].map((state) => stance(state, 'endorses')),
        ...['IDN', 'THA'].map((state) => stance(state, 'silent')),
        else_,
      ],
    }
    expect(judged('terms-mismatch', rows)).toMatchObject({
      verdict: 'supported',
      because: expect.stringMatching(
        /^Limited: 1 of 2 states on record as not endorsing the term \(IDN\), 1 of 3 that endorse it\./,
      ),
    })
  })

  it('are limited without an extradition treaty, whatever else binds them; what they did besides is no evidence', () => {
    const assistance = treatyRows({ THA: IN_FORCE }, 'mutual-legal-assistance')
    const events = [
      act('third-state-transfer', 'THA', '2014', { counterparts: 'TUR' }),
      act('arrest', 'THA', '2015'),
      act('return', 'MYS', '2015', { counterparts: 'THA' }),
    ]
    const positions = [stance('KAZ', 'endorses'), stance('THA', 'silent')]
    const { because, rows } = judged('terms-mismatch', { ...assistance, terms, positions, events })
    expect(because).toMatch(/^Limited: 1 of 1 state on record/)
    expect(rows).toEqual(['KAZ-endorses', 'THA-silent', 'third-state-transfer-THA-2014'])
  })

  it('are limited by a refusal, though a treaty binds them', () => {
    const positions = [stance('KAZ', 'endorses'), stance('THA', 'silent')]
    const events = [act('refusal', 'THA', '2015')]
    expect(judged('terms-mismatch', { ...bound, terms, positions, events })).toMatchObject({
      verdict: 'supported',
      rows: expect.arrayContaining(['refusal-THA-2015']),
    })
  })
})

describe('states that kept silent', () => {
  const terms = [{ id: 'term' }]
  const silent = (country: string, more: Cells = {}): Cells => ({
    id: `silence-${country}`,
    country,
    subject: 'term',
    ...more,
  })

  it('refused as well, or some of them did, or none', () => {
    const events = [act('refusal', 'THA', '2015')]
    const judge = (...positions: Cells[]) =>
      judged(
        'southeast-asia-balances',
        { terms, positions, events },
        positions.map(({ id }) => id!),
      )
    expect(judge(silent('THA'))).toEqual({
      verdict: 'supported',
      because: 'Of 1 state that kept silent 1 refused or sent people elsewhere: THA.',
      rows: ['silence-THA', 'refusal-THA-2015'],
    })
    expect(judge(silent('THA'), silent('MYS'))).toMatchObject({
      verdict: 'mixed',
      because: 'Of 2 states that kept silent 1 refused or sent people elsewhere: THA.',
    })
    expect(judge(silent('MYS'), silent('THA', { stance: 'rejects' }))).toMatchObject({
      verdict: 'contradicted',
      because: 'Of 1 state that kept silent 0 refused or sent people elsewhere: nobody.',
    })
    expect(judge(silent('THA', { date: '2020' })).verdict).toBe('not-testable')
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
  const none = { id: 'none', treaty_kind: 'extradition', treaty_status: 'signed', partner: 'MYS', low: '0', high: '0' }
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
