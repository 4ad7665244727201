/** The files of the data page. Carries the model of the tables, so it is fetched when a file is first asked for. */
import { type DossierView, exportPackage, exportTables, tableCsv } from '@ffc/core/dossier'
import type { TableName } from '@ffc/core/model'
import { sha256 } from '@ffc/dossier-files/archive'
import { zipSync } from 'fflate'

export interface MadeFile {
  readonly name: string
  readonly blob: Blob
  /** What was kept, changed or left out so that every reference resolves. */
  readonly notes: readonly string[]
}

/** The earliest day that a zip can hold: the same package has the same bytes whenever it is made. */
const ZIP_DAY = '1980-01-01T00:00:00'

/** A view as a zip of its data package. */
export async function packageFile(view: DossierView): Promise<MadeFile> {
  const { files, notes } = exportTables(view)
  const encoder = new TextEncoder()
  const hashes = new Map(
    await Promise.all(
      [...files].map(
        async ([name, text]) => [name, await sha256(encoder.encode(text) as Uint8Array<ArrayBuffer>)] as const,
      ),
    ),
  )
  const texts = exportPackage(view, hashes)
  const entries = Object.fromEntries([...texts].map(([name, text]) => [name, encoder.encode(text)]))
  const zip = zipSync(entries, { level: 9, mtime: ZIP_DAY }) as Uint8Array<ArrayBuffer>
  return { name: `${baseName(view)}.zip`, blob: new Blob([zip], { type: 'application/zip' }), notes }
}

export type TableFormat = 'CSV' | 'JSON'

/** One table of a view as the package has it, or its rows as JSON. */
export function tableFile(view: DossierView, table: TableName, format: TableFormat): MadeFile {
  const rows = view.tables[table]
  const name = `${table}-${baseName(view)}.${format.toLowerCase()}`
  const text = format === 'CSV' ? tableCsv(table, rows as never) : `${JSON.stringify(rows, null, 2)}\n`
  const type = format === 'CSV' ? 'text/csv' : 'application/json'
  return { name, blob: new Blob([text], { type }), notes: [] }
}

/** `ffc-article-2019-01-25-v0.1.0-20ed090fd980`: what is inside, without opening it. */
function baseName({ dossier, edition, asOf, knownAt, exclude }: DossierView): string {
  const parts = [
    dossier.name,
    edition.name,
    asOf,
    knownAt === null ? null : `known-${knownAt}`,
    exclude.length === 0 ? null : `without-${exclude.length}`,
    `v${dossier.version}`,
    dossier.hash.slice(0, 12),
  ]
  return parts
    .filter((part) => part !== null)
    .join('-')
    .replace(/[^\w.-]+/g, '_')
    .slice(0, 120)
}
