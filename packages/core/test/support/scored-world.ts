import { type DossierView, selectView } from '../../src/dossier/view.ts'
import type { CivilDate } from '../../src/time/civil-date.ts'
import { type Cells, type TableRows, makeDossier, treatyRows } from './dossier.ts'

/** Four indicators of one weight, of three dimensions. */
export const FOUR_INDICATORS: readonly Cells[] = [
  { id: 'extradition', title: 'Extradition', rule: 'extradition-treaty' },
  { id: 'refusals', title: 'Refusals', dimension: 'practice', rule: 'refusals', direction: 'negative' },
  { id: 'returns', title: 'Returns', dimension: 'practice', rule: 'returns' },
  { id: 'stance', title: 'Stance', dimension: 'terms', rule: 'three-evils-position' },
]

/** What a state did towards the focal one, on the day of the article unless another is given. */
export function deed(kind: string, state: string, more: Cells = {}): Cells {
  const id = `${kind}-${state}`
  return { id, happening: id, kind, actors: state, counterparts: 'CHN', date: '2019-01-25', summary: `${id}.`, ...more }
}

/**
 * Three states of which every value is plain: Kazakhstan, a treaty in force (1), no word of practice, endorses (1);
 * Thailand, in force (1), returned (1), refused (0), no word of a stance; Turkey, signed (½), returned (1), did not
 * refuse (1), silent (½). Scores are 1, ⅔ and ¾. Tables of `more` stand in the place of these.
 */
export const THREE_STATES: TableRows = {
  ...treatyRows({
    KAZ: { signed: '1996-07-05', 'in-force': '1998-02-10' },
    THA: { signed: '1993-08-26', 'in-force': '1999-03-07' },
    TUR: { signed: '2017-05-13', pending: '2019-01-25' },
  }),
  countries: [
    { id: 'CHN', name_en: 'China' },
    { id: 'KAZ', name_en: 'Kazakhstan' },
    { id: 'THA', name_en: 'Thailand', name_zh: '泰国' },
    { id: 'TUR', name_en: 'Turkey' },
  ],
  events: [deed('return', 'THA'), deed('refusal', 'THA'), deed('return', 'TUR')],
  terms: [{ id: 'three-evils' }],
  positions: [
    { id: 'stance-KAZ', country: 'KAZ', subject: 'three-evils', stance: 'endorses' },
    { id: 'stance-TUR', country: 'TUR', subject: 'three-evils', stance: 'silent' },
  ],
  indicators: FOUR_INDICATORS,
}

/** The view of the three states, with tables of `more` in the place of theirs. */
export function scoredView(more: TableRows = {}, asOf?: string): DossierView {
  return selectView(makeDossier({ ...THREE_STATES, ...more }), { asOf: asOf as CivilDate | undefined })
}
