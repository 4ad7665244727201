/**
 * `pnpm data:changes OLD [NEW]`: prints what changed from one folder of data to another (by default the project's own), as
 * a section of docs/data-changelog.md. `--first` in place of OLD describes a first version; `--write` puts the section into
 * the changelog, and the rows into the history that core bundles.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Dossier, Failure, formatIssue } from '@ffc/core/dossier'
import { dataChangelog } from '@ffc/core/present'
import { loadBundledDossier } from '@ffc/core/bundled'
import { CHANGELOG_FILE, DATA_FOLDER, HISTORY_FILE } from './data-folder.ts'
import { extendHistory, historyModule } from './history-module.ts'
import { insertChanges } from './insert-changes.ts'
import { readDossier } from './read-dossier.ts'

/** Where the caller stood when the package manager came here. */
const CALLERS_FOLDER = process.env['INIT_CWD'] ?? process.cwd()

const USAGE = 'For example: pnpm data:changes ../ffc-0.1.0/data --write, or pnpm data:changes --first.'

async function changes(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { first: { type: 'boolean' }, write: { type: 'boolean' } },
    allowPositionals: true,
  })
  const folders = positionals.map((folder) => path.resolve(CALLERS_FOLDER, folder))
  const [old, current = DATA_FOLDER, ...more] = values.first ? [undefined, ...folders] : folders
  if ((old === undefined) !== (values.first === true) || more.length > 0) {
    throw new Failure('bad-parameter', 'give the folder of the older version, or --first', USAGE)
  }
  const before = old === undefined ? null : await read(old)
  const after = await read(current)
  if (before !== null && before.version === after.version && before.hash !== after.hash) {
    throw new Failure(
      'refused',
      `both folders say that they are version ${after.version}, and they differ`,
      `Give ${current} a version of its own in datapackage.json.`,
    )
  }
  const section = dataChangelog(before, after)
  if (!values.write) {
    process.stdout.write(section)
    return
  }
  const changelog = await readFile(CHANGELOG_FILE, 'utf8').catch(() => '')
  const { history = [] } = await loadBundledDossier('*')
  const longer = extendHistory(history, before, after)
  await writeFile(CHANGELOG_FILE, insertChanges(changelog, section))
  await writeFile(HISTORY_FILE, historyModule(longer))
  console.error(`docs/data-changelog.md: version ${after.version} is on top`)
}

async function read(folder: string): Promise<Dossier> {
  const result = await readDossier(folder)
  if (result.ok) return result.dossier
  throw new Failure(
    'bad-data',
    `${folder} breaks the rules of a dossier:\n${result.issues.map(formatIssue).join('\n')}`,
    'An old version that the model no longer reads is mended in a copy first: add the columns that are missing.',
  )
}

try {
  await changes()
} catch (error) {
  const isExpected =
    error instanceof Failure || (error as { readonly code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  if (!isExpected) throw error
  console.error(`${(error as Error).message}\n${error instanceof Failure ? error.tip : USAGE}`)
  process.exitCode = 1
}
