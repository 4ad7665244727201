import { beforeAll, describe, expect, it } from 'vitest'
import { readDataFolder } from '../../test/support/data-folder.ts'
import { type Cells, type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type ViewRequest, selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { findEntry } from './catalogue.ts'
import { type TreatiesParameters, type TreatyRecord, treaties } from './treaties.run.ts'

const SOURCES: Cells[] = [
  { id: 'page', published: '2019-01-25' },
  { id: 'register', kind: 'treaty-register', tier: 'register', published: '2020' },
  { id: 'copy', kind: 'copy', tier: 'copy', published: '2024' },
]

function list(
  claims: Readonly<Record<string, TreatyClaims>>,
  parameters: Partial<TreatiesParameters> = {},
  request: ViewRequest = {},
) {
  const dossier = makeDossier({
    ...treatyRows(claims),
    sources: SOURCES,
    countries: [{ id: 'THA', name_en: 'Thailand', name_zh: '泰国', region: 'SE Asia' }],
  })
  return treaties.run(selectView(dossier, request), { ...treaties.defaults, ...parameters })
}

const one = (claims: TreatyClaims, asOf = '2019-01-25'): TreatyRecord =>
  list({ THA: claims }, {}, { asOf: asCivilDate(asOf) }).data[0]!

describe('a treaty in force', () => {
  const thailand = () => one({ signed: '1993-08-26', 'in-force': '1999-03-07' })

  it('has its partner, dates and lag', () => {
    expect(thailand()).toMatchObject({
      id: 'chn-tha',
      kind: 'extradition',
      partner: 'THA',
      partnerName: 'Thailand',
      partnerNameZh: '泰国',
      region: 'SE Asia',
      signedOn: '1993-08-26',
      inForceOn: '1999-03-07',
      status: 'in-force',
      disputed: false,
      lagDays: 2019,
      pendingDays: null,
      pendingOn: null,
      alternatives: [],
      chosenBecause: [],
    })
  })

  it('rests on its row and the claims of its stages', () => {
    expect(thailand().sources).toEqual([
      { row: 'chn-tha', source: 'page', locator: 'p1' },
      { row: 'chn-tha.signed.page', source: 'page', locator: 'p1' },
      { row: 'chn-tha.in-force.page', source: 'page', locator: 'p1' },
    ])
  })

  it('is pending as of a day before: its entry is not shown, and pending counts to that day', () => {
    expect(one({ signed: '1993-08-26', 'in-force': '1999-03-07' }, '1996-01-01')).toMatchObject({
      status: 'pending',
      inForceOn: null,
      lagDays: null,
      pendingDays: 858,
      pendingOn: '1996-01-01',
      milestones: [{ stage: 'signed' }],
    })
  })

  it('that ended keeps its entry and its lag', () => {
    const ended = one({ signed: '1993-08-26', 'in-force': '1999-03-07', terminated: '2018-01-01' })
    expect(ended).toMatchObject({ status: 'terminated', inForceOn: '1999-03-07', lagDays: 2019 })
    expect(ended.milestones.map(({ stage }) => stage)).toEqual(['signed', 'in-force', 'terminated'])
  })
})

describe('stages stand in the order of life', () => {
  const stages = (claims: TreatyClaims) => one(claims).milestones.map(({ stage }) => stage)

  it('by date, those of one day as they follow on one another', () => {
    expect(
      stages({
        'in-force': '1999-03-07',
        exchanged: '1999-03-07',
        'approved-by-partner': '1994-03-05',
        'approved-by-focal': '1996-01-01',
        signed: '1993-08-26',
        sought: '1990',
      }),
    ).toEqual(['sought', 'signed', 'approved-by-partner', 'approved-by-focal', 'exchanged', 'in-force'])
  })

  it('of one day as they follow on one another, however they are called', () => {
    expect(stages({ signed: '2000-01-01', 'approved-by-focal': '2000-01-01' })).toEqual(['signed', 'approved-by-focal'])
    expect(one({ sought: '1990', signed: '1993-08-26' }).signedOn).toBe('1993-08-26')
  })

  it('undated ones where they belong', () => {
    expect(stages({ 'in-force': '', signed: '', 'approved-by-focal': '1996-01-01' })).toEqual([
      'signed',
      'approved-by-focal',
      'in-force',
    ])
  })
})

describe('dissent', () => {
  const france = { signed: '2007-03-20', 'in-force': { page: '2017-07-17', register: '2015-07-17' } }

  it('stands with the chosen value, with who says it, and with the reason for the choice', () => {
    const record = one(france)
    expect(record).toMatchObject({ inForceOn: '2015-07-17', disputed: true, lagDays: 3041 })
    expect(record.alternatives).toEqual([
      { field: 'inForceOn', value: '2017-07-17', source: 'page', locator: 'p1', row: 'chn-tha.in-force.page' },
    ])
    expect(record.chosenBecause).toEqual([
      { field: 'inForceOn', reason: 'its source has more authority on treaty dates' },
    ])
  })

  it('about a day still to come is no dissent yet', () => {
    expect(one(france, '2010-01-01').alternatives).toEqual([])
  })

  it('about whether it is in force at all is about its status', () => {
    const denied = one({ signed: '2015-03-25', 'in-force': '2018-01-04', pending: { register: '2019-01-01' } })
    expect(denied).toMatchObject({ status: 'pending', inForceOn: null, lagDays: null, pendingOn: '2019-01-01' })
    expect(denied.alternatives).toMatchObject([{ field: 'status', value: 'in-force on 2018-01-04', source: 'page' }])
    expect(denied.milestones.map(({ stage }) => stage)).toEqual(['signed'])
    const undated = one({ signed: '2015-03-25', 'in-force': '', pending: { register: '2019-06-01' } }, '2019-12-31')
    expect(undated.alternatives).toMatchObject([{ field: 'status', value: 'in-force', source: 'page' }])
    const affirmed = one({ signed: '2015-03-25', 'in-force': '2018-01-04', pending: { copy: '2019-01-01' } })
    expect(affirmed).toMatchObject({ status: 'in-force', inForceOn: '2018-01-04' })
    expect(affirmed.alternatives).toMatchObject([{ field: 'status', value: 'pending on 2019-01-01', source: 'copy' }])
  })
})

describe('an imprecise date', () => {
  it('is shown as it is, and gives no lag', () => {
    expect(one({ signed: '1993-08', 'in-force': '1999-03-07' })).toMatchObject({ signedOn: '1993-08', lagDays: null })
    expect(one({ signed: '1993-08?', pending: '2019-01-25' })).toMatchObject({
      pendingOn: '2019-01-25',
      pendingDays: null,
    })
  })
})

describe('the list', () => {
  const claims = {
    THA: { signed: '1993-08-26', 'in-force': '1999-03-07' },
    LAO: { signed: '2002-02-04' },
    VNM: { signed: '2015-04-07', pending: '2019-01-25' },
  }
  const ids = (parameters: Partial<TreatiesParameters>) => list(claims, parameters).data.map(({ id }) => id)

  it('is filtered by kind, partner and status as of the date', () => {
    expect(ids({})).toEqual(['chn-tha', 'chn-lao', 'chn-vnm'])
    expect(ids({ kind: 'multilateral' })).toEqual([])
    expect(ids({ partner: 'LAO' })).toEqual(['chn-lao'])
    expect(ids({ partner: 'CHN' })).toHaveLength(3)
    expect(ids({ status: 'pending' })).toEqual(['chn-vnm'])
    expect(ids({ status: 'unknown', partner: 'LAO' })).toEqual(['chn-lao'])
  })

  it('warns of what is disputed and of what is unknown', () => {
    const { warnings, n } = list({
      ...claims,
      FRA: { signed: '2007-03-20', 'in-force': { page: '2017-07-17', register: '2015-07-17' } },
    })
    expect(n).toBe(4)
    expect(warnings).toEqual([
      'One treaty rests on disputed dates: chn-fra. The alternatives stand with each.',
      'The status of 1 is unknown: no source of this view says whether they are in force or pending.',
    ])
  })

  it('of a state that no row names is empty, and says why', () => {
    expect(list(claims, { partner: 'XYZ' })).toMatchObject({
      n: 0,
      warnings: ['No row of this view names a state XYZ.'],
    })
    expect(list(claims, { partner: 'THA' }).warnings).toEqual([])
  })

  it('quotes no source that was not yet known', () => {
    const known = list(
      { THA: { signed: { register: '1993-08-26' }, 'in-force': { copy: '1999-03-07' } } },
      {},
      { knownAt: asCivilDate('2020-12-31') },
    )
    expect(known.data[0]?.sources.map(({ source }) => source)).toEqual(['page', 'register'])
    const nothing = list({ THA: { signed: { register: '1993-08-26' } } }, {}, { knownAt: asCivilDate('2019-06-01') })
    expect(nothing.data.map(({ sources }) => sources.map(({ source }) => source))).toEqual([['page']])
  })

  it('prints as a table: one row a treaty, sources and dissent in words', () => {
    const { data } = list({ THA: { signed: '1993-08-26', 'in-force': { page: '2000-01-01', register: '1999-03-07' } } })
    const { columns, rows } = treaties.table(data)
    const row = Object.fromEntries(columns.map(({ key }, index) => [key, rows[0]![index]]))
    expect(row).toMatchObject({
      id: 'chn-tha',
      partnerName: 'Thailand',
      lagDays: 2019,
      disputed: true,
      sources: 'page p1; register p1',
      alternatives: 'inForceOn 2000-01-01 (page p1)',
    })
  })
})

describe('what a treaty rests on', () => {
  it('is, while it is pending, the claim that says so', () => {
    const pending = { signed: '2015-04-07', pending: { register: '2019-01-25' } }
    expect(one(pending).sources.map(({ row }) => row)).toEqual([
      'chn-tha',
      'chn-tha.signed.page',
      'chn-tha.pending.register',
    ])
    const bound = { ...pending, 'in-force': '2019-01-25' }
    expect(one(bound, '2020-01-01').sources.map(({ row }) => row)).not.toContain('chn-tha.pending.register')
    expect(one(bound, '2020-01-01').milestones.map(({ stage }) => stage)).toEqual(['signed', 'in-force'])
  })

  it('is the rule of the resolver, where claims differ', () => {
    const agreed = { THA: { signed: '1993-08-26' } }
    const differing = { ...agreed, LAO: { signed: { page: '2002-02-04', register: '2003-02-04' } } }
    expect(list(agreed).methods).toEqual([])
    expect(list(differing).methods).toHaveLength(1)
  })

  it('shows the note of its row', () => {
    const { treaties: rows, milestones } = treatyRows({ THA: { signed: '1993-08-26' } })
    const noted = makeDossier({ treaties: rows.map((row) => ({ ...row, note: 'A note.' })), milestones })
    expect(treaties.run(selectView(noted), treaties.defaults).data).toMatchObject([{ note: 'A note.' }])
    expect(one({ signed: '1993-08-26' }).note).toBeNull()
  })
})

describe('a treaty that is not pending', () => {
  it.each<[string, TreatyClaims]>([
    ['is in force', { signed: '2010-01-01', pending: '2012-01-01', 'in-force': '2014-01-01' }],
    ['was rejected', { signed: '2010-01-01', pending: '2012-01-01', rejected: '2014-01-01' }],
    ['ended', { signed: '2010-01-01', pending: '2012-01-01', 'in-force': '2014-01-01', terminated: '2015-01-01' }],
  ])('for it %s, waits no more', (_, claims) => {
    expect(one(claims)).toMatchObject({ pendingDays: null, pendingOn: null })
  })

  it('because it was rejected never was in force', () => {
    expect(one({ signed: '2010-01-01', rejected: '2014-01-01' })).toMatchObject({ inForceOn: null, lagDays: null })
  })
})

it('several disputes are told together, and each alternative in the table', () => {
  const disputed = { signed: { page: '2007-03-20', register: '2008-03-20', copy: '' } }
  const { data, warnings } = list({ FRA: disputed, LAO: disputed })
  expect(warnings[0]).toBe('2 treaties rest on disputed dates: chn-fra, chn-lao. The alternatives stand with each.')
  const { columns, rows } = treaties.table(data)
  const alternatives = String(rows[0]![columns.findIndex(({ key }) => key === 'alternatives')])
  expect(alternatives).toBe('signedOn 2007-03-20 (page p1); signedOn undated (copy p1)')
})

describe('in the data', () => {
  let dossier: Dossier
  beforeAll(() => {
    dossier = readDataFolder()
  })
  const ask = (parameters: Readonly<Record<string, string>>) =>
    findEntry('treaties')!.prepare(dossier, parameters).answer().data as readonly TreatyRecord[]

  it('the article has 36 extradition treaties, 30 in force and 6 pending, all from its table', () => {
    const records = ask({ kind: 'extradition' })
    const statuses = records.map(({ status }) => status)
    expect(statuses.filter((status) => status === 'in-force')).toHaveLength(30)
    expect(statuses.filter((status) => status === 'pending')).toHaveLength(6)
    expect(records).toHaveLength(36)
    for (const { sources } of records)
      expect(new Set(sources.map(({ source }) => source))).toEqual(new Set(['duchatel-2019']))
  })

  it('the transfer treaties and “three evils” agreements, of whose entry the article says nothing, are unknown', () => {
    const statuses = (kind: string) => ask({ kind }).map(({ status }) => status)
    expect(statuses('transfer-of-sentenced-persons')).toEqual(Array.from({ length: 8 }, () => 'unknown'))
    expect(statuses('three-evils')).toEqual(Array.from({ length: 7 }, () => 'unknown'))
  })

  it('France: the register’s year stands, the article’s is the alternative, and authority chose', () => {
    const [france] = ask({ edition: 'extended', kind: 'extradition', partner: 'FRA' })
    expect(france).toMatchObject({ status: 'in-force', inForceOn: '2015-07-17', disputed: true })
    expect(france?.alternatives).toContainEqual(
      expect.objectContaining({ field: 'inForceOn', value: '2017-07-17', source: 'duchatel-2019' }),
    )
    expect(france?.chosenBecause).toContainEqual({
      field: 'inForceOn',
      reason: 'its source has more authority on treaty dates',
    })
  })

  it('France, known at 2015-06-01: pending', () => {
    const [france] = ask({ edition: 'extended', kind: 'extradition', partner: 'FRA', 'known-at': '2015-06-01' })
    expect(france).toMatchObject({ status: 'pending', inForceOn: null })
  })
})
