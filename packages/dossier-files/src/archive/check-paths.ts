import { type Issue, stripControls } from '@ffc/core/dossier'
import { archiveIssue } from './archive-issue.ts'
import type { ArchiveEntry } from './list-entries.ts'

const ARCHIVE_NAME = /\.(?:zip|gz|tgz|tar|7z|rar|xz|bz2|zst|jar)$/i

/** What is wrong with the paths and kinds of the entries of an archive: all of it, before a byte is unpacked. */
export function checkPaths(archive: string, entries: readonly ArchiveEntry[]): Issue[] {
  const seen = new Map<string, string>()
  const issues = entries.flatMap((entry) => {
    const { path } = entry
    const file = `${archive}/${path}`
    if (!staysInside(path)) {
      return [
        archiveIssue(file, 'a path that leads out of the archive', 'Pack the folder itself, with paths inside it.', {
          got: path,
          expected: 'a path such as treaties.csv or data/treaties.csv',
        }),
      ]
    }
    // File systems that fold case or accents would write the one over the other.
    const folded = path.normalize('NFC').toLowerCase()
    const other = seen.get(folded)
    seen.set(folded, path)
    if (other !== undefined) {
      return [archiveIssue(file, 'two entries have one name', 'Keep one of them.', { got: `${other} and ${path}` })]
    }
    if (entry.isEncrypted) return [archiveIssue(file, 'encrypted', 'Pack it without a password.')]
    if (entry.isSpecial) {
      return [archiveIssue(file, 'a link or a device, not a file', 'Pack the file itself in its place.')]
    }
    if (ARCHIVE_NAME.test(path)) {
      return [archiveIssue(file, 'an archive inside the archive', 'Unpack it first, and pack the tables alone.')]
    }
    return []
  })
  return entries.some(({ path }) => path === '[Content_Types].xml')
    ? [
        archiveIssue(archive, 'a workbook or a text document, not a zip of tables', 'Save each sheet as CSV (UTF-8).', {
          expected: 'a zip of CSV tables',
        }),
      ]
    : issues
}

function staysInside(path: string): boolean {
  return (
    path !== '' &&
    stripControls(path) === path &&
    !path.includes('\\') &&
    !/^(?:\/|[a-z]:)/i.test(path) &&
    !path.split('/').includes('..')
  )
}
