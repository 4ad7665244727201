import type { DossierView } from '../dossier/view.ts'
import type { Scope } from '../estimates/scope.ts'
import type { Counted, Theatre } from '../model/vocabulary.ts'
import { formatEdtf } from './format.ts'

/** Whom a figure counts, in words. */
export const COUNTED_LABELS: Record<Counted, string> = {
  'chinese-nationals': 'Chinese nationals',
  'chinese-fighters': 'Chinese fighters',
  uyghurs: 'Uyghurs',
  'uyghur-fighters': 'Uyghur fighters',
  'uyghurs-with-families': 'Uyghurs with families',
  foreigners: 'foreigners',
  'foreign-fighters': 'foreign fighters',
  'foreigners-with-families': 'foreigners with families',
  members: 'members',
  'members-with-families': 'members with families',
}

export const THEATRE_LABELS: Record<Theatre, string> = {
  syria: 'Syria',
  iraq: 'Iraq',
  'syria-iraq': 'Syria and Iraq',
  afghanistan: 'Afghanistan',
  pakistan: 'Pakistan',
  'af-pak': 'Afghanistan and Pakistan',
  'southeast-asia': 'Southeast Asia',
  any: 'any theatre',
}

const PLACE_WORDS = { cumulative: 'who ever came to', present: 'present in', unstated: 'in' } as const

/** A scope in words: `Uyghur fighters of Islamic State in Syria and Iraq`. */
export function scopeText({ organisation, theatre, counted, measure, period }: Scope, view: DossierView): string {
  const name = view.tables.organisations.find(({ id }) => id === organisation)?.nameEn ?? organisation
  return [
    COUNTED_LABELS[counted],
    name === null ? 'of any group' : `of ${name}`,
    PLACE_WORDS[measure],
    THEATRE_LABELS[theatre],
    ...(period === null ? [] : [`(${formatEdtf(period)})`]),
  ].join(' ')
}
