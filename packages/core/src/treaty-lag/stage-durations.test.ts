import { describe, expect, it } from 'vitest'
import { type Cells, type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { stageDurations } from './stage-durations.ts'

const SOURCES: Cells[] = [
  { id: 'page', published: '2030' },
  { id: 'register', kind: 'treaty-register', tier: 'register', published: '2030' },
]

function split(claims: TreatyClaims, asOf = '2019-01-25') {
  const dossier = makeDossier({ ...treatyRows({ THA: claims }), sources: SOURCES })
  return stageDurations(selectView(dossier, { asOf: asCivilDate(asOf) }), 'extradition')[0]
}

const LIFE: TreatyClaims = {
  signed: '1993-08-26',
  'approved-by-focal': '1994-03-05',
  'approved-by-partner': '1998-08-26',
  exchanged: '1999-02-05',
  'in-force': '1999-03-07',
}

describe('a wait split at its approvals', () => {
  it('counts each side from the signature, and the rest from the later approval', () => {
    expect(split(LIFE)).toMatchObject({
      partner: 'THA',
      partnerName: 'THA',
      focalDays: 191,
      partnerDays: 1826,
      afterApprovalDays: 193,
      lastSide: 'partner',
      missing: [],
    })
  })

  it('is seen as of a date: what is still to come is not known', () => {
    expect(split(LIFE, '1995-01-01')).toMatchObject({
      approvedByFocalOn: '1994-03-05',
      approvedByPartnerOn: null,
      inForceOn: null,
      partnerDays: null,
      afterApprovalDays: null,
      lastSide: null,
    })
    expect(split(LIFE, '1993-08-25')).toBeUndefined()
  })

  it('has no last side where both approved on one day, or one is not dated to the day', () => {
    expect(split({ ...LIFE, 'approved-by-partner': '1994-03-05' })?.lastSide).toBeNull()
    expect(split({ ...LIFE, 'approved-by-partner': '1998' })).toMatchObject({
      lastSide: null,
      partnerDays: null,
      afterApprovalDays: null,
      missing: ['approved-by-partner'],
    })
  })

  it('has the focal side last where it approved last, and counts the rest from there', () => {
    expect(split({ ...LIFE, 'approved-by-focal': '1999-01-01' })).toMatchObject({
      lastSide: 'focal',
      afterApprovalDays: 65,
    })
  })

  it('has no last side and no rest while one side is all that has approved', () => {
    for (const one of ['approved-by-focal', 'approved-by-partner'] as const) {
      const claims = { signed: LIFE.signed!, [one]: '1998-08-26', 'in-force': LIFE['in-force']! }
      expect(split(claims)).toMatchObject({ lastSide: null, afterApprovalDays: null })
    }
  })

  it('has no days from a signature, or to an approval, that is not dated to the day', () => {
    expect(split({ ...LIFE, signed: '1993' })).toMatchObject({
      focalDays: null,
      partnerDays: null,
      missing: ['signed'],
    })
    const { 'approved-by-focal': _, ...others } = LIFE
    expect(split(others)).toMatchObject({ focalDays: null, partnerDays: 1826, missing: ['approved-by-focal'] })
  })

  it('knows a stage on its own day, and an approval on the day of the signature takes no time', () => {
    expect(split(LIFE, '1998-08-26')).toMatchObject({ approvedByPartnerOn: '1998-08-26', lastSide: 'partner' })
    expect(split({ ...LIFE, 'approved-by-focal': '1993-08-26' })).toMatchObject({ focalDays: 0 })
  })

  it('keeps the other stages where a stronger source denies the entry into force', () => {
    const claims = { ...LIFE, exchanged: { register: '2022-12-30' } }
    expect(split(claims, '2026-01-01')).toMatchObject({ inForceOn: null, exchangedOn: '2022-12-30', focalDays: 191 })
  })

  it('names the row of each stage', () => {
    expect(split(LIFE)?.sources.map(({ row }) => row)).toEqual(
      ['signed', 'approved-by-focal', 'approved-by-partner', 'exchanged', 'in-force'].map(
        (stage) => `chn-tha.${stage}.page`,
      ),
    )
    const { exchanged: _, ...others } = LIFE
    expect(split(others)?.sources).toHaveLength(4)
  })

  it('is told of the kind asked for', () => {
    const dossier = makeDossier({ ...treatyRows({ THA: LIFE }, 'three-evils'), sources: SOURCES })
    expect(stageDurations(selectView(dossier), 'extradition')).toEqual([])
    expect(stageDurations(selectView(dossier), 'three-evils')).toHaveLength(1)
  })

  it('leaves out a wait whose dates run backwards', () => {
    const claims = { ...LIFE, 'approved-by-focal': { register: '1993-01-01' } }
    expect(split(claims)).toMatchObject({ focalDays: null, partnerDays: 1826 })
  })

  it('has no entry into force that a stronger source denies', () => {
    const claims = { signed: '2015-03-25', 'in-force': '2018-01-04', 'approved-by-focal': { register: '2022-12-30' } }
    expect(split(claims, '2026-01-01')).toMatchObject({ inForceOn: null, afterApprovalDays: null })
  })

  it('is told of signed treaties alone', () => {
    expect(split({ sought: '1990' })).toBeUndefined()
  })
})
