import { findEntry } from '@ffc/core'
import type { ScopeRecord } from '@ffc/core/analyses/scopes.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { describe, expect, test } from 'vitest'
import { computeAnswer, isRefusal } from '../answers.ts'
import { lensesOf } from './lenses.ts'

describe.each(['article', 'extended'])('lenses of the %s edition', async (edition) => {
  const dossier = await loadBundledDossier(edition)
  const scopes = findEntry('scopes')?.prepare(dossier, { edition }).answer().data as readonly ScopeRecord[]
  const names = new Map(dossier.tables.organisations.map(({ id, nameEn }) => [id, nameEn]))
  const lenses = lensesOf(scopes, names)

  test('no two are called the same', () => {
    const words = lenses.map((lens) => lens.words)
    expect(words).toEqual([...new Set(words)])
  })

  test('every figure is seen through one', () => {
    const seen = new Set(lenses.flatMap(({ claims }) => claims))
    expect(seen).toEqual(new Set(scopes.flatMap(({ claims }) => claims)))
  })

  test('core pools through exactly those that are called poolable', () => {
    for (const { given, isPoolable } of lenses) {
      const outcome = computeAnswer(dossier, { edition }, { analysis: 'pool', given })
      expect([given, !isRefusal(outcome)]).toEqual([given, isPoolable])
    }
  })

  test('those that may be pooled come first, the fullest first', () => {
    const counts = lenses.filter(({ isPoolable }) => isPoolable).map(({ claims }) => claims.length)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(lenses.findLastIndex(({ isPoolable }) => isPoolable)).toBe(counts.length - 1)
  })
})
