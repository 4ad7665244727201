import type { DossierView } from '../../src/dossier/view.ts'
import type { Country } from '../../src/model/tables.ts'
import { asCivilDate } from '../../src/time/civil-date.ts'
import { partOf } from './part-of.ts'

/** As much of a view of the article edition as a sentence about an answer reads: its date, its name, whom it studies. */
export const CHINA_VIEW = partOf<DossierView>({
  asOf: asCivilDate('2019-01-25'),
  edition: { name: 'article' },
  dossier: { focalState: 'CHN' },
  countriesById: new Map([['CHN', partOf<Country>({ nameEn: 'China' })]]),
})
