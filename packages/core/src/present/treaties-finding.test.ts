import { expect, it } from 'vitest'
import { type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { treaties } from '../analyses/treaties.run.ts'
import { selectView } from '../dossier/view.ts'
import type { TreatyKind } from '../model/vocabulary.ts'
import { treatiesFinding } from './treaties-finding.ts'

function find(claims: Readonly<Record<string, TreatyClaims>>, kind: TreatyKind | null = null) {
  const view = selectView(makeDossier(treatyRows(claims)))
  const parameters = { ...treaties.defaults, kind }
  return treatiesFinding(treaties.run(view, parameters).data, view, parameters)
}

const IN_FORCE = { signed: '1993-08-26', 'in-force': '1999-03-07' }

it('a list of treaties is counted by what became of them, in the order of the vocabulary', () => {
  const finding = find({
    LAO: { signed: '2002-02-04' },
    THA: IN_FORCE,
    VNM: { signed: '2015-04-07', pending: '2019-01-25' },
  })
  expect(finding.title).toBe('3 instruments: 1 in force, 1 pending and 1 unknown')
  expect(finding.subtitle).toBe('As of 25 January 2019, all edition.')
})

it('the kind asked for is named, in the singular where there is one', () => {
  expect(find({ THA: IN_FORCE }, 'extradition').title).toBe('1 extradition treaty: 1 in force')
  expect(find({ THA: IN_FORCE, LAO: IN_FORCE }, 'extradition').title).toBe('2 extradition treaties: 2 in force')
})

it('none is none', () => {
  expect(find({}, 'three-evils').title).toBe('0 “three evils” agreements')
})
