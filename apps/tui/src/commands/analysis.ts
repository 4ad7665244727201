import {
  type AnswerMeta,
  type CatalogueEntry,
  type EntryHead,
  Failure,
  type PreparedAnswer,
  type ToolEntry,
  formatAnswer,
  quoteForShell,
  stripControls,
  tableToCsv,
  tableToNdjson,
  toCamelCase,
} from '@ffc/core'
import { COMMON_FLAGS, FILE_FLAG, FORMAT_FLAGS, type Flag, entryFlags } from '../flags.ts'
import { EXIT, type System } from '../system.ts'
import { type AskedEntry, askEntry, inputFlagOf } from './ask-entry.ts'
import { type Command, type CommandExample, type DataWords, helpText } from './command.ts'

/** What parameters without a flag name. */
const WORDS: Readonly<Record<string, DataWords | undefined>> = {
  iso3: 'states',
  one: 'states',
  other: 'states',
  id: 'rows',
}

/** A catalogue entry or a tool as a command: its parameters as flags, its answer in the format asked for. */
export function entryCommand(entry: CatalogueEntry | ToolEntry): Command {
  const inputFlag = inputFlagOf(entry)
  const words = entry.positionals.map((name) => WORDS[name]).find((kind) => kind !== undefined)
  return {
    name: entry.name,
    summary: entry.title,
    ...(words ? { words } : {}),
    get flags() {
      return [...entryFlags(entry), inputFlag, ...COMMON_FLAGS]
    },
    help: () =>
      helpText(
        `ffc ${[entry.name, ...entry.positionals.map((name) => `<${name}>`)].join(' ')} [flags]`,
        [`${entry.title}. ${entry.description}`],
        { Parameters: entryFlags(entry), 'Input and output': [inputFlag, ...COMMON_FLAGS] },
        examplesOf(entry, inputFlag),
      ),
    run: async (args, system) => giveAnswer(entry.name, await askEntry(entry, args, COMMON_FLAGS, system), system),
  }
}

/** Prints the answer to a question in the format asked for; returns the exit code. */
export async function giveAnswer(name: string, { prepared, values }: AskedEntry, system: System): Promise<number> {
  const format = chosenFormat(values)
  const endProgress = values['quiet'] ? null : system.startProgress(`Computing ${name}`)
  const text = await printResult(prepared, format).finally(() => endProgress?.())
  system.writeOut(text)
  const { warnings, n } = prepared.answer().meta
  if (format !== 'json' && format !== 'text' && !values['quiet']) {
    for (const warning of warnings) system.writeError(`Note: ${stripControls(warning)}\n`)
  }
  return values['fail-empty'] && n === 0 ? EXIT.empty : EXIT.ok
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

async function printResult(result: PreparedAnswer, format: Format): Promise<string> {
  switch (format) {
    case 'json':
      return formatAnswer(result.answer())
    case 'csv':
      return tableToCsv(result.table())
    case 'ndjson':
      return tableToNdjson(result.table())
    // Widths of characters take a while to load, and only these two look at them.
    case 'md':
      return (await import('../output/format-table.ts')).tableToMarkdown(result.table())
    case 'text':
      return printForReading(result, (await import('../output/format-table.ts')).formatTable(result.table()))
  }
}

/** Finding, table, doubt, sources: the order of the pages. */
function printForReading(result: PreparedAnswer, table: string): string {
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
    table.trimEnd(),
    '',
    ...notes.map((note) => `· ${stripControls(note)}`),
    ...(notes.length > 0 ? [''] : []),
    ...(meta.edition === null ? [] : [sourceLine(sources)]),
    provenanceLine(meta),
  ]
  return `${lines.join('\n')}\n`
}

const MOST_SOURCES = 5

function sourceLine(sources: readonly string[]): string {
  if (sources.length > MOST_SOURCES) return `Sources: ${sources.length}; --json lists them.`
  return `Source${sources.length === 1 ? '' : 's'}: ${stripControls(sources.join('; ')) || 'none'}`
}

function provenanceLine({ dataVersion, dataHash, edition, asOf, links }: AnswerMeta): string {
  const data = `Data ${stripControls(dataVersion)} (${dataHash.slice(0, 12)})`
  return `${data}${edition === null ? '' : `, ${edition} edition, as of ${asOf}`}. ${stripControls(links.cli)}`
}

/** The catalogue's examples as command lines, in every case one that can be run as it stands. */
function examplesOf(entry: EntryHead, inputFlag: Flag): CommandExample[] {
  const examples = entry.examples.map(({ title, parameters }) => {
    const words = Object.entries(parameters).map(([name, value]) => ({ name, value }))
    const isPositional = ({ name }: { readonly name: string }) => entry.positionals.includes(toCamelCase(name))
    const positionals = words.filter(isPositional).map(({ value }) => ` ${quoteForShell(value)}`)
    const flags = words
      .filter((word) => !isPositional(word))
      .map(({ name, value }) => ` --${name}${value === 'true' ? '' : ` ${quoteForShell(value)}`}`)
    const input = inputFlag === FILE_FLAG ? ' --file data.csv' : ''
    return { command: `ffc ${entry.name}${input}${positionals.join('')}${flags.join('')}`, title }
  })
  return examples.length > 0 ? examples : [{ command: `ffc ${entry.name}` }]
}
