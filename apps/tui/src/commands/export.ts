import { resolve } from 'node:path'
import { Failure, parseViewRequest, quoteForShell, selectView, stripControls } from '@ffc/core'
import { DATA_FLAG, type Flag, parseFlags } from '../flags.ts'
import { loadDossier } from '../load-dossier.ts'
import { EXIT } from '../system.ts'
import { VIEW_FLAGS } from '../view-flags.ts'
import { type Command, helpText } from './command.ts'
import { onlyWord } from './only-word.ts'

const FLAGS: readonly Flag[] = [
  ...VIEW_FLAGS,
  DATA_FLAG,
  { name: 'quiet', description: 'No messages on standard error.' },
]

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write the rows of a view as a data package.',
  flags: FLAGS,
  words: 'folders',
  help: () =>
    helpText(
      'ffc export DIR [flags]',
      [
        'Writes the rows that a view admits into the folder DIR: a CSV for each table, datapackage.json (Frictionless Data',
        'Package v2), croissant.json (Croissant 1.1), dataset.jsonld (schema.org) and a README with licence and citation.',
        'It loads as it is in R and pandas; ffc validate accepts it, and --data DIR answers what the view answers. DIR must be',
        'new, empty or an earlier export that nobody changed, which is replaced. --as-of becomes the package’s own date;',
        'rows of later events stay, since they are claims on the world, and the date says which of them count.',
      ],
      { Flags: FLAGS },
      [
        { command: 'ffc export package' },
        { command: 'ffc export package --edition extended --known-at 2015-06-01' },
        { command: 'ffc export without-france --edition extended --exclude chn-fra-extradition-2007' },
      ],
    ),

  async run(args, system) {
    const { values, positionals } = parseFlags(args, FLAGS)
    const target = onlyWord(positionals, 'export takes one folder to write to', 'ffc export package')
    const folder = resolve(system.folder, target)
    if (folder === resolve(system.folder)) {
      throw new Failure(
        'refused',
        `${target}: the folder that you are in cannot be replaced`,
        `Name one inside it: ffc export package`,
      )
    }
    const given = VIEW_FLAGS.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]]))
    const request = parseViewRequest(Object.fromEntries(given))
    const data = typeof values['data'] === 'string' ? values['data'] : undefined
    const view = selectView(await loadDossier(data, request.edition, system), request)
    const { exportView } = await import('@ffc/dossier-files')
    const { tables, rows, notes } = await exportView(folder, view)
    if (!values['quiet']) {
      const { dossier, edition, asOf } = view
      const lines = [
        `${target}: ${rows} rows in ${tables} tables, ${edition.name} edition as of ${asOf}, data ${dossier.version} (${dossier.hash.slice(0, 12)}).`,
        ...notes.map((note) => `Note: ${note}`),
        `Next: ffc validate ${quoteForShell(target)}; ffc lag --data ${quoteForShell(target)}`,
      ]
      system.writeError(lines.map((line) => `${stripControls(line)}\n`).join(''))
    }
    return EXIT.ok
  },
}
