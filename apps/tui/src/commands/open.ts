import { fileURLToPath } from 'node:url'
import { Failure, quoteForShell } from '@ffc/core'
import { DATA_FLAG, parseFlags } from '../flags.ts'
import { loadDossier } from '../load-dossier.ts'
import { ownDataPath } from '../own-data.ts'
import { EXIT } from '../system.ts'
import { VIEW_FLAGS } from '../view-flags.ts'
import { type Command, helpText } from './command.ts'

/** Only the evidence part of a view: which questions are asked is chosen inside. */
const FLAGS = [
  ...VIEW_FLAGS,
  DATA_FLAG,
  { name: 'ascii', description: 'Draw with plain ASCII.' },
  { name: 'mouse', description: 'Let the mouse move the cursor (also FFC_MOUSE=1).' },
  { name: 'screen-reader', description: 'Running text for a screen reader (also INK_SCREEN_READER=true).' },
]

export const openCommand: Command = {
  name: 'open',
  summary: 'The full-screen app (also: ffc alone).',
  flags: FLAGS,
  help: () =>
    helpText(
      'ffc [open] [flags]',
      ['Opens the full-screen app on a terminal of at least 80×24; ? lists its keys.'],
      { Flags: FLAGS },
      [
        { command: 'ffc' },
        { command: 'ffc --edition extended --as-of 2020-01-01' },
        { command: 'ffc --data mydata.zip' },
      ],
    ),
  async run(args, system) {
    if (!system.isInteractive) {
      throw new Failure(
        'bad-parameter',
        'the full-screen app needs a terminal',
        'Use a command instead: ffc help lists them.',
      )
    }
    const { values } = parseFlags(args, FLAGS)
    const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
    const own = ownDataPath(text('data'), system)
    const dossier = await loadDossier(text('data'), text('edition'), system)
    // Keys that are typed while the app loads wait for it: the terminal must not write them over its first frame.
    process.stdin.setRawMode?.(true)
    await enableJsxFromSource()
    const { openApp } = await import('../screens/open-app.tsx')
    await openApp({
      dossier,
      loadEdition: (edition) => loadDossier(text('data'), edition, system),
      view: { edition: text('edition'), asOf: text('as-of'), knownAt: text('known-at'), exclude: text('exclude') },
      ascii: values['ascii'] === true || system.environment['TERM'] === 'linux',
      useColor: !system.environment['NO_COLOR'],
      mouse: values['mouse'] === true || system.environment['FFC_MOUSE'] === '1',
      screenReader: values['screen-reader'] === true || system.environment['INK_SCREEN_READER'] === 'true',
      folder: system.folder,
      data: own === null ? undefined : quoteForShell(own),
      webOrigin: system.environment['FFC_WEB'],
    }).finally(() => process.stdin.setRawMode?.(false))
    return EXIT.ok
  },
}

/** In a checkout the screens are still TSX, which Node alone does not read. */
async function enableJsxFromSource(): Promise<void> {
  if (!import.meta.url.endsWith('.ts')) return
  const { register } = await import('tsx/esm/api')
  // Its own tsconfig, wherever the reader stands: it says whose JSX this is.
  register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) })
}
