import { type Issue, compareText } from '@ffc/core/dossier'
import { ArchiveRefused, archiveIssue } from './archive-issue.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { checkPaths } from './check-paths.ts'
import { inflateEntry } from './inflate-entry.ts'
import { type ArchiveEntry, isZip, listEntries } from './list-entries.ts'

export type UnzippedTables =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** The file that describes the tables. */
export const MANIFEST_FILE = 'datapackage.json'

/**
 * Whether a file of a folder is part of a dossier. Spreadsheets and file systems leave hidden companions
 * (`._treaties.csv`), which the shell’s `*.csv` skips too.
 */
export function isDossierFile(name: string): boolean {
  return name === MANIFEST_FILE || (name.endsWith('.csv') && !name.startsWith('.'))
}

/**
 * The tables and the manifest of an archive, by their names without the one folder that may hold them. Other files are
 * not unpacked. Anything that an archive of tables has no use for (paths that lead out, links, encryption, archives
 * within it, sizes over the limits) refuses it whole.
 *
 * @param archive its name, for messages
 */
export function unzipTables(archive: string, bytes: Uint8Array, limits: ArchiveLimits): UnzippedTables {
  try {
    const entries = listEntries(archive, bytes, limits.entries)
    const issues = checkPaths(archive, entries)
    if (issues.length > 0) return { ok: false, issues }
    return { ok: true, files: inflateAll(archive, tableEntries(archive, entries), limits) }
  } catch (error) {
    if (error instanceof ArchiveRefused) return { ok: false, issues: [error.issue] }
    throw error
  }
}

/** The entries of the one folder that holds tables, by file name. */
function tableEntries(archive: string, entries: readonly ArchiveEntry[]): [name: string, entry: ArchiveEntry][] {
  const wanted = entries.flatMap((entry) => {
    const cut = entry.path.lastIndexOf('/') + 1
    const [folder, name] = [entry.path.slice(0, cut), entry.path.slice(cut)]
    return isDossierFile(name) && !folder.startsWith('__MACOSX/') ? [{ folder, name, entry }] : []
  })
  const folders = [...new Set(wanted.filter(({ name }) => name !== MANIFEST_FILE).map(({ folder }) => folder))]
  const [folder] = folders
  if (folder === undefined) {
    throw new ArchiveRefused(
      archiveIssue(archive, 'no CSV file in this archive', 'Pack treaties.csv and the other tables.'),
    )
  }
  if (folders.length > 1) {
    throw new ArchiveRefused(
      archiveIssue(archive, 'tables in more than one folder', 'Pack one folder of tables.', {
        got: folders
          .toSorted(compareText)
          .slice(0, 5)
          .map((name) => name || './')
          .join(' and '),
        expected: 'all of them side by side',
      }),
    )
  }
  return wanted.filter((one) => one.folder === folder).map(({ name, entry }) => [name, entry])
}

function inflateAll(
  archive: string,
  entries: readonly (readonly [name: string, entry: ArchiveEntry])[],
  limits: ArchiveLimits,
): Map<string, Uint8Array<ArrayBuffer>> {
  let remaining = limits.totalBytes
  return new Map(
    entries.map(([name, entry]) => {
      const bytes = inflateEntry({ ...entry, path: `${archive}/${entry.path}` }, limits, remaining)
      remaining -= bytes.length
      if (isZip(bytes)) {
        throw new ArchiveRefused(
          archiveIssue(`${archive}/${entry.path}`, 'an archive inside the archive', 'Save the table as CSV (UTF-8).'),
        )
      }
      return [name, bytes]
    }),
  )
}
