import { expect, it } from 'vitest'
import { type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { treatyChanges } from './treaty-changes.ts'
import { type ViewRequest, selectView } from './view.ts'

const SOURCES = [
  { id: 'page' },
  { id: 'register', kind: 'treaty-register', tier: 'register', published: '2018' },
  { id: 'recent', published: '2020' },
  { id: 'gazette', kind: 'official-gazette', tier: 'register', published: '2022' },
]

function changesOf(claims: TreatyClaims, before: ViewRequest, after: ViewRequest) {
  const dossier = makeDossier({ ...treatyRows({ IDN: claims }), sources: SOURCES })
  return treatyChanges(selectView(dossier, before), selectView(dossier, after)).map(
    ({ field, from, to, on, signedOn, claims: behind }) => ({
      field,
      from,
      to,
      on,
      signedOn,
      rows: behind.map(({ id }) => id),
    }),
  )
}

const asOf = (day: string) => ({ asOf: asCivilDate(day) })

it('a view does not differ from itself', () => {
  expect(changesOf({ signed: '2009-07-01', 'in-force': '2018-01-19' }, asOf('2010-01-01'), asOf('2010-01-01'))).toEqual(
    [],
  )
})

it('tells when a pending treaty came into force, and by whose word', () => {
  const claims = { signed: '2009-07-01', 'in-force': '2018-01-19' }
  expect(changesOf(claims, asOf('2010-01-01'), asOf('2019-01-25'))).toEqual([
    {
      field: 'status',
      from: 'pending',
      to: 'in-force',
      on: '2018-01-19',
      signedOn: null,
      rows: ['chn-idn.in-force.page'],
    },
  ])
})

it('a new treaty is one change that carries its dates', () => {
  expect(changesOf({ signed: '2009-07-01', 'in-force': '2018-01-19' }, asOf('2000-01-01'), asOf('2019-01-25'))).toEqual(
    [
      {
        field: 'status',
        from: null,
        to: 'in-force',
        on: '2018-01-19',
        signedOn: '2009-07-01',
        rows: ['chn-idn.signed.page', 'chn-idn.in-force.page'],
      },
    ],
  )
})

it('a treaty that a view leaves out is gone', () => {
  const changes = changesOf({ signed: '2009-07-01', 'in-force': '2018-01-19' }, {}, { exclude: ['chn-idn'] })
  expect(changes).toMatchObject([{ field: 'status', from: 'in-force', to: null }])
})

it('another source brings another date and its dissent', () => {
  const claims = { signed: '2009-07-01', 'in-force': { page: '2017-07-17', register: '2015-07-17' } }
  expect(changesOf(claims, { exclude: ['chn-idn.in-force.register'] }, {})).toMatchObject([
    { field: 'inForceOn', from: '2017-07-17', to: '2015-07-17', on: null, rows: ['chn-idn.in-force.register'] },
    { field: 'dissent', from: null, to: 'in-force 2017-07-17 (page)', on: null, rows: ['chn-idn.in-force.page'] },
  ])
})

it('another source dates the signature otherwise', () => {
  const claims = { signed: { page: '2009-07-01', register: '2009-07-02' } }
  expect(changesOf(claims, { exclude: ['chn-idn.signed.register'] }, {})).toMatchObject([
    { field: 'signedOn', from: '2009-07-01', to: '2009-07-02', signedOn: null, rows: ['chn-idn.signed.register'] },
    { field: 'dissent', to: 'signed 2009-07-01 (page)' },
  ])
})

it('a signature still to come is not told, nor who disputes its day', () => {
  const claims = { sought: '2000', signed: { page: '2015-07-01', register: '2015-07-02' } }
  const view = { asOf: asCivilDate('2010-01-01') }
  expect(changesOf(claims, { ...view, exclude: ['chn-idn.signed.register'] }, view)).toEqual([])
  expect(changesOf(claims, asOf('1999-12-31'), view)).toMatchObject([{ field: 'status', to: 'sought', signedOn: null }])
})

it('who says that a treaty binds already is dissent before it binds by the chosen word', () => {
  const claims = { signed: '2009-07-01', pending: '2010', 'in-force': { page: '2012', register: '2015' } }
  expect(changesOf(claims, asOf('2011-01-01'), asOf('2013-01-01'))).toMatchObject([
    { field: 'dissent', from: null, to: 'in-force 2012 (page)' },
  ])
})

it('dissent is told by id, whoever weighs more, and only what contradicts is dissent', () => {
  const entries = { page: '2017-07-17', recent: '2016-01-01', register: '2015-07-17' }
  const exclude = ['chn-idn.in-force.register', 'chn-idn.in-force.recent']
  const toldOf = (more: object) =>
    changesOf({ signed: '2009-07-01', 'in-force': { ...entries, ...more } }, { exclude }, {}).at(-1)
  expect(toldOf({})).toMatchObject({
    field: 'dissent',
    to: 'in-force 2017-07-17 (page); in-force 2016-01-01 (recent)',
    rows: ['chn-idn.in-force.page', 'chn-idn.in-force.recent'],
  })
  for (const vague of ['', '2015', '2014/2016']) {
    expect(toldOf({ recent: vague })).toMatchObject({ to: 'in-force 2017-07-17 (page)' })
  }
})

it('dissent without a day is told as such', () => {
  const claims = { signed: '2009-07-01', 'in-force': { recent: '' }, pending: { gazette: '2021-01-01' } }
  expect(changesOf(claims, { exclude: ['chn-idn.pending.gazette'] }, {}).at(-1)).toMatchObject({
    field: 'dissent',
    to: 'in-force undated (recent)',
  })
})

it('dissent that both views hear is no change', () => {
  const claims = { signed: '2009-07-01', 'in-force': { page: '2017-07-17', register: '2015-07-17' } }
  expect(changesOf(claims, asOf('2019-01-25'), asOf('2020-01-01'))).toEqual([])
})

it('of a treaty that is over the date of its entry is told, if it stands', () => {
  const claims = {
    signed: '2009-07-01',
    'in-force': { page: '2011-07-17', register: '2012-07-17' },
    terminated: '2017-01-01',
  }
  const without = { exclude: ['chn-idn.in-force.register'] }
  expect(changesOf(claims, without, {})).toMatchObject([
    { field: 'inForceOn', from: '2011-07-17', to: '2012-07-17' },
    { field: 'dissent' },
  ])
  const denied = { ...claims, 'in-force': { page: '2011-07-17', recent: '2012-07-17' }, pending: { register: '2015' } }
  const fields = changesOf(denied, { exclude: ['chn-idn.in-force.recent'] }, {}).map(({ field }) => field)
  expect(fields).toEqual(['dissent'])
})

it('of a treaty that does not bind yet no entry is told, nor of one that turns out not to', () => {
  const claims = { signed: '2009-07-01', 'in-force': { page: '2016', register: '2017' } }
  const view = { asOf: asCivilDate('2012-01-01') }
  expect(changesOf(claims, { ...view, exclude: ['chn-idn.in-force.register'] }, view)).toEqual([])
  const denied = { signed: '2009-07-01', 'in-force': '2011', pending: { register: '2015-05-05' } }
  expect(changesOf(denied, { exclude: ['chn-idn.pending.register'] }, {})).toMatchObject([
    {
      field: 'status',
      from: 'in-force',
      to: 'pending',
      on: '2009-07-01',
      rows: ['chn-idn.signed.page', 'chn-idn.pending.register'],
    },
    { field: 'dissent', to: 'in-force 2011 (page)' },
  ])
})

it('a new treaty rests on what gives it its status: what confirms it while it is pending, and no longer', () => {
  const claims = { signed: '2009-07-01', exchanged: '2012-01-01', 'in-force': '2018-01-19' }
  const newBy = (day: string) => changesOf(claims, asOf('2000-01-01'), asOf(day))
  expect(newBy('2013-01-01')).toMatchObject([
    { to: 'pending', on: '2009-07-01', rows: ['chn-idn.signed.page', 'chn-idn.in-force.page'] },
  ])
  expect(newBy('2019-01-25')).toMatchObject([
    { to: 'in-force', on: '2018-01-19', rows: ['chn-idn.signed.page', 'chn-idn.in-force.page'] },
  ])
})

it('a treaty of which no source tells a signature rests on none', () => {
  expect(changesOf({ 'negotiations-opened': '1990' }, asOf('1980-01-01'), asOf('2000-01-01'))).toMatchObject([
    { field: 'status', from: null, to: 'unknown', on: null, signedOn: null, rows: [] },
  ])
})
