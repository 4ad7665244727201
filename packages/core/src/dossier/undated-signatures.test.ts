import { expect, it } from 'vitest'
import { makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { undatedSignatureWarnings } from './undated-signatures.ts'
import { selectView } from './view.ts'

const SOURCES = [{ id: 'page', published: '2019-01-25' }, { id: 'never' }]

const warnings = (signed: string | Record<string, string>, asOf: string): string[] =>
  undatedSignatureWarnings(
    selectView(makeDossier({ ...treatyRows({ THA: { signed } }), sources: SOURCES }), { asOf: asCivilDate(asOf) }),
  )

it('an undated signature is doubted before the day from which its source is known, and not after', () => {
  expect(warnings('', '2019-01-24')).toEqual([
    'No source dates the signature of chn-tha, and none is known to have told of it by 2019-01-24: taken as signed, though perhaps not yet.',
  ])
  expect(warnings('', '2019-01-25')).toEqual([])
})

it('all that are doubted are named', () => {
  const rows = treatyRows({ LAO: { signed: '' }, THA: { signed: '' } })
  const view = selectView(makeDossier({ ...rows, sources: [{ id: 'page' }] }))
  expect(undatedSignatureWarnings(view)).toEqual([expect.stringContaining(' of chn-lao, chn-tha, and none ')])
})

it('that of a source of no known day is doubted at any date', () => {
  expect(warnings({ never: '' }, '2030-01-01')).toHaveLength(1)
})

it('a dated one is not, however vague', () => {
  expect(warnings('2000/2010', '2005-01-01')).toEqual([])
})
