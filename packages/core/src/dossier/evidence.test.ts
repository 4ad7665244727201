import { expect, it } from 'vitest'
import { makeDossier } from '../../test/support/dossier.ts'
import { evidenceOf } from './evidence.ts'

it('the evidence of a claim is its row, who says so and where, and nothing else of it', () => {
  const { terms } = makeDossier({ terms: [{ id: 'evils', locator: 'p3' }] }).tables
  expect(evidenceOf(new Set(terms))).toEqual([{ row: 'evils', source: 'page', locator: 'p3' }])
})
