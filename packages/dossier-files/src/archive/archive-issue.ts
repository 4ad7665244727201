import type { Issue } from '@ffc/core/dossier'

/** `archive-size`: it asks for more than the limits grant. Every other refusal is of its structure or its entries. */
type ArchiveRule = 'archive' | 'archive-size'

/** Issues with an archive as a whole or with one of its entries; `file` is the archive's name or the entry's path. */
export function archiveIssue(
  file: string,
  message: string,
  tip: string,
  facts: { readonly got?: string; readonly expected?: string } = {},
  rule: ArchiveRule = 'archive',
): Issue {
  const { got = null, expected = null } = facts
  return { file, row: null, column: null, rule, message, got, expected, tip }
}

/** Stops the reading of an archive whose structure cannot be trusted any further. */
export class ArchiveRefused extends Error {
  readonly issue: Issue

  constructor(issue: Issue) {
    super(issue.message)
    this.issue = issue
  }
}
