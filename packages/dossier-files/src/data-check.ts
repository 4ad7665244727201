/**
 * `pnpm data:check`: parses every table of data/, runs every rule, holds what is written about the data (manifest,
 * codebook, coverage of the article, changelog) against the model and the rows, and prints all issues at once. No network.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { loadBundledDossier } from '@ffc/core/bundled'
import { type Dossier, type Issue, formatIssue } from '@ffc/core/dossier'
import { checkChangelog, checkHistory } from './check-changelog.ts'
import { checkCodebook, checkRegions } from './check-codebook.ts'
import { checkCoverage } from './check-coverage.ts'
import { checkDataPackage } from './check-data-package.ts'
import { CHANGELOG_FILE, COVERAGE_FILE, DATA_FOLDER } from './data-folder.ts'
import { readDossier } from './read-dossier.ts'

const result = await readDossier(DATA_FOLDER)
const manifest = JSON.parse(await readFile(path.join(DATA_FOLDER, 'datapackage.json'), 'utf8')) as {
  readonly ffc: { readonly paragraphs: Readonly<Record<string, number>> }
}
const codebook = await readFile(path.join(DATA_FOLDER, 'README.md'), 'utf8')
const issues: Issue[] = [
  ...result.issues,
  ...checkDataPackage(manifest),
  ...checkCodebook(codebook),
  ...(result.ok ? checkRegions(codebook, result.dossier.tables.countries) : []),
  ...(result.ok ? await coverageIssues(result.dossier) : []),
  ...(result.ok ? await changelogIssues(result.dossier) : []),
]
if (result.ok && issues.length === 0) {
  const rows = Object.values(result.dossier.tables).reduce((total, table) => total + table.length, 0)
  console.log(`data: ${rows} rows, no issues; version ${result.dossier.version}, SHA-256 ${result.dossier.hash}`)
} else {
  for (const issue of issues) console.error(formatIssue(issue))
  console.error(`data: ${issues.length} issues`)
  process.exitCode = 1
}

async function coverageIssues(dossier: Dossier): Promise<Issue[]> {
  const text = await readFile(COVERAGE_FILE, 'utf8')
  return Object.entries(manifest.ffc.paragraphs).flatMap(([source, count]) =>
    checkCoverage(text, dossier, source, count),
  )
}

async function changelogIssues(dossier: Dossier): Promise<Issue[]> {
  const changelog = await readFile(CHANGELOG_FILE, 'utf8').catch(() => '')
  const { history = [] } = await loadBundledDossier('*')
  return [...checkChangelog(changelog, dossier.version), ...checkHistory(changelog, { ...dossier, history })]
}
