import { Failure, TABLE_NAMES } from '@ffc/core'
import { COMPLETION_SCRIPTS, type CompletedCommand, isShell } from '../output/completion-scripts.ts'
import type { Flag } from '../flags.ts'
import { loadWholeDossier } from '../load-dossier.ts'
import { EXIT } from '../system.ts'
import { type Command, type DataWords, helpText } from './command.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const

export const completionCommand: Command = {
  name: 'completion',
  summary: 'Completions for bash, zsh or fish.',
  flags: [],
  words: SHELLS,
  help: () =>
    helpText(
      `ffc completion ${SHELLS.join('|')}`,
      [
        'Prints a script that completes commands, flags and their values. It comes from the catalogue: print it again',
        'after an update.',
      ],
      {},
      [
        { command: 'source <(ffc completion bash)', title: 'In ~/.bashrc.' },
        { command: 'source <(ffc completion zsh)', title: 'In ~/.zshrc, after compinit.' },
        { command: 'ffc completion fish > ~/.config/fish/completions/ffc.fish' },
      ],
    ),

  async run(args, system) {
    const [shell = '', ...extra] = args
    if (!isShell(shell) || extra.length > 0) {
      throw new Failure(
        'bad-parameter',
        `completion: expected one of ${SHELLS.join(', ')} (got "${args.join(' ')}")`,
        'For example: ffc completion bash',
      )
    }
    const { allCommands } = await import('./index.ts')
    const { editions, tables } = await loadWholeDossier()
    const values: DataValues = {
      editions: editions.map(({ name }) => name),
      states: tables.countries.map(({ id }) => id),
      rows: [...new Set(TABLE_NAMES.flatMap((table) => tables[table].map(({ id }) => id)))],
    }
    system.writeOut(COMPLETION_SCRIPTS[shell](toCompleted(await allCommands(), values)))
    return EXIT.ok
  },
}

/** Values that the bundled data give. */
type DataValues = Readonly<Record<'editions' | DataWords, readonly string[]>>

/** What completion knows of each command; help takes the name of any. */
function toCompleted(commands: readonly Command[], data: DataValues): CompletedCommand[] {
  const names = commands.map(({ name }) => name)
  return commands.map(({ name, summary, flags, words = [] }) => ({
    name,
    summary,
    flags: flags.map((flag) => ({ name: flag.name, description: flag.description, takes: valuesOf(flag, data) })),
    words: words === 'states' || words === 'rows' ? data[words] : name === 'help' ? [...names, ...words] : words,
  }))
}

function valuesOf({ name, value, choices }: Flag, data: DataValues): readonly string[] | 'files' | null {
  if (value === undefined) return null
  if (choices) return choices
  if (name === 'edition') return data.editions
  if (value === 'ISO3') return data.states
  return PATH_VALUE.test(value) ? 'files' : []
}

/** Values that are paths. */
const PATH_VALUE = /^(?:FILE|CSV|DIR)\b/
