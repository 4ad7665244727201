import { describe, expect, it, test } from 'vitest'
import { type Cells, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { readDataFolder } from '../../test/support/data-folder.ts'
import { selectView } from '../dossier/view.ts'
import { type Contradiction, contradictionsOf } from './contradictions.ts'

const SOURCES = [
  { id: 'page', kind: 'newspaper', tier: 'press', published: '2019-01-25' },
  { id: 'register', kind: 'treaty-register', tier: 'register', published: '2018-06-01' },
  { id: 'copy', kind: 'copy', tier: 'copy', published: '2018-01-01' },
]

const contradictions = (rows: object): Contradiction[] =>
  contradictionsOf(
    selectView(makeDossier({ sources: SOURCES, ...rows } as Parameters<typeof makeDossier>[0])),
    new Set(['page']),
  )

const inForce = (claims: Record<string, string>) =>
  contradictions(treatyRows({ FRA: { signed: '2007-03-20', 'in-force': claims } }))

test('a date that a better source contradicts is overruled, and names who says otherwise', () => {
  expect(inForce({ page: '2017-07-17', register: '2015-07-17' })).toEqual([
    expect.objectContaining({
      id: 'chn-fra.in-force.page',
      about: 'A treaty',
      field: 'date',
      says: 'entry into force 2017-07-17',
      instead: 'entry into force 2015-07-17',
      standing: 'overruled',
      sources: [expect.objectContaining({ source: 'page' }), expect.objectContaining({ source: 'register' })],
    }),
  ])
})

test('a date that only a worse source contradicts stands', () => {
  expect(inForce({ page: '2017-07-17', copy: '2017-07-18' })[0]).toMatchObject({ standing: 'stands' })
})

test('a vaguer date that agrees is no contradiction', () => {
  expect(inForce({ page: '2017-07-17', register: '2017-07' })).toEqual([])
})

test('a pending day within a vaguer entry into force does not deny it', () => {
  const of = (pending: string) =>
    contradictions({
      ...treatyRows({ ARM: { signed: '2015-03-25', 'in-force': '2018', pending: { later: pending } } }),
      sources: [...SOURCES, { id: 'later', kind: 'treaty-register', tier: 'register', published: '2019-01-20' }],
    }).map(({ field, instead }) => [field, instead])
  expect(of('2018-06-01')).toEqual([])
  expect(of('2019-01-05')).toEqual([['status', 'still pending 2019-01-05']])
})

test('an entry into force without a day had come when its paper was published: of that time on it can be denied', () => {
  const of = (pending: string) =>
    contradictions({
      ...treatyRows({ ARM: { signed: '2015-03-25', 'in-force': '', pending: { later: pending } } }),
      sources: [...SOURCES, { id: 'later', kind: 'treaty-register', tier: 'register', published: '2019-06-01' }],
    }).map(({ says, instead, standing }) => [says, instead, standing])
  expect(of('2019-01-25')).toEqual([])
  expect(of('2019-03-01')).toEqual([['entry into force undated', 'still pending 2019-03-01', 'overruled']])
})

test('a vaguer date that agrees with the date in use stands against another', () => {
  const [only] = inForce({ page: '2015-07', register: '2015-07-17', copy: '2016-01-01' })
  expect(only).toMatchObject({ says: 'entry into force 2015-07', standing: 'stands' })
})

test('sources that give the same other date are one contradiction with all of them', () => {
  const [only, ...more] = inForce({ page: '2017-07-17', register: '2015-07-17', copy: '2015-07-17' })
  expect(more).toEqual([])
  expect(only?.sources.map(({ source }) => source)).toEqual(['page', 'copy', 'register'])
})

test('a claimed entry into force that a better source denies is overruled in its status', () => {
  const [only] = contradictions(
    treatyRows({ ARM: { signed: '2015-03-25', 'in-force': '2018-01-04', pending: { register: '2018-06-01' } } }),
  )
  expect(only).toMatchObject({ field: 'status', standing: 'overruled', instead: 'still pending 2018-06-01' })
})

describe('accounts of one happening', () => {
  const account = (id: string, source: string, more: Cells = {}): Cells => ({ id, source, happening: 'it', ...more })
  const people = (low: string, high: string, bound = 'range'): Cells => ({
    people_low: low,
    people_high: high,
    people_bound: low === high ? 'exact' : bound,
    people_counted: 'returned',
  })
  const told = (...events: Cells[]) =>
    contradictions({ events }).map(({ field, says, instead, standing, sources }) => [
      field,
      says,
      instead,
      standing,
      sources.map(({ row }) => row),
    ])

  it('that cannot have been on one day are both shown', () => {
    expect(told(account('own', 'page', { date: '2014' }), account('other', 'register', { date: '2015-07' }))).toEqual([
      ['date', '2014', '2015-07', 'both shown', ['own', 'other']],
    ])
    expect(told(account('own', 'page', { date: '2014' }), account('other', 'register', { date: '2014-07' }))).toEqual(
      [],
    )
  })

  it('of numbers of people of which none lies in both are shown, in the words of their bounds', () => {
    const own = account('own', 'page', people('100', '100'))
    const other = (low: string, high: string, bound?: string) =>
      told(own, account('other', 'register', people(low, high, bound))).map(([field, says, instead]) => [
        field,
        says,
        instead,
      ])
    expect(other('101', '120')).toEqual([['people', '100', '101–120']])
    expect(other('60', '99')).toEqual([['people', '100', '60–99']])
    expect(other('', '99', 'up-to')).toEqual([['people', '100', 'up to 99']])
    expect(other('101', '', 'at-least')).toEqual([['people', '100', 'at least 101']])
    expect(other('100', '120')).toEqual([])
    expect(other('60', '100')).toEqual([])
    expect(other('', '100', 'up-to')).toEqual([])
    expect(other('', '101', 'up-to')).toEqual([])
    expect(other('99', '', 'at-least')).toEqual([])
  })

  it('that count other people, tell of another happening or come from the same side contradict nothing', () => {
    const own = account('own', 'page', people('100', '100'))
    const more = { ...people('5', '5'), date: '2010' }
    expect(told(own, account('other', 'register', { ...people('5', '5'), people_counted: 'arrested' }))).toEqual([])
    expect(told(own, account('other', 'register', { ...more, happening: 'else' }))).toEqual([])
    expect(told(own, account('other', 'page', { ...more, summary: 'Else.' }))).toEqual([])
    expect(told({ ...own, source: 'copy' }, account('other', 'register', more))).toEqual([])
  })
})

describe('counts of instruments', () => {
  const count = (id: string, source: string, number: string, more: Cells = {}): Cells => ({
    id,
    source,
    treaty_kind: 'extradition',
    treaty_status: 'signed',
    low: number,
    high: number,
    as_of: '2018',
    ...more,
  })
  const own = count('own', 'page', '50')
  const told = (...counts: Cells[]) =>
    contradictions({ counts, countries: [{ id: 'THA' }] }).map(({ id, field, says, instead, standing, sources }) => [
      id,
      field,
      says,
      instead,
      standing,
      sources.map(({ row }) => row),
    ])

  it('of one kind and stage that differ within a year are both shown, once for each other number', () => {
    expect(
      told(own, count('a', 'register', '55'), count('b', 'copy', '55'), count('c', 'copy', '60', { as_of: '' })),
    ).toEqual([
      ['own', 'count', '50', '55 as of 2018', 'both shown', ['own', 'a', 'b']],
      ['own', 'count', '50', '60', 'both shown', ['own', 'c']],
    ])
  })

  it.each([
    ['a year later', { as_of: '2019' }, 1],
    ['two years later', { as_of: '2020' }, 0],
    ['two years before', { as_of: '2016-12-31' }, 0],
    ['of years up to the one before', { as_of: '2010/2017' }, 1],
    ['of years from the next on', { as_of: '2019/..' }, 1],
    ['of another kind', { treaty_kind: 'framework' }, 0],
    ['of another stage', { treaty_status: 'in-force' }, 0],
    ['with one partner', { partner: 'THA' }, 0],
    ['with the same number', { low: '50', high: '50' }, 0],
    ['from the same side', { source: 'page', what: 'others' }, 0],
  ])('%s: %o', (_, more, times) => {
    expect(told(own, count('other', 'register', '55', more))).toHaveLength(times)
  })

  it('that give no day are held against those of any day; counts of other things against none', () => {
    expect(told({ ...own, as_of: '' }, count('other', 'register', '55'))).toHaveLength(1)
    const else_ = { treaty_kind: '', treaty_status: '' }
    expect(told({ ...own, ...else_ }, count('other', 'register', '55', else_))).toEqual([])
  })
})

describe('stages of a treaty', () => {
  const told = (...claims: Cells[]) =>
    contradictions({
      ...treatyRows({ THA: {}, TUR: {} }),
      milestones: claims.map((claim, index) => ({ id: `claim-${index + 1}`, treaty: 'chn-tha', ...claim })),
    }).map(({ field, says, instead, standing }) => [field, says, instead, standing])

  it('of another treaty, another stage or one party alone contradict nothing', () => {
    const own = { stage: 'signed', date: '2001' }
    expect(told(own, { stage: 'signed', date: '2005', source: 'register', treaty: 'chn-tur' })).toEqual([])
    expect(told(own, { stage: 'in-force', date: '2005', source: 'register' })).toEqual([])
    expect(told(own, { stage: 'signed', date: '2005', source: 'register', party: 'THA' })).toEqual([])
    expect(told(own, { stage: 'signed', date: '2005', source: 'register' })).toHaveLength(1)
    expect(told(own, { stage: 'signed', date: '2005' })).toEqual([])
  })

  it('are named with the state that the dossier studies', () => {
    const approved = (date: string, source: string) => ({ stage: 'approved-by-focal', date, source })
    expect(told(approved('2001', 'page'), approved('2005', 'register'))).toEqual([
      ['date', 'approval by CHN 2001', 'approval by CHN 2005', 'overruled'],
    ])
  })

  it('still pending on one day and on another is no contradiction', () => {
    expect(told({ stage: 'pending', date: '2001' }, { stage: 'pending', date: '2005', source: 'register' })).toEqual([])
  })

  it('an entry into force that stands tells once who denies it in vain', () => {
    expect(
      told(
        { stage: 'signed', date: '2000' },
        { stage: 'in-force', date: '2001-01-01' },
        { stage: 'pending', date: '2004', note: 'The same paper says so too.' },
        { stage: 'pending', date: '2002', source: 'copy' },
        { stage: 'pending', date: '2003', source: 'copy' },
      ).filter(([field]) => field === 'status'),
    ).toEqual([['status', 'entry into force 2001-01-01', 'still pending 2002', 'stands']])
  })

  it('of several that overrule it the last day is told', () => {
    const overruled = (...days: string[]) =>
      told(
        { stage: 'signed', date: '2000' },
        { stage: 'in-force', date: '2001-01-01' },
        { stage: 'terminated', date: '2010', source: 'register' },
        ...days.map((date) => ({ stage: 'pending', date, source: 'register' })),
      )
    expect(overruled('2002', '2004', '', '2003')).toEqual([
      ['status', 'entry into force 2001-01-01', 'still pending 2004', 'overruled'],
    ])
  })

  it('an entry into force is denied by a stage before it that is dated later', () => {
    expect(
      told(
        { stage: 'in-force', date: '2001-01-01' },
        { stage: 'exchanged', date: '2004', source: 'register' },
        { stage: 'exchanged', date: '2001-01-01', source: 'register', note: 'On the day.' },
      ).filter(([field]) => field === 'status'),
    ).toEqual([['status', 'entry into force 2001-01-01', 'exchange of instruments 2004', 'overruled']])
  })
})

test('of the article, France, Kazakhstan and Armenia come first to mind', () => {
  const view = selectView(readDataFolder(), { edition: 'extended' })
  const found = contradictionsOf(view, new Set(['duchatel-2019']))
  const overruled = found.filter(({ standing }) => standing === 'overruled').map(({ id }) => id)
  for (const partner of ['fra', 'kaz', 'arm']) {
    expect(overruled).toContainEqual(expect.stringContaining(`chn-${partner}-extradition`))
  }
  expect(found.filter(({ field }) => field === 'people').map(({ says }) => says)).toContain('100')
})
