import { describe, expect, it } from 'vitest'
import { type Cells, type TableRows, type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { makeCooperationRecord } from './cooperation-record.ts'
import { instrumentValue } from './instrument-value.ts'
import { AS_STATED, type Reading } from './reading.ts'

function valueFor(rows: TableRows, state: string, reading: Reading = AS_STATED, kind = 'extradition' as const) {
  return instrumentValue(makeCooperationRecord(selectView(makeDossier(rows)), reading), [kind], state)
}

/** Thailand’s treaty is there so that the kind is covered. */
const covered = { THA: { signed: '1993-08-26', 'in-force': '1999-03-07' } }

describe('an instrument counts for how far it has come', () => {
  it.each([
    ['in force', { signed: '2000-01-01', 'in-force': '2003-01-01' }, 1],
    ['in force only after the date', { signed: '2000-01-01', 'in-force': '2020-01-01' }, 0.5],
    ['signed and pending', { signed: '2017-05-13', pending: '2019-01-25' }, 0.5],
    ['signed, and nothing more is said', { signed: '2017-05-13' }, 0.5],
    ['approved, with no word of a signature', { 'approved-by-focal': '2018-01-01' }, 0.5],
    ['under negotiation', { 'negotiations-opened': '2018-01-01' }, 0.25],
    ['sought', { sought: '2018-01-01' }, 0.25],
    ['sought, and signed only after the date', { sought: '2018-01-01', signed: '2020-01-01' }, 0.25],
    ['rejected', { signed: '2010-01-01', rejected: '2015-01-01' }, 0],
    ['terminated', { signed: '2000-01-01', 'in-force': '2003-01-01', terminated: '2010-01-01' }, 0],
  ] as const)('%s', (_, stages, expected) => {
    const { value, basis, evidence } = valueFor(treatyRows({ ...covered, TUR: stages }), 'TUR')
    expect(value).toBe(expected)
    expect(basis).toBe('on-record')
    expect(evidence[0]!.row).toBe('chn-tur')
  })

  it('on the word of the claims that had come true by the date', () => {
    const rowsBehind = (stages: TreatyClaims) =>
      valueFor(treatyRows({ TUR: stages }), 'TUR').evidence.map(({ row }) => row.replace('chn-tur.', ''))
    expect(rowsBehind({ signed: '2000-01-01', 'in-force': '2020-01-01' })).toEqual(['chn-tur', 'signed.page'])
    expect(rowsBehind({ signed: '2000-01-01', 'in-force': '2003-01-01' })).toEqual(['chn-tur', 'in-force.page'])
    expect(rowsBehind({ sought: '1999-01-01', signed: '2000-01-01', rejected: '2003-01-01' })).toEqual([
      'chn-tur',
      'rejected.page',
      'signed.page',
      'sought.page',
    ])
  })

  it('though nobody tells of a stage: somebody names it as concluded', () => {
    expect(valueFor(treatyRows({ TUR: {} }), 'TUR')).toMatchObject({ value: 0.5, evidence: [{ row: 'chn-tur' }] })
  })

  it('the furthest of several counts, and gives the rows', () => {
    const rows = treatyRows({ THA: { signed: '1993-08-26', 'in-force': '1999-03-07' } })
    const second: Cells = { id: 'chn-tha-2', parties: 'CHN;THA', title_en: 'A second treaty' }
    const milestones = [...rows.milestones, { id: 'second-signed', treaty: 'chn-tha-2', stage: 'signed', date: '2010' }]
    const { value, evidence } = valueFor({ treaties: [...rows.treaties, second], milestones }, 'THA')
    expect(value).toBe(1)
    expect(evidence.map(({ row }) => row)).toEqual(['chn-tha', 'chn-tha.in-force.page'])
  })
})

describe('without an instrument', () => {
  it('a source that says so is the evidence of the 0', () => {
    const none = { id: 'none-with-malaysia', treaty_kind: 'extradition', partner: 'MYS', low: '0', high: '0' }
    const answer = valueFor({ ...treatyRows(covered), countries: [{ id: 'MYS' }], counts: [none] }, 'MYS')
    expect(answer).toEqual({
      value: 0,
      basis: 'absence-claimed',
      evidence: [{ row: 'none-with-malaysia', source: 'page', locator: 'p1' }],
    })
  })

  it('a state counts as 0 for want of a row, with the counts of such instruments beside it', () => {
    const total = { id: 'two-signed', treaty_kind: 'extradition', treaty_status: 'signed', low: '2', high: '2' }
    const answer = valueFor({ ...treatyRows(covered), counts: [total] }, 'MYS')
    expect(answer).toMatchObject({ value: 0, basis: 'none-on-record', evidence: [{ row: 'two-signed' }] })
  })

  it('is unknown where the list is known to be incomplete and is read so', () => {
    const reading: Reading = { ...AS_STATED, openLists: new Set(['extradition'] as const) }
    expect(valueFor(treatyRows(covered), 'MYS', reading)).toMatchObject({ value: null, basis: 'nothing-reported' })
    expect(valueFor(treatyRows(covered), 'THA', reading).value).toBe(1)
  })

  it('of a kind that no row names nothing is said of anybody', () => {
    const rows = treatyRows(covered, 'mutual-legal-assistance')
    expect(valueFor(rows, 'THA')).toMatchObject({ value: null, basis: 'not-covered' })
  })

  it('of several kinds, one that the view covers is enough, and one whose list is incomplete', () => {
    const rows = { ...treatyRows(covered, 'framework'), countries: [{ id: 'MYS' }] }
    const value = (state: string, reading: Reading = AS_STATED) =>
      instrumentValue(
        makeCooperationRecord(selectView(makeDossier(rows)), reading),
        ['framework', 'arrangement', 'multilateral'],
        state,
      )
    expect(value('THA').value).toBe(1)
    expect(value('MYS')).toEqual({ value: 0, basis: 'none-on-record', evidence: [] })
    const open: Reading = { ...AS_STATED, openLists: new Set(['arrangement'] as const) }
    expect(value('MYS', open).basis).toBe('nothing-reported')
  })

  it('a count of some with the state alone is no word that there is none', () => {
    const some = { id: 'some', treaty_kind: 'extradition', partner: 'MYS', low: '0', high: '1', bound: 'range' }
    const answer = valueFor({ ...treatyRows(covered), countries: [{ id: 'MYS' }], counts: [some] }, 'MYS')
    expect(answer).toEqual({ value: 0, basis: 'none-on-record', evidence: [] })
  })

  it('an instrument that names no other party gives nobody credit', () => {
    const rows = { treaties: [{ id: 'sco', parties: 'CHN' }], milestones: [] }
    expect(valueFor(rows, 'KAZ')).toMatchObject({ value: null, basis: 'not-covered' })
  })
})

it('the other reading touches the kind that it names, and what is signed, alone', () => {
  const reading: Reading = { ...AS_STATED, unsettledInForce: new Set(['framework'] as const) }
  expect(valueFor(treatyRows({ IRN: { signed: '2012-09-10' } }), 'IRN', reading).value).toBe(0.5)
  const sought: Reading = { ...AS_STATED, unsettledInForce: new Set(['extradition'] as const) }
  expect(valueFor(treatyRows({ IRN: { sought: '2012-09-10' } }), 'IRN', sought).value).toBe(0.25)
})

it('a signed instrument without a word on its force that day counts as in force in the other reading; a pending one does not', () => {
  const reading: Reading = { ...AS_STATED, unsettledInForce: new Set(['extradition'] as const) }
  const rows = treatyRows({
    IRN: { signed: '2012-09-10' },
    TUR: { signed: '2017-05-13', pending: '2019-01-25' },
    KEN: { signed: '2017-05-15', pending: '2018-01-01' },
  })
  expect(valueFor(rows, 'IRN', reading).value).toBe(1)
  expect(valueFor(rows, 'TUR', reading).value).toBe(0.5)
  expect(valueFor(rows, 'KEN', reading).value).toBe(1)
})
