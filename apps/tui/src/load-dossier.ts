import { resolve } from 'node:path'
import { type Dossier, Failure, formatIssue } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import type { System } from './system.ts'

/** How many issues an error message lists; `ffc validate` lists all. */
const MOST_ISSUES_SHOWN = 5

/** The caller's own data where given (`--data`, else FFC_DATA), the bundled dossier otherwise. */
export async function loadDossier(
  data: string | undefined,
  edition: string | undefined,
  system: System,
): Promise<Dossier> {
  const own = data ?? system.environment['FFC_DATA']
  if (!own) return loadBundledDossier(edition)
  // Reading files takes the parser and zod; the bundled data take neither.
  const { readDossier } = await import('@ffc/dossier-files')
  const path = resolve(system.folder, own)
  const result = await readDossier(path)
  if (result.ok) return result.dossier
  const shown = result.issues.slice(0, MOST_ISSUES_SHOWN).map(formatIssue)
  const more = result.issues.length - shown.length
  throw new Failure(
    'bad-data',
    `${own} breaks the rules of a dossier:\n${shown.join('\n')}${more > 0 ? `\nand ${more} more` : ''}`,
    `Run ffc validate ${own} for all ${result.issues.length} issues, mend them and run this again.`,
  )
}
