import { describe, expect, it } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import { type TreatyRecord, treaties } from '../analyses/treaties.run.ts'
import { RESOLUTION_REASONS } from '../dossier/resolve.ts'
import type { TreatyKind } from '../model/vocabulary.ts'
import { treatiesFinding } from './treaties-finding.ts'

const find = (records: readonly PartOf<TreatyRecord>[], kind: TreatyKind | null = null) =>
  treatiesFinding(
    records.map((record) => partOf<TreatyRecord>({ kind: 'extradition', disputed: false, ...record })),
    CHINA_VIEW,
    { ...treaties.defaults, kind },
  )

describe('a list of treaties', () => {
  const [IN_FORCE, PENDING, UNKNOWN] = [{ status: 'in-force' }, { status: 'pending' }, { status: 'unknown' }] as const

  it.each([
    [[UNKNOWN, IN_FORCE, PENDING, IN_FORCE], null, '4 instruments: 2 in force, 1 pending and 1 unknown'],
    [[IN_FORCE], null, '1 instrument: 1 in force'],
    [[IN_FORCE], 'extradition', '1 extradition treaty: 1 in force'],
    [[IN_FORCE, IN_FORCE], 'extradition', '2 extradition treaties: 2 in force'],
    [[], 'three-evils', '0 “three evils” agreements'],
  ] as const)('is counted by what became of them, in the order of the vocabulary', (records, kind, title) => {
    expect(find(records, kind)).toEqual({ title, subtitle: 'As of 25 January 2019, article edition.', notes: [] })
  })
})

describe('a disputed treaty', () => {
  const alternative = (field: string, value: string | null) => ({ field, value, source: 'gazette', locator: 'p3' })
  const chosen = (field: string, rule: keyof typeof RESOLUTION_REASONS) => ({ field, reason: RESOLUTION_REASONS[rule] })
  const noteOf = (record: PartOf<TreatyRecord>) =>
    find([
      { disputed: false, alternatives: [alternative('status', 'rejected')], chosenBecause: [] },
      { disputed: true, partnerName: 'Laos', alternatives: [], chosenBecause: [], ...record },
    ]).notes

  it('is told with who says otherwise and why the value shown was chosen', () => {
    expect(
      noteOf({
        alternatives: [alternative('signedOn', '2006-06'), alternative('inForceOn', '../2008')],
        chosenBecause: [chosen('signedOn', 'authority'), chosen('inForceOn', 'recency')],
      }),
    ).toEqual([
      'The extradition treaty with Laos is disputed: signature June 2006, says gazette p3; entry into force by 2008, says ' +
        'gazette p3; the signature shown was chosen because its source has more authority on treaty dates; the entry into ' +
        'force shown was chosen because its source is the more recent of equal authority.',
    ])
  })

  it('is not told of what sources agree on, nor of stages that the list does not show', () => {
    expect(
      noteOf({
        alternatives: [
          alternative('signedOn', '2007'),
          alternative('exchanged', '2008'),
          alternative('inForceOn', '2009'),
        ],
        chosenBecause: [chosen('signedOn', 'all-agree'), chosen('exchanged', 'authority')],
      }),
    ).toEqual(['The extradition treaty with Laos is disputed: entry into force 2009, says gazette p3.'])
  })

  it.each([
    ['status', 'in-force on 2022-12', 'status in force (December 2022)'],
    ['status', 'rejected', 'status rejected'],
    ['inForceOn', null, 'entry into force undated'],
    ['inForceOn', 'some day', 'entry into force some day'],
  ])('has its %s in words: %s', (field, value, words) => {
    expect(noteOf({ alternatives: [alternative(field, value)] })).toEqual([
      `The extradition treaty with Laos is disputed: ${words}, says gazette p3.`,
    ])
  })

  it('of many states goes by its title', () => {
    const many = { partnerName: null, titleEn: 'A convention', alternatives: [alternative('inForceOn', '2009')] }
    expect(noteOf(many)).toEqual(['A convention is disputed: entry into force 2009, says gazette p3.'])
  })

  it('is told with at most eleven others', () => {
    const records = Array.from({ length: 13 }, () => ({ disputed: true, alternatives: [], chosenBecause: [] }))
    expect(find(records).notes).toHaveLength(12)
  })
})
