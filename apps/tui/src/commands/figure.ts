import { resolve } from 'node:path'
import { Failure, editionToLoad, findEntry } from '@ffc/core'
import { FIGURE_NAMES, FIGURE_WIDTH, drawFigure, figureScene, findFigure, pageFrame } from '@ffc/figures'
import { DATA_FLAG, type Flag, entryFlags, parseFlags } from '../flags.ts'
import { loadDossier } from '../load-dossier.ts'
import { EXIT } from '../system.ts'
import { VIEW_FLAGS } from '../view-flags.ts'
import { type Command, helpText } from './command.ts'
import { readPositionals } from './read-positionals.ts'

const SCHEMES = ['light', 'dark'] as const
const [NARROWEST, WIDEST] = [320, 2000]

const OWN_FLAGS: readonly Flag[] = [
  { name: 'out', value: 'FILE', description: 'File to write: F.svg or F.png.' },
  {
    name: 'width',
    value: 'N',
    description: `Width of the drawing without its margins, ${NARROWEST} to ${WIDEST} pixels.`,
  },
  {
    name: 'scheme',
    value: SCHEMES.join('|'),
    description: 'Colours on light or on dark paper; default light.',
    choices: SCHEMES,
  },
  DATA_FLAG,
  { name: 'quiet', description: 'No messages on standard error.' },
]

export const figureCommand: Command = {
  name: 'figure',
  summary: 'Draw the figure of an answer as SVG or PNG.',
  flags: [...VIEW_FLAGS, ...OWN_FLAGS],
  words: FIGURE_NAMES,
  help: () =>
    helpText(
      'ffc figure <name> --out F.svg|F.png [flags]',
      [
        'Draws the figure of an analysis, called as the analysis is (lag), or a further one of it (score/paper-practice).',
        'Takes the flags of the analysis too (ffc help lag). The file is written whole or not at all.',
        '',
        `Names: ${FIGURE_NAMES.join(', ')}.`,
      ],
      { Flags: OWN_FLAGS },
      [
        { command: 'ffc figure lag --out lag.svg' },
        { command: 'ffc figure score/paper-practice --out paper-practice.png --scheme dark' },
        { command: 'ffc figure compare THA MYS --out compare.svg' },
        { command: 'ffc figure treaties --kind extradition --as-of 2015-01-01 --out treaties.png' },
      ],
    ),

  async run(args, system) {
    const [name = ''] = args
    const figure = findFigure(name)
    const entry = figure && findEntry(figure.analysis)
    if (!figure || !entry) {
      const names = FIGURE_NAMES.join(', ')
      throw new Failure(
        'bad-parameter',
        `figure: expected one of ${names} (got "${name}")`,
        'For example: ffc figure lag --out lag.svg',
      )
    }
    const own = entryFlags(entry)
    const { values, positionals } = parseFlags(args.slice(1), [...own, ...OWN_FLAGS])
    const out = readOut(values['out'])
    const options = { width: readWidth(values['width'] ?? String(FIGURE_WIDTH)), scheme: readScheme(values['scheme']) }
    const given = own.flatMap(({ name: flag }) => (values[flag] === undefined ? [] : [[flag, values[flag]]]))
    const text = (flag: string) => (typeof values[flag] === 'string' ? values[flag] : undefined)
    const dossier = await loadDossier(text('data'), editionToLoad(entry, text('edition')), system)
    const prepared = entry.prepare(dossier, {
      ...figure.defaults,
      ...Object.fromEntries(given),
      ...readPositionals(entry, positionals),
    })
    const svg = drawFigure(prepared, { ...options, figure: figure.name })
    const picture = out.endsWith('.svg') ? svg : (await import('@ffc/figure-png')).renderPng(svg)
    const { writeWholeFile } = await import('@ffc/dossier-files')
    await writeWholeFile(resolve(system.folder, out), picture, out)
    if (!values['quiet'])
      system.writeError(`${out}: ${figureScene(prepared, pageFrame(options.width), figure.name).title}\n`)
    return EXIT.ok
  },
}

type Value = string | boolean | undefined

function readOut(value: Value): string {
  if (typeof value === 'string' && /\.(?:svg|png)$/.test(value)) return value
  throw new Failure('bad-parameter', 'out: expected a file that ends in .svg or .png', 'For example --out lag.svg')
}

function readWidth(value: Value): number {
  const width = Number(value)
  if (Number.isInteger(width) && width >= NARROWEST && width <= WIDEST) return width
  throw new Failure(
    'bad-parameter',
    `width: expected a whole number from ${NARROWEST} to ${WIDEST}`,
    'For example --width 760',
  )
}

function readScheme(value: Value): (typeof SCHEMES)[number] {
  const scheme = value === undefined ? 'light' : SCHEMES.find((one) => one === value)
  if (scheme) return scheme
  throw new Failure('bad-parameter', 'scheme: expected one of light, dark', 'For example --scheme dark')
}
