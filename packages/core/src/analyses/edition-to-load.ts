import type { CatalogueEntry } from './catalogue-entry.ts'

/** Stands for an edition where every row is wanted: no edition is called so. */
const EVERY_ROW = '*'

/** The edition whose rows a question needs, as loaders of dossiers take it. */
export function editionToLoad(
  { needsAllRows }: Pick<CatalogueEntry, 'needsAllRows'>,
  edition: string | undefined,
): string | undefined {
  return needsAllRows ? EVERY_ROW : edition
}
