import { createHash } from 'node:crypto'
import { type DossierView, Failure, exportPackage, exportTables, formatIssue, parseDossier } from '@ffc/core/dossier'
import { writePackage } from './write-package.ts'

export interface ExportSummary {
  readonly tables: number
  readonly rows: number
  /** Sentences on what a person should know of the package. */
  readonly notes: readonly string[]
}

/**
 * Writes a view as a data package into a folder, with the SHA-256 of each table in its descriptions. A view whose rows
 * break the rules of a dossier once others are left out (a route without its second leg) is refused.
 */
export async function exportView(folder: string, view: DossierView): Promise<ExportSummary> {
  const { files: tables, rows, notes } = exportTables(view)
  const sha256 = new Map([...tables].map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]))
  const files = exportPackage(view, sha256)
  assertReadable(folder, files)
  await writePackage(folder, files)
  return { tables: tables.size, rows, notes }
}

const MOST_ISSUES_SHOWN = 5

function assertReadable(folder: string, files: ReadonlyMap<string, string>): void {
  const { issues } = parseDossier(files, '')
  if (issues.length === 0) return
  const shown = issues.slice(0, MOST_ISSUES_SHOWN).map(formatIssue)
  const more = issues.length - shown.length
  throw new Failure(
    'refused',
    `${folder}: what this view leaves of the rows breaks the rules of a dossier:\n${shown.join('\n')}` +
      (more > 0 ? `\nand ${more} more` : ''),
    'Leave these rows out too, or keep what they need. Nothing was written.',
  )
}
