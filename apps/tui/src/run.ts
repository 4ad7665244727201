import { Failure } from '@ffc/core'
import { allCommands, commandOf, findCommand } from './commands/index.ts'
import { guarded, runCommand } from './guarded.ts'
import type { System } from './system.ts'

/** Runs one command line and returns its exit code. Nothing here knows the process: `system` is the world. */
export function run(args: readonly string[], system: System): Promise<number> {
  return guarded(system, () => dispatch(args, system))
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
  return runCommand(command, rest, system)
}

async function suggestion(name: string): Promise<string> {
  const names = (await allCommands()).map((command) => command.name)
  const near = names.filter((known) => known.startsWith(name.slice(0, 3)))
  return near.length > 0 ? `Did you mean ${near.join(' or ')}? See ffc help.` : 'See ffc help for all commands.'
}
