import { type CatalogueEntry, Failure, type PreparedAnswer, formatAnswer, stripControls } from '@ffc/core'
import { COMMON_FLAGS, FORMAT_FLAGS, type Flag, entryFlags, parseFlags } from '../flags.ts'
import { loadDossier } from '../load-dossier.ts'
import { formatTable, tableToCsv, tableToMarkdown, tableToNdjson } from '../output/format-table.ts'
import { EXIT } from '../system.ts'
import type { Command } from './command.ts'

/** The command of a catalogue entry: its parameters as flags, its answer in the format asked for. */
export function analysisCommand(entry: CatalogueEntry): Command {
  return {
    name: entry.name,
    summary: entry.title,
    help: () => helpText(entry),
    async run(args, system) {
      const own = entryFlags(entry)
      const { values, positionals } = parseFlags(args, [...own, ...COMMON_FLAGS])
      const format = chosenFormat(values)
      const parameters = Object.fromEntries(
        own.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]])),
      )
      Object.assign(parameters, readPositionals(entry, positionals))
      const dossier = await loadDossier(asText(values['data']), asText(values['edition']), system)
      const result = entry.prepare(dossier, parameters)
      system.writeOut(printResult(result, format))
      if (format !== 'json' && format !== 'text' && !values['quiet']) {
        for (const warning of result.answer().meta.warnings) system.writeError(`Note: ${stripControls(warning)}\n`)
      }
      return values['fail-empty'] && result.answer().meta.n === 0 ? EXIT.empty : EXIT.ok
    },
  }
}

/** Arguments without a flag; the last one that the entry names takes all words that remain. */
function readPositionals(entry: CatalogueEntry, given: readonly string[]): Record<string, string> {
  const names = entry.positionals
  if (given.length > 0 && names.length === 0) {
    throw new Failure('bad-parameter', `unexpected argument "${given[0]}"`, `See ffc help ${entry.name}.`)
  }
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const value = index === names.length - 1 ? given.slice(index).join(' ') : given[index]
      return value ? [[name, value]] : []
    }),
  )
}

type Format = 'text' | 'json' | 'csv' | 'ndjson' | 'md'

function chosenFormat(values: Readonly<Record<string, string | boolean>>): Format {
  const chosen = FORMAT_FLAGS.filter(({ name }) => values[name]).map(({ name }) => name)
  if (chosen.length > 1) {
    throw new Failure(
      'bad-parameter',
      `--${chosen.join(' and --')} exclude each other`,
      'Ask for one format at a time.',
    )
  }
  return (chosen[0] ?? 'text') as Format
}

function asText(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function printResult(result: PreparedAnswer, format: Format): string {
  switch (format) {
    case 'json':
      return formatAnswer(result.answer())
    case 'csv':
      return tableToCsv(result.table())
    case 'ndjson':
      return tableToNdjson(result.table())
    case 'md':
      return tableToMarkdown(result.table())
    case 'text':
      return printForReading(result)
  }
}

/** Finding, table, doubt, sources: the order of the pages. */
function printForReading(result: PreparedAnswer): string {
  const { meta } = result.answer()
  const finding = result.finding()
  const notes = [...finding.notes, ...meta.warnings]
  const sources = meta.sources.map(
    ({ title, publisher, published }) => `${title} (${publisher}${published ? `, ${published}` : ''})`,
  )
  const lines = [
    stripControls(finding.title),
    stripControls(finding.subtitle),
    '',
    formatTable(result.table()).trimEnd(),
    '',
    ...notes.map((note) => `· ${stripControls(note)}`),
    ...(notes.length > 0 ? [''] : []),
    sources.length > MOST_SOURCES
      ? `Sources: ${sources.length}; --json lists them.`
      : `Source${sources.length === 1 ? '' : 's'}: ${stripControls(sources.join('; ')) || 'none'}`,
    `Data ${meta.dataVersion} (${meta.dataHash.slice(0, 12)}), ${meta.edition} edition, as of ${meta.asOf}. ${meta.links.cli}`,
  ]
  return `${lines.join('\n')}\n`
}

const MOST_SOURCES = 5

function helpText(entry: CatalogueEntry): string {
  const flagLine = ({ name, value, description }: Flag) =>
    `  --${name}${value === undefined ? '' : ` ${value}`}\n      ${description}`
  const examples = entry.examples.map(({ title, parameters }) => {
    const flags = Object.entries(parameters).map(([name, value]) => ` --${name} ${value}`)
    return `  ffc ${entry.name}${flags.join('')}\n      ${title}`
  })
  return [
    `ffc ${[entry.name, ...entry.positionals.map((name) => `<${name}>`)].join(' ')} [flags]`,
    '',
    `${entry.title}. ${entry.description}`,
    '',
    'Parameters',
    ...entryFlags(entry).map(flagLine),
    '',
    'Output',
    ...COMMON_FLAGS.map(flagLine),
    '',
    'Examples',
    ...examples,
    '',
  ].join('\n')
}
