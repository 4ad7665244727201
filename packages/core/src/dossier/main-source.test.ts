import { expect, it } from 'vitest'
import { makeDossier } from '../../test/support/dossier.ts'
import { TABLE_NAMES } from '../model/table-name.ts'
import { mainSource } from './main-source.ts'
import { type DossierView, selectView } from './view.ts'

/** Two states by `page`, and as many treaties as are said by `gazette`. */
const dossier = (treaties: number) =>
  makeDossier({
    sources: [{ id: 'page' }, { id: 'gazette' }],
    countries: [{ id: 'CHN' }, { id: 'THA' }],
    treaties: Array.from({ length: treaties }, (_, index) => ({
      parties: 'CHN;THA',
      title_en: `Treaty ${index}`,
      source: 'gazette',
    })),
  })

it('is the one that most rows rest on, whatever table they are in', () => {
  expect(mainSource(selectView(dossier(1)))).toMatchObject({ source: { id: 'page' }, own: 2, all: 3 })
  expect(mainSource(selectView(dossier(3)))).toMatchObject({ source: { id: 'gazette' }, own: 3, all: 5 })
})

it('is the first by its id of those with as many rows', () => {
  expect(mainSource(selectView(dossier(2)))).toMatchObject({ source: { id: 'gazette' }, own: 2, all: 4 })
})

it('does not exist where no row names a source', () => {
  const view = selectView(dossier(1))
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as DossierView['tables']
  expect(mainSource({ ...view, tables })).toBeNull()
})
