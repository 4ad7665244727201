import { Failure, stripControls } from '@ffc/core'
import { allCommands, commandOf, findCommand } from './commands/index.ts'
import { EXIT, type System } from './system.ts'

/** Runs one command line and returns its exit code. Nothing here knows the process: `system` is the world. */
export async function run(args: readonly string[], system: System): Promise<number> {
  try {
    return await dispatch(args, system)
  } catch (error) {
    if (error instanceof Failure) {
      system.writeError(`ffc: ${printable(error.message)}\nNext: ${printable(error.tip)}\n`)
      return error.code === 'bad-parameter' ? EXIT.usage : EXIT.failed
    }
    system.writeError(
      `ffc: this is a fault of ffc, not yours (${printable(error instanceof Error ? error.message : String(error))}).\n` +
        'Next: report it with the command that you ran.\n',
    )
    if (system.environment['FFC_DEBUG']) throw error
    return EXIT.failed
  }
}

/** What a terminal may show of a message that somebody's data or arguments are part of; its lines stay lines. */
function printable(message: string): string {
  return message.split('\n').map(stripControls).join('\n')
}

async function dispatch(args: readonly string[], system: System): Promise<number> {
  const [name = '', ...rest] = args
  if (name === '') return (await commandOf(system.isInteractive ? 'open' : 'help')).run([], system)
  if (name === '--version' || name === '-v') return (await commandOf('version')).run(rest, system)
  if (name === '--help' || name === '-h') return (await commandOf('help')).run(rest, system)
  const isView = name.startsWith('--')
  // `ffc --edition extended` opens the app with that view.
  if (isView) return (await commandOf('open')).run(args, system)
  const command = await findCommand(name)
  if (!command) {
    throw new Failure('bad-parameter', `there is no command "${name}"`, await suggestion(name))
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    system.writeOut(command.help())
    return EXIT.ok
  }
  return command.run(rest, system)
}

async function suggestion(name: string): Promise<string> {
  const names = (await allCommands()).map((command) => command.name)
  const near = names.filter((known) => known.startsWith(name.slice(0, 3)))
  return near.length > 0 ? `Did you mean ${near.join(' or ')}? See ffc help.` : 'See ffc help for all commands.'
}
