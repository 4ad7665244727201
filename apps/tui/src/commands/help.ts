import { CATALOGUE, Failure, TOOLS } from '@ffc/core'
import { EXIT } from '../system.ts'
import type { Command } from './command.ts'

/** The help command, which speaks of all commands, itself among them. */
export function makeHelpCommand(others: readonly Command[]): Command {
  const help: Command = {
    name: 'help',
    summary: 'This list, or help on one command.',
    help: () => 'ffc help [command]\n',
    async run([name], system) {
      if (name === 'exit-codes') {
        system.writeOut(EXIT_CODES)
        return EXIT.ok
      }
      if (name === undefined) {
        system.writeOut(overview(all))
        return EXIT.ok
      }
      const command = all.find((one) => one.name === name)
      if (!command) throw new Failure('bad-parameter', `there is no command "${name}"`, 'See ffc help.')
      system.writeOut(command.help())
      return EXIT.ok
    },
  }
  const all = [...others, help]
  return help
}

const EXIT_CODES = [
  'Exit codes',
  `  ${EXIT.ok}    done`,
  `  ${EXIT.failed}    failed, or the data break a rule`,
  `  ${EXIT.usage}    usage: an unknown command or flag, or a value that cannot be used`,
  `  ${EXIT.empty}    empty answer, where --fail-empty asks for it`,
  `  ${EXIT.interrupted}  interrupted`,
  '',
].join('\n')

function overview(commands: readonly Command[]): string {
  const analyses = new Set(CATALOGUE.map(({ name }) => name))
  const tools = new Set(TOOLS.map(({ name }) => name))
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  const line = ({ name, summary }: Command) => `  ${name.padEnd(width)}${summary}`
  return [
    'ffc: how states cooperate on foreign fighters. Treaties, their lag, and who says so.',
    '',
    'Usage: ffc                      the full-screen app',
    '       ffc <command> [flags]    one answer: text, or --json --csv --ndjson --md',
    '',
    'Questions',
    ...commands.filter(({ name }) => analyses.has(name)).map(line),
    '',
    ...(TOOLS.length === 0
      ? []
      : ['The same methods on any CSV of yours', ...commands.filter(({ name }) => tools.has(name)).map(line), '']),
    'The rest',
    ...commands.filter(({ name }) => !analyses.has(name) && !tools.has(name)).map(line),
    '',
    'Every question takes --edition article|extended, --as-of YYYY-MM-DD, --known-at YYYY-MM-DD, --exclude ID,… and --data DIR|ZIP|CSV.',
    'ffc help <command> explains its flags; ffc help exit-codes the exit codes.',
    '',
  ].join('\n')
}
