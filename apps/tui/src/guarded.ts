import { Failure, stripControls } from '@ffc/core'
import type { Command } from './commands/command.ts'
import { EXIT, type System } from './system.ts'

/** Does the work and returns its exit code. What goes wrong is said on standard error: whose fault it is, and what to do. */
export async function guarded(system: System, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
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

/** Runs a command, or prints its help where that is asked for. */
export async function runCommand(command: Command, args: readonly string[], system: System): Promise<number> {
  if (!args.includes('--help') && !args.includes('-h')) return command.run(args, system)
  system.writeOut(command.help())
  return EXIT.ok
}

/** What a terminal may show of a message that somebody's data or arguments are part of; its lines stay lines. */
function printable(message: string): string {
  return message.split('\n').map(stripControls).join('\n')
}
