import type { DossierView } from '../dossier/view.ts'
import type { TableName } from '../model/table-name.ts'

/** Something that can be found by a name. */
export interface Searchable {
  readonly id: string
  readonly table: TableName
  readonly title: string
  readonly titleZh: string | null
  /** Every text by which it may be found, best first. */
  readonly names: readonly string[]
}

/**
 * What search looks through: states, treaties, organisations, terms and arguments of a view. A thing that claims of the view
 * name is found by its names; by what a source says of it only if the view admits that source.
 */
export function searchIndex({ tables, admittedSources }: DossierView): Searchable[] {
  const said = (source: string, text: string | null): string | null => (admittedSources.has(source) ? text : null)
  const countries = new Map(tables.countries.map((country) => [country.id, country]))
  return [
    ...tables.countries.map(({ id, nameEn, nameZh, nameOfficial }) => ({
      id,
      table: 'countries' as const,
      title: nameEn,
      titleZh: nameZh,
      names: present([nameEn, nameZh, id, nameOfficial]),
    })),
    ...tables.treaties.map(({ id, titleEn, titleZh, parties, note, source }) => ({
      id,
      table: 'treaties' as const,
      title: titleEn,
      titleZh,
      names: present([
        titleEn,
        titleZh,
        id,
        ...parties.flatMap((party) => partyNames(countries.get(party))),
        said(source, note),
      ]),
    })),
    ...tables.organisations.map(({ id, nameEn, nameZh, aliases, description, source }) => ({
      id,
      table: 'organisations' as const,
      title: nameEn,
      titleZh: nameZh,
      names: present([nameEn, nameZh, said(source, aliases), id, said(source, description)]),
    })),
    ...tables.terms.map(({ id, en, zh, pinyin, meaning, source }) => ({
      id,
      table: 'terms' as const,
      title: en,
      titleZh: zh,
      names: present([en, zh, pinyin, id, said(source, meaning)]),
    })),
    ...tables.theses.map(({ id, title, statement }) => ({
      id,
      table: 'theses' as const,
      title,
      titleZh: null,
      names: present([title, id, statement]),
    })),
  ]
}

function partyNames(country: { nameEn: string; nameZh: string } | undefined): string[] {
  return country ? [country.nameEn, country.nameZh] : []
}

function present(names: readonly (string | null)[]): string[] {
  return names.filter((name) => name !== null)
}
