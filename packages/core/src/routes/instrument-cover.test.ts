import { describe, expect, it } from 'vitest'
import { type Cells, type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { treatyStates } from '../dossier/treaty-state.ts'
import { selectView } from '../dossier/view.ts'
import type { TreatyKind } from '../model/vocabulary.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { coverOf, extraditionOf } from './instrument-cover.ts'

interface Known {
  readonly claims?: TreatyClaims
  readonly kind?: TreatyKind
  readonly counts?: readonly Cells[]
  readonly asOf?: string
}

/** What binds Thailand, given what is claimed of one treaty with it. */
function coversOf({ claims, kind = 'extradition', counts = [], asOf = '2019-01-25' }: Known) {
  const dossier = makeDossier({
    ...treatyRows(claims ? { THA: claims } : {}, kind),
    countries: [{ id: 'THA' }],
    sources: [{ id: 'page' }, { id: 'ministry', kind: 'ministry', tier: 'ministry' }],
    counts,
  })
  const view = selectView(dossier, { asOf: asCivilDate(asOf) })
  return coverOf(view, treatyStates(view), 'THA')
}

const instrumentOf = (claims: TreatyClaims, asOf = '2019-01-25') =>
  extraditionOf(coversOf({ claims, asOf })).instruments[0]!

const rowsOf = ({ sources }: { readonly sources: readonly { readonly row: string }[] }) => sources.map(({ row }) => row)

describe('an instrument of a kind', () => {
  it('covers that kind and no other', () => {
    const covers = coversOf({ claims: { signed: '2001-01-01', 'in-force': '2002-01-01' }, kind: 'framework' })
    const bound = covers.filter(({ cover }) => cover !== 'none-on-record')
    expect(bound.map(({ kind, cover, instruments }) => [kind, cover, instruments.length])).toEqual([
      ['framework', 'in-force', 1],
    ])
  })

  it('in force tells its two days, the days between them, and the rows that say so', () => {
    const instrument = instrumentOf({ signed: '2001-01-01', 'in-force': '2001-01-31', pending: '2001-01-15' })
    expect(instrument).toMatchObject({ status: 'in-force', signedOn: '2001-01-01', inForceOn: '2001-01-31' })
    expect(instrument).toMatchObject({ lagDays: 30, pendingDays: null, pendingOn: null, disputed: false })
    expect(rowsOf(instrument)).toEqual(['chn-tha', 'chn-tha.signed.page', 'chn-tha.in-force.page'])
  })

  it('pending tells until when it is known to be, and who says so', () => {
    const instrument = instrumentOf({ signed: '2001-01-01', pending: '2001-03-02' })
    expect(instrument).toMatchObject({ status: 'pending', inForceOn: null, lagDays: null })
    expect(instrument).toMatchObject({ pendingOn: '2001-03-02', pendingDays: 60 })
    expect(rowsOf(instrument)).toEqual(['chn-tha', 'chn-tha.signed.page', 'chn-tha.pending.page'])
  })

  it('pending since a day that is not exact has no number of days', () => {
    expect(instrumentOf({ signed: '2001', pending: '2002-03-02' })).toMatchObject({
      signedOn: '2001',
      pendingOn: '2002-03-02',
      pendingDays: null,
    })
  })

  it('sought rests on the row that says so, and is not signed', () => {
    const instrument = instrumentOf({ sought: '2001' })
    expect(instrument).toMatchObject({ status: 'sought', signedOn: null, pendingOn: null, pendingDays: null })
    expect(rowsOf(instrument)).toEqual(['chn-tha', 'chn-tha.sought.page'])
  })

  it('that was sought before it was signed no longer rests on that', () => {
    expect(rowsOf(instrumentOf({ sought: '2000', signed: '2001-01-01' }))).toEqual(['chn-tha', 'chn-tha.signed.page'])
  })

  it('to be signed later is not signed yet', () => {
    const instrument = instrumentOf({ sought: '2000', signed: '2001-01-01' }, '2000-12-31')
    expect(instrument).toMatchObject({ status: 'sought', signedOn: null })
    expect(rowsOf(instrument)).toEqual(['chn-tha', 'chn-tha.sought.page'])
  })

  it('to come into force later has no such day yet', () => {
    const instrument = instrumentOf({ signed: '2001-01-01', 'in-force': '2002-01-01' }, '2001-06-01')
    expect(instrument).toMatchObject({ status: 'pending', inForceOn: null, lagDays: null })
  })
})

describe('that no instrument exists', () => {
  const none: Cells = {
    id: 'none',
    treaty_kind: 'extradition',
    treaty_status: 'in-force',
    partner: 'THA',
    low: '0',
    high: '0',
  }
  const denied = (count: Cells, asOf = '2019-01-25') =>
    extraditionOf(coversOf({ counts: [{ ...none, as_of: '2018-06', ...count }], asOf })).cover === 'none-claimed'

  it('is what a count of none says, on its day and after', () => {
    expect(denied({ as_of: '2018-06-15' }, '2018-06-15')).toBe(true)
    expect(denied({}, '2018-06-29')).toBe(false)
    expect(denied({}, '2018-06-30')).toBe(true)
  })

  it('is not what a count says of a later day, unless none was ever signed', () => {
    expect(denied({}, '2018-01-01')).toBe(false)
    expect(denied({ treaty_status: 'signed' }, '2018-01-01')).toBe(true)
  })

  it('is not what a count of no day says, unless none was ever signed', () => {
    expect(denied({ as_of: '' })).toBe(false)
    expect(denied({ as_of: '', treaty_status: 'signed' })).toBe(true)
  })

  it.each([
    ['of another kind', { treaty_kind: 'framework' }],
    ['with all states together', { partner: '' }],
    ['of one', { low: '1', high: '1' }],
  ])('is not what a count %s says', (_, other) => {
    expect(denied(other)).toBe(false)
  })

  it('is nowhere asked where there is one', () => {
    const covers = coversOf({ claims: { signed: '2001-01-01' }, counts: [{ ...none, treaty_status: 'signed' }] })
    expect(extraditionOf(covers).denial).toBeNull()
  })
})
