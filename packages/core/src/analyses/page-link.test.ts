import { expect, test } from 'vitest'
import { loadBundledDossier } from '../bundled/load-bundled-dossier.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { answer } from './answer.ts'
import { country } from './country.run.ts'

const dossier = await loadBundledDossier()

test('the page of a state has its code in the path, and nothing of it in the query', () => {
  const { links } = answer(country, selectView(dossier), { iso3: 'MYS' }).meta
  expect(links.web).toBe('/cooperation/MYS')
  expect(links.api).toBe('/v1/country?iso3=MYS')
  const earlier = selectView(dossier, { asOf: asCivilDate('2015-01-01') })
  expect(answer(country, earlier, { iso3: 'MYS' }).meta.links.web).toBe('/cooperation/MYS?as-of=2015-01-01')
})
