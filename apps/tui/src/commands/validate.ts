import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Failure, type Issue, formatIssue, stripControls, escapeControlsInJson } from '@ffc/core'
import { parseFlags } from '../flags.ts'
import { loadWholeDossier } from '../load-dossier.ts'
import { EXIT } from '../system.ts'
import { type Command, helpText } from './command.ts'
import { onlyWord } from './only-word.ts'

/** The file that describes the tables. */
const MANIFEST_FILE = 'datapackage.json'

/** A table without which no folder is a dossier: where it lies, a CSV is checked beside the tables around it. */
const NEEDED_FILE = 'sources.csv'

const FLAGS = [{ name: 'json', description: 'The issues as JSON.' }]

export const validateCommand: Command = {
  name: 'validate',
  summary: 'Check a dossier of your own against every rule.',
  flags: FLAGS,
  words: 'files',
  help: () =>
    helpText(
      'ffc validate DIR|ZIP|CSV [--json]',
      [
        'Checks a folder of tables, or a zip of one, in the shape of data/: columns, cells, keys, and every rule of the',
        'codebook. One table of a folder is checked beside the others there; a CSV that lies elsewhere, in the place of its',
        'table among the bundled data, as --data reads it. All issues are printed together as file:row:column, with what was',
        'found, what was expected and what to do. Exit code 0 when there are none, 1 otherwise.',
      ],
      { Flags: FLAGS },
      [
        { command: 'ffc validate mydata' },
        { command: 'ffc validate mydata.zip --json' },
        { command: 'ffc validate mydata/treaties.csv' },
      ],
    ),

  async run(args, system) {
    const { values, positionals } = parseFlags(args, FLAGS)
    const target = onlyWord(positionals, 'validate takes one folder or file', 'ffc validate data')
    const { readOwnData } = await import('@ffc/dossier-files')
    const { path, only } = await locate(resolve(system.folder, target), target)
    const result = await readOwnData(path, loadWholeDossier)
    const issues = only ? result.issues.filter(({ file }) => file === only) : result.issues
    if (values['json']) {
      system.writeOut(
        `${escapeControlsInJson(JSON.stringify({ meta: { analysis: 'validate', target, n: issues.length }, data: { issues } }, null, 2))}\n`,
      )
    } else if (issues.length > 0) {
      system.writeError(issues.map((issue) => `${formatIssue(issue)}\n`).join(''))
      system.writeError(`${stripControls(target)}: ${summarise(issues)}\n`)
    } else {
      const tables = result.ok ? Object.entries(result.dossier.tables).filter(([, rows]) => rows.length > 0) : []
      const counts = tables.map(([table, rows]) => `${rows.length} ${table}`)
      system.writeOut(`${stripControls(target)}: no issues${counts.length > 0 ? `; ${counts.join(', ')}` : ''}\n`)
    }
    return issues.length > 0 ? EXIT.failed : EXIT.ok
  },
}

/**
 * What is read for a target, and the one file whose issues are wanted: a table is checked within its folder where that is
 * a dossier, since its references lead to the tables beside it.
 */
async function locate(path: string, target: string): Promise<{ path: string; only: string | null }> {
  const stats = await stat(path).catch(() => null)
  if (!stats) throw new Failure('not-found', `${target}: no such file or folder`, 'Check the path.')
  const folder = resolve(path, '..')
  const isInDossier = await stat(resolve(folder, NEEDED_FILE)).catch(() => null)
  if (stats.isDirectory() || !isInDossier || target.endsWith('.zip')) return { path, only: null }
  const name = basename(path)
  if (name !== MANIFEST_FILE && !(name.endsWith('.csv') && !name.startsWith('.'))) {
    throw new Failure(
      'bad-data',
      `${target}: not a table of a dossier`,
      'Name a CSV, datapackage.json, or their folder.',
    )
  }
  return { path: folder, only: name }
}

function summarise(issues: readonly Issue[]): string {
  const files = new Set(issues.map(({ file }) => file))
  return `${issues.length} ${issues.length === 1 ? 'issue' : 'issues'} in ${files.size} ${files.size === 1 ? 'file' : 'files'}`
}
