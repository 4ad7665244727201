import { answer } from '@ffc/core/analyses'
import { pool } from '@ffc/core/analyses/pool.run'
import { estimates } from '@ffc/core/analyses/tables.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { Failure, selectView } from '@ffc/core/dossier'
import { describe, expect, test } from 'vitest'
import { NO_GROUP } from './estimates-parameters.ts'
import { type Lens, differingValues, isInLens, lensKinds } from './lens-claims.ts'

const dossier = await loadBundledDossier('extended')
const view = selectView(dossier, { edition: 'extended' })
const { data: records } = answer(estimates, view, estimates.defaults)

describe('the kinds of figures', () => {
  const kinds = lensKinds(records)

  test('are all the figures, each once, the most frequent kind first', () => {
    expect(kinds.flatMap((kind) => kind.records.map(({ id }) => id)).toSorted()).toEqual(
      records.map(({ id }) => id).toSorted(),
    )
    const sizes = kinds.map((kind) => kind.records.length)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  })

  test('are lenses through which core sees at least the same figures, pooled or refused', () => {
    for (const { lens, records: own } of kinds) {
      const seen = records.filter((record) => isInLens(record, lens)).map(({ id }) => id)
      expect(seen).toEqual(expect.arrayContaining(own.map(({ id }) => id)))
      expect(toldBy(lens) ?? seen.toSorted()).toEqual(seen.toSorted())
    }
  })
})

/** Ids of the figures that core pools or sets aside; null where it refuses. */
function toldBy(lens: Lens): string[] | null {
  try {
    const { data } = answer(pool, view, { ...pool.defaults, ...lens })
    return [...data.claims, ...data.setAside].map(({ id }) => id).toSorted()
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

test('figures of no group in particular are asked for by a word of their own', () => {
  const lens = { organisation: NO_GROUP, theatre: null, counted: null, measure: null }
  expect(records.filter((record) => isInLens(record, lens)).every(({ organisation }) => organisation === null)).toBe(
    true,
  )
})

test('what differs is told with every figure behind it', () => {
  const [theatre] = differingValues(records, ['theatre'])
  expect(theatre?.values.flatMap((one) => one.records)).toHaveLength(records.length)
  expect(new Set(theatre?.values.map(({ value }) => value))).toEqual(new Set(records.map((record) => record.theatre)))
})
