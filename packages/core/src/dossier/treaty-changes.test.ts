import { expect, it } from 'vitest'
import { type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { treatyChanges } from './treaty-changes.ts'
import { type ViewRequest, selectView } from './view.ts'

const SOURCES = [{ id: 'page' }, { id: 'register', kind: 'treaty-register', tier: 'register', published: '2018' }]

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
    { field: 'inForceOn', from: '2017-07-17', to: '2015-07-17', rows: ['chn-idn.in-force.register'] },
    { field: 'dissent', from: null, to: 'in-force 2017-07-17 (page)', rows: ['chn-idn.in-force.page'] },
  ])
})
