import { describe, expect, it } from 'vitest'
import { type Cells, type TableRows, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { makeCooperationRecord } from './cooperation-record.ts'

const record = (rows: TableRows) => makeCooperationRecord(selectView(makeDossier(rows)))
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
const countries = ['ARM', 'FRA', 'KAZ', 'MYS', 'THA', 'TUR'].map((id) => ({ id }))

describe('a record', () => {
  it('knows the instruments of a kind by the states that are named as parties', () => {
    const extradition = treatyRows({ THA: { signed: '1993' }, TUR: { signed: '2020' } })
    const many = { id: 'many', kind: 'framework', parties: 'CHN;KAZ;THA' }
    const alone = { id: 'alone', kind: 'arrangement', parties: 'CHN' }
    const { instruments, covers, treaties } = record({
      ...extradition,
      treaties: [...extradition.treaties, many, alone],
    })
    const named = (kind: Parameters<typeof instruments>[0], state: string) =>
      instruments(kind, state).map(({ treaty }) => treaty.id)
    expect(named('extradition', 'THA')).toEqual(['chn-tha'])
    expect([named('framework', 'THA'), named('framework', 'KAZ')]).toEqual([['many'], ['many']])
    expect([named('extradition', 'KAZ'), named('extradition', 'TUR'), named('framework', 'CHN')]).toEqual([[], [], []])
    expect([covers('extradition'), covers('framework'), covers('arrangement')]).toEqual([true, true, false])
    expect(treaties.map(({ treaty }) => treaty.id)).toContain('alone')
  })

  it('knows the acts of a state by their kind', () => {
    const events = [
      { kind: 'return', actors: 'THA', counterparts: 'CHN' },
      { kind: 'refusal', actors: 'TUR;CHN', counterparts: 'CHN;TUR', happening: 'both', summary: 'Both.' },
      { kind: 'visit', actors: 'MYS', counterparts: 'CHN', happening: 'visit', summary: 'A visit.' },
    ]
    const { acts, hasActs, isPracticeReported } = record({ countries, events })
    expect(acts('return', 'THA')).toMatchObject([{ kind: 'return', state: 'THA', accounts: [{ id: 'events-1' }] }])
    // A state on both sides did it once.
    expect(acts('refusal', 'TUR')).toMatchObject([{ state: 'TUR', accounts: [{ id: 'events-2' }] }])
    expect([acts('return', 'TUR'), acts('refusal', 'CHN')]).toEqual([[], []])
    expect([hasActs('return'), hasActs('arrest')]).toEqual([true, false])
    expect(['THA', 'TUR', 'MYS', 'CHN'].map((state) => isPracticeReported(state))).toEqual([true, true, false, false])
  })

  it('knows the counts of instruments with all partners and with one, that had been made by the date', () => {
    const count = (id: string, more: Cells = {}): Cells => ({
      id,
      treaty_kind: 'extradition',
      low: '5',
      high: '5',
      ...more,
    })
    const counts = [
      count('all'),
      count('with-thailand', { partner: 'THA' }),
      count('later', { as_of: '2020', low: '6', high: '6' }),
      count('of-another-kind', { treaty_kind: 'framework' }),
      { id: 'of-people', what: 'people', low: '5', high: '5' },
    ]
    const known = record({ countries, counts })
    expect(idsOf(known.counts('extradition', null))).toEqual(['all'])
    expect(idsOf(known.counts('extradition', 'THA'))).toEqual(['with-thailand'])
    expect(idsOf(known.counts('extradition', 'TUR'))).toEqual([])
  })

  it('knows the stances of a state, the latest first, undated ones last', () => {
    const stance = (id: string, date: string, more: Cells = {}): Cells => ({
      id,
      country: 'TUR',
      subject: 'term',
      date,
      ...more,
    })
    const positions = [
      stance('undated', '', { stance: 'rejects' }),
      stance('b-of-2015', '2015'),
      stance('a-of-2015', '2015', { stance: 'endorses' }),
      stance('of-2018', '2018'),
      stance('of-2010', '2010'),
      stance('to-come', '2020'),
      stance('of-other', '2016', { country: 'THA' }),
      stance('on-else', '2016', { subject: 'else' }),
    ]
    const known = record({ countries, terms: [{ id: 'term' }, { id: 'else', en: 'Else' }], positions })
    expect(idsOf(known.positions('TUR', 'term'))).toEqual(['of-2018', 'a-of-2015', 'b-of-2015', 'of-2010', 'undated'])
    expect(known.positions('KAZ', 'term')).toEqual([])
  })

  it('names each state of all these once, in the order of their codes, and not the one that is studied', () => {
    const { states } = record({
      ...treatyRows({ TUR: { signed: '2001' } }),
      countries,
      events: [{ kind: 'return', actors: 'THA', counterparts: 'CHN' }],
      counts: [
        { treaty_kind: 'extradition', low: '0', high: '0', partner: 'MYS' },
        { treaty_kind: 'framework', low: '5', high: '5' },
        { what: 'people', low: '5', high: '5', partner: 'FRA' },
      ],
      terms: [{ id: 'term' }],
      positions: ['KAZ', 'CHN', 'TUR'].map((country) => ({ id: `of-${country}`, country, subject: 'term' })),
    })
    expect(states).toEqual(['KAZ', 'MYS', 'THA', 'TUR'])
  })
})
