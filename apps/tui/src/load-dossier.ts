import { resolve } from 'node:path'
import { type Dossier, Failure, formatIssue, quoteForShell } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { ownDataPath } from './own-data.ts'
import type { System } from './system.ts'

/** How many issues an error message lists; `ffc validate` lists all. */
const MOST_ISSUES_SHOWN = 5

/**
 * The caller's own data where given (`--data`, else FFC_DATA): a folder, a zip or one CSV; the bundled dossier otherwise.
 * Own data with any issue are refused whole.
 */
export async function loadDossier(
  data: string | undefined,
  edition: string | undefined,
  system: System,
): Promise<Dossier> {
  const own = ownDataPath(data, system)
  if (own === null) return loadBundledDossier(edition)
  // Reading files takes the parser and zod; the bundled data take neither.
  const { readOwnData } = await import('@ffc/dossier-files')
  const result = await readOwnData(resolve(system.folder, own), loadWholeDossier)
  if (result.ok) return result.dossier
  const shown = result.issues.slice(0, MOST_ISSUES_SHOWN).map(formatIssue)
  const more = result.issues.length - shown.length
  throw new Failure(
    'bad-data',
    `${own} breaks the rules of a dossier:\n${shown.join('\n')}${more > 0 ? `\nand ${more} more` : ''}`,
    more > 0
      ? `Run ffc validate ${quoteForShell(own)} for all ${result.issues.length} issues, mend them and run this again.`
      : `Mend ${shown.length === 1 ? 'it' : 'them'} and run this again; ffc validate ${quoteForShell(own)} checks the data alone.`,
  )
}

/** The bundled dossier with the rows of every edition. */
export function loadWholeDossier(): Promise<Dossier> {
  return loadBundledDossier(EVERY_ROW)
}

/** Stands for every edition: no edition is called so. */
export const EVERY_ROW = '*'
