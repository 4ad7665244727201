import { expect, test } from 'vitest'
import { makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { claimsNamed } from './claims-named.ts'

const view = selectView(
  makeDossier({
    ...treatyRows({ THA: { signed: { page: '1993-08-26', register: '1994-01-01' } } }),
    sources: [{ id: 'page' }, { id: 'register', kind: 'treaty-register', tier: 'register' }],
  }),
)

test('rows are told wherever an answer names them, with who says otherwise', () => {
  const [first, second] = view.tables.milestones
  const claims = claimsNamed(view, { deep: [{ sources: [{ row: first?.id, source: 'page' }] }], treaty: first?.treaty })
  expect(Object.keys(claims)).toEqual([first?.id, first?.treaty])
  expect(claims[first!.id]).toMatchObject({
    table: 'milestones',
    source: first?.source,
    says: expect.stringMatching(/\S/),
    dissent: [{ row: second?.id, value: second?.date }],
  })
})

test('words that are no rows, states and sources are not', () => {
  expect(claimsNamed(view, ['THA', 'page', 'constructor', 5, null, true])).toEqual({})
})
