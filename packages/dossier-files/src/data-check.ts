/** `pnpm data:check`: parses every table of data/, runs every rule and prints all issues at once. No network. */
import { formatIssue } from '@ffc/core/dossier'
import { DATA_FOLDER } from './data-folder.ts'
import { readDossier } from './read-dossier.ts'

const result = await readDossier(DATA_FOLDER)
if (result.ok) {
  const rows = Object.values(result.dossier.tables).reduce((total, table) => total + table.length, 0)
  console.log(`data: ${rows} rows, no issues; version ${result.dossier.version}, SHA-256 ${result.dossier.hash}`)
} else {
  for (const issue of result.issues) console.error(formatIssue(issue))
  console.error(`data: ${result.issues.length} issues`)
  process.exitCode = 1
}
