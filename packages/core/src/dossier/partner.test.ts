import { expect, it } from 'vitest'
import type { Treaty } from '../model/tables.ts'
import { makeDossier } from '../../test/support/dossier.ts'
import { partnerNameOf, partnerOf } from './partner.ts'
import { selectView } from './view.ts'

it.each([
  [['CHN', 'THA'], 'THA'],
  [['THA', 'CHN'], 'THA'],
  [['CHN'], null],
  [[], null],
  [['CHN', 'KAZ', 'RUS'], null],
])('of %j, seen from China, the partner is %s', (parties, partner) => {
  expect(partnerOf({ parties } as unknown as Treaty, 'CHN')).toBe(partner)
})

it('a partner has the English name of its row, and none without a row or where there is no partner', () => {
  const countries = [{ id: 'CHN' }, { id: 'THA', name_en: 'Thailand' }]
  const view = selectView(makeDossier({ countries, events: [{ place: 'THA' }] }))
  expect(['THA', 'LAO', null].map((partner) => partnerNameOf(view, partner))).toEqual(['Thailand', null, null])
})
