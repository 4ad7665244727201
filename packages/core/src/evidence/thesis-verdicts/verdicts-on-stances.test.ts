/** What judges of stances give as their reason: silence, endorsement, and what goes with them. */
import { describe, expect, it } from 'vitest'
import { type Cells, treatyRows } from '../../../test/support/dossier.ts'
import { IN_FORCE, JUDGED_COUNTRIES, act, judged } from '../../../test/support/judged-thesis.ts'

const rowsOf = (state: string) => [`chn-${state}`, `chn-${state}.signed.page`, `chn-${state}.in-force.page`]

describe('stances', () => {
  const terms = [{ id: 'three-evils' }, { id: 'else', en: 'Else' }]
  const stance = (country: string, more: Cells = {}): Cells => ({
    id: `stance-${country}`,
    country,
    subject: 'three-evils',
    stance: 'endorses',
    ...more,
  })

  it('count where they endorse this term, and by the date', () => {
    const positions = [
      stance('KAZ'),
      stance('THA', { stance: 'silent' }),
      stance('TUR', { subject: 'else' }),
      stance('SYR', { date: '2020' }),
    ]
    expect(judged('endorsement-stays-in-eurasia', { terms, positions })).toEqual({
      verdict: 'supported',
      because: '1 states endorse the term in this view, 1 of them in post-Soviet Eurasia.',
      rows: ['stance-KAZ'],
    })
    const names = JUDGED_COUNTRIES.map((row) => ({ ...row, name_en: `State ${row.id}` }))
    expect(
      judged('endorsement-stays-in-eurasia', { countries: names, terms, positions: [stance('KAZ'), stance('THA')] }),
    ).toEqual({
      verdict: 'mixed',
      because: '2 states endorse the term in this view, 1 of them in post-Soviet Eurasia; outside it, State THA.',
      rows: ['stance-KAZ', 'stance-THA'],
    })
  })

  it('of a state whose own row is left out lie in no region, under its code', () => {
    const rows = { terms, positions: [stance('KAZ'), stance('THA')] }
    expect(judged('endorsement-stays-in-eurasia', rows, [], {}, { exclude: ['THA', 'KAZ'] })).toMatchObject({
      verdict: 'contradicted',
      because: expect.stringMatching(/outside it, KAZ and THA\.$/),
    })
  })

  it('are held against agreements, whose parties are told by number', () => {
    const agreements = treatyRows({ KAZ: { signed: '2002' }, TUR: { signed: '2003' } }, 'three-evils')
    const positions = [
      stance('KAZ'),
      stance('THA'),
      stance('TUR', { stance: 'rejects' }),
      stance('MYS', { subject: 'else' }),
      stance('SYR', { date: '2020' }),
    ]
    const others = treatyRows({ MYS: IN_FORCE })
    const rows = {
      treaties: [...agreements.treaties, ...others.treaties],
      milestones: [...agreements.milestones, ...others.milestones],
      terms,
      positions,
    }
    expect(judged('agreements-are-the-gold-standard', rows)).toEqual({
      verdict: 'mixed',
      because:
        '2 states have such an agreement and 2 endorse the term; 1 do both. Where a source infers the one from the other, as the ' +
        'article does, that is consistency and no proof.',
      rows: ['chn-kaz', 'chn-tur', 'stance-KAZ', 'stance-THA'],
    })
    expect(judged('agreements-are-the-gold-standard', { terms, positions }).verdict).toBe('not-testable')
    expect(judged('agreements-are-the-gold-standard', { ...agreements, terms }).verdict).toBe('not-testable')
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
