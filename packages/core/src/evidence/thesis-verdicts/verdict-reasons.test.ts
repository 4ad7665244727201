/** What judges give as their reason, in its numbers and names, and the rows that it rests on. */
import { describe, expect, it } from 'vitest'
import { type Cells, treatyRows } from '../../../test/support/dossier.ts'
import { IN_FORCE, act, judged } from '../../../test/support/judged-thesis.ts'
import type { ShareAnswer } from './questions.ts'

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
