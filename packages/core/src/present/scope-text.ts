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
  'uyghurs-with-families': 'Uyghurs with their families',
  foreigners: 'foreigners',
  'foreign-fighters': 'foreign fighters',
  'foreigners-with-families': 'foreigners with their families',
  members: 'members',
  'members-with-families': 'members with their families',
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

/**
 * Whom figures of a scope count: `Uyghur fighters of Islamic State in Syria and Iraq`.
 *
 * @param organisations names by id; one without a name is called by its id
 */
export function peopleText(
  { organisation, theatre, counted, measure, period }: Scope,
  organisations: ReadonlyMap<string, string>,
): string {
  const place =
    theatre === 'any' && measure === 'unstated' ? [] : [`${PLACE_WORDS[measure]} ${THEATRE_LABELS[theatre]}`]
  return [
    COUNTED_LABELS[counted],
    ...(organisation === null ? [] : [`of ${organisations.get(organisation) ?? organisation}`]),
    ...place,
    ...(period === null ? [] : [`(${formatEdtf(period)})`]),
  ].join(' ')
}

/** As `peopleText`, with the names that a view has. */
export function scopeText(scope: Scope, view: DossierView): string {
  return peopleText(scope, new Map(view.tables.organisations.map(({ id, nameEn }) => [id, nameEn])))
}
