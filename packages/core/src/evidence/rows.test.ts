import { describe, expect, it } from 'vitest'
import { type Cells, type TableRows, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { verdictOn } from './dissent.ts'
import { findRow, findRowsSharing } from './find-row.ts'
import { rowsAboutCountry } from './rows-about-country.ts'

const COUNTRIES = ['CHN', 'AFG', 'PAK', 'SYR', 'THA', 'TUR'].map((id) => ({ id }))
const SOURCES = [
  { id: 'page' },
  { id: 'register', kind: 'treaty-register', tier: 'register' },
  { id: 'copy', kind: 'copy', tier: 'copy' },
]

const viewOf = (rows: TableRows, asOf = '2019-01-25') =>
  selectView(makeDossier({ sources: SOURCES, countries: COUNTRIES, ...rows }), { asOf: asCivilDate(asOf) })

describe('a row', () => {
  const leg = (id: string, route: string): Cells => ({ id, route, from_country: 'CHN', to_country: id.slice(0, 3) })
  const view = () =>
    viewOf({
      events: [
        { id: 'one', happening: 'it' },
        { id: 'two', happening: 'it', summary: 'Said otherwise.', source: 'register' },
        { id: 'three', happening: 'else' },
      ],
      routes: [leg('THA-leg', 'way'), leg('TUR-leg', 'way'), leg('SYR-leg', 'other')],
    })

  it('is found by its id, with its table', () => {
    expect(findRow(view(), 'two')).toMatchObject({ table: 'events', row: { summary: 'Said otherwise.' } })
    expect(findRow(view(), 'page')).toMatchObject({ table: 'sources' })
    expect(findRow(view(), 'it')).toBeUndefined()
  })

  it('shares the id of its happening or its route with others', () => {
    const shared = (id: string) => findRowsSharing(view(), id).map(({ table, row }) => [table, row.id])
    expect(shared('it')).toEqual([
      ['events', 'one'],
      ['events', 'two'],
    ])
    expect(shared('way')).toEqual([
      ['routes', 'THA-leg'],
      ['routes', 'TUR-leg'],
    ])
    expect(shared('one')).toEqual([])
  })
})

describe('the rows about a state', () => {
  const rows: TableRows = {
    ...treatyRows({ THA: { signed: '1993', 'in-force': '2030' }, TUR: { signed: '2017' } }),
    events: [
      { id: 'at', place: 'THA', happening: 'a', summary: 'a' },
      { id: 'by', actors: 'THA', happening: 'b', summary: 'b' },
      { id: 'to', counterparts: 'THA', happening: 'c', summary: 'c' },
      { id: 'later', place: 'THA', date: '2020', happening: 'd', summary: 'd' },
      { id: 'elsewhere', place: 'TUR', actors: 'CHN', happening: 'e', summary: 'e' },
    ],
    terms: [{ id: 'term' }],
    positions: [
      { id: 'stance', country: 'THA', subject: 'term' },
      { id: 'stance-later', country: 'THA', subject: 'term', date: '2020' },
      { id: 'stance-of-other', country: 'TUR', subject: 'term' },
    ],
    counts: [
      { id: 'count', partner: 'THA', low: '1', high: '1' },
      { id: 'count-later', partner: 'THA', low: '1', high: '1', as_of: '2020' },
      { id: 'count-of-other', partner: 'TUR', low: '1', high: '1' },
    ],
    estimates: [
      { id: 'in-syria', theatre: 'syria', central: '5' },
      { id: 'in-both', theatre: 'af-pak', central: '5' },
      { id: 'chinese', theatre: 'any', counted: 'chinese-nationals', central: '5' },
      { id: 'later-figure', theatre: 'syria', central: '6', stated_on: '2020' },
    ],
    routes: [
      { id: 'leg-1', leg: '1', from_country: 'CHN', to_country: 'THA' },
      { id: 'leg-2', leg: '2', from_country: 'THA', to_country: 'TUR' },
      { id: 'leg-3', leg: '3', from_country: 'TUR', to_country: 'SYR' },
    ],
    theses: [
      { id: 'bears', bears_on: 'by;elsewhere' },
      { id: 'bears-not', bears_on: 'elsewhere', title: 'Another', statement: 'Else.' },
    ],
  }
  const about = (state: string, asOf?: string) =>
    Object.fromEntries(
      Object.entries(rowsAboutCountry(viewOf(rows, asOf), state)).map(([table, list]) => [
        table,
        list.map(({ id }: { readonly id: string }) => id),
      ]),
    )

  it('are those that name it and have come, and the arguments on which they bear', () => {
    expect(about('THA')).toEqual({
      treaties: ['chn-tha'],
      milestones: ['chn-tha.signed.page'],
      events: ['at', 'by', 'to'],
      positions: ['stance'],
      counts: ['count'],
      estimates: [],
      routes: ['leg-1', 'leg-2'],
      theses: ['bears'],
    })
  })

  it('include figures of a theatre that lies in it', () => {
    expect(about('SYR')).toMatchObject({ estimates: ['in-syria'], routes: ['leg-3'] })
    expect([about('AFG'), about('PAK')]).toMatchObject([{ estimates: ['in-both'] }, { estimates: ['in-both'] }])
  })

  it('include figures of its nationals for the state that the dossier studies', () => {
    expect(about('CHN')).toMatchObject({ estimates: ['chinese'], treaties: ['chn-tha', 'chn-tur'] })
  })

  it('include what the state alone did to an instrument of many', () => {
    const view = viewOf({
      treaties: [{ id: 'many', kind: 'multilateral', parties: 'CHN;TUR' }],
      milestones: [{ id: 'own', treaty: 'many', stage: 'signed', party: 'THA', date: '2001' }],
    })
    expect(rowsAboutCountry(view, 'THA').milestones.map(({ id }) => id)).toEqual(['own'])
  })
})

describe('who says otherwise', () => {
  const told = (rows: TableRows, id: string, asOf?: string) => {
    const view = viewOf(rows, asOf)
    const { dissent, standing } = verdictOn(view, findRow(view, id)!)
    return { dissent: dissent.map(({ row, field, value }) => [row, field, value]), standing }
  }

  it('of a stage: other dates of it, and which one is used', () => {
    const rows = treatyRows({ THA: { signed: { page: '1993-08-26', register: '1994-01-01', copy: '1993-08' } } })
    expect(told(rows, 'chn-tha.signed.register')).toEqual({
      dissent: [
        ['chn-tha.signed.copy', 'signed', '1993-08'],
        ['chn-tha.signed.page', 'signed', '1993-08-26'],
      ],
      standing: expect.stringMatching(/^used, because \S/),
    })
    expect(told(rows, 'chn-tha.signed.page')).toEqual({
      dissent: [['chn-tha.signed.register', 'signed', '1994-01-01']],
      standing: expect.stringMatching(/^not used: chn-tha\.signed\.register gives 1994-01-01, because \S/),
    })
    expect(told(rows, 'chn-tha.signed.page', '1990-01-01').dissent).toHaveLength(1)
  })

  it('of a stage: not what is said of another treaty, or of one party to it', () => {
    const rows = treatyRows({ AFG: { signed: '1990', pending: '2010' }, THA: { signed: '2001', 'in-force': '2002' } })
    const ratified = { id: 'ratified', treaty: 'chn-tha', stage: 'in-force', party: 'THA', date: '2005' }
    const told_ = (id: string) => told({ ...rows, milestones: [...rows.milestones, ratified] }, id)
    expect(told_('chn-tha.in-force.page')).toEqual({ dissent: [], standing: 'used, because it is the only claim' })
    expect(told_('chn-tha.signed.page').dissent).toEqual([])
    expect(told_('ratified')).toEqual({ dissent: [], standing: 'used, because it is the only claim' })
  })

  it('of a stage that another claim dates alike: it agrees', () => {
    const rows = treatyRows({ THA: { signed: { page: '1993-08-26', register: '1993-08-26' } } })
    expect(told(rows, 'chn-tha.signed.page')).toEqual({
      dissent: [],
      standing: 'agrees with the claim that is used, chn-tha.signed.register',
    })
  })

  it('of an entry into force that stands: who denies it in vain', () => {
    const pending = { copy: '2003-01-01', 'other-copy': '2004-01-01' }
    const rows = {
      ...treatyRows({ THA: { signed: '2001', 'in-force': '2002-01-01', pending } }),
      sources: [...SOURCES, { id: 'other-copy', kind: 'copy', tier: 'copy' }],
    }
    expect(told(rows, 'chn-tha.in-force.page')).toEqual({
      dissent: [
        ['chn-tha.pending.copy', 'pending', '2003-01-01'],
        ['chn-tha.pending.other-copy', 'pending', '2004-01-01'],
      ],
      standing: 'used, because it is the only claim',
    })
    expect(told(rows, 'chn-tha.pending.copy')).toEqual({
      dissent: [['chn-tha.in-force.page', 'in-force', '2002-01-01']],
      standing: null,
    })
    expect(told(rows, 'chn-tha.signed.page').dissent).toEqual([])
  })

  it('of an entry into force that does not stand: who overrules it, last day first, and why', () => {
    const pending = { register: '2003-01-01', gazette: '2004-01-01', copy: '2002-01-01' }
    const { treaties, milestones } = treatyRows({
      AFG: { signed: '2001', pending: '2010' },
      THA: { signed: '2001-01-01', 'in-force': '2002-01-01', pending },
    })
    const ofOneParty = { id: 'of-one-party', treaty: 'chn-tha', stage: 'pending', party: 'THA', date: '2011' }
    const rows = {
      treaties,
      milestones: [...milestones, ofOneParty],
      sources: [...SOURCES, { id: 'gazette', kind: 'treaty-register', tier: 'register' }],
    }
    expect(told(rows, 'chn-tha.in-force.page')).toEqual({
      dissent: [
        ['chn-tha.pending.gazette', 'pending', '2004-01-01'],
        ['chn-tha.pending.register', 'pending', '2003-01-01'],
      ],
      standing:
        'not used: chn-tha.pending.gazette has it pending on 2004-01-01, because its source has more authority on treaty dates',
    })
    expect(told(rows, 'chn-tha.pending.register')).toEqual({
      dissent: [['chn-tha.in-force.page', 'in-force', '2002-01-01']],
      standing: null,
    })
    expect(told(rows, 'chn-tha.pending.copy').dissent).toEqual([])
    expect(told(rows, 'chn-tha.signed.page').standing).toBe('used, because it is the only claim')
  })

  it('of an entry into force that a later stage denies: that stage, and the other way round', () => {
    const rows = treatyRows({ THA: { 'in-force': '2002-01-01', exchanged: { register: '2003-01-01' } } })
    expect(told(rows, 'chn-tha.in-force.page')).toEqual({
      dissent: [['chn-tha.exchanged.register', 'exchanged', '2003-01-01']],
      standing:
        'not used: chn-tha.exchanged.register has it not in force before 2003-01-01, because its source has more authority on treaty dates',
    })
    expect(told(rows, 'chn-tha.exchanged.register')).toEqual({
      dissent: [['chn-tha.in-force.page', 'in-force', '2002-01-01']],
      standing: 'used, because it is the only claim',
    })
  })

  it('of an entry into force that is still to come: nobody yet', () => {
    const rows = treatyRows({ THA: { signed: '2001', 'in-force': '2020-01-01', pending: { register: '2021-01-01' } } })
    expect(told(rows, 'chn-tha.in-force.page').dissent).toEqual([])
  })

  it('of a treaty: every claim that cannot hold, and how far it had come', () => {
    const rows = treatyRows({
      THA: {
        signed: { page: '2001', register: '2000', copy: '2000-05' },
        'in-force': '',
        pending: { register: '2019-01-01' },
      },
      AFG: { signed: '1990' },
    })
    const dated = { ...rows, sources: SOURCES.map((source) => ({ ...source, published: '2018-12-01' })) }
    expect(told(dated, 'chn-tha')).toEqual({
      dissent: [
        ['chn-tha.signed.page', 'signed', '2001'],
        ['chn-tha.in-force.page', 'in-force', 'no date'],
      ],
      standing: 'pending as of 25 January 2019',
    })
    expect(told(rows, 'chn-tha', '1990-01-01')).toEqual({ dissent: [], standing: null })
  })

  it('of an event: the other accounts of it', () => {
    const events = [
      { id: 'one', happening: 'it' },
      { id: 'two', happening: 'it', summary: 'Said otherwise.', source: 'register' },
      { id: 'three', happening: 'else', summary: 'Else.' },
    ]
    expect(told({ events }, 'one')).toEqual({ dissent: [['two', 'account', 'Said otherwise.']], standing: null })
  })

  it('of a figure: the others of the same people, in the same group and place', () => {
    const figure = (id: string, more: Cells) => ({ id, bound: 'range', low: '1', central: '2', high: '2', ...more })
    const rows = {
      organisations: [{ id: 'group' }],
      estimates: [
        figure('one', { stated_by: 'a' }),
        figure('two', { stated_by: 'b' }),
        figure('of-others', { counted: 'foreign-fighters' }),
        figure('of-a-group', { organisation: 'group' }),
        figure('elsewhere', { theatre: 'iraq' }),
      ],
    }
    expect(told(rows, 'one')).toEqual({ dissent: [['two', 'figure of the same scope', 'range 1–2']], standing: null })
    const open = { ...figure('three', { stated_by: 'c' }), bound: 'at-least', central: '', high: '' }
    const estimates = [...rows.estimates.slice(0, 1), open]
    expect(told({ estimates }, 'one').dissent).toEqual([['three', 'figure of the same scope', 'at-least 1']])
  })

  it('of a stance: other stances of the same state towards the same', () => {
    const rows = {
      terms: [{ id: 'term' }, { id: 'other', en: 'Another' }],
      positions: [
        { id: 'silent', country: 'THA', subject: 'term' },
        { id: 'silent-too', country: 'THA', subject: 'term', stated_by: 'another' },
        { id: 'rejects', country: 'THA', subject: 'term', stance: 'rejects' },
        { id: 'of-other', country: 'TUR', subject: 'term', stance: 'rejects' },
        { id: 'to-other', country: 'THA', subject: 'other', stance: 'rejects' },
      ],
    }
    expect(told(rows, 'silent')).toEqual({ dissent: [['rejects', 'stance', 'rejects']], standing: null })
  })

  it('of anything else: nobody', () => {
    expect(told({ terms: [{ id: 'term' }] }, 'term')).toEqual({ dissent: [], standing: null })
  })
})
