import { EXIT } from '../system.ts'
import { type Command, helpText } from './command.ts'

/** Pages of help that are about no one command. */
const TOPICS: Readonly<Record<string, () => string>> = {
  'exit-codes': exitCodes,
  formats: formats,
  'own-data': ownData,
}

export const helpCommand: Command = {
  name: 'help',
  summary: 'This list, or help on one command.',
  flags: [],
  words: Object.keys(TOPICS),
  help: () =>
    helpText(
      'ffc help [command]',
      [
        'Without a command: the list of all. With one: its flags and examples, as ffc <command> --help.',
        `Also on: ${Object.keys(TOPICS).join(', ')}.`,
      ],
      {},
      [{ command: 'ffc help lag' }, { command: 'ffc help exit-codes' }],
    ),
  async run([name], system) {
    if (name !== undefined && Object.hasOwn(TOPICS, name)) {
      system.writeOut(TOPICS[name]?.() ?? '')
      return EXIT.ok
    }
    const { allCommands, findCommand } = await import('./index.ts')
    if (name === undefined) {
      const { CATALOGUE, TOOLS } = await import('@ffc/core')
      system.writeOut(overview(await allCommands(), namesOf(CATALOGUE), namesOf(TOOLS)))
      return EXIT.ok
    }
    const command = await findCommand(name)
    if (!command) {
      const { Failure } = await import('@ffc/core')
      throw new Failure('bad-parameter', `there is no command "${name}"`, 'See ffc help.')
    }
    system.writeOut(command.help())
    return EXIT.ok
  },
}

function namesOf(entries: readonly { readonly name: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ name }) => name))
}

function exitCodes(): string {
  return [
    'Exit codes',
    `  ${EXIT.ok}    done`,
    `  ${EXIT.failed}    failed, the data break a rule, or a replay differs from its receipt`,
    `  ${EXIT.usage}    usage: an unknown command or flag, or a value that cannot be used`,
    `  ${EXIT.empty}    empty answer, where --fail-empty asks for it`,
    `  ${EXIT.interrupted}  interrupted`,
    '',
    'A reader that closes its end of a pipe early (ffc treaties | head -1) has what it wanted: 0.',
    '',
  ].join('\n')
}

function formats(): string {
  return [
    'Formats',
    '  (none)    for reading: the finding, its table, doubts and sources',
    '  --json    the whole answer, the same bytes as the API but for meta.links',
    '  --csv     the table: RFC 4180, a header row, CRLF, full precision',
    '  --ndjson  the table, one JSON object a line',
    '  --md      the table in Markdown',
    '',
    'Data go to standard output, talk to standard error; the bytes are the same on a terminal and in a pipe.',
    'CSV is safe to open in a spreadsheet: text that it would run as a formula (it starts with =, +, -, @, a tab or a line',
    'end, wide forms too) gets an apostrophe in front. The other formats, and ffc export, keep the text as it is.',
    'Characters that would act on a terminal or turn the order of text round are replaced where they would be shown.',
    '',
  ].join('\n')
}

function ownData(): string {
  return [
    'Your own data',
    '  --data DIR    a folder of tables in the shape of data/: treaties.csv and the others, datapackage.json',
    '  --data ZIP    a zip of such a folder',
    '  --data CSV    one table, known by its header, in the place of that bundled table',
    '  FFC_DATA      the same for every command of a session; the flag outranks it',
    '',
    'They go through the same parser and rules as the bundled data. With any issue they are refused whole: ffc validate',
    'lists every issue with its file, row and column. For a CSV of any other shape: ffc survival, meta-analysis, composite.',
    '',
  ].join('\n')
}

function overview(commands: readonly Command[], analyses: ReadonlySet<string>, tools: ReadonlySet<string>): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  const lines = (isWanted: (name: string) => boolean) =>
    commands.filter(({ name }) => isWanted(name)).map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`)
  return [
    'ffc: how states cooperate on foreign fighters. Treaties, their lag, and who says so.',
    '',
    'Usage: ffc                      the full-screen app',
    '       ffc <command> [flags]    one answer: text, or --json --csv --ndjson --md',
    '',
    'Questions',
    ...lines((name) => analyses.has(name)),
    '',
    'The same methods on any CSV of yours',
    ...lines((name) => tools.has(name)),
    '',
    'The rest',
    ...lines((name) => !analyses.has(name) && !tools.has(name)),
    '',
    'Every question takes --edition article|extended, --as-of YYYY-MM-DD, --known-at YYYY-MM-DD, --exclude ID,…',
    'and --data DIR|ZIP|CSV. For example:',
    '  ffc lag --group-by region',
    '  ffc treaties --status pending --csv',
    '  ffc why chn-fra-extradition-2007 --edition extended',
    '',
    `ffc help <command> explains its flags; ffc help ${Object.keys(TOPICS).join(', ')} the rest.`,
    '',
  ].join('\n')
}
