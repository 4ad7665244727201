import { createHash } from 'node:crypto'
import { type DossierView, exportPackage, exportTables } from '@ffc/core/dossier'
import { writePackage } from './write-package.ts'

export interface ExportSummary {
  readonly tables: number
  readonly rows: number
  /** Sentences on what a person should know of the package. */
  readonly notes: readonly string[]
}

/** Writes a view as a data package into a folder, with the SHA-256 of each table in its descriptions. */
export async function exportView(folder: string, view: DossierView): Promise<ExportSummary> {
  const { files, rows, notes } = exportTables(view)
  const sha256 = new Map([...files].map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]))
  await writePackage(folder, exportPackage(view, sha256))
  return { tables: files.size, rows, notes }
}
