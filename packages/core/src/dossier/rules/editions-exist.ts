import { MANIFEST_FILE } from '../manifest.ts'
import type { Rule } from './rule.ts'

export const editionsExist: Rule = {
  name: 'editions-exist',
  description: 'An edition admits only sources that exist, and the focal state is a country of the dossier.',
  readsManifest: true,
  check({ manifest, tables, focalState }) {
    const issue = (column: string, message: string, got: string, tip: string) => ({
      file: MANIFEST_FILE,
      row: null,
      column,
      rule: 'editions-exist',
      message,
      got,
      expected: null,
      tip,
    })
    const unknownSources = (manifest.ffc?.editions ?? []).flatMap((edition) =>
      (edition.sources ?? [])
        .filter((source) => !tables.sources.ids.has(source))
        .map((source) =>
          issue(`ffc.editions.${edition.name}`, 'unknown source', source, 'Add it to sources.csv, or correct the id.'),
        ),
    )
    if (tables.countries.ids.has(focalState) || tables.treaties.rows.length === 0) return unknownSources
    return [
      ...unknownSources,
      issue(
        'ffc.focalState',
        'the focal state is not in countries.csv',
        focalState,
        'Add it there, or set ffc.focalState.',
      ),
    ]
  },
}
