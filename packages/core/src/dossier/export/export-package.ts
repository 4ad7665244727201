import { TABLE_NAMES, type TableName } from '../../model/table-name.ts'
import type { Row } from '../../model/tables.ts'
import { NOTHING_ABOUT } from '../about.ts'
import type { Tables } from '../dossier.ts'
import { MANIFEST_FILE } from '../manifest.ts'
import { NEEDED_TABLES } from '../parse-dossier.ts'
import type { DossierView } from '../view.ts'
import { completeTables } from './complete-tables.ts'
import { croissant } from './croissant.ts'
import { dataPackage } from './data-package.ts'
import { describePackage } from './package-description.ts'
import { packageReadme } from './package-readme.ts'
import { schemaOrgDataset } from './schema-org-dataset.ts'
import { tableCsv } from './table-csv.ts'
import { tableSchema } from './table-schema.ts'

/** Files of a package beside its tables. */
export const PACKAGE_FILES = [MANIFEST_FILE, 'README.md', 'croissant.json', 'dataset.jsonld'] as const

/** The tables of a view as files, and what a person should know of how they were made. */
export interface ExportedTables {
  /** Text of each CSV by its name: `treaties.csv`. */
  readonly files: ReadonlyMap<string, string>
  readonly rows: number
  /** Sentences on rows that had to be kept, left out or changed so that references resolve; usually none. */
  readonly notes: readonly string[]
}

/**
 * The tables of a view as CSV: those that have rows, those that a dossier must have, and those that the keys of the
 * others lead to. Every id that a row names is the id of a row in the package.
 */
export function exportTables(view: DossierView): ExportedTables {
  const { tables, notes } = completeTables(view)
  const texts = formatTables(tables)
  return {
    files: new Map([...texts].map(([table, { text }]) => [`${table}.csv`, text])),
    rows: [...texts.values()].reduce((total, { rows }) => total + rows, 0),
    notes: [...notes, ...silences(view)],
  }
}

/** What Croissant and a reader need, and the data do not say of themselves. */
function silences({ dossier: { about = NOTHING_ABOUT } }: DossierView): string[] {
  const silent = [
    about.licences.length === 0 ? 'licenses' : null,
    about.contributors.length === 0 ? 'contributors' : null,
    about.createdOn === null ? 'created' : null,
  ].filter((property) => property !== null)
  if (silent.length === 0) return []
  return [
    `${MANIFEST_FILE} of the data does not give: ${silent.join(', ')}. Croissant asks for it, and nothing stands in for it.`,
  ]
}

/**
 * A view as a data package: the text of each file by its name, the descriptions (`PACKAGE_FILES`) first. Read as a
 * dossier, its default view answers what this view answers.
 *
 * @param sha256 hexadecimal SHA-256 of the tables' files by their names, as far as the caller computed them (core has no
 * cryptography); those of `exportTables` are the same bytes
 */
export function exportPackage(view: DossierView, sha256: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const complete = completeTables(view)
  const texts = formatTables(complete.tables)
  const description = describePackage(view, complete, texts, sha256)
  return new Map<string, string>([
    [MANIFEST_FILE, formatJson(dataPackage(description))],
    ['README.md', packageReadme(description)],
    ['croissant.json', formatJson(croissant(description))],
    ['dataset.jsonld', formatJson(schemaOrgDataset(description))],
    ...[...texts].map(([table, { text }]) => [`${table}.csv`, text] as const),
  ])
}

function formatTables(tables: Tables): Map<TableName, { readonly text: string; readonly rows: number }> {
  const wanted = new Set<TableName>(NEEDED_TABLES)
  for (const table of TABLE_NAMES) if (tables[table].length > 0) wanted.add(table)
  // A set grows while it is walked: what a key leads to has keys of its own.
  for (const table of wanted) {
    for (const { reference } of tableSchema(table).foreignKeys ?? []) wanted.add(reference.resource)
  }
  return new Map(
    TABLE_NAMES.filter((table) => wanted.has(table)).map((table) => {
      const rows = tables[table] as readonly Row<typeof table>[]
      return [table, { text: tableCsv(table, rows), rows: rows.length }]
    }),
  )
}

function formatJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
